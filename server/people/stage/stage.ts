// For whom the assistant answers. Pure.
import { STAGES, type Stage } from '../../../contract/stages.ts'

/** Who asks: nobody known, or a member with the keys of the audiences she belongs to. */
export type Asking = { kind: 'visitor' } | { kind: 'member'; audiences: string[]; isVolunteer: boolean }

export type Opened = { stage: Stage; stageAudiences: string[] }

const reaches = ({ stage }: Opened, least: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(least)

/** Whether the assistant answers her: each stage holds those before it; a visitor is everybody's stage. */
export function opensTo(opened: Opened, asking: Asking): boolean {
  if (opened.stage === 'all') return true
  if (asking.kind === 'visitor') return false
  if (reaches(opened, 'volunteers') && asking.isVolunteer) return true
  return reaches(opened, 'audiences') && asking.audiences.some((key) => opened.stageAudiences.includes(key))
}

/** Whether a step opens the assistant to more people: those steps have gates, the others never. */
export const isForward = (from: Stage, to: Stage): boolean => STAGES.indexOf(to) > STAGES.indexOf(from)
