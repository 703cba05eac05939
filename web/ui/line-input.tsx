import { useId } from 'react'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'date' | 'password' | 'number' | 'email'
  maxLength?: number
  hint?: string
}

/** A labelled line, its label as small as those of the lists and texts it stands among. */
export function LineInput({ label, value, onChange, type = 'text', maxLength, hint }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-0.5 block text-small font-semibold">
        {label}
      </label>
      <input
        id={id}
        type={type}
        maxLength={maxLength}
        aria-describedby={hint && `${id}-hint`}
        autoComplete={type === 'password' ? 'new-password' : undefined}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-0.5 text-small text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
