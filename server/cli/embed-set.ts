// Vectors of a retrieval set, from the endpoint an association would name: for measuring what meaning adds with that model.
import { z } from 'zod'
import { MeaningIndex, packVector, type RetrievalSet } from '../knowledge/index.ts'

const BATCH = 64

export type EmbeddingEndpoint = { url: string; model: string; key: string | undefined }

const Reply = z.object({ data: z.array(z.object({ embedding: z.array(z.number()) })) })

/** One vector for each text, by an OpenAI-compatible `POST {url}/embeddings`. Throws when the endpoint says no. */
async function embed({ url, model, key }: EmbeddingEndpoint, texts: string[]) {
  const vectors = []
  for (let i = 0; i < texts.length; i += BATCH) {
    const response = await fetch(`${url}/embeddings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, input: texts.slice(i, i + BATCH) }),
    })
    if (!response.ok) throw new Error(`the endpoint answered ${response.status}`)
    vectors.push(...Reply.parse(await response.json()).data.map((one) => packVector(one.embedding)))
  }
  return vectors
}

/** The index of a set's passages by meaning, and the vector of each of the questions given. */
export async function embedSet(endpoint: EmbeddingEndpoint, set: RetrievalSet, questions: string[]) {
  const index = new MeaningIndex(endpoint.model)
  const texts = set.passages.map((one) => `${[one.title, ...one.headingPath].join(' › ')}\n${one.text}`)
  const vectors = await embed(endpoint, texts)
  for (const [i, { passageId, documentId }] of set.passages.entries())
    if (vectors[i]) index.add({ passageId, documentId }, vectors[i])
  return { index, asked: await embed(endpoint, questions) }
}
