// Somebody asks for a person. Patterns over plain words (message-words.ts), one sentence at a time; they say yes surely and leave the
// rest to the model. `GUARDS` are sentences about people and how to speak to them, which documents answer.

const HUMAN_FR =
  '(?:quelqu un|(?:(?:a|au|aux|un|une|des|de|du|d|la|le|l|votre|vos|mon|ma|notre) )?(?:vrai |vraie |vrais |vraies |autre |bon )?' +
  '(?:etre humain|etres humains|humaine?s?|humian|vraie personne|vraies personnes|service humain|personne humaine|personne reelle|personne physique|personne vivante|personne en chair|vrai monde|' +
  'conseill[a-z]+|agente?|employee?|responsable|representante?|operateur|operatrice|interlocuteur|interlocutrice|prepose?e?|permanente?|' +
  'deleguee?|secretaire|secretariat|directeur|directrice|presidente?|superviseure?|receptionniste|reception|gestionnaire|' +
  'membre de (?:l|votre) (?:equipe|bureau)|membre du personnel|collegue humain|collegues humains)|(?:une|a une|la) (?:vraie |autre )?personne)'
const HUMAN_EN =
  '(?:someone|somebody|anyone|anybody|(?:(?:a|an|the|your|my|one of your|some|any) )?(?:real |actual |live |living |human |other |union |membership )*' +
  '(?:humans?|human beings?|person|people|advis[eo]rs?|agents?|representatives?|reps?|operators?|staff|staff members?|members? of staff|employees?|officers?|' +
  'managers?|supervisors?|registrars?|receptionists?|directors?|president|secretary|colleagues?|stewards?|team))'
const TALK_FR =
  '(?:parler|parle|discuter|echanger|jaser|causer|dialoguer|clavarder|entretenir|communiquer|converser|m adresser|avoir affaire|en contact|en relation|en ligne|rendez vous|un appel)'

const sure = (pattern: string) => new RegExp(`(?:^| )(?:${pattern})(?: |$)`)

