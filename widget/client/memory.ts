// What this browser keeps. Nothing is written before the member acts; a browser that refuses storage only forgets.
import type { Language } from '../../contract/common.ts'
import type { HeldConversation } from '../state/app-state.ts'
import type { PendingAct } from '../state/outbox.ts'

/** How many earlier conversations a visitor finds again in this browser. */
const EARLIER = 10

type Kept = { language?: Language; held?: HeldConversation; earlier?: HeldConversation[] }

export type Memory = ReturnType<typeof createMemory>

export function createMemory(association: string) {
  const name = `relais:${association}`
  const actName = (clientId: string) => `${name}:act:${clientId}`
  const kept = (): Kept => read(() => localStorage, name) ?? {}
  return {
    kept,
    keepLanguage: (language: Language) => write(() => localStorage, name, { ...kept(), language }),
    /** `aside`: a visitor's conversation that gives way; a member finds hers on the server. */
    keepConversation: (held: HeldConversation | null, aside: HeldConversation | null | undefined = null) => {
      const candidates = [...(aside?.as === 'visitor' && aside.started ? [aside] : []), ...(kept().earlier ?? [])]
      const distinct = new Map(candidates.map((each) => [each.conversationId, each]))
      distinct.delete(held?.conversationId ?? '')
      const earlier = [...distinct.values()].slice(0, EARLIER)
      write(() => localStorage, name, { ...kept(), held: held ?? undefined, earlier })
    },
    // One entry per act, so that two tabs never overwrite each other's.
    keepAct: (act: PendingAct) => write(() => localStorage, actName(act.clientId), act),
    dropAct: (clientId: string) => write(() => localStorage, actName(clientId), null),
    actsOf: (conversationId: string): PendingAct[] =>
      names(() => localStorage)
        .filter((each) => each.startsWith(actName('')))
        .map((each) => read<PendingAct>(() => localStorage, each))
        .filter((act): act is PendingAct => act?.conversationId === conversationId)
        .sort((one, other) => one.order - other.order),
    draft: (): string => read(() => sessionStorage, `${name}:draft`) ?? '',
    keepDraft: (text: string) => write(() => sessionStorage, `${name}:draft`, text === '' ? null : text),
  }
}

function read<T>(storage: () => Storage, name: string): T | null {
  try {
    return JSON.parse(storage().getItem(name) ?? 'null') as T | null
  } catch {
    return null
  }
}

function write(storage: () => Storage, name: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(name)
    else storage().setItem(name, JSON.stringify(value))
  } catch {
    // Private windows and full disks: the page works, and forgets on reload.
  }
}

function names(storage: () => Storage): string[] {
  try {
    return Object.keys(storage())
  } catch {
    return []
  }
}
