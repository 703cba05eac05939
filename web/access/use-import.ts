import type * as z from 'zod/mini'
import { type ImportKind, type ImportMapping, ImportPreview, ImportReport } from '../../contract/import.ts'
import { apiBase, CallRefused, headers, refused, unreachable } from '../platform/client.ts'

/** The file goes with every step: nothing of it waits on the server. @throws CallRefused */
async function send<S extends z.ZodMiniType>(
  shape: S,
  step: string,
  fields: Record<string, string | File>,
): Promise<z.infer<S>> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const response = await fetch(`${apiBase}/settings/import/${step}`, {
    method: 'POST',
    headers: headers(),
    body,
  }).catch(() => {
    throw new CallRefused(0, unreachable())
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refused(response.status, answer)
  return shape.parse(answer) as z.infer<S>
}

export const previewImport = (kind: ImportKind, file: File) => send(ImportPreview, 'preview', { kind, file })

export const runImport = (step: 'dry-run' | 'apply', kind: ImportKind, file: File, mapping: ImportMapping) =>
  send(ImportReport, step, { kind, file, mapping: JSON.stringify(mapping) })
