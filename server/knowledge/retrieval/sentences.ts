// Cuts a text into sentences that can be quoted as they stand: French and English, prose, lists and wrapped lines.
import type { Anchor, Language } from '../passage.ts'

/** `text === source.slice(start, end)`; never blank, no white space or bullet around it. Offsets are UTF-16 code units. */
export type Sentence = Anchor & { text: string }

const listed = (words: string) => new Set(words.trim().split(/\s+/))

/** Lower case, without the final point. After these the sentence goes on, whatever follows. */
const ABBREVIATIONS: Record<Language, ReadonlySet<string>> = {
  fr: listed(`
    art al alin chap ch sect tit par parag p pp ex cf c.-à-d càd réf ref fig tabl vol éd ed env tél tel fax n no nos num
    m mm mme mmes mlle mlles me mes mgr dr drs pr st ste sts av bd boul bld jr sr min max nb adr dép dépt cie sté ets
    règl décr circ ann suppl prov gén rlrq lrq c.c.q
    janv févr fév avr juil sept oct nov déc lun mar mer jeu ven sam dim hon p.ex r.-v`),
  en: listed(`
    art arts sec secs ch chap par para paras p pp e.g i.e cf viz vs ex fig figs tab vol vols ed eds no nos approx ca
    mr mrs ms dr prof rev hon gen gov sen rep st sr jr mt ave blvd rd tel ext min max dept est
    jan feb mar apr jun jul aug sept oct nov dec`),
}

/** After these a sentence may well end: it does when the next word can only begin one. */
const MAY_END = listed('etc inc ltd ltée co corp a.m p.m u.s u.k e.u d.c ph.d suiv al')

const STARTERS = listed(`
  le la les l un une des ce cette ces il ils elle elles on nous vous je si en dans pour par à au aux toute tout tous
  the a an this that these those it he she they we you i if in for by at on to all any each no its their thus however members please
  cela ceci son sa ses leur leurs ainsi selon depuis après avant lors toutefois cependant`)

// An end mark, then what closes with it. A narrow space may stand before a closing guillemet.
const END = /(?:[.!?…]+)(?:["”’')\]]|\s?»)*(?=\s)/gu
const LINE_START = /^[ \t]*(?:(?:[-*+•‣▪◦●○■□–—·➔→✓✔]|#{1,6}|>)[ \t]+)*/u
const ITEM = /^[ \t]*(?:[-*+•‣▪◦●○■□–—·➔→✓✔|#>]|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)°][ \t])/iu
const WORD_BEFORE = /([\p{L}\p{N}.'’-]*)$/u
const NEXT = /^\s+(?:[«"“‘'([]\s?)*(\p{L}+|\p{N}|)/u
const WORDED = /[\p{L}\p{N}]/u

/** Lines at least this long without an end mark are taken to be wrapped: the next one goes on. */
const WRAPPED = 45

/** Splits a text into sentences, in order. Text between them is only white space, bullets and rules. */
export function splitSentences(source: string, language: Language): Sentence[] {
  return blocks(source).flatMap(({ start, end }) => splitBlock(source, start, end, language))
}

/** Stretches no sentence crosses: paragraphs, list items, table rows, headings; wrapped lines are kept together. */
function blocks(source: string): Anchor[] {
  const found: Anchor[] = []
  let open: Anchor | undefined
  let offset = 0
  for (const line of source.split('\n')) {
    const anchor = { start: offset, end: offset + line.length }
    offset = anchor.end + 1
    if (line.trim() === '') open = undefined
    else if (open && continues(source.slice(open.start, open.end), line)) open.end = anchor.end
    else {
      open = anchor
      found.push(open)
    }
  }
  return found
}

function continues(before: string, line: string): boolean {
  if (ITEM.test(line)) return false
  const lastLine = before.slice(before.lastIndexOf('\n') + 1).trim()
  if (/^#{1,6}\s/.test(lastLine) || lastLine.startsWith('|')) return false
  const first = line.trimStart()
  if (/^[\p{Ll}\p{N}),;:»]/u.test(first)) return !/[;:]$/.test(lastLine)
  if (/[.!?…;:]["”’')\]»\s]*$/u.test(lastLine)) return false
  return lastLine.length >= WRAPPED
}

function splitBlock(source: string, start: number, end: number, language: Language): Sentence[] {
  const block = source.slice(start, end)
  const sentences: Sentence[] = []
  let from = LINE_START.exec(block)![0].length
  for (const mark of block.matchAll(END)) {
    const stop = mark.index + mark[0].length
    if (stop <= from || !endsSentence(block, from, mark.index, stop, language)) continue
    push(sentences, source, start + from, start + stop)
    from = stop
  }
  push(sentences, source, start + from, end)
  return sentences
}

function push(sentences: Sentence[], source: string, from: number, to: number): void {
  const raw = source.slice(from, to)
  const text = raw.trim()
  if (!WORDED.test(text)) return
  const start = from + raw.length - raw.trimStart().length
  sentences.push({ start, end: start + text.length, text })
}

/** Whether the mark at `mark` (closed by `stop`) ends the sentence that began at `from`. */
function endsSentence(block: string, from: number, mark: number, stop: number, language: Language): boolean {
  const next = NEXT.exec(block.slice(stop, stop + 60))?.[1] ?? ''
  if (/^\p{Ll}/u.test(next)) return false
  if (block[mark] !== '.' || block[mark + 1] === '.') return true
  const word = WORD_BEFORE.exec(block.slice(Math.max(from, mark - 30), mark))![1]!.replace(/^.*['’]/u, '')
  const isBare = block[mark + 1] === undefined || /\s/.test(block[mark + 1]!)
  if (isBare && isItemNumber(block.slice(from, mark))) return false
  const known = word.toLowerCase()
  const following = next.toLowerCase()
  const starts = STARTERS.has(following)
  if (MAY_END.has(known) && (known !== 'al' || language === 'en')) return starts || known === 'etc'
  if (ABBREVIATIONS[language].has(known)) return isWholeWord(known, next)
  if (/^\p{L}(\.\p{L})*$/u.test(word))
    return isDegree(block, mark) || (starts && (word.length > 1 || !inNames.has(following)))
  return true
}

/** Words that begin sentences but also follow an initial: « J. Le Goff ». */
const inNames = listed('le la les l de a')

const isDegree = (block: string, mark: number) => /°\s?[CF]$/.test(block.slice(Math.max(0, mark - 4), mark))

/** Abbreviations that are also words ("no", "par", "mer"…) end a sentence when one plainly begins. */
const isWholeWord = (known: string, next: string) =>
  ALSO_WORDS.has(known) && (STARTERS.has(next.toLowerCase()) || (/^\p{Lu}\p{Ll}/u.test(next) && known !== 'me'))

const ALSO_WORDS = listed('no par mer mes me min max sept mar sam sec tab rep est rd ex ed fig')

const isItemNumber = (before: string) => /^\s*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})(?:\.\d{1,3})*$/u.test(before)
