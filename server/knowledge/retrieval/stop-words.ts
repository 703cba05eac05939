// Words that carry no subject: function words of both languages, in their accented spelling, grouped by kind so that
// an omission shows. What remains of an elision or a contraction (l', qu', 's, 'll) is listed with the rest.
import type { Language } from '../passage.ts'

const FRENCH = `
  a à au aux avec chez contre d dans de depuis des dès du en entre envers hors jusqu jusque malgré par parmi pendant pour
  sans sauf selon sous sur vers via
  l la le les un une uns unes ce c cet cette ces ça ceci cela celui celle ceux celles ci là
  je j me m moi tu t te toi il ils elle elles on nous vous se s soi lui leur leurs eux y
  mon ma mes ton ta tes son sa ses notre nos votre vos mien mienne tien tienne sien sienne
  qui que qu quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles auquel duquel desquels
  comment pourquoi quand lorsque lorsqu puisque puisqu quoique quoiqu comme si car donc or ni mais et ou
  ne n pas plus moins très trop peu tout toute tous toutes même mêmes autre autres aucun aucune chaque plupart tel telle
  aussi ainsi alors après avant encore ensuite déjà ici juste puis seulement tandis voici voilà
  suis es est sommes êtes sont être été étant étais était étions étiez étaient sera seras serai serez seront serais
  serait serions seriez seraient sois soit soyons soyez soient fus fut furent fût
  ai as avons avez ont avoir eu eue eus eues ayant avais avait avions aviez avaient aurai auras aura aurons aurez auront
  aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eut eût eurent
  fait faire fais font va vont peut peux peuvent doit dois doivent faut`

const ENGLISH = `
  a an the and or but nor if so than because while until upon as
  about above after again against at before below between by down during for from in into of off on out over through to
  under up with
  i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs
  this that these those there here what which who whom whose when where why how
  am is are was were be been being have has had having do does did doing will would shall should can could may might must
  not no any all both each few more most other some such only own same too very just then once further now let
  s t d m o ll re ve isn aren wasn weren hasn haven hadn doesn didn don won wouldn shouldn couldn mustn shan ain`

const listed = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

/** Stop words by language, lower case, accents kept. */
export const STOP_WORDS: Record<Language, ReadonlySet<string>> = { fr: listed(FRENCH), en: listed(ENGLISH) }
