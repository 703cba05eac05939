import { type ReactNode, useId, useRef } from 'react'
import type { Underlined } from '../../contract/announcements.ts'

type Props = {
  label: string
  lang: 'fr' | 'en'
  rows: number
  maxLength: number
  value: string
  onChange: (value: string) => void
  underlined: Underlined[]
  /** Id of the list that says why. */
  describedBy: string
}

/** A text whose doubtful words are underlined as one writes: a copy lies behind the field, letter upon letter. */
export function UnderlinedText({ label, lang, rows, maxLength, value, onChange, underlined, describedBy }: Props) {
  const id = useId()
  const behind = useRef<HTMLDivElement>(null)
  return (
    <div>
      <label htmlFor={id} className="mb-0.5 block text-small font-semibold">
        {label}
      </label>
      <div className="underlined">
        <div ref={behind} aria-hidden="true" className="underlined-behind input">
          {marked(value, underlined)}
        </div>
        <textarea
          id={id}
          lang={lang}
          rows={rows}
          maxLength={maxLength}
          className="underlined-front input"
          aria-describedby={underlined.length > 0 ? describedBy : undefined}
          value={value}
          onScroll={(event) => {
            if (behind.current) behind.current.scrollTop = event.currentTarget.scrollTop
          }}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  )
}

function marked(value: string, underlined: Underlined[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of [...underlined].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    parts.push(value.slice(at, start), <u key={start}>{value.slice(start, end)}</u>)
    at = end
  }
  // A last line without a letter has its height all the same.
  return [...parts, `${value.slice(at)}\n`]
}
