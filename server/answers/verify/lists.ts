// The words by which a sentence says the contrary, or something weaker or stronger, in French and in English. Pure data.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that deny. "ne" is not among them: it is elided, left out in speech, and never stands without one of these. */
export const NEGATIONS = words(`no not never none neither nor nothing nobody cannot without unable except hardly
  don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't couldn't hasn't haven't can't mustn't needn't ain't
  pas jamais aucun aucune aucunement rien sans ni nul nulle non guère personne sauf`)

/** Words that deny without a "not". */
export const AVOIDANCES =
  words(`avoid avoids avoiding unless prevent prevents preventing lack lacks lacking fail fails failed refuse instead rather
  unlike only until stop free éviter évitez évite empêche manque refuse plutôt seulement sinon absence défaut interdit`)

export const HEDGES =
  words(`may might could possibly perhaps likely typically generally usually often sometimes approximately about
  around roughly some several many most tend peut peuvent pourrait pourraient généralement souvent parfois environ plusieurs certains
  certaines habituellement`)

export const TOTALS =
  words(`all every always only any entire entirely completely fully must none never each whole exclusively solely
  tous toutes tout toujours seulement uniquement chaque entièrement totalement obligatoirement exclusivement doit doivent`)

export const CAUSES =
  words(`because therefore thus hence consequently due cause causes caused leads lead leading result results
  resulting ensures ensure ensuring helps help helping allows allow allowing making makes which so donc car puisque entraîne
  provoque permet permettant grâce afin`)

export const COMPARISONS =
  words(`more less most least better best worse worst higher lower highest lowest larger smaller largest
  smallest greater fewer faster slower longer shorter first last before after plus moins mieux pire meilleur supérieur
  inférieur avant après premier dernier`)

export const MODALS =
  words(`must should shall can may might could would will required optional mandatory doit doivent peut peuvent
  devra devront pourra pourront devrait pourrait faut obligatoire facultatif interdit autorisé permis obligatoirement
  éventuellement`)

type Kind = 'antonym' | 'modal' | 'quantifier' | 'order'

// One line: words of one side, a bar, words of the other. Each word of a side is opposed to each of the other.
const PAIRS: Record<Kind, string> = {
  modal: `
    must shall required requires need needs mandatory|may might can could optional optionally
    mandatory required compulsory obligatory|optional voluntary
    doit doivent devra devront faut obligatoire obligatoires obligatoirement|peut peuvent pourra pourront facultatif facultative facultatifs optionnel éventuellement
    allowed permitted authorized may can|prohibited forbidden banned
    autorisé autorisée autorisés permis|interdit interdite interdits défendu`,
  quantifier: `
    all every each both|some few several certain none
    always|sometimes never often usually occasionally rarely
    only exclusively solely|notably including especially
    most|few least
    many|few
    tous toutes tout toute chaque|certains certaines quelques aucun aucune
    toujours|parfois jamais rarement souvent quelquefois
    uniquement seulement exclusivement|notamment aussi également parfois`,
  order: `
    before until|after following once
    first|last final
    earlier|later
    least|most
    least minimum|maximum
    up|least
    minimum min|maximum max
    start begin begins beginning starts early earliest|end ends ending finish late latest
    avant|après depuis
    premier première premiers premières|dernier dernière derniers dernières
    minimum minimal minimale moins|maximum maximal maximale plus
    début commence|fin termine finit`,
  antonym: `
    more greater higher larger above over|less fewer lower smaller below under
    increase increases increased increasing rise rises raise raises grow|decrease decreases decreased decreasing reduce reduces fall falls lower
    high highest higher|low lowest lower
    large largest larger big bigger|small smallest smaller little
    long longest longer|short shortest shorter
    hot hotter warm warmer|cold colder cool cooler
    open opened opens|closed close closes shut
    include includes included including|exclude excludes excluded excluding
    fast faster quick quickly|slow slower slowly
    inside|outside
    internal|external
    public|private
    positive|negative
    safe|dangerous unsafe
    accept accepts accepted approve approved|refuse refuses refused reject rejected deny denied
    valid|invalid
    left|right
    with|without
    full|part
    permanent|temporary
    free|paid
    plus davantage supérieur supérieure supérieurs supérieures|moins inférieur inférieure inférieurs inférieures
    augmente augmenter augmentent augmentation hausse|diminue diminuer diminuent diminution baisse réduit
    gratuit gratuite gratuits gratuitement|payant payante payants
    ouvert ouverte ouverts ouvrir|fermé fermée fermés fermer
    grand grande grands grandes|petit petite petits petites
    haut haute élevé élevée|bas basse faible
    long longue longs|court courte courts
    public publique publics publiques|privé privée privés privées
    majeur majeure majeurs majeures|mineur mineure mineurs mineures
    avec|sans
    inclus incluse compris comprise|exclu exclue hors
    accepter accepte accepté|refuser refuse refusé
    présence|absence
    nouveau nouvelle nouveaux|ancien ancienne anciens
    temporaire provisoire|permanent permanente définitif définitive
    intérieur intérieure|extérieur extérieure
    vrai vraie|faux fausse
    valide valable|invalide
    chaud chaude|froid froide
    droite|gauche`,
}

