import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ModelUsage } from '../../contract/models.ts'
import { pageQuery, setsModel, useStaff } from '../people/session.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ModelForm } from './model-form.tsx'
import { useModel } from './use-model.ts'

export function ModelScreen() {
  const t = useTexts()
  const staff = useStaff()
  const language = useLanguage()
  const name = useQuery(pageQuery).data?.name[language]
  useEffect(() => {
    document.title = [t.model.heading, name].filter(Boolean).join(' · ')
  }, [t, name])
  const isAllowed = setsModel(staff)
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[60rem] space-y-6 px-4 py-6">
        <div className="space-y-2">
          <h1 className="font-serif text-title font-semibold">{t.model.heading}</h1>
          <p className="max-w-[70ch]">{isAllowed ? t.model.intro : t.model.notYours}</p>
          {isAllowed && <p className="max-w-[70ch] text-muted">{t.model.without}</p>}
        </div>
        {isAllowed && <Settings />}
      </div>
    </main>
  )
}

function Settings() {
  const t = useTexts()
  const { data, error, refetch } = useModel()
  if (data) {
    return (
      <>
        <ModelForm settings={data} />
        <Today usage={data.today} />
      </>
    )
  }
  if (!error) return <p className="text-muted">{t.app.loading}</p>
  return (
    <ProblemNotice problem={problemOf(error)}>
      <Button small className="mt-2" onPress={() => void refetch()}>
        {t.app.retry}
      </Button>
    </ProblemNotice>
  )
}

function Today({ usage }: { usage: ModelUsage }) {
  const t = useTexts().model
  const figures: [string, string][] = [
    [t.calls, t.amount(usage.calls)],
    [t.failures, t.amount(usage.failures)],
    [t.tokens, t.amount(usage.tokens)],
    [t.cents, t.amount(usage.cents)],
    [t.median, usage.medianMs === null ? '–' : t.ms(usage.medianMs)],
  ]
  return (
    <section aria-labelledby="model-today" className="border-t border-line pt-4">
      <h2 id="model-today" className="text-large font-semibold">
        {t.today}
      </h2>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt className="text-small text-muted">{name}</dt>
            <dd className="tabular-nums">{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
