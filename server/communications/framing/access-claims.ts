// Claims about reaching a person. All without case or accents.

const PERSON =
  "(?:une (?:vraie |autre )?personne|(?:une |la )?reponse humaine|real people|human (?:help|answers?|repl(?:y|ies)|responses?|support)|(?:le|notre|du) personnel|un humain|un etre humain|quelqu'un|un(?:e)? (?:vrai(?:e)? )?(?:conseill[a-z]+|agent[a-z]*|membre de (?:l'|notre )equipe|employe[a-z]*)|(?:notre|votre|l'|nos|vos|des|les|un de nos|une de nos) ?(?:equipe|conseill[a-z]+|personnel|gens|permanents?|specialistes?)|a (?:real |live )?(?:person|human|human being|member of (?:our|the) (?:team|staff)|staff member|colleague)|an? (?:adviser|advisor|agent|officer|expert)|someone|somebody|(?:our|your|the) (?:team|staff|people|adviser|advisor|advisers|advisors|officers|colleagues))"
const PERSON_LATER =
  "(?:personne|humain|quelqu'un|conseill[a-z]+|agent[a-z]*|equipe|employe[a-z]*|personnel|person|human|adviser|advisor|advisers|advisors|agent|someone|somebody|team|staff|officers?|colleagues?|people|humaine?)"
const ALWAYS =
  "(?:24 ?h(?:eures)?(?: ?/ ?24| sur 24)|24 hours a day|(?:seven|7) days a week|24 ?/ ?7|7 (?:jours|j) ?(?:/|sur) ?7|(?:a |en )toute heure|(?:acces|contact) immediat|(?:a )?(?:tout|n'importe quel) moment|nuit et jour|jour et nuit|toujours|en permanence|en tout temps|sans (?:aucune )?attente|sans delai|immediatement|(?:acces|access|reponse|answer) immediate?|instant(?:anee?)? (?:access|acces|answers?|repl(?:y|ies))|instantanement|at once|whenever you (?:need|want|like)|des que vous (?:voulez|le souhaitez)|aussitot|sur[- ]le[- ]champ|dans la seconde|dans l'instant|around the clock|day and night|day or night|at any (?:hour|time|moment)|whatever the hour|a n'importe quelle heure|quelle que soit l'heure|24/7|anytime|any time|at all times|always|instantly|immediately|right away|without (?:any )?(?:delay|waiting|wait)|no wait(?:ing)?|never wait|in seconds|round the clock|every hour of the day|on the spot)"

export const ALWAYS_PERSON: readonly RegExp[] = [
  new RegExp(`${PERSON}(?: [a-z',-]+){0,8}? ${ALWAYS}`),
  new RegExp(`${ALWAYS},?(?: [a-z',-]+){0,8}? ${PERSON_LATER}\\b`),
  /(?:jamais|plus) (?:de |d')?(?:attente|attendre|delai)(?: [a-z',-]+){0,6}? (?:personne|humain|quelqu'un|conseill[a-z]+|equipe)|(?:(?:vous )?n'attend(?:rez|ez) (?:plus|jamais)|jamais vous n'attend[a-z]+)/,
  // Somebody asked for "arrives at once": the person is the pronoun.
  /(?:person|personne|adviser|conseill[a-z]+)(?: [a-z',:]+){0,3}?,? ?:? (?:elle|il|she|he|one|they)(?: [a-z']+){0,4}? (?:aussitot|immediatement|sur-le-champ|tout de suite|at once|right away|immediately|instantly)/,
  /\b(?:no more|never any|end of|goodbye to) (?:waiting|hold|wait times?|queues?)\b|\byou(?:'ll| will) never (?:wait|be kept waiting)\b/,
]

const TIME =
  "(?:[0-9]+|un|une|deux|trois|quatre|cinq|six|dix|quinze|trente|one|an|a|two|three|four|five|ten|fifteen|thirty|quelques|few|a few|la|le|l'|the)"
const UNIT =
  '(?:secondes?|seconds?|min(?:ute)?s?|h(?:eures?)?|hours?|jours?(?: ouvrables?)?|days?|(?:business|working) days?|journee|heure)'
const WITHIN = `(?:(?:dans (?:le |un )?(?:quart d'heure|la demi-heure)|dans la demi-(?:heure|journee)|within (?:the|half an|a quarter of an) hour|(?:en|dans(?: les)?|sous|d'ici|avant|en moins (?:de|d')|dans un delai de|dans l'?|within|in|in under|in less than|under|inside(?: of)?) ?(?:moins (?:de|d') ?)?${TIME} ?(?:prochaines? )?${UNIT}))`

export const PERSON_SOON: readonly RegExp[] = [
  new RegExp(`${PERSON}(?: [a-z',-]+){0,10}? ${WITHIN}`),
  new RegExp(`${WITHIN},?(?: [a-z',-]+){0,8}? ${PERSON_LATER}\\b`),
  new RegExp(
    `${PERSON}(?: [a-z',-]+){0,8}? (?:le jour meme|dans la journee|dans l'heure|the same day|same[- ]day|within the hour|by the end of the day)`,
  ),
]

/** Asking is possible at any hour; being answered is another matter. */
export const ONLY_ASKING =
  /^(?!.*(?:arriv|joins|repond|rappell|recontact|joign|rejoin|parler|disponible|answer|repl(?:y|ies)|reach|speak|talk|call(?:s|ed)? (?:you )?back|available)).*(?:demander|reclamer|solliciter|ask(?:ing)? for|request(?:ing)?)/

/** At any hour one asks; in the opening hours one is answered: that is true, and it is what the check itself proposes. */
export const ASKED_ANSWERED_OPEN =
  /(?:demander|ecrire|ask(?:ing)? for|write).{0,60}(?:;|,|\.|et |and ).{0,60}(?:pendant|durant|aux|dans|during|in|within) (?:les |nos |la |l'|the |our )?(?:heures? (?:d'ouverture|de bureau|ouvrables)|(?:opening|office|business|working) hours)/

export const SAID_MINUTES =
  /(?<amount>[0-9]+|un|une|deux|trois|quatre|cinq|six|dix|quinze|trente|one|an|two|three|four|five|ten|fifteen|thirty) ?(?:open |working |business |ouvrables? )?(?<unit>min(?:ute)?s?|h(?:eures?|ours?)?|hours?|jours?|days?|business days?|working days?)\b/
