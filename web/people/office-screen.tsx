import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { Office } from '../../contract/people.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ClosuresPart, HolidaysPart, HoursPart } from './office-calendar.tsx'
import { EditingContext, type Save } from './office-part.tsx'
import { PeoplePart, PromisePart, TeamsPart } from './office-service.tsx'
import { pageQuery, switchesAssistant, useStaff } from './session.ts'

const officeQuery = queryOptions({ queryKey: ['office'], queryFn: () => call(Office, '/settings/office') })

/** Hours, holidays, closures, teams and the promise; above them, what members read of it this moment. */
export function OfficeScreen() {
  const t = useTexts()
  const language = useLanguage()
  const staff = useStaff()
  const { data, error } = useQuery(officeQuery)
  const save = useSave()
  if (!data) {
    return (
      <main id="content" className="p-6">
        {error ? <ProblemNotice problem={problemOf(error)} /> : <p className="text-muted">{t.app.loading}</p>}
      </main>
    )
  }
  const mayChange = switchesAssistant(staff)
  return (
    <main id="content" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[64rem] space-y-8 px-4 py-6">
        <header>
          <h1 className="text-title font-semibold">{t.office.heading}</h1>
          <p className="max-w-[70ch] text-muted">{t.office.intro}</p>
          <div className="mt-3 border-l-4 border-accent bg-surface px-4 py-2">
            <p className="text-small text-muted">{t.office.seen}</p>
            <p className="max-w-[70ch] font-serif">{data.sentence[language]}</p>
          </div>
          {!mayChange && <p className="mt-2 text-small text-muted">{t.office.readOnly}</p>}
        </header>
        <EditingContext value={{ office: data, save, mayChange }}>
          <PromisePart />
          <HoursPart />
          <HolidaysPart />
          <ClosuresPart />
          <TeamsPart />
          <PeoplePart />
        </EditingContext>
      </div>
    </main>
  )
}

function useSave(): Save {
  const t = useTexts()
  const client = useQueryClient()
  return async (path, body, method = 'PUT') => {
    try {
      const office = await call(Office, `/settings/${path}`, { method, ...(method === 'PUT' && { body }) })
      client.setQueryData(officeQuery.queryKey, office)
      void client.invalidateQueries({ queryKey: pageQuery.queryKey })
      announce(t.office.saved, { shown: true })
      return true
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
      return false
    }
  }
}
