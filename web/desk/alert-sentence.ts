import type { Alert } from '../../contract/desk.ts'
import type { StaffTexts } from '../platform/language.ts'

/** What an alert says: who, and what is at stake. */
export function sentenceOf(alert: Alert, t: StaffTexts): string {
  const name = alert.memberName ?? t.app.unnamedMember
  if (alert.kind === 'broken') return t.alerts.broken(name, alert.with ?? t.promised.nobody)
  return t.alerts[alert.kind](name)
}
