// French typography, applied to the demonstration's own French texts so that authors may type ordinary spaces.

const NBSP = '\u00a0'

const inText = (text: string): string =>
  text
    .replace(/« /g, `«${NBSP}`)
    .replace(/(?<=[\p{L}\d)»’*°$%]) ?(?=[;!?»])/gu, NBSP)
    .replace(/(?<=[\p{L}\d)»’*°$%]) (?=:)/gu, NBSP)
    .replace(/(?<=\d) (?=\d{3}(?!\d|-))/g, NBSP)
    .replace(/(?<=\d) (?=[$%h](?![\p{L}]))/gu, NBSP)
    .replace(/(?<=\d h) (?=\d{2}(?!\d))/gu, NBSP)
    .replace(/(?<=\d\u00a0h) (?=\d{2}(?!\d))/gu, NBSP)
    .replace(/(?<=\b(?:articles?|art\.|no|paragraphe|M\.|Mme|Me)) (?=[\d\p{Lu}])/gu, NBSP)

// Addresses and markup are not prose: a space inside them would break them.
const NOT_PROSE = /(<style[\s\S]*?<\/style>|<[^>]*>|&[a-z]+;|https?:\/\/\S+|\]\([^)]*\))/

/** Puts U+00A0 where French wants it. Idempotent; leaves HTML tags, entities and addresses untouched. */
export function withFrenchSpaces(text: string): string {
  return text
    .split(NOT_PROSE)
    .map((part, index) => (index % 2 === 1 ? part : inText(part)))
    .join('')
}