/** What a person who asks for a person says. */
const ASKS: RegExp[] = [
  // « je voudrais parler à quelqu'un », « serait-il possible d'échanger avec une conseillère »
  sure(`${TALK_FR}(?: [a-z]+){0,4}? (?:a|au|aux|avec|de|d) ${HUMAN_FR}`),
  sure(
    `${TALK_FR} (?:au|a la|a votre|a mon|avec mon|avec votre) (?:service|standard|syndicat|bureau|delegue|representante?)`,
  ),
  sure('parler (?:a|avec) (?:madame|monsieur|mme|m) [a-z]+'),
  // « passez-moi », « transférez-moi », « mettez-moi en contact »
  sure(
    `(?:passez|transferez|transfere|redirigez|dirigez|connectez|mettez|branchez|passe|donnez|trouvez)(?: le)? moi(?: [a-z]+){0,4}? ${HUMAN_FR}`,
  ),
  sure(
    'me (?:transferer|passer (?:quelqu un|un|une|votre)|mettre en (?:contact|ligne|relation|communication)|metre en contact)',
  ),
  sure('mise? en (?:contact|relation|communication) avec (?:un|une|quelqu un|votre|le|la)'),
  // « rappelez-moi », « qu'on me téléphone »
  sure(
    '(?:^|svp |plait |veuillez |bonjour )?(?:rappelez|appelez|telephonez|contactez) moi(?! (?:si|quand|pour (?:me|m)))',
  ),
  sure(
    '(?:quelqu un|on|une personne|la personne [a-z ]{0,40}|conseiller|conseillere|responsable|vous|equipe|personnel|faire|etre) (?:de [a-z]+ |de votre bureau |de chez vous )?(?:peut il |pourrait il |pourrait |peut |pourriez |pouvez |puisse )?(?:me |m )?(?:rappeler|rappelle|rappelee?|telephoner|telephone|recontacter|prenne contact avec moi)',
  ),
  sure(
    '(?:quelqu un|une personne|un conseiller|on)(?: [a-z]+)? (?:me|m) (?:contacter|appeler|joindre|appelle|contacte|joigne|repondre|ecouter)',
  ),
  sure(
    '(?:me faire rappeler|recevoir un appel|exige un appel|attends un appel|besoin d un appel|un rappel telephonique|(?:peux tu|pouvez vous|pourriez vous) m appeler)',
  ),
  // « il y a quelqu'un ? », « un humain lit-il ces messages ? »
  sure(
    'y (?:a|at)(?: [a-z])?(?: t il| tu| il)? (?:quelqu un|un humain|une vraie personne|une personne|du monde)(?: (?:au|a|de|derriere|la|ici|que|en|qui (?:peut|pourrait|repond)|dispo[a-z]*|pour)| $|$)',
  ),
  sure('(?:un humain|etre humain|vraie personne|quelqu un)(?: [a-z]+)? (?:lit|repond|regarde|surveille)'),
  // « je veux un humain », « besoin d'une vraie personne », « joindre un conseiller »
  sure(
    `(?:je (?:veux|voudrais|prefere|prefererais|desire|souhaite|demande|cherche|exige)|j (?:aimerais|exige)|il me faut|il me faudrait|donnez moi|puis je avoir|je peux avoir|peut on avoir|pourrais je avoir|besoin)(?: [a-z]+){0,3}? (?:d |de )?(?:un |une |du )?(?:vrai |vraie |veritable )?(?:humain|etre humain|vraie personne|personne (?:au|pour|qui|svp|s il|humaine)|quelqu un (?:au|pour|qui me|de (?:chez|votre|l equipe)|s il|a qui)|vrai monde|interlocut[a-z]+|contact humain|conseill[a-z]+ (?:humain|attitre|svp))`,
  ),
  sure(
    `(?:joindre|rejoindre|rencontrer|avoir|appeler) (?:directement )?(?:un humain|quelqu un|une vraie personne|un etre humain|une personne (?:au|de|qui)|un conseiller|une conseillere|mon delegue|mon representant)`,
  ),
  sure(
    '(?:voir|regler|expliquer|discuter|regler|voir) ca (?:a|avec) (?:quelqu un|une personne|un humain|un etre humain|un employe|un conseiller)',
  ),
  sure(`a qui (?:puis je|est ce que je peux|je peux|pourrais je|dois je)(?: [a-z]+){0,2} parler`),
  sure(
    '(?:ligne directe|numero|poste) d (?:un|une) (?:employe|employee|personne|conseiller|conseillere|responsable|humain)',
  ),
  sure('(?:vive voix|en personne avec)'),
  // « pas un robot », « assez de la machine »
  sure(
    '(?:pas|plus|marre|assez|stop|refuse|arrete[rz]?)(?: [a-z]+){0,4} (?:robot|machine|bot|chatbot|ordinateur|automate|repondeur|ia|intelligence artificielle|reponses automatiques)',
  ),
  sure('quelqu un (?:peut|pourrait|peut il|pourrait il) (?:me|m|prendre|venir|reprendre)'),
  sure('prendre (?:le relais|la releve|ma question)'),
  sure(
    '(?:avez vous|y a t il|vous avez|possible d avoir|a y|way to have|have you got|do you have)(?: [a-z]+){0,3} (?:vraies personnes|real people|someone real|quelqu un de reel|(?:conseill[a-z]+|advis[a-z]+|agent|humain|human)(?: [a-z]+)? (?:en ligne|online|disponible|available|a qui|pour m|to help|who))',
  ),
  sure(
    '(?:je veux|i want|donnez moi|give me|stop|mettez|get me)(?: [a-z]+){0,2} (?:service humain|human service|quelqu un|somebody|someone)(?: [a-z]+)?$',
  ),
  sure(
    `${HUMAN_FR}(?: [a-z]+){0,2}? (?:joignable|disponible|en service|pour me (?:parler|repondre|rappeler|conseiller)|me (?:contacte|rejoigne|rappelle|telephone|rejoindre|contacter))`,
  ),
  // English: "speak with someone", "talk to a real person"
  sure(
    `(?:speak|talk|chat|discuss|deal|dealing|converse|meet|connect|in touch|in contact|a word|word|touch base)(?: [a-z]+){0,4}? (?:to|with) ${HUMAN_EN}`,
  ),
  sure(`(?:talk|discuss|go over|sort|talked)(?: [a-z]+){0,3} (?:through|over|out)? ?with ${HUMAN_EN}`),
  sure('(?:to|whom can i|who can i|someone|somebody|person|human|anyone|number)(?: i can)? (?:speak|talk) to'),
  sure(
    `(?:transfer|put|connect|pass|hand|get|give|escalate|refer|redirect)(?: (?:me|this|us))(?: [a-z]+){0,3}? (?:through |over |to )?${HUMAN_EN}`,
  ),
  sure(
    `${HUMAN_EN}(?: [a-z]+){0,4}? (?:to|can|could|would|will|who can|please)? ?(?:contact|call|phone|ring|reach|email) me`,
  ),
  sure('(?:put|get|bring) (?:someone|somebody|a human|a person|a colleague)(?: (?:on|in|to))?'),
  sure('transfer me'),
  sure(
    `${HUMAN_EN}(?: [a-z]+){0,2}? (?:call|phone|ring|contact|reach out|get back|get in touch|call me|give me a (?:ring|call)|take over|reply to me)(?: (?:me|to me|with me))`,
  ),
  sure('(?:^|please |pls |can you |could you |will you |just )(?:call|phone|ring) me(?! (?:if|when|names))'),
  sure(
    '(?:call|ring|phone|called|rung) (?:me )?back (?:please|today|tomorrow|at)|be called back|call me back|ring me back|(?:have|get|receive|request|want|need|schedule|book) a (?:call|callback|phone call)(?: back)?|(?:callback|call back) (?:at|please|tomorrow|today)',
  ),
  sure(
    '(?:is|anybody|anyone|someone)(?: there)? (?:anyone|anybody|someone|somebody|a human|a real person|there)(?: (?:there|available|on|here|i can|to talk|behind|who can)|$)',
  ),
  sure(
    `(?:want|need|prefer|like|expect|have|rather|get|is there|reach|see)(?: to (?:have|hear|get|reach|see))?(?: [a-z]+){0,2}? (?:a |an )?(?:human(?: being)?(?: voice| help| please)?|real person|actual person|real human|live person|live agent|person please|real voice|human voice|person to (?:call|reply|talk|answer|read))`,
  ),
  sure(
    '(?:reach|get hold of|get through to|get|hear from)(?: to)? (?:a human|a person|a real person|someone|somebody|an adviser|an advisor|a live agent|a human being)',
  ),
  sure('(?:over|on) the phone (?:with|instead|to) ?(?:someone|somebody|a person)?'),
  sure(
    '(?:not|no more|don t|enough|stop|sick|tired|done|skip|refuse|rather not)(?: [a-z]+){0,4} (?:bots?|robots?|machine|chatbot|computer|software|automated replies|ai)',
  ),
  sure('real (?:person|human)(?: [a-z]+){0,3} (?:reply|answer|look|read|respond|there|ever)'),
]

