import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import {
  type Improvement,
  type ImprovementBook,
  ImprovementState,
  type WriteImprovement,
} from '../../contract/heard.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useWriteImprovement } from './use-improvements.ts'

type Props = { changing: Improvement | null; sources: ImprovementBook['sources']; onDone: () => void }
type Draft = Omit<WriteImprovement, 'isPublished'>

const LANGUAGES = ['fr', 'en'] as const
const EMPTY: Draft = { heard: { fr: '', en: '' }, state: 'planned', decided: { fr: '', en: '' }, conversationIds: [] }
const SHORTEST = 3

export function ImprovementForm({ changing, sources, onDone }: Props) {
  const { improvements: t, app } = useTexts()
  const { draft, set, save, problem } = useDraft(changing, onDone)
  return (
    <form
      className="max-w-[60rem] space-y-4 rounded-small border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save(true)
      }}
    >
      {(['heard', 'decided'] as const).map((field) => (
        <div key={field} className="grid gap-3 two:grid-cols-2">
          {LANGUAGES.map((language) => (
            <TextArea
              key={language}
              label={t[field][language]}
              lang={language}
              maxLength={1000}
              value={draft[field][language]}
              onChange={(text) => set({ [field]: { ...draft[field], [language]: text } })}
            />
          ))}
        </div>
      ))}
      <div className="max-w-72">
        <Select
          label={t.state}
          value={draft.state}
          onChange={(state) => set({ state: ImprovementState.parse(state) })}
          choices={ImprovementState.options.map((value) => ({ value, label: t.states[value] }))}
        />
      </div>
      <Sources
        sources={sources}
        chosen={draft.conversationIds}
        onChosen={(conversationIds) => set({ conversationIds })}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button look="main" type="submit">
          {t.publish}
        </Button>
        {!changing?.publishedAt && <Button onPress={() => void save(false)}>{t.save}</Button>}
        <Button onPress={onDone}>{app.cancel}</Button>
      </div>
    </form>
  )
}

type SourceProps = {
  sources: ImprovementBook['sources']
  chosen: string[]
  onChosen: (conversationIds: string[]) => void
}

function Sources({ sources, chosen, onChosen }: SourceProps) {
  const { improvements: t, reviews } = useTexts()
  const toggle = (id: string) => onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset>
      <legend className="font-semibold">{t.sources}</legend>
      <p className="mb-1 text-small text-muted">{sources.length === 0 ? t.noSource : t.sourcesHint}</p>
      <div className="max-h-72 overflow-y-auto">
        {sources.map((one) => (
          <label key={one.conversationId} className="flex min-h-7 cursor-pointer items-baseline gap-2">
            <input
              type="checkbox"
              className="accent-accent"
              checked={chosen.includes(one.conversationId)}
              onChange={() => toggle(one.conversationId)}
            />
            <span lang={one.language} className="min-w-0 wrap-anywhere">
              {one.question || reviews.noQuestion}{' '}
              <span className="text-small text-muted">({t.said(one.flags, one.ratings)})</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const isWhole = ({ heard, decided }: Draft) =>
  LANGUAGES.every((language) => [heard, decided].every((text) => text[language].trim().length >= SHORTEST))

function useDraft(changing: Improvement | null, onDone: () => void) {
  const { improvements: t } = useTexts()
  const write = useWriteImprovement()
  const [id] = useState(() => changing?.improvementId ?? crypto.randomUUID())
  const [draft, setDraft] = useState<Draft>(() => (changing ? draftOf(changing) : EMPTY))
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (isPublished: boolean) => {
    if (!isWhole(draft)) return setProblem({ code: 'incomplete', message: t.incomplete })
    try {
      await write(id, { ...draft, isPublished })
      announce(isPublished ? t.published : t.saved, { shown: true })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { draft, set: (part: Partial<Draft>) => setDraft((one) => ({ ...one, ...part })), save, problem }
}

const draftOf = ({ heard, state, decided, conversationIds }: Improvement): Draft => ({
  heard,
  state,
  decided,
  conversationIds,
})
