import { useId } from 'react'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  rows?: number
  maxLength?: number
  lang?: string
}

/** A labelled text of several lines. */
export function TextArea({ label, value, onChange, rows = 3, maxLength, lang }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-0.5 block text-small font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        lang={lang}
        rows={rows}
        maxLength={maxLength}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
