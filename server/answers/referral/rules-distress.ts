// Somebody is in distress: suicide, despair, violence, unable to cope. Patterns over plain words, one sentence at a time. Missing one is far
// worse than referring one too many; the guards only cover questions about the subject and impatience with a form.

const sure = (pattern: string) => new RegExp(`(?:^| )(?:${pattern})(?: |$)`)

const SIGNS: RegExp[] = [
  // Suicide and death wished, in the first person.
  sure(
    '(?:me|m) (?:suicider|tuer|pendre|flinguer|noyer|tirer une balle|oter la vie|enlever la vie|jeter (?:d un|du haut|en bas|dans|devant|sous|du)|foutre en l air|faire du mal|blesser volontairement|ouvrir les veines)',
  ),
  sure('(?:je|j)(?: [a-z]+){0,6} (?:suicide|suicidaires?|idees noires|pensees noires|pensees sombres|idees sombres)'),
  sure(
    '(?:je|j|ai|veux|voudrais|envie|pense|vais|prefererais|prefere|souhaite|aimerais)(?: [a-z]+){0,4}? (?:mourir|crever|disparaitre|etre morte?|ne plus me reveiller|ne pas me reveiller)',
  ),
  sure('en finir(?: (?:avec (?:la vie|tout|ma vie|mes jours)|pour de bon|ce soir|une fois|definitivement))'),
  sure(
    '(?:envie|veux|vais|pense|pensais|pense|decide|songe)(?: [a-z]+){0,2} (?:d |a )?en finir(?! avec (?:ce|cette|ces|le|la|les|mon|ma|mes|vos|votre) (?!vie))',
  ),
  sure(
    '(?:pas|plus|pu|perdu)(?: [a-z]+){0,4} (?:envie|gout|raison|force|volonte)(?: [a-z]+)? (?:vivre|rien|continuer|me lever)',
  ),
  sure('(?:veux|voudrais|peux|envie) (?:plus|pu|pas)(?: [a-z]+){0,2}? (?:vivre|etre la|exister|me reveiller)'),
  sure('(?:serait|seraient|ira|irait|iraient)(?: bien)? mieux sans moi'),
  sure('(?:kill|hang|hurt|harm|cut|cutting|hurting|drown|shoot|burn) (?:myself|my wrists|my arms)'),
  sure(
    '(?:end|ending|take|taking) (?:my|it all|my own) ?(?:life|all)?(?: tonight| now| this weekend| tomorrow)?$|(?:end|ending|take|taking) (?:my|my own) life',
  ),
  sure('(?:i|m|to|of)(?: [a-z]+){0,3} (?:end|ending) (?:it|things)(?: (?:all|tonight|this|now|today|soon)|$)'),
  sure('(?:i|i m|i am|i ve)(?: [a-z]+){0,6} (?:suicidal|suicide)'),
  sure(
    '(?:i|d|want|wanna|wish|rather|going)(?: [a-z]+){0,4}? (?:to die|die|dead|be dead|disappear|vanish|never wake up|not wake up)',
  ),
  sure(
    '(?:don t|do not|not|no longer) (?:want|wish|wanna|wants)(?: [a-z]+)? (?:live|be alive|be here|exist|wake up|go on living|be around)',
  ),
  sure('(?:better off) (?:without me|dead|if i (?:was|were) (?:gone|dead))|rather be dead'),
  sure(
    '(?:nothing|no reason|no reasons|lost the will|no will|lost all will)(?: left)?(?: [a-z]+)? (?:live|living)(?: for)?',
  ),
  sure(
    '(?:isn t|not) worth (?:living|going on|it anymore)|point (?:of|in) (?:living|going on|life)|life (?:has|have) no (?:meaning|sense|point)|good for nothing|bonne? a rien|interet de vivre|quoi bon (?:vivre|continuer)|vaut plus la peine',
  ),
  sure('(?:jump|jumping) (?:off|in front|from)(?: the| a)? (?:bridge|roof|train|building|subway|metro)'),
  sure('(?:driving|drive|crash|crashing)(?: my car)? into a (?:tree|wall|truck|pole)'),
  sure('(?:mort|death) (?:serait|would be)(?: [a-z]+){0,2} (?:soulagement|delivrance|liberation|relief)'),
  sure('lettre d adieu|goodbye (?:letter|note)|suicide note'),
  sure(
    '(?:pleurer(?:ait|aient|a)?|cry|care|miss me|notice)(?: [a-z]+)? (?:si|if) (?:je|i) (?:mourais|meurs|mourrais|disparaissais|died|disappeared|were gone|was gone)',
  ),
  sure(
    '(?:avale|pris|prendre|prends|swallowed|took|taken|taking|overdosed?)(?: [a-z]+){0,7} (?:pilules|comprimes|somniferes|cachets|medicaments|pills|tablets|medication|overdose)',
  ),
  sure('(?:overdosed|surdose|overdose)'),
  sure(
    '(?:colleague|friend|coworker|teammate|roommate|brother|sister|son|daughter|husband|wife|member|collegue|ami|amie|consoeur|confrere|fils|fille|frere|soeur|conjoint|conjointe|mari|femme|coloc|coequipier)(?: [a-z]+){0,6} (?:se suicider|se tuer|se jeter|jump off|suicide|wants to die|kill (?:himself|herself|themselves)|veut mourir|envie de mourir)',
  ),
  // Unable to cope.
  sure(
    '(?:je|j) (?:n )?(?:en )?peux (?:vraiment )?(?:plus|pu)(?! (?:d attendre|de (?:ce|cette|ces|vos|votre|vous|la|l|attendre)|me connecter|acceder|ouvrir|telecharger|imprimer|payer|entrer|modifier|renouveler|m inscrire|faire partie|voter|exercer|pratiquer|travailler (?:au|en|dans)))',
  ),
  sure(
    '(?:suis|me sens|etre|completement|vraiment) (?:a bout|au bout|a terre|a plat|brulee?|au plus mal|en detresse|desesperee?|desemparee?|effondree?|brisee?|aneantie?|detruite?|depassee? (?:par|et))(?! de (?:la|mon|ma) (?:liste|formation|stage))',
  ),
  sure(
    'bout du rouleau|a bout de (?:force|forces|nerfs)|au bout de ma vie|tiens plus(?: le coup)?|ne tiens pas le coup',
  ),
  sure(
    '(?:plus|pu) (?:la force|capable(?: de (?:continuer|rien|vivre|me lever|dormir|travailler|faire face))?$|d espoir|d issue|aucun espoir|aucune issue|de sortie)',
  ),
  sure(
    '(?:vois|voit|vois pas) (?:plus |pas )?(?:d issue|de sortie|comment m en sortir|pourquoi je me|pourquoi (?:continuer|vivre)|de raison)|(?:don t|do not|can t|not) see (?:why i|the point|any point|a reason|any way out|a way out)(?! (?:have to|must|should|need|pay|owe|was|am|cannot|can t) )',
  ),
  sure(
    'je (?:craque|m effondre|sombre|coule|perds pied|vais craquer|suis en train de (?:craquer|sombrer|me detruire|m effondrer))',
  ),
  sure(
    '(?:je|j)(?: [a-z]+){0,2} (?:pleure|pleurer)(?: (?:tous|toutes|tout|sans|chaque|encore|au|dans|le|la|beaucoup)|$)|arrete pas de pleurer|(?:peur de|scare) (?:moi meme|ce que je pourrais faire|myself)',
  ),
  sure(
    'faire une betise|tout est fini pour moi|all over for me|done with (?:life|living)|coupee? les (?:bras|veines|poignets)|self harm(?:ing)?|want (?:the pain|it|everything) to (?:stop|end|be over)|veux (?:juste |seulement )?que (?:ca|tout|la douleur) (?:finisse|s arrete|cesse)|life is (?:too hard|not worth it)|la vie est trop dure|terrorisee?|have nothing left|ne me reste plus rien|plus a faire face|can t manage at all|si je disparaissais|fond du (?:trou|gouffre|desespoir)|bord du (?:gouffre|suicide)|dark place|dernier soir|adieu (?:a tous|tout le monde)|goodbye everyone|avale une boite|swallowed a (?:whole )?(?:bottle|box)|supporte plus (?:ma vie|cette vie|rien)|stand my life|quel interet de vivre|(?:pourquoi|why)(?: continuer a| go on| keep)? (?:vivre|living|live)|n arrive (?:plus|pas) a respirer|can t breathe|parle(?:nt)? de mourir|talks? about dying|think about death|pense(?: souvent)? a la mort|ne plus exister|didn t exist|reason to (?:be here|live)|raison d etre la|plus de raison|me sens vide|feel empty|pourquoi continuer|ne sers a rien|ne vaux rien|suis un poids pour|ma vie (?:est )?(?:foutue|finie|n a plus)|vie n a plus (?:de|aucun) sens|gout a rien|envie de rien',
  ),
  sure(
    '(?:comment|don t know how (?:to|i)|how (?:i ll|to|will i)) (?:passer|get through|make it through|survive|tenir)(?: [a-z]+){0,2} (?:la nuit|the night|tonight|jusqu a demain|to tomorrow|another day|la journee)',
  ),
  sure(
    '(?:can t|can not|unable to|no longer|couldn t)(?: [a-z]+){0,2} (?:cope|go on|take it|take this|do this anymore|bear it|bear this|keep going|function|stop crying|stop sobbing|carry on|handle life)(?! (?:to|on the|with your|with the) (?:site|website|portal|form))',
  ),
  sure(
    '(?:end of my rope|end of my tether|breaking point|rock bottom|my limit|falling apart|breaking down|cracking up|no way out|way out of this|lost all hope|no hope|hopeless|in despair|desperate|in distress|worthless|a burden)(?! (?:to find|for (?:a|the) (?:form|receipt|refund)))',
  ),
  sure(
    '(?:i|i m|i am|i feel)(?: [a-z]+){0,3} (?:drowning|sinking|shattered|devastated|destroyed|crushed|broken|overwhelmed and|really not okay|not okay|burned out|burnt out|depressed|losing it)(?: [a-z]+)*',
  ),
  sure(
    '(?:i )?(?:cry|crying|sobbing|cried)(?: [a-z]+){0,2} (?:every|all the time|at night|at the office|myself to sleep|nonstop)',
  ),
  sure(
    'drink(?:ing)? (?:myself|to (?:get through|forget|cope))|bois(?: [a-z]+){0,3} pour (?:tenir|oublier)|me detruire|destroying myself|something stupid',
  ),
  sure('(?:panic|anxiety) attacks|crises? (?:de panique|d angoisse)'),
  sure(
    '(?:nowhere to go|nulle part ou aller|nobody left|no one left|plus personne|need help right now|besoin d aide maintenant|au secours|aidez moi (?:vite|je|svp|s il|$)|help me (?:please|i|$)|please help (?:me|i|fast|us|$))',
  ),
  sure(
    'envie (?:de )?(?:hurler et|tout lacher et mourir)|je vais (?:tres|vraiment) mal|va (?:vraiment )?pas (?:pantoute|bien du tout)|(?:vais|va) pas bien du tout|doing well at all',
  ),
  // Violence, suffered or feared.
  sure(
    '(?:me|m) (?:frappe|bat|battait|frappait|a frappee?|a battue?|ont battue?|a poussee?|a etranglee?|a agressee?|a violee?|a attaquee?|tape dessus|tabasse|menace de (?:me tuer|mort)|a menacee? (?:de mort|avec|physiquement)|tuerait|tuera|fait peur il)',
  ),
  sure(
    '(?:menacee?|menaces) de mort|(?:violee?|agressee?) (?:par|sexuellement|hier|au|dans|pendant)|agression sexuelle (?:par|de la part|hier|que j)|(?:j ai|ai) (?:ete (?:violee?|battue?|agressee?)|subi (?:une agression|des attouchements|un viol|des violences?|de la violence))|on m a violee?',
  ),
  sure(
    '(?:hits|beats|hit|beat|choked|strangled|assaulted|raped|molested|groped|attacked|punched|threw|kicked|slapped|stalking|stalked)(?: [a-z]+){0,3}? (?:me|at me)(?! (?:with (?:fees|questions|an invoice|a bill)))',
  ),
  sure(
    '(?:threatens|threatened|threatening|said|says|would|will|going|wants) (?:to |he would |she would |he will |he ll |he d )?kill me|going to hurt me',
  ),
  sure(
    '(?:was|been|got|being)(?: [a-z]+)? (?:raped|assaulted|sexually assaulted|beaten|beaten up|molested|stalked|attacked (?:by|at|in|on))',
  ),
  sure(
    '(?:afraid|fear|scared|frightened|terrified|peur|crains)(?: [a-z]+){0,2} (?:my life|my safety|to go home|ma vie|ma securite|rentrer chez moi|de mon mari|de mon conjoint|de mon ex|of my husband|of my partner|of my ex)',
  ),
  sure('not safe at home|pas en securite (?:chez|a la maison|ici)|suis en danger|i m in danger|i am in danger'),
  sure('(?:(?:avec|with) (?:un|a) (?:couteau|knife|gun|fusil)|j ai une (?:arme|corde)|have a (?:gun|rope|noose))'),
]

