// How French and English legal and administrative texts name their parts, wherever the layout does not say so.

const NUMBER =
  '(?:\\d+(?:[.\\-]\\d+)*|[IVXLC]+|premier|première|1er|1re|unique|one|two|three|four|five|six|seven|eight|nine|ten)'
const TAIL = '(?:\\s*(?:bis|ter|quater|[A-Z]))?'

const ARTICLE = new RegExp(
  `^(?:article|art\\.|section|§|clause|r[eè]gle|rule)\\s*${NUMBER}${TAIL}(?![\\p{L}\\p{N}])`,
  'iu',
)
const PART = new RegExp(
  `^(?:titre|title|chapitre|chapter|partie|part|annexe|annex|appendix|schedule|livre|book)\\s+${NUMBER}(?![\\p{L}\\p{N}])`,
  'iu',
)
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?\s+\p{Lu}/u

/** "Article 12", « Art. 4 bis », "Section 4.1": where members cite, so where passages begin. */
export const opensArticle = (text: string) => ARTICLE.test(text)

/** « Titre II », "Chapter 3", « Annexe A »: what stands above articles. */
export const opensPart = (text: string) =>
  PART.test(text) || /^(?:annexe|annex|appendix|schedule)\s+[A-Z](?![\p{L}])/u.test(text)

/** The depth of "4.1.2 Duties" (3), or 0 where the line is not numbered. */
export const numberDepth = (text: string) => NUMBERED.exec(text)?.[1]?.split('.').length ?? 0

/** A line in capitals, with at least two words or eight letters. */
export const isCapitals = (text: string) => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 8 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** A line that may be a title at all: short, and not ending as a sentence does. */
export const isTitleLike = (text: string) =>
  text.length <= 140 &&
  text.split(/\s+/).length <= 20 &&
  !/[.;:,!]$/.test(text.replace(/^(?:article|art)\.?/i, '')) &&
  /\p{L}/u.test(text)
