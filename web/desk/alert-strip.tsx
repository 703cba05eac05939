import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type Alert, Done } from '../../contract/desk.ts'
import { call } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { sentenceOf } from './alert-sentence.ts'
import { NotifySwitch } from './notify-switch.tsx'
import { queueQuery } from './use-queue.ts'

const SHOWN = 3
const URGENT = ['almost', 'broken', 'unseen']

/** What calls this person, most pressing first, until she has seen it. Each line opens the conversation. */
export function AlertStrip({ alerts }: { alerts: Alert[] }) {
  const t = useTexts()
  const navigate = useNavigate()
  const client = useQueryClient()
  const seen = async (alert: Alert) => {
    await call(Done, `/desk/alerts/${alert.alertId}/acknowledge`, { method: 'POST', body: {} }).catch(() => {})
    await client.invalidateQueries({ queryKey: queueQuery.queryKey })
  }
  const open = async (alert: Alert) => {
    await navigate({ to: '/c/$conversationId', params: { conversationId: alert.conversationId } })
    await seen(alert)
  }
  return (
    <section aria-label={t.alerts.heading} className="border-b border-line">
      {alerts.length > 0 && (
        <ul className="bg-surface">
          {alerts.slice(0, SHOWN).map((alert) => (
            <li
              key={alert.alertId}
              data-alert={alert.kind}
              className={`border-b border-l-4 border-line px-3 py-1.5 text-small ${URGENT.includes(alert.kind) ? 'border-l-alarm' : 'border-l-accent'}`}
            >
              <p className={URGENT.includes(alert.kind) ? 'font-semibold' : ''}>{sentenceOf(alert, t)}</p>
              <p className="mt-1 flex gap-2">
                <Button small onPress={() => void open(alert)}>
                  {t.alerts.open}
                </Button>
                <Button small look="quiet" onPress={() => void seen(alert)}>
                  {t.alerts.seen}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <NotifySwitch alerts={alerts} />
    </section>
  )
}
