import { useEffect, useRef, useState } from 'react'
import type { Alert } from '../../contract/desk.ts'
import { useTexts } from '../platform/language.ts'
import { createStore, useStore } from '../platform/store.ts'
import { sentenceOf } from './alert-sentence.ts'

const KEY = 'relais.staff.notify'
type Wish = { notify: boolean; sound: boolean }

function remembered(): Wish {
  try {
    return { notify: false, sound: false, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
  } catch {
    return { notify: false, sound: false }
  }
}
const wish = createStore<Wish>(remembered())
wish.subscribe(() => localStorage.setItem(KEY, JSON.stringify(wish.get())))

/** Two short notes, low and soft: a door bell, not a siren. */
function ring(): void {
  const audio = new AudioContext()
  for (const [at, pitch] of [
    [0, 523],
    [0.18, 659],
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0.08, audio.currentTime + at)
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.4)
    tone.connect(volume).connect(audio.destination)
    tone.start(audio.currentTime + at)
    tone.stop(audio.currentTime + at + 0.4)
  }
  setTimeout(() => void audio.close(), 1000)
}

/** Off until the person asks: the browser's notifications, and a sound, for alerts that are new. */
export function NotifySwitch({ alerts }: { alerts: Alert[] }) {
  const t = useTexts()
  const { notify, sound } = useStore(wish)
  const [isRefused, setRefused] = useState(false)
  useNewAlerts(alerts, (alert) => {
    if (sound) ring()
    // The member's words never leave the page: the notification says who and why only.
    if (notify && document.hidden && Notification.permission === 'granted') {
      const told = new Notification(sentenceOf(alert, t), { tag: alert.conversationId })
      told.onclick = () => window.focus()
    }
  })
  const choose = async (next: boolean) => {
    const permission = next && 'Notification' in window ? await Notification.requestPermission() : 'default'
    setRefused(next && permission !== 'granted')
    wish.set((one) => ({ ...one, notify: next && permission === 'granted' }))
  }
  return (
    <div className="flex flex-wrap gap-x-4 px-3 py-1 text-small text-muted">
      <label className="inline-flex cursor-pointer items-center gap-1.5">
        <input type="checkbox" checked={notify} onChange={(event) => void choose(event.target.checked)} />
        {t.alerts.allow}
      </label>
      <label className="inline-flex cursor-pointer items-center gap-1.5">
        <input
          type="checkbox"
          checked={sound}
          onChange={(event) => wish.set((one) => ({ ...one, sound: event.target.checked }))}
        />
        {t.alerts.sound}
      </label>
      {isRefused && <p role="status">{t.alerts.refused}</p>}
    </div>
  )
}

function useNewAlerts(alerts: Alert[], tell: (alert: Alert) => void): void {
  const known = useRef<Set<string> | null>(null)
  const say = useRef(tell)
  say.current = tell
  useEffect(() => {
    const fresh = known.current ? alerts.filter((alert) => !known.current?.has(alert.alertId)) : []
    known.current = new Set(alerts.map((alert) => alert.alertId))
    if (fresh[0]) say.current(fresh[0])
  }, [alerts])
}