/** Questions about the subject: what the code, a course, the figures or others' duties are. They have no sufferer in the first person. */
const ABOUT: RegExp[] = [
  /^(?:que|qu|quel|quels|quelle|quelles|combien|ou|y a|existe|avez|offrez|proposez|comment (?:prevenir|reconnaitre|aider|intervenir|signaler)|article|formation|cours|guide|politique|statistiques?|prevention|what|which|how (?:many|much|do (?:we|you) (?:support|handle)|to|should)|where|is there|are there|do you (?:have|offer|run|provide)|does|what s|training|course|guide|policy|prevention|section)\b(?!.*\b(?:je|j|moi|me|m|mon|ma|i|myself|my|mes)\b)/,
]

/** Asked as a question of fact, but of one's own life. */
const LIVING =
  /\b(?:(?:point|use) (?:of|in) (?:living|going on)|(?:interet|quoi bon|pourquoi|why)(?: [a-z]+){0,2} (?:vivre|living|live))\b(?! (?:in|at|a|au|en|dans) )/

/** The threat is of somebody the writer answers for: a matter of judgement, unless it is also her own. */
const OTHERS =
  /\b(?:client|cliente|patient|patiente|eleve|etudiant|etudiante|beneficiaire|student|pupil|resident)\b.*\b(?:suicide|suicidaire|suicidal|se tuer|se suicider|kill himself|kill herself|secret|confidential|confidentialit[a-z]*)\b/

/** Whether a sentence surely speaks of distress. `words` as messageWords gives them. */
export function showsDistress(words: string[]): boolean {
  const sentence = words.join(' ')
  if (LIVING.test(sentence)) return true
  if (!SIGNS.some((sign) => sign.test(sentence))) return false
  return !(ABOUT.some((guard) => guard.test(sentence)) || OTHERS.test(sentence))
}
