import type { ReactNode } from 'react'

/** What is asked before an act whose consequence others will see. */
export type Question = {
  title: string
  body: ReactNode
  act: string
  /** What leaving things as they are is called, when « cancel » says too little. */
  cancel?: string
  /** There is much to read. */
  wide?: boolean
  alarming?: boolean
  /** Stays open, with the reason, if it throws. */
  onConfirm: () => Promise<void>
}
