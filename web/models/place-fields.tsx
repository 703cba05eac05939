import { hasAddress, MODEL_PROVIDERS, type ModelProvider, type ModelSettings } from '../../contract/models.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import type { Draft } from './draft.ts'

type Props = {
  draft: Draft
  settings: ModelSettings
  onChange: (part: Partial<Draft>) => void
  onForget: (() => void) | undefined
}

/** Provider, address, key, names. The key is written and never read. */
export function PlaceFields({ draft, settings, onChange, onForget }: Props) {
  const t = useTexts().model
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 text-large font-semibold">{t.where}</legend>
      <Select
        label={t.provider}
        value={draft.provider}
        onChange={(provider) => onChange({ provider: provider as ModelProvider })}
        choices={MODEL_PROVIDERS.map((value) => ({ value, label: t.providers[value] }))}
      />
      {draft.provider !== 'openai-compatible' && <p className="text-small">{t.sendsOut}</p>}
      {hasAddress(draft.provider) && (
        <div>
          <Field label={t.address} value={draft.baseUrl} onChange={(baseUrl) => onChange({ baseUrl })} type="url" />
          <p className="mt-1 text-small text-muted">{t.addressHint}</p>
        </div>
      )}
      <div>
        <Field
          label={t.key}
          type="password"
          autoComplete="off"
          value={draft.key}
          onChange={(key) => onChange({ key })}
        />
        <p className="mt-1 text-small text-muted">
          {keySentence(draft, settings, t)}{' '}
          {onForget && (
            <Button look="quiet" small onPress={onForget}>
              {t.forgetKey}
            </Button>
          )}
        </p>
      </div>
      <Field label={t.chatModel} value={draft.chatModel} onChange={(chatModel) => onChange({ chatModel })} />
      <div>
        <Field
          label={t.embeddingModel}
          value={draft.embeddingModel}
          onChange={(embeddingModel) => onChange({ embeddingModel })}
        />
        <p className="mt-1 text-small text-muted">{t.embeddingHint}</p>
      </div>
    </fieldset>
  )
}

function keySentence(draft: Draft, settings: ModelSettings, t: ReturnType<typeof useTexts>['model']): string {
  if (!settings.hasKey) return t.keyNone
  const hasMoved = draft.provider !== settings.provider || draft.baseUrl !== (settings.baseUrl ?? '')
  return hasMoved ? t.keyMoves : t.keyKept
}
