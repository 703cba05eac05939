// Names, figures and denials of a question that the text quoted lacks: what makes a passage on the subject no answer. Pure.
import { type EvidencePassage, fold } from '../knowledge/index.ts'

const DENIAL = /\b(?:not|never|no|cannot|without|neither|ne|aucune?|jamais|sans|nul)\b|n['’]t\b|\bn['’]/iu

export type Missing = {
  /** How many capitalised words the question has after its first, up to 3, as a share of 3. */
  names: number
  /** Share (0–1) of these that the passage with its titles lacks, and that the stretch lacks; 0 without names. */
  namesInPassage: number
  namesAlone: number
  /** Share (0–1) of the question's figures that the passage lacks. */
  figures: number
  /** 1 when only one of the question and the stretch denies. */
  denial: number
}

const plain = (text: string) => fold(text.toLowerCase())

export function missingNames(question: string, passage: EvidencePassage, stretch: string): Missing {
  const whole = plain([passage.document.title, ...passage.headingPath, passage.text].join(' '))
  const alone = plain(stretch)
  const names = [...question.matchAll(/(?<=\S\s+)\p{Lu}[\p{L}\p{N}-]+/gu)].map(([name]) => plain(name))
  const figures = question.match(/\p{N}+/gu) ?? []
  const lacking = (wanted: string[], text: string) =>
    wanted.length === 0 ? 0 : wanted.filter((one) => !text.includes(one)).length / wanted.length
  return {
    names: Math.min(1, names.length / 3),
    namesInPassage: lacking(names, whole),
    namesAlone: lacking(names, alone),
    figures: lacking(figures, whole),
    denial: DENIAL.test(question) === DENIAL.test(stretch) ? 0 : 1,
  }
}
