import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { type ChangeValue, VALUE_LEVELS, VALUE_SETTINGS, ValueBook, type ValueSetting } from '../../contract/values.ts'
import type { StaffTexts } from '../../locales/staff/en.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf, slug } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { FeedbackPage } from './feedback-page.tsx'

const valuesQuery = queryOptions({ queryKey: ['values'], queryFn: () => call(ValueBook, '/settings/values') })

type Level = keyof StaffTexts['values']['levels']

/** Three settings; each level says in plain words what it changes. */
export function ValuesScreen() {
  const { values: t } = useTexts()
  return (
    <FeedbackPage heading={t.heading} intro={t.intro}>
      <a href={`/${slug}/transparency`} className="link inline-block" target="_blank" rel="noreferrer">
        {t.publicPage}
      </a>
      <Loaded query={useQuery(valuesQuery)}>
        {(book) => (
          <>
            {!book.mayChange && <p className="text-muted">{t.notYours}</p>}
            {VALUE_SETTINGS.map((setting) => (
              <Setting key={setting} setting={setting} book={book} />
            ))}
            <History book={book} />
          </>
        )}
      </Loaded>
    </FeedbackPage>
  )
}

function Setting({ setting, book }: { setting: ValueSetting; book: ValueBook }) {
  const { values: t } = useTexts()
  const [chosen, setChosen] = useState<Level | null>(null)
  return (
    <section aria-labelledby={`value-${setting}`} className="space-y-3">
      <div>
        <h2 id={`value-${setting}`} className="text-large font-semibold">
          {t.settings[setting]}
        </h2>
        <p className="text-muted">{t.questions[setting]}</p>
      </div>
      <ul className="grid gap-4 two:grid-cols-3">
        {VALUE_LEVELS[setting].map((level) => (
          <LevelCard
            key={level}
            level={level}
            isNow={book.values[setting] === level}
            onChoose={book.mayChange ? () => setChosen(level) : null}
          />
        ))}
      </ul>
      {chosen && <WhyForm setting={setting} level={chosen} onDone={() => setChosen(null)} />}
    </section>
  )
}

type CardProps = { level: Level; isNow: boolean; onChoose: (() => void) | null }

function LevelCard({ level, isNow, onChoose }: CardProps) {
  const { values: t } = useTexts()
  return (
    <li
      className={`flex flex-col rounded-small border bg-surface p-4 ${isNow ? 'border-2 border-accent' : 'border-line'}`}
    >
      <h3 className="font-semibold">{t.levels[level]}</h3>
      <ul className="my-2 list-disc space-y-1 pl-5">
        {t.effects[level].map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <div className="mt-auto">
        {isNow ? (
          <p className="font-semibold text-accent">{t.now}</p>
        ) : (
          onChoose && (
            <Button small aria-label={t.chooseLevel(t.levels[level])} onPress={onChoose}>
              {t.choose}
            </Button>
          )
        )}
      </div>
    </li>
  )
}

type WhyProps = { setting: ValueSetting; level: Level; onDone: () => void }

function WhyForm({ setting, level, onDone }: WhyProps) {
  const { values: t, app } = useTexts()
  const client = useQueryClient()
  const [why, setWhy] = useState({ fr: '', en: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    const body: ChangeValue = { setting, level, why }
    try {
      client.setQueryData(valuesQuery.queryKey, await call(ValueBook, '/settings/values', { method: 'PUT', body }))
      announce(t.saved, { shown: true })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <form
      className="max-w-[60rem] space-y-3 rounded-small border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3 className="font-semibold">{t.whyTitle(t.levels[level])}</h3>
      <div className="grid gap-3 two:grid-cols-2">
        {(['fr', 'en'] as const).map((language) => (
          <TextArea
            key={language}
            label={t.why[language]}
            lang={language}
            maxLength={500}
            value={why[language]}
            onChange={(text) => setWhy((one) => ({ ...one, [language]: text }))}
          />
        ))}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button look="main" type="submit">
          {t.save}
        </Button>
        <Button onPress={onDone}>{app.cancel}</Button>
      </div>
    </form>
  )
}

function History({ book }: { book: ValueBook }) {
  const { values: t, app } = useTexts()
  const language = useLanguage()
  return (
    <section aria-labelledby="value-history">
      <h2 id="value-history" className="text-large font-semibold">
        {t.history}
      </h2>
      {book.changes.length === 0 && <p className="text-muted">{t.noHistory}</p>}
      <ul className="max-w-[60rem] divide-y divide-line">
        {book.changes.map((one) => (
          <li key={`${one.setting} ${one.at}`} className="py-2">
            <p className="font-semibold">
              {t.settings[one.setting]} · {t.levels[one.level as Level] ?? one.level}
            </p>
            {one.why[language] && <p>{one.why[language]}</p>}
            <p className="text-small text-muted">
              {one.by}, {app.moment(one.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
