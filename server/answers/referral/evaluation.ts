// The figures of `relais eval referral`, by the function that reads members' messages.
import { classifyMessage } from './classify-message.ts'
import { TOPICS, type Topic } from './referral-topic.ts'

export type LabelledMessage = { text: string; lang: 'fr' | 'en'; want: Topic }

/** The project's own test half: worded apart from the training half, never used to choose anything. */
export const TEST_HALF = `${import.meta.dirname}/training/test-utterances.jsonl`

/** One line of a set. Throws, with its number, on what is not one. */
export function readLabelled(line: string, number: number): LabelledMessage {
  const read = JSON.parse(line) as Partial<LabelledMessage>
  const isWhole =
    typeof read.text === 'string' && (read.lang === 'fr' || read.lang === 'en') && TOPICS.includes(read.want as Topic)
  if (!isWhole) throw new Error(`line ${number}: not {text, lang: fr|en, want: ${TOPICS.join('|')}}`)
  return read as LabelledMessage
}

/**
 * Ratios 0–1. `recall` and `precision` by topic (precision 0 where a topic was never told); `recallByLanguage` apart;
 * `routineReferred`: share of routine messages told to be anything else.
 */
export function referralFigures(messages: LabelledMessage[]) {
  const judged = messages.map((one) => ({ ...one, got: classifyMessage(one.text, one.lang).topic }))
  const isRight = (one: (typeof judged)[number]) => one.got === one.want
  const share = (ones: typeof judged) => (ones.length === 0 ? 0 : ones.filter(isRight).length / ones.length)
  const byTopic = (pick: (topic: Topic) => typeof judged) =>
    Object.fromEntries(TOPICS.map((topic) => [topic, share(pick(topic))])) as Record<Topic, number>
  const wanted = (topic: Topic) => judged.filter((one) => one.want === topic)
  return {
    total: judged.length,
    accuracy: share(judged),
    recall: byTopic(wanted),
    precision: byTopic((topic) => judged.filter((one) => one.got === topic)),
    recallByLanguage: {
      fr: byTopic((topic) => wanted(topic).filter((one) => one.lang === 'fr')),
      en: byTopic((topic) => wanted(topic).filter((one) => one.lang === 'en')),
    },
    routineReferred: wanted('routine').length === 0 ? 0 : 1 - share(wanted('routine')),
    errors: judged.filter((one) => !isRight(one)).map(({ text, lang, want, got }) => ({ text, lang, want, got })),
  }
}
