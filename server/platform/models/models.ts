// The models of associations, as a process holds them: settings read in the caller's transaction, calls made outside of any.
import type { Database } from '../database.ts'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Vault } from '../vault.ts'
import { Breaker } from './breaker.ts'
import { type CallRecord, callChat, type Surroundings } from './call-chat.ts'
import { embedTexts } from './embed-texts.ts'
import { type AssociationModels, type ModelFailure, NO_MODELS } from './port.ts'
import { chatModel, embeddingModel, holdsToSchema, temperatureFor } from './providers.ts'
import { guardedFetch, whyNotAddress } from './reach.ts'
import { costOf, fitsBudget, MODEL_KEY, type Settings, type Spent, settingsOf } from './settings.ts'
import { type At, insertModelCall, selectModelSettings, sumSpentToday } from './store.ts'
import { streamChat } from './stream-chat.ts'

export type Models = {
  /** The ports of the context's association. They outlive the transaction, which should not wait for a call. */
  of(at: At, options?: { evenIfOff?: boolean }): Promise<AssociationModels>
  /** Why an address of one's own cannot be used here; undefined when it may be tried. */
  whyNot(address: string): ReturnType<typeof whyNotAddress>
  /** When every call made so far is in the book. */
  settled(): Promise<void>
}

type Process = { database: Database; log: Log; now: () => Date; vault: Vault; allowedHosts: string[] }

export function createModels(process: Process): Models {
  const state: State = { process, breaker: new Breaker(), reserved: new Map(), pending: new Set() }
  return {
    async of(at, { evenIfOff = false } = {}) {
      const row = await selectModelSettings(at)
      if (!row) return NO_MODELS
      const settings = settingsOf(row)
      const { languagePolicy, deadlineMs } = settings
      if (!settings.enabled && !evenIfOff) return { ...NO_MODELS, languagePolicy }
      const ports = portsOf(state, at.association.associationId, settings, await sumSpentToday(at))
      return { ...ports, languagePolicy, deadlineMs }
    },
    whyNot: (address) => whyNotAddress(address, process.allowedHosts),
    settled: async () => void (await Promise.all(state.pending)),
  }
}

type State = {
  process: Process
  breaker: Breaker
  /** By association: what calls under way may take. */
  reserved: Map<string, Spent>
  pending: Set<Promise<void>>
}

function portsOf(
  state: State,
  associationId: string,
  settings: Settings,
  spentBefore: Spent,
): Pick<AssociationModels, 'chat' | 'embedding'> {
  const { vault, allowedHosts } = state.process
  const key = settings.keySealed === null ? undefined : vault.open(associationId, MODEL_KEY, settings.keySealed)
  const isUnreadable = settings.keySealed !== null && key === undefined
  const endpoint = { provider: settings.provider, baseUrl: settings.baseUrl, key, fetch: guardedFetch(allowedHosts) }
  const around = (model: string) => ({
    model,
    ...bookkeeping(state, associationId, settings, { ...spentBefore }, isUnreadable, model),
  })
  const chat: Surroundings = {
    ...around(settings.chatModel),
    async *attempt(request, signal) {
      const { schema, ...rest } = request
      return yield* streamChat({
        model: await chatModel(endpoint, settings.chatModel),
        request: schema && holdsToSchema(settings.provider) ? request : rest,
        temperature: temperatureFor(settings.provider),
        signal,
      })
    },
  }
  const name = settings.embeddingModel
  return {
    chat: settings.chatModel === '' ? undefined : { stream: (request) => callChat(chat, request) },
    embedding: name
      ? {
          model: name,
          embed: (texts, deadlineMs, signal) =>
            embedTexts(around(name), () => embeddingModel(endpoint, name), { texts, deadlineMs, signal }),
        }
      : undefined,
  }
}

type Book = Pick<Surroundings, 'admit' | 'record'>

/** Whether a call may be made, and the record of it, in the association's book and in the memory of this process. */
function bookkeeping(
  state: State,
  associationId: string,
  settings: Settings,
  spent: Spent,
  isUnreadable: boolean,
  model: string,
): Book {
  const breakerKey = `${associationId} ${settings.updatedAt.getTime()} ${model}`
  const reserved = state.reserved.get(associationId) ?? { tokens: 0, cents: 0 }
  state.reserved.set(associationId, reserved)
  const now = () => state.process.now().getTime()
  const spentOn = (tokensIn: number, tokensOut: number): Spent => ({
    tokens: tokensIn + tokensOut,
    cents: costOf(settings, tokensIn, tokensOut),
  })
  return {
    admit({ tokensIn, tokensOut }): ModelFailure | undefined {
      if (isUnreadable) return 'unreadable-key'
      const next = spentOn(tokensIn, tokensOut)
      if (!fitsBudget(settings, plus(spent, reserved), next)) return 'budget'
      if (!state.breaker.allows(breakerKey, now())) return 'resting'
      add(reserved, next, 1)
      return undefined
    },
    record(call, admitted) {
      const { outcome } = call
      if (outcome === 'answered') state.breaker.succeeded(breakerKey)
      else if (outcome !== 'stopped') state.breaker.failed(breakerKey, now())
      const cost = spentOn(call.tokensIn, call.tokensOut)
      add(reserved, spentOn(admitted.tokensIn, admitted.tokensOut), -1)
      add(spent, cost, 1)
      keep(state, associationId, call, cost.cents)
    },
  }
}

const plus = (a: Spent, b: Spent): Spent => ({ tokens: a.tokens + b.tokens, cents: a.cents + b.cents })

function add(sum: Spent, one: Spent, times: 1 | -1): void {
  sum.tokens += times * one.tokens
  sum.cents += times * one.cents
}

/** In a transaction of its own, waited for by nobody: what a call cost stays true when the work it served is undone. */
function keep(state: State, associationId: string, call: CallRecord, cents: number): void {
  const { database, log, now } = state.process
  const row = {
    call_id: newId(),
    at: now(),
    purpose: call.purpose,
    model: call.model,
    tokens_in: call.tokensIn,
    tokens_out: call.tokensOut,
    estimated: call.estimated,
    cost_cents: cents,
    latency_ms: call.latencyMs,
    outcome: call.outcome,
  }
  const kept = database
    .inAssociation(associationId, (tx) => insertModelCall({ association: { associationId }, tx, now }, row))
    .catch((error) => log.error({ associationId, error: (error as Error).message }, 'a model call was not recorded'))
    .finally(() => state.pending.delete(kept))
  state.pending.add(kept)
  log.debug({ associationId, purpose: call.purpose, outcome: call.outcome, latencyMs: call.latencyMs }, 'model call')
}
