import { lazy, Suspense } from 'react'
import type { Question } from './question.ts'

// Dialogs are a sixth of the screen's weight and none is open at first.
const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((file) => ({ default: file.ConfirmDialog })))

export type { Question }

/** Asks before an act whose consequence others will see. */
export function Confirm({ question, onClose }: { question: Question | null; onClose: () => void }) {
  if (!question) return null
  return (
    <Suspense fallback={null}>
      <ConfirmDialog question={question} onClose={onClose} />
    </Suspense>
  )
}
