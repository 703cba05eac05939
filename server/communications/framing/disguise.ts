// Software made to pass for somebody: a first name, a job, feelings, "she knows you". All without case or accents.

const SOFT =
  '(?:assistante?|agent[a-z]*|robot|bot|chatbot|ia|ai|intelligence artificielle|outil|systeme|clavardage|tool|system|machine|logiciel|software|virtual)'
/** Said of somebody: a program has no pronoun of a person. */
const SHE_FR =
  /(?:^|[ ,])(?:elle|il) (?:vous |te )?(?:comprend|ecoute|connait|aime|devine|se soucie|est (?:ravie?|heureu[a-z]+|fiere?|bienveillante?))/
const SHE_EN =
  /(?:^|[ ,])(?:she|he) (?:really |truly |always )?(?:understands|cares|listens|knows you|loves|remembers you|feels)/

const FEELS_FR =
  "(?:comprend|comprendre|ecoute|ressent|se soucie|s'inquiete|connait|aime|tient a|devine|s'interesse|compatit|se rejouit|est (?:heureu[a-z]+|ravie?|fiere?|bienveillante?|empathique|attentive|attentif|a l'ecoute|impatiente?)|prend soin|veille sur|pense a)"
const FEELS_EN =
  '(?:understands?|listens?|cares?|feels?|knows? (?:you|what)|loves?|worries|empathi[sz]es?|is (?:happy|delighted|proud|caring|empathetic|thrilled|excited|eager|friendly|warm|kind|looking forward)|looks? forward|is (?:your|a) (?:friend|companion|colleague|confidant)|thinks? (?:about|of) you|remembers you)'

