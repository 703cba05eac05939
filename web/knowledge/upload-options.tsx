import { useId } from 'react'
import { Authority, type Library } from '../../contract/knowledge.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Select } from '../ui/select.tsx'
import type { UploadOptions } from './upload-file.ts'

type Props = { options: UploadOptions; audiences: Library['audiences']; onChange: (options: UploadOptions) => void }

/** Chosen before the files are: they hold for the files added next. */
export function UploadOptionFields({ options, audiences, onChange }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const id = useId()
  const hasEverybody = audiences.some(({ key }) => key === 'everyone')
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 font-semibold">{t.upload.options}</legend>
      <Select
        label={t.upload.audience}
        value={options.audience}
        onChange={(audience) => onChange({ ...options, audience })}
        choices={[
          ...(hasEverybody ? [] : [{ value: '', label: t.upload.audienceDefault }]),
          ...audiences.map(({ key, name }) => ({ value: key, label: name[language] })),
        ]}
      />
      <Select
        label={t.upload.authority}
        value={options.authority}
        onChange={(value) => onChange({ ...options, authority: value as Authority | '' })}
        choices={[
          { value: '', label: t.upload.authorityGuess },
          ...Authority.options.map((value) => ({ value, label: t.answer.authority[value] })),
        ]}
      />
      <div className="flex items-start gap-2">
        <input
          type="checkbox"
          id={id}
          aria-describedby={`${id}-hint`}
          className="mt-0.5 size-5 flex-none accent-accent"
          checked={options.approve}
          onChange={(event) => onChange({ ...options, approve: event.target.checked })}
        />
        <div>
          <label htmlFor={id} className="font-semibold">
            {t.upload.approve}
          </label>
          <p id={`${id}-hint`} className="text-small text-muted">
            {t.upload.approveHint}
          </p>
        </div>
      </div>
    </fieldset>
  )
}
