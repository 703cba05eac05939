import type { ReactNode } from 'react'

/** What is asked before an act whose consequence others will see. */
export type Question = {
  title: string
  body: ReactNode
  act: string
  alarming?: boolean
  /** Stays open, with the reason, if it throws. */
  onConfirm: () => Promise<void>
}
