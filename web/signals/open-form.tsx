import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { type Gate, STAGES, type Stage, type StageBook } from '../../contract/stages.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useStep } from './use-stages.ts'

type Props = { to: Stage; book: StageBook; onDone: () => void }

/** What stands before a stage, the groups it opens to, and, where a condition is not met, why it is taken all the same. */
export function OpenForm({ to, book, onDone }: Props) {
  const { stages: t, app } = useTexts()
  const step = useStep()
  const [audiences, setAudiences] = useState<string[]>(book.audiences)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const isWider =
    STAGES.indexOf(to) > STAGES.indexOf(book.stage) || audiences.some((key) => !book.audiences.includes(key))
  const gates = isWider ? book.gates.filter((gate) => book.needs[to].includes(gate.name)) : []
  const needsReason = gates.some((gate) => gate.state !== 'met')
  const open = async () => {
    try {
      await step({ to, audiences: to === 'audiences' ? audiences : [], reason })
      announce(t.done(t.names[to]), { shown: true })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <form
      aria-label={t.openNow(t.names[to])}
      className="max-w-[60rem] space-y-3 rounded-small border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <div>
        <h3 className="font-semibold">{t.gates}</h3>
        <p className="text-small text-muted">{t.gatesSay}</p>
      </div>
      {gates.length === 0 ? <p>{t.noGate}</p> : <Gates gates={gates} />}
      {to === 'audiences' && <Audiences book={book} chosen={audiences} onChoose={setAudiences} />}
      {needsReason && <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={1000} />}
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button look="main" type="submit">
          {t.openNow(t.names[to])}
        </Button>
        <Button onPress={onDone}>{app.cancel}</Button>
      </div>
    </form>
  )
}

const MARKS = { met: '✓', unmet: '✕', unknown: '?' } as const
const TONES = { met: 'text-good', unmet: 'text-alarm', unknown: 'text-muted' } as const

function Gates({ gates }: { gates: Gate[] }) {
  const { stages: t } = useTexts()
  return (
    <ul className="divide-y divide-line">
      {gates.map(({ name, state, value, of, aim }) => (
        <li key={name} className="flex gap-3 py-2">
          <span aria-hidden="true" className={`w-4 font-semibold ${TONES[state]}`}>
            {MARKS[state]}
          </span>
          <div>
            <p>
              {t.gate[name]} <span className="font-semibold">· {t.state[state]}</span>
            </p>
            <p className="text-small text-muted">{value === null ? t.noFigure : t.figure[name](value, of, aim)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

type ChoiceProps = { book: StageBook; chosen: string[]; onChoose: (keys: string[]) => void }

function Audiences({ book, chosen, onChoose }: ChoiceProps) {
  const { stages: t } = useTexts()
  const language = useLanguage()
  const toggle = (key: string) =>
    onChoose(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])
  return (
    <fieldset>
      <legend className="text-small font-semibold">{t.whichAudiences}</legend>
      {book.allAudiences.map(({ key, name }) => (
        <label key={key} className="flex min-h-9 items-center gap-2">
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
          {name[language]}
        </label>
      ))}
    </fieldset>
  )
}
