import type { CorrectionAct } from '../../contract/corrections.ts'
import { type Exchange, findAlike, listCitedPlaces, listCiting, placeKey } from '../conversations/index.ts'
import { changedPassages, describeChange, plain, readStretches, textOfVersion } from '../knowledge/index.ts'
import type { Ctx } from '../platform/index.ts'
import { type Concerned, concernedBy } from './concerned.ts'

export type Wrong = {
  title: string
  /** Every passage that said it, in every version. */
  passageIds: string[]
  /** Whether words given from there no longer stand. */
  isWrong: (words: string) => boolean
  /** What was said, to find who else said it. */
  said: string[]
}

type Refused = 'not-found' | 'not-changed'

const sentencesOf = (exchange: Exchange | undefined) =>
  (exchange?.message.answer?.sentences ?? []).map((sentence) => sentence.text)

/** What is taken back, as far as the documents and the reviewed answer tell. */
export async function readWrong(
  ctx: Ctx,
  act: CorrectionAct,
  documentId: string | null,
  exchange: Exchange | undefined,
): Promise<Wrong | Refused> {
  if (act === 'answered') return exchange ? replacedWords(exchange) : 'not-found'
  const change = documentId ? await describeChange(ctx, documentId) : undefined
  if (!documentId || !change) return 'not-found'
  const citations = (exchange?.message.answer?.sentences ?? []).flatMap((one) => one.citations)
  const cited = citations.find((one) => one.documentId === documentId)?.versionId
  if (act === 'withdrawn') {
    const from = cited ?? change.currentVersionId
    if (change.state !== 'withdrawn' || !from) return 'not-changed'
    const { passageIds } = await changedPassages(ctx, documentId, from, null)
    return { title: change.title, passageIds, isWrong: () => true, said: sentencesOf(exchange) }
  }
  const from = cited ?? change.formerVersionId
  const to = change.currentVersionId
  if (!from || !to || from === to) return 'not-changed'
  const { passageIds } = await changedPassages(ctx, documentId, from, to)
  const stands = await textOfVersion(ctx, to)
  const isWrong = (words: string) => !stands.includes(plain(words))
  return { title: change.title, passageIds, isWrong, said: sentencesOf(exchange).filter(isWrong) }
}

/** The very words the reviewed answer rests on. */
function replacedWords(exchange: Exchange): Wrong {
  const sentences = exchange.message.answer?.sentences ?? []
  const texts = new Set(sentences.map((one) => plain(one.text)))
  return {
    title: exchange.question.slice(0, 200),
    passageIds: sentences.flatMap((one) => one.citations.map((citation) => citation.passageId)),
    isWrong: (words) => texts.has(plain(words)),
    said: sentences.map((one) => one.text),
  }
}

/** Every thread that received the wrong words: by citation, exactly; and by what it said, to confirm. */
export async function findConcerned(ctx: Ctx, wrong: Wrong): Promise<{ concerned: Concerned[]; words: string[] }> {
  const places = await listCitedPlaces(ctx, wrong.passageIds)
  const texts = await readStretches(ctx, places)
  const isWrong = new Set([...texts].filter(([, words]) => wrong.isWrong(words)).map(([place]) => place))
  const words = [...new Set(places.map(placeKey).filter((place) => isWrong.has(place)))].map(
    (place) => texts.get(place) ?? '',
  )
  const citing = await listCiting(ctx, wrong.passageIds)
  const alike = await findAlike(ctx, [...new Set([...words, ...wrong.said])])
  return { concerned: concernedBy(citing, (place) => isWrong.has(place), alike), words }
}