/** Whole messages of a few words: "agent", « une personne svp ». */
const FILLER =
  '(?:s il (?:vous|te) plait|please|now|maintenant|merci|thanks|un|une|a|an|vrai|vraie|real|live|actual|svp|au|parler|speak|talk|to|bonjour|hello|hi|juste|just|assez|non|no|ok|need|besoin|d|je|veux|want|i|get|me|stop|le|la|service|clientele|customer)'
const ALONE = new RegExp(
  `^(?:${FILLER} )*(?:humain|humaine|human|etre humain|human being|personne|person|conseiller|conseillere|agent|agente|adviser|advisor|representative|representant|operator|operateur|quelqu un|someone|somebody|reception|receptionist)(?: ${FILLER})*$`,
)
const MOST_ALONE = 8

const GUARDS: RegExp[] = [
  // How one speaks to others, what others may do: answered by documents.
  /^(?:comment|how (?:to|should one|does one|do coaches|do members)) (?:parler|annoncer|expliquer|talk|speak|explain)(?! (?:a|to|avec|with) (?:un humain|quelqu un|une vraie personne|un etre humain|un conseiller|une conseillere|someone|a human|a real person|a live agent|an adviser|a person$|somebody))/,
  /^(?:un|une|le|la|les|a|an|the|can|may|does|is|must) (?:membre|professionnel|professionnelle|etudiant|etudiante|retraite|stagiaire|entreprise|member|professional|student|retiree|company|intern|coach|athlete)\b/,
  /(?:personne|person|conseiller|agent|someone|somebody|quelqu un|people) (?:suicidaire|agee|endeuillee|handicapee|en deuil|en crise|en detresse|immobilier|who (?:is|lives|has)|suicidal|in crisis|with a disability|from (?:another|ontario))/,
  // Who they would speak to is not us.
  /(?:parler|parle|speak|talk|talking)(?: [a-z]+){0,3} (?:au|a la|a un|a une|a mon|a ma|a son|to the|to a|to my|to his|to her|with my|avec (?:le|la|mon|ma|un|une)) (?:mon |ma |my )?(?:client|cliente|patient|patiente|police|media|medias|journaliste|journalist|reporter|juge|judge|assureur|insurer|conjoint|epouse|spouse|employeur|employer|parent|collegue qui|colleague who)/,
]

/** Whether a sentence surely asks for a person. `words` as messageWords gives them. */
export function asksForPerson(words: string[]): boolean {
  const sentence = words.join(' ')
  if (words.length <= MOST_ALONE && ALONE.test(sentence)) return true
  if (GUARDS.some((guard) => guard.test(sentence))) return false
  return ASKS.some((pattern) => pattern.test(sentence))
}
