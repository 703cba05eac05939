// One try of one call: text as it comes, then the tokens it took. Throws what the endpoint, the network or the packages throw.
import type { LanguageModel } from 'ai'
import type { ChatRequest } from './port.ts'

export type Taken = { tokensIn: number | undefined; tokensOut: number | undefined }

type Try = { model: LanguageModel; request: ChatRequest; temperature: number | undefined; signal: AbortSignal }

export async function* streamChat({ model, request, temperature, signal }: Try): AsyncGenerator<string, Taken> {
  const { jsonSchema, Output, streamText } = await import('ai')
  const result = streamText({
    model,
    instructions: request.system,
    prompt: request.prompt,
    maxOutputTokens: request.maxTokens,
    maxRetries: 0,
    abortSignal: signal,
    ...(temperature !== undefined && { temperature }),
    ...(request.schema && { output: Output.object({ schema: jsonSchema(request.schema) }) }),
    // By default it prints the error, and with it what was asked.
    onError: () => {},
  })
  let taken: Taken = { tokensIn: undefined, tokensOut: undefined }
  let isFinished = false
  for await (const part of result.stream) {
    if (part.type === 'text-delta') yield part.text
    else if (part.type === 'error') throw part.error
    else if (part.type === 'abort') throw new DOMException('the call was stopped', 'AbortError')
    else if (part.type === 'finish') {
      isFinished = part.finishReason !== 'error'
      taken = { tokensIn: part.totalUsage.inputTokens, tokensOut: part.totalUsage.outputTokens }
    }
  }
  if (!isFinished) throw new Error('the stream ended before the text did')
  return taken
}
