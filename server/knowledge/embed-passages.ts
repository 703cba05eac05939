// Passages and questions as vectors, where the association has an embedding model. Without one, nothing changes: words find.
import type { Again, AssociationModels, Ctx, EmbeddingPort, Open } from '../platform/index.ts'
import { type PackedVector, packVector } from './retrieval/meaning.ts'
import { countWithVector, listWithoutVector, type PassageToEmbed, saveVectors } from './store-vectors.ts'

/** Passages sent in one call: endpoints take from 32 to 2,048; small batches lose little when one fails. */
const BATCH = 32
const DEADLINE_MS = 60_000
/** Letters of a passage that are sent: 512 tokens, the least that common models read, are about 2,000 letters. */
const LETTERS = 2_000
/** An endpoint that does not answer is asked again later, for as long as passages wait. */
const LATER_MS = 10 * 60_000

const system = { kind: 'system' } as const

/** What is embedded of a passage: where it stands says much of what it is about. */
const textOf = ({ title, heading_path, text }: PassageToEmbed) =>
  `${[title, ...heading_path].join(' › ')}\n${text}`.slice(0, LETTERS)

/**
 * Makes the vectors that lack, a batch at a time, outside of any transaction. Ends when none lacks, or when the endpoint or the
 * budget says no: then asks to be called again. Safe to run twice.
 */
export async function embedPassages(open: Open): Promise<Again | undefined> {
  for (;;) {
    const { embedding, now } = await open(system, async (ctx) => {
      const models = await ctx.models.of(ctx)
      return { embedding: models.embedding, now: ctx.now() }
    })
    if (!embedding) return undefined
    const passages = await open(system, (ctx) => listWithoutVector(ctx, embedding.model, BATCH))
    if (passages.length === 0) return undefined
    const made = await embedding.embed(passages.map(textOf), DEADLINE_MS)
    const vectors = made.ok ? pair(passages, made.vectors) : []
    if (vectors.length === 0) return { nextAt: new Date(now.getTime() + LATER_MS) }
    await open(system, (ctx) => saveVectors(ctx, embedding.model, vectors))
  }
}

function pair(passages: PassageToEmbed[], vectors: number[][]) {
  return passages.flatMap(({ passage_id: passageId }, i) => {
    const vector = packVector(vectors[i] ?? [])
    return vector ? [{ passageId, vector }] : []
  })
}

/** A question's direction, and the model whose vectors it may be compared with. */
export type QuestionVector = { model: string; vector: PackedVector }

/** Outside of any transaction, within `deadlineMs`. Undefined without a model, or when it does not answer in time. */
export async function embedQuestion(
  models: Pick<AssociationModels, 'embedding'>,
  text: string,
  deadlineMs: number,
): Promise<QuestionVector | undefined> {
  const port: EmbeddingPort | undefined = models.embedding
  if (!port || text.trim() === '') return undefined
  const made = await port.embed([text.slice(0, LETTERS)], deadlineMs)
  const vector = made.ok ? packVector(made.vectors[0] ?? []) : undefined
  return vector && { model: port.model, vector }
}

/** For the screen and the doctor: passages, and those that have a vector of the model in use. Undefined without one. */
export async function countVectors(ctx: Ctx): Promise<{ passages: number; embedded: number } | undefined> {
  const { embedding } = await ctx.models.of(ctx, { evenIfOff: true })
  return embedding && countWithVector(ctx, embedding.model)
}
