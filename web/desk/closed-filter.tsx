import type { QueueEntry, Settled } from '../../contract/desk.ts'
import { useTexts } from '../platform/language.ts'

export type SettledChoice = Settled | 'all'

/** Of the closed conversations, those that stand as chosen. */
export const standing = (entries: QueueEntry[], choice: SettledChoice): QueueEntry[] =>
  choice === 'all' ? entries : entries.filter((entry) => entry.settled === choice)

type Props = { choice: SettledChoice; onChoose: (choice: SettledChoice) => void }

/** Silence is not agreement: those who said nothing can be looked at apart. */
export function ClosedFilter({ choice, onChoose }: Props) {
  const t = useTexts()
  const choices: SettledChoice[] = ['all', 'no', 'partly', 'unanswered', 'yes']
  return (
    <div className="border-b border-line px-3 py-2">
      <select
        className="input"
        aria-label={t.settled.filter}
        value={choice}
        onChange={(event) => onChoose(choices.find((one) => one === event.target.value) ?? 'all')}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {t.settled[one]}
          </option>
        ))}
      </select>
    </div>
  )
}
