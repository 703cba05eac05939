import { type FormEvent, useState } from 'react'
import type { ModelChange, ModelSettings, ModelTrial } from '../../contract/models.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { BoundFields } from './bound-fields.tsx'
import { Check } from './check.tsx'
import { changeOf, type Draft, draftOf } from './draft.ts'
import { LanguageFields } from './language-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { useModelActs } from './use-model.ts'

/** The settings, saved together; the trial is of what is saved. */
export function ModelForm({ settings }: { settings: ModelSettings }) {
  const t = useTexts().model
  const [draft, setDraft] = useState(() => draftOf(settings))
  const { save, trial, problem, isBusy, tryIt } = useSaving(setDraft)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const isSaved = JSON.stringify(draft) === JSON.stringify(draftOf(settings))
  const ready = changeOf(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) void save(ready)
  }
  const forget = changeOf(draft, null)
  return (
    <form onSubmit={submit} className="space-y-6">
      <Check label={t.onOff} isChecked={draft.enabled} onChange={(enabled) => change({ enabled })} />
      <PlaceFields
        draft={draft}
        settings={settings}
        onChange={change}
        onForget={settings.hasKey && forget ? () => void save(forget) : undefined}
      />
      <BoundFields draft={draft} onChange={change} />
      <LanguageFields draft={draft} onChange={change} />
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="main" isDisabled={isBusy || !ready}>
          {t.save}
        </Button>
        <Button isDisabled={isBusy || !isSaved || settings.updatedAt === null} onPress={() => void tryIt()}>
          {isBusy ? t.trying : t.tryIt}
        </Button>
        <p className="text-small text-muted">{t.tryHint}</p>
      </div>
      <Trial trial={trial} />
    </form>
  )
}

/** Saving and trying: one at a time, what came of it said below. */
function useSaving(setDraft: (draft: Draft) => void) {
  const acts = useModelActs()
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null)
  const [trial, setTrial] = useState<ModelTrial | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    setTrial(null)
    await act().catch((error) => setProblem(problemOf(error)))
    setBusy(false)
  }
  return {
    problem,
    trial,
    isBusy,
    save: (change: ModelChange) => run(async () => setDraft(draftOf(await acts.save(change)))),
    tryIt: () => run(async () => setTrial(await acts.trySaved())),
  }
}

function Trial({ trial }: { trial: ModelTrial | null }) {
  return (
    <ul role="status" className="space-y-1">
      {trial?.tries.map(({ what, ok, sentence }) => (
        <li key={what} className={ok ? '' : 'text-alarm'}>
          {sentence}
        </li>
      ))}
    </ul>
  )
}
