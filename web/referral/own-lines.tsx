import type { HelpLine } from '../../contract/referral.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { Select } from '../ui/select.tsx'

type Props = { lines: HelpLine[]; onChange: (lines: HelpLine[]) => void }

const MOST_LINES = 10

/** The association's own help lines, shown before the public ones. */
export function OwnLines({ lines, onChange }: Props) {
  const t = useTexts().referral
  const language = useLanguage()
  const set = (at: number, change: Partial<HelpLine>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...change } : line)))
  return (
    <fieldset className="space-y-3">
      <legend className="font-semibold">{t.own}</legend>
      <p className="text-small text-muted">{t.ownIntro}</p>
      {lines.map((line, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name until it is written
          key={i}
          className="grid items-end gap-3 two:grid-cols-[2fr_1fr_1fr_9rem_auto]"
        >
          <LineInput label={t.lineName} maxLength={120} value={line.name} onChange={(name) => set(i, { name })} />
          <LineInput
            label={t.lineNumber}
            maxLength={40}
            value={line.number}
            onChange={(number) => set(i, { number })}
          />
          <LineInput label={t.lineHours} maxLength={120} value={line.hours} onChange={(hours) => set(i, { hours })} />
          <Select
            label={t.lineLanguage}
            value={line.language}
            onChange={(value) => set(i, { language: value === 'en' ? 'en' : 'fr' })}
            choices={(['fr', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
          />
          <Button
            look="quiet"
            aria-label={t.removeLine(line.name || line.number)}
            onPress={() => onChange(lines.filter((_, at) => at !== i))}
          >
            {t.remove}
          </Button>
        </div>
      ))}
      {lines.length < MOST_LINES && (
        <Button small onPress={() => onChange([...lines, { name: '', number: '', hours: '', url: null, language }])}>
          {t.addLine}
        </Button>
      )}
    </fieldset>
  )
}