export type Opposite = { word: string; kind: Kind }

/** For each word, the words that say the contrary or another strength. */
export const OPPOSITES: ReadonlyMap<string, Opposite[]> = (() => {
  const found = new Map<string, Opposite[]>()
  const add = (one: string, word: string, kind: Kind) => {
    if (one !== word) found.set(one, [...(found.get(one) ?? []), { word, kind }])
  }
  const both = (a: string, b: string, kind: Kind) => {
    add(a, b, kind)
    add(b, a, kind)
  }
  for (const kind of Object.keys(PAIRS) as Kind[])
    for (const line of PAIRS[kind].trim().split('\n')) {
      const [left = '', right = ''] = line.trim().split('|')
      for (const a of left.split(' ')) for (const b of right.split(' ')) both(a, b, kind)
    }
  return found
})()

// What is measured, spelt any way: one line for each unit, its family first.
const UNITS = `
  time second seconds seconde secondes sec
  time minute minutes min mins
  time hour hours heure heures h hr hrs
  time day days jour jours journée journées daily
  time week weeks semaine semaines weekly
  time month months mois monthly mensuel mensuelle
  time year years an ans année années yearly annual annually annuel annuelle
  time century centuries siècle siècles
  money dollar dollars $ usd cad
  money euro euros € eur
  money pound-sterling £ gbp
  money franc francs
  money cent cents ¢
  share % percent per-cent pourcent percentage
  length millimeter millimeters mm
  length centimeter centimeters cm centimètre centimètres
  length meter meters metre metres mètre mètres
  length kilometer kilometers km kilomètre kilomètres
  length mile miles mi
  length foot feet ft
  length inch inches
  length yard yards
  mass gram grams gramme grammes
  mass kilogram kilograms kg kilo kilos kilogramme kilogrammes
  mass pound pounds lb lbs
  mass ounce ounces oz
  mass ton tons tonne tonnes
  mass milligram milligrams mg
  volume cup cups c
  volume tablespoon tablespoons tbsp
  volume teaspoon teaspoons tsp
  volume liter liters litre litres
  volume milliliter milliliters ml millilitre millilitres
  volume gallon gallons
  volume quart quarts
  volume pint pints
  heat fahrenheit f °f ℉
  heat celsius °c ℃
  heat degree degrees degré degrés °
  energy calorie calories kcal cal
  thousand hundred-thousand k
  scale million millions
  scale billion billions milliard milliards`

/** Spelling → unit and what it measures: "mins" is { name: 'minute', family: 'time' }. */
export const UNIT_OF: ReadonlyMap<string, { name: string; family: string }> = new Map(
  UNITS.trim()
    .split('\n')
    .flatMap((line) => {
      const [family = '', name = '', ...others] = line.trim().split(' ')
      return [name, ...others].map((spelling): [string, { name: string; family: string }] => [
        spelling,
        { name, family },
      ])
    }),
)
