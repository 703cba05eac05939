// From settings to a model of the `ai` packages. They are loaded when an association first uses a model.
import type { EmbeddingModel, LanguageModel } from 'ai'
import type { Settings } from './settings.ts'

export type Endpoint = Pick<Settings, 'provider' | 'baseUrl'> & { key: string | undefined; fetch: typeof fetch }

/** Said here, so that no variable of the environment sends members' questions elsewhere. */
const HOME = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com/v1',
  mistral: 'https://api.mistral.ai/v1',
  google: 'https://generativelanguage.googleapis.com/v1beta',
}

/** Endpoints of one's own know no more than the plain dialect; the providers hold a text to a schema. */
export const holdsToSchema = (provider: Settings['provider']) => provider !== 'openai-compatible'

/** Models that think before they write refuse a temperature, or are worse with one: it is set where that is known not to happen. */
export const temperatureFor = (provider: Settings['provider']): number | undefined =>
  provider === 'openai-compatible' || provider === 'mistral' ? 0 : undefined

export async function chatModel(at: Endpoint, name: string): Promise<LanguageModel> {
  // The packages say on the console what they leave out; the log is ours.
  globalThis.AI_SDK_LOG_WARNINGS = false
  const provider = await providerOf(at)
  return 'chat' in provider ? provider.chat(name) : provider.languageModel(name)
}

/** Undefined where the provider has no embeddings. */
export async function embeddingModel(at: Endpoint, name: string): Promise<EmbeddingModel | undefined> {
  globalThis.AI_SDK_LOG_WARNINGS = false
  if (at.provider === 'anthropic') return undefined
  return (await providerOf(at)).embeddingModel(name)
}

async function providerOf({ provider, baseUrl, key, fetch }: Endpoint) {
  const baseURL = baseUrl ?? ''
  const apiKey = key ?? ''
  switch (provider) {
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
      return createOpenAICompatible({ name: 'endpoint', baseURL, apiKey: key, fetch, includeUsage: true })
    }
    case 'azure': {
      const { createOpenAI } = await import('@ai-sdk/openai')
      return createOpenAI({ baseURL, apiKey, headers: { 'api-key': apiKey }, fetch })
    }
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai')
      return createOpenAI({ baseURL: HOME.openai, apiKey, fetch })
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic')
      return createAnthropic({ baseURL: HOME.anthropic, apiKey, fetch })
    }
    case 'mistral': {
      const { createMistral } = await import('@ai-sdk/mistral')
      return createMistral({ baseURL: HOME.mistral, apiKey, fetch })
    }
    case 'google': {
      const { createGoogle } = await import('@ai-sdk/google')
      return createGoogle({ baseURL: HOME.google, apiKey, fetch })
    }
  }
}
