import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AssistantSwitch as AssistantState } from '../../contract/people.ts'
import { pageQuery, switchesAssistant, useStaff } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { call } from '../platform/client.ts'
import { currentTexts, useTexts } from '../platform/language.ts'
import { Confirm, type Question } from '../ui/confirm.tsx'

/** Whether the assistant answers members; those who may, change it, after reading what it does. */
export function AssistantSwitch() {
  const t = useTexts()
  const staff = useStaff()
  const client = useQueryClient()
  const stage = useQuery(pageQuery).data?.assistant.stage
  const [question, setQuestion] = useState<Question | null>(null)
  if (stage === undefined) return null
  const enabled = stage !== 'closed'
  const label = t.stages.header[stage]
  if (!switchesAssistant(staff)) return <p className="text-small text-muted max-two:hidden">{label}</p>
  const change = async (next: boolean) => {
    await call(AssistantState, '/settings/assistant', { method: 'PUT', body: { enabled: next } })
    await client.invalidateQueries({ queryKey: pageQuery.queryKey })
    const now = client.getQueryData(pageQuery.queryKey)?.assistant.stage
    if (now) announce(currentTexts().stages.header[now], { shown: true })
  }
  const ask = (next: boolean) =>
    setQuestion({
      title: next ? t.header.turnOnTitle : t.header.turnOffTitle,
      body: <p>{next ? t.header.turnOn : t.header.turnOff}</p>,
      act: next ? t.header.turnOnDo : t.header.turnOffDo,
      alarming: !next,
      onConfirm: () => change(next),
    })
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={enabled}
        onClick={() => ask(!enabled)}
        className="flex cursor-pointer items-center gap-2 py-1 text-small max-two:order-last max-two:basis-full"
      >
        <span className="switch-track" />
        {label}
      </button>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  )
}
