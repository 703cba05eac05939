import type { Language } from '../../contract/common.ts'
import { LanguageException } from '../../contract/models.ts'
import { useTexts } from '../platform/language.ts'
import { Select } from '../ui/select.tsx'
import { Check } from './check.tsx'
import type { Draft } from './draft.ts'

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void }

const POLICIES = ['member', 'fixed', 'fixed-with-exceptions'] as const

export function LanguageFields({ draft, onChange }: Props) {
  const t = useTexts().model
  const toggle = (one: LanguageException, isOn: boolean) =>
    onChange({ exceptions: isOn ? [...draft.exceptions, one] : draft.exceptions.filter((other) => other !== one) })
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 text-large font-semibold">{t.language}</legend>
      <Select
        label={t.policy}
        value={draft.policy}
        onChange={(policy) => onChange({ policy: policy as Draft['policy'] })}
        choices={POLICIES.map((value) => ({ value, label: t.policies[value] }))}
      />
      {draft.policy !== 'member' && (
        <Select
          label={t.policyLanguage}
          value={draft.language}
          onChange={(language) => onChange({ language: language as Language })}
          choices={(['fr', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
        />
      )}
      {draft.policy === 'fixed-with-exceptions' && (
        <fieldset className="space-y-2">
          <legend className="mb-1 text-small font-semibold">{t.exceptions}</legend>
          {LanguageException.options.map((one) => (
            <Check
              key={one}
              label={t.exception[one]}
              isChecked={draft.exceptions.includes(one)}
              onChange={(isOn) => toggle(one, isOn)}
            />
          ))}
        </fieldset>
      )}
    </fieldset>
  )
}
