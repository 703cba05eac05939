import { useState } from 'react'
import type { Alarm, AlarmAct } from '../../contract/signals.ts'
import { SURVEY_TOPICS, type SurveyTopic } from '../../contract/wishes.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'

type Act = (body: AlarmAct, said: string) => Promise<unknown>

/** What an alarm may call for, done in one press and written down by itself. */
export function AlarmMeasures({ onAct }: { onAct: Act }) {
  const { measures: t, referral } = useTexts()
  const [topic, setTopic] = useState<SurveyTopic>('routine')
  const treat = (treatment: 'answer-and-offer' | 'refer') =>
    onAct({ kind: 'measure', measure: { does: 'treat', topic, treatment } }, t.taken)
  return (
    <fieldset className="flex flex-wrap items-end gap-2">
      <legend className="mb-1 text-small font-semibold">{t.heading}</legend>
      <Select
        label={t.topic}
        value={topic}
        onChange={(value) => setTopic(value as SurveyTopic)}
        choices={SURVEY_TOPICS.map((value) => ({ value, label: referral.topics[value] }))}
      />
      <Button onPress={() => treat('answer-and-offer')}>{t.offer}</Button>
      <Button onPress={() => treat('refer')}>{t.refer}</Button>
      <Button look="alarm" onPress={() => onAct({ kind: 'measure', measure: { does: 'step-back' } }, t.taken)}>
        {t.stepBack}
      </Button>
    </fieldset>
  )
}

type Props = { actions: Alarm['actions']; onAct: Act }

/** What was done about an alarm, in order; a topic can be put back as it was. */
export function AlarmActions({ actions, onAct }: Props) {
  const { signals, measures: t } = useTexts()
  return (
    <ul className="mt-2 list-disc space-y-1 pl-5">
      {actions.map((one) => (
        <li key={one.actionId}>
          <Done action={one} /> <span className="text-small text-muted">{signals.doneBy(one.by, one.at)}</span>
          {one.undone && <span className="text-small text-muted"> {t.putBack(one.undone.by, one.undone.at)}</span>}
          {one.measure?.does === 'treat' && !one.undone && (
            <Button small look="quiet" onPress={() => onAct({ kind: 'undo', actionId: one.actionId }, t.undone)}>
              {t.undo}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Done({ action: { what, measure } }: { action: Alarm['actions'][number] }) {
  const { measures: t, referral, stages } = useTexts()
  if (measure === null) return <>{what}</>
  if (measure.does === 'step-back') return <>{t.steppedBack(stages.names[measure.from], stages.names[measure.to])}</>
  return <>{t.treated[measure.treatment](referral.topics[measure.topic])}</>
}
