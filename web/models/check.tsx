import { useId } from 'react'

type Props = { label: string; isChecked: boolean; onChange: (isChecked: boolean) => void }

export function Check({ label, isChecked, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex items-start gap-2">
      <input
        type="checkbox"
        id={id}
        className="mt-0.5 size-5 flex-none accent-accent"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
    </div>
  )
}
