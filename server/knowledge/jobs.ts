import type { Listeners } from '../platform/index.ts'
import { embedPassages } from './embed-passages.ts'

/** New text, and a new model, have vectors made. */
export function knowledgeJobs(listeners: Listeners): void {
  for (const kind of ['document.changed', 'document.approved', 'model.changed'])
    listeners.after({ name: `knowledge.embed.${kind}`, kind, work: (open) => embedPassages(open) })
}
