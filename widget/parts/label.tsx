import { useApp } from './app-context.ts'

function Time({ at }: { at: string }) {
  const { texts } = useApp()
  return (
    <time class="time" dateTime={at}>
      {texts.format.hour(at)}
    </time>
  )
}

/** The label people see and the words a screen reader hears before the message. */
export function Label({ seen, spoken, at }: { seen: string; spoken: string; at: string | null }) {
  return (
    <p class="label">
      <span aria-hidden="true">{seen}</span>
      <span class="spoken">{spoken}</span>
      {at && <Time at={at} />}
    </p>
  )
}
