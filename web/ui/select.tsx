import { useId } from 'react'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  choices: { value: string; label: string }[]
}

/** The browser's own list: right on every device, and 20 kB lighter. */
export function Select({ label, value, onChange, choices }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-0.5 block text-small font-semibold">
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