export const DISGUISE: readonly RegExp[] = [
  // A name said in the first person, feelings in the first person.
  /\b(?:je m'appelle|my name is|call me|appelez-moi) [a-z]+\b(?=.*(?:\bje |\bj'|\bi |\bi'm|aider|help))/,
  // "Lea, our assistant": a first name, then a feeling.
  /\b[a-z]+, (?:notre|votre|our|your) (?:[a-z]+ )?(?:assistante?|robot|bot|chatbot),?(?: [a-z']+){0,2} (?:se rejouit|attend|aime|comprend|looks? forward|loves?|cares?|waits?|is (?:happy|eager))/,
  // Not told apart from a person.
  /(?:ne (?:fer|verr|sentir|remarquer)ez (?:pas|plus|aucune) (?:la |de )?difference|(?:not|never|hard|unable|impossible)(?: [a-z']+){0,4} (?:tell|distinguish) (?:it|the assistant)(?: apart)? from (?:a |an )?(?:real )?(?:person|human|adviser))/,
  /(?:comme|like) (?:parler|discuter|ecrire|echanger|talking|speaking|writing) (?:a|avec|to|with) (?:un|une|a|an) (?:vraie? |veritable |real )?(?:personne|humain|conseill[a-z]+|ami[a-z]*|collegue|person|human|advis[eo]r|friend|colleague)/,
  /\b(?:si|tellement|so) (?:humaine?|human)\b|(?:comme (?:un|une)|as a) (?:ami|amie|friend|compagnon)\b/,
  /(?:assistante?|robot|outil|bot|software)(?: [a-z']+){0,8} (?:avec (?:passion|coeur|tendresse|enthousiasme|joie)|with (?:passion|heart|love|enthusiasm))/,
  SHE_FR,
  SHE_EN,
  /(?:won't|will not|wouldn't|never)(?: even)? (?:notice|guess|know|realize)(?: [a-z']+){0,3} (?:isn't|is not|not) (?:a )?(?:person|human)/,
  /(?:happy|eager|glad|delighted) to (?:hear from|meet|talk (?:to|with)|get to know) you/,
  // « Rencontrez Léa, votre nouvelle conseillère », "Meet Alex, your new adviser".
  /\b(?:rencontrez|faites (?:la )?connaissance (?:avec|de)|voici|decouvrez|accueillez|dites bonjour a|je suis|je m'appelle|bienvenue a)(?: [a-z]+)?,? [a-z]+,? (?:votre|notre|la|le) (?:nouve[a-z]+ |tout[a-z]* )?(?:[a-z]+ )?(?:conseill[a-z]+|collegue|adjointe?|agente?|amie?|compagn[a-z]+|coequipi[a-z]+|employee?|receptionniste|accompagnat[a-z]+|guide|interlocut[a-z]+)/,
  /\b(?:meet|say (?:hello|hi) to|welcome|i'm|i am|my name is|introducing|this is|get to know) [a-z]+,? (?:your|our|the) (?:brand[- ])?(?:new )?(?:[a-z]+ )?(?:advis[eo]r|colleague|agent|friend|companion|teammate|team member|employee|receptionist|helper|guide|confidant)/,
  new RegExp(`${SOFT}(?: [a-z'-]+){0,4}? (?:vous |te |nous |les membres )?${FEELS_FR}`),
  new RegExp(`${SOFT}(?: [a-z'-]+){0,4}? (?:really |truly |genuinely |always )?${FEELS_EN}`),
  /(?:comme (?:un|une|a un|a une|avec un|avec une) (?:vraie? |veritable |bon |bonne )?(?:personne|humain|etre humain|collegue|conseill[a-z]+|amie?|ami|membre de l'equipe))|(?:indiscernable|aussi (?:humaine?|chaleureu[a-z]+|bien qu'une personne)|a s'y meprendre|presque humain[a-z]*|touche humaine|chaleur humaine)/,
  /\b(?:just )?like (?:talking|speaking|chatting|writing) (?:to|with) (?:a|an|your|one of)(?: [a-z]+)? (?:person|human|friend|colleague|advis[eo]r|people)|\b(?:just )?like a (?:real )?(?:person|human|friend|colleague)\b|\b(?:human[- ]like|almost human|as human as|indistinguishable|(?:you )?(?:won't|will not|can't|cannot) (?:even )?(?:notice|tell) (?:the|any)? ?(?:difference)?)/,
  /(?:vous ne (?:verrez|remarquerez|sentirez) (?:pas|aucune) (?:la |de )?difference|vous ne saurez (?:meme )?pas)/,
  /\b(?:notre|nos|our) (?:conseill[a-z]+|advis[eo]rs?|colleagues?|collegues?|agents?|employe[a-z]*|equipe|team(?: members?)?|staff) (?:virtuel[a-z]*|numerique[a-z]*|digital[a-z]*|virtual|ia|ai)\b|\b(?:virtual|digital|ai) (?:advis[eo]rs?|colleagues?|employees?|team ?mates?|workers?|staff|humans?)\b|\b(?:conseill[a-z]+|collegues?|employe[a-z]*|coequipi[a-z]+) (?:virtuel[a-z]*|numerique[a-z]*|artificiel[a-z]*|ia)\b/,
  /(?:elle|il) (?:est toujours de bonne humeur|ne dort jamais|adore vous|a hate de)|\b(?:she|he)(?:'s| is) (?:always (?:happy|there|in a good mood)|never (?:tired|asleep))|\bshe never sleeps\b/,
]

/** Says that it is a program, or that a person is a person. */
export const DISGUISE_GUARD =
  /(?:n'est (?:pas|ni) (?:une? )?(?:personne|humain[a-z]*|conseill[a-z]+|quelqu'un)|ne (?:comprend|ressent|remplace|connait|devine) (?:pas|rien|personne)|ne (?:comprend|sait|ressent|remplace|connait)(?: [a-z]+){0,2} (?:pas|rien|aucun[a-z]*|jamais)|(?:is|are) not (?:a |an )?(?:person|people|human|advis[eo]r|somebody)|(?:does|do) not (?:understand|feel|know|replace|care|listen)|doesn't (?:understand|feel|know|replace|care|listen)|isn't (?:a |an )?(?:person|human)|never pretends|ne se fait (?:jamais|pas) passer)/
