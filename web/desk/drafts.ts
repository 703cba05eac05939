// Words not sent yet, one text per conversation; they outlive a reload and an ended session.
import { createTabStore, useStore } from '../platform/store.ts'

type Drafts = Record<string, string>

const drafts = createTabStore<Drafts>('relais.staff.drafts', {}, (raw) =>
  raw && typeof raw === 'object' ? (raw as Drafts) : undefined,
)

export const useDraft = (conversationId: string): string => useStore(drafts)[conversationId] ?? ''

export function keepDraft(conversationId: string, text: string): void {
  drafts.set((all) => ({ ...all, [conversationId]: text }))
}

/** Adds a paragraph after what is already written. */
export function addToDraft(conversationId: string, text: string): void {
  const written = (drafts.get()[conversationId] ?? '').trimEnd()
  keepDraft(conversationId, written ? `${written}\n\n${text}` : text)
}
