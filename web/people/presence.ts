// Says to the server that this desk is there, and used; asks for nothing else. What is pressed is never sent.
import { useEffect, useState } from 'react'
import { type Presence, PresenceState } from '../../contract/people.ts'
import { call } from '../platform/client.ts'

const REPORT_MS = 45_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

let isActive = true

const report = (chosen?: Presence) => {
  const body = chosen ? { chosen, isActive: true } : { isActive }
  isActive = false
  return call(PresenceState, '/presence', { method: 'POST', body })
}

/** How this person stands, and how to change it. Undefined until the server has answered. */
export function usePresence() {
  const [state, setState] = useState<PresenceState>()
  useEffect(() => {
    const tell = () =>
      void report()
        .then(setState)
        .catch(() => {})
    const touched = () => {
      isActive = true
    }
    for (const sign of SIGNS) addEventListener(sign, touched, { passive: true })
    tell()
    const timer = setInterval(tell, REPORT_MS)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) removeEventListener(sign, touched)
    }
  }, [])
  const choose = async (chosen: Presence) => setState(await report(chosen))
  return { state, choose }
}
