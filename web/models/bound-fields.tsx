import { useTexts } from '../platform/language.ts'
import { Field } from '../ui/field.tsx'
import { AMOUNTS, type Draft, isAmount } from './draft.ts'

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void }

export function BoundFields({ draft, onChange }: Props) {
  const t = useTexts().model
  const labels = {
    dailyTokens: t.dailyTokens,
    dailyCents: t.dailyCents,
    centsPerMillionIn: t.priceIn,
    centsPerMillionOut: t.priceOut,
    seconds: t.deadline,
  }
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 text-large font-semibold">{t.bounds}</legend>
      <p className="text-small text-muted">{t.noBound}</p>
      <div className="grid gap-3 two:grid-cols-2">
        {AMOUNTS.map((field) => (
          <Field
            key={field}
            label={labels[field]}
            inputMode="decimal"
            value={draft[field]}
            onChange={(text) => onChange({ [field]: text })}
            error={isAmount(field, draft[field]) ? undefined : field === 'seconds' ? t.seconds : t.notANumber}
          />
        ))}
      </div>
    </fieldset>
  )
}
