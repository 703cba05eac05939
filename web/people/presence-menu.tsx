import { PresenceState } from '../../contract/people.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { usePresence } from './presence.ts'

const CHOICES = ['available', 'busy', 'away'] as const
const SIGNS = { available: '●', busy: '◐', away: '○' }

/** Available, busy or away, chosen by the person; when the program had to say away, it says why and how to come back. */
export function PresenceMenu() {
  const t = useTexts()
  const { state, choose } = usePresence()
  if (!state) return null
  const change = (chosen: (typeof CHOICES)[number]) =>
    choose(chosen).catch((error) => announce(problemOf(error).message, { shown: true }))
  const isAutomatic = state.presence === 'away' && state.because !== 'chosen'
  return (
    <div className="flex items-center gap-2 text-small">
      <span aria-hidden="true" className={state.presence === 'available' ? 'text-good' : 'text-muted'}>
        {SIGNS[state.presence]}
      </span>
      <select
        aria-label={t.presence.label}
        className="min-h-8 cursor-pointer rounded-small border border-edge bg-surface px-1"
        value={state.chosen}
        onChange={(event) => void change(PresenceState.shape.chosen.parse(event.target.value))}
      >
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {t.presence[one]}
          </option>
        ))}
      </select>
      {isAutomatic && (
        <Button small onPress={() => void change(state.chosen)}>
          {t.presence.back}
        </Button>
      )}
    </div>
  )
}
