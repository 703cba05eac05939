// What a stretch of text shows of being an order to a machine: its words, and turns of phrase that orders are known by. Pure.

/** Each stands for one sign; the training weighs them. French and English, written or spoken forms. */
const TURNS: [string, RegExp][] = [
  [
    'forget',
    /\b(?:ignor\w*|forget|disregard|override|bypass|skip|stop following)\b.{0,60}\b(?:instructions?|prompts?|rules?|directions?|guidelines?|above|previous|prior|everything|all|that|context|conversation)\b/is,
  ],
  [
    'oublie',
    /\b(?:ignore[zrs]?|ignorer|oublie[zrs]?|oublier|ne ti(?:ens|enne|ent) (?:pas|plus|aucun) compte|ne tenez (?:pas|plus|aucun) compte|passe[zr]? outre|fais(?:ez)? abstraction|contourne[zr]?|annule[zr]?)\b.{0,60}\b(?:instructions?|consignes?|directives?|regles?|ce qui precede|precedent\w*|ci-dessus|au-dessus|avant|tout|contexte)\b/is,
  ],
  [
    'become',
    /\b(?:you (?:are|will be|become|'re) (?:now|going to|an? (?:unrestricted|unfiltered|evil))|from now on|act(?:ing)? as|pretend|role-?play|impersonat\w*|simulate|play the (?:role|part)|stay in character|imagine (?:you|that you))\b/i,
  ],
  [
    'deviens',
    /\b(?:tu (?:es|seras|deviens) (?:maintenant|desormais|un\w?|mon)|vous (?:etes|serez|devenez) (?:maintenant|desormais)|a partir de maintenant|desormais,? (?:tu|vous)|agis(?:sez)? (?:comme|en tant)|comporte[zr]?(?:-toi|-vous)? comme|fais(?:ez)? semblant|jou(?:e|ez|er) le role|imagine[zr]? que (?:tu|vous))\b/i,
  ],
  [
    'machine',
    /\b(?:chat ?gpt|gpt-?\d?|llm|language model|chat ?bot|a\.?i\.? (?:model|assistant|system)|as an ai|artificial intelligence|openai|claude|bard|gemini|modele de lang\w+|intelligence artificielle|robot conversationnel|agent conversationnel|assistant (?:virtuel|ia|numerique)|(?:cher|hey|note|a l'attention de l'?) ?assistant)\b/i,
  ],
  [
    'prompt',
    /\b(?:(?:system|initial|original|hidden|secret|above|your) (?:prompt|instructions?|message|rules)|prompt|invite (?:systeme|initiale)|(?:tes|vos|ses) (?:instructions|consignes|directives)|developer mode|mode developpeur|jail ?break\w*|dan\b|unrestricted|unfiltered|no (?:restrictions|limits|filters)|sans (?:restriction|filtre|limite)s?|debug mode|sudo|admin(?:istrator)? mode)\b/i,
  ],
  [
    'say',
    /\b(?:(?:respond|reply|answer) (?:only|with|in|as|to)|only (?:respond|reply|say|output|answer)|(?:say|print|output|repeat|write|echo|append|prepend|include|insert|add) (?:the|this|that|only|exactly|\W|"|'|after|your|to your)|in your (?:answer|response|reply|message)|(?:end|begin|start) (?:your|each|every) )/i,
  ],
  [
    'dis',
    /\b(?:(?:reponds?|repondez|repondre) (?:uniquement|seulement|toujours|par|avec|en)|(?:dis|dites|affiche[zr]?|repete[zr]?|ecri[st]\w*|imprime[zr]?|ajoute[zr]?|inclu[st]\w*|insere[zr]?|recopie[zr]?|traduis\w*|termine[zr]?|commence[zr]?) (?:le|la|les|ceci|cela|uniquement|seulement|exactement|chaque|tous|toutes|ta|ton|tes|votre|vos|a la|:|«|")|dans (?:ta|tes|votre|vos|chaque) reponses?)/i,
  ],
  [
    'secret',
    /\b(?:password|passcode|secret key|api key|credentials?|credit card|confidential|mots? de passe|cles? secretes?|cle api|identifiants?|carte de credit|coordonnees bancaires|donnees personnelles)\b/i,
  ],
  [
    'send',
    /\b(?:send|forward|post|upload|exfiltrat\w*|leak|envoie[zr]?|transmets?|transmettez|transfere[zr]?|publie[zr]?|telecharge[zr]?)\b.{0,80}(?:https?:|www\.|@|\burl\b|\bserver\b|\bserveur\b|\blien\b|\blink\b)/is,
  ],
  ['image', /!\[[^\]]*\]\s*\(|<img\b|<script\b|javascript:/i],
  [
    'frame',
    /<\|[a-z_]+\|>|\[\/?INST\]|^\s*#{2,}\s*(?:instruction|system|user|assistant|new)|={4,}\s*(?:end|fin|begin|debut)|\b(?:user|assistant|system|human)\s*:\s|\bBEGIN\b|\bEND OF\b|-{4,}/im,
  ],
  [
    'new-task',
    /\b(?:new (?:task|instructions?|rules?|prompt)|instead|nouvelle (?:tache|consigne|instruction)|nouvelles (?:consignes|instructions)|a la place|actual task|real task|vraie tache|important (?:notice|message) (?:to|for)|attention (?:ia|ai|assistant))\b/i,
  ],
  [
    'code',
    /```|\bimport \w+|\brequests\.(?:get|post)|\bos\.(?:environ|system)|\bdef \w+\(|\bfunction \w+\(|\bconsole\.log|\bcurl\b|\beval\(|\bcode (?:snippet|excerpt|block|segment|fragment)/i,
  ],
  [
    'cipher',
    /\b(?:base64|caesar|cipher|rot13|encode|encrypt|decode|morse|leet|emoji|reverse(?:d)? (?:order|the)|capital letters|uppercase|misspell|jumble|scramble|chiffre (?:de cesar|ton|votre)|majuscules|emojis?)\b/i,
  ],
  [
    'task',
    /^\W*(?:please |can you |could you |kindly |now |then |veuillez |peux-tu |pouvez-vous |maintenant,? )?(?:write|explain|tell|give|translate|summari[sz]e|list|describe|generate|create|compose|draft|recommend|suggest|analy[sz]e|compute|calculate|convert|show|provide|pretend|help me|teach|rewrite|classify|ecris|ecrivez|explique[zr]?|traduis\w*|resume[zr]?|genere[zr]?|invente[zr]?|compose[zr]?|redige[zr]?|raconte[zr]?|donne[zr]?-moi|propose[zr]?|recommande[zr]?|analyse[zr]?)\b/i,
  ],
  ['code-word', /\b[A-Za-z0-9+/]{40,}={0,2}\b/],
  [
    'other-script',
    /[\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}]{2}/u,
  ],
]

const MOST_WORDS = 120

const flat = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()

/** The distinct signs of a stretch: `=name` a turn of phrase, `^word` its first word, `word` and `word word`. */
export function signsOf(text: string): string[] {
  const plain = flat(text.slice(0, 2000))
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)
  const signs = new Set(TURNS.filter(([, pattern]) => pattern.test(plain)).map(([name]) => `=${name}`))
  if (/\?\s*$/.test(plain)) signs.add('=question')
  if (words[0]) signs.add(`^${words[0]}`)
  for (const [i, word] of words.entries()) {
    signs.add(word)
    const next = words[i + 1]
    if (next) signs.add(`${word} ${next}`)
  }
  return [...signs]
}

// A cell of a table, or a line of code, is no part of the sentence beside it.
const SENTENCE = /(?:(?!```)[^.!?\n|])+(?:[.!?]+["”»')\]]*|\n+|\|+|```|$)/gu
const MOST_WINDOWS = 60

/** The stretches in which an order may stand: each sentence, and each with the next. */
export function windowsOf(text: string): string[] {
  const sentences = (text.match(SENTENCE) ?? []).map((one) => one.trim()).filter((one) => /\p{L}{2}/u.test(one))
  if (sentences.length < 2) return [text.trim()]
  return sentences
    .slice(0, MOST_WINDOWS)
    .flatMap((one, i) => (sentences[i + 1] ? [one, `${one} ${sentences[i + 1]}`] : [one]))
}
