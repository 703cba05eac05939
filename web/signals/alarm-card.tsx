import { useState } from 'react'
import type { Alarm, AlarmAct } from '../../contract/signals.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { AlarmActions, AlarmMeasures } from './alarm-measures.tsx'
import { useSignalActs } from './use-signals.ts'

/** An alarm: what it says, on what it rests, whose it is, what was done, and how it ended. */
export function AlarmCard({ alarm }: { alarm: Alarm }) {
  const { signals: t } = useTexts()
  const { evidence } = alarm
  const words = t.alarms[alarm.name]
  const act = useAct(alarm)
  return (
    <article
      className={`rounded-small border p-4 ${alarm.closed ? 'border-line bg-surface' : 'border-alarm bg-alarm-wash'}`}
    >
      <h3 className="font-semibold">
        {words.title} <span className="font-normal text-muted">· {t.series[alarm.series].title}</span>
      </h3>
      <p className="max-w-[70ch]">{words.means}</p>
      <p className="max-w-[70ch]">{t.evidence(alarm.beganOn, evidence.events, evidence.cases, evidence.usual)}</p>
      <p className="text-small text-muted">{t.owner(alarm.owner?.name ?? null)}</p>
      {alarm.actions.length > 0 && <AlarmActions actions={alarm.actions} onAct={act} />}
      {alarm.closed ? (
        <p className="mt-2">
          {t.closed(alarm.closed.by, alarm.closed.at)} {alarm.closed.note}
        </p>
      ) : (
        <Acts alarm={alarm} suggestions={words.suggestions} onAct={act} />
      )}
    </article>
  )
}

type Act = ReturnType<typeof useAct>

/** Acts on the alarm; what was done, or why not, is said. True when it was. */
function useAct(alarm: Alarm) {
  const acts = useSignalActs()
  return async (body: AlarmAct, said: string) => {
    try {
      await acts.alarm(alarm.alarmId, body)
      announce(said, { shown: true })
      return true
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
      return false
    }
  }
}

function Acts({ alarm, suggestions, onAct }: { alarm: Alarm; suggestions: string[]; onAct: Act }) {
  const { signals: t } = useTexts()
  const [words, setWords] = useState('')
  const act = async (body: AlarmAct, said: string) => {
    if (await onAct(body, said)) setWords('')
  }
  const isEmpty = words.trim() === ''
  return (
    <div className="no-print mt-3 space-y-2">
      <p className="text-small">{t.suggest(suggestions.join('; '))}</p>
      <AlarmMeasures onAct={act} />
      <TextArea label={t.whatWasDone} value={words} onChange={setWords} rows={2} maxLength={1000} />
      <div className="flex flex-wrap gap-2">
        {alarm.owner === null && <Button onPress={() => act({ kind: 'take' }, t.taken)}>{t.take}</Button>}
        <Button isDisabled={isEmpty} onPress={() => act({ kind: 'act', what: words }, t.written)}>
          {t.write}
        </Button>
        <Button isDisabled={isEmpty} onPress={() => act({ kind: 'close', note: words }, t.closedNow)}>
          {t.close}
        </Button>
      </div>
    </div>
  )
}
