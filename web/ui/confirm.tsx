import { lazy, type ReactNode, Suspense } from 'react'

// Dialogs are a sixth of the screen's weight and none is open at first.
const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((file) => ({ default: file.ConfirmDialog })))

export type Question = {
  title: string
  body: ReactNode
  act: string
  alarming?: boolean
  /** Stays open, with the reason, if it throws. */
  onConfirm: () => Promise<void>
}

/** Asks before an act whose consequence others will see. */
export function Confirm({ question, onClose }: { question: Question | null; onClose: () => void }) {
  if (!question) return null
  return (
    <Suspense fallback={null}>
      <ConfirmDialog question={question} onClose={onClose} />
    </Suspense>
  )
}
