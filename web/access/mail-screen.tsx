import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { type MailChange, MailSettings, MailTrial } from '../../contract/mail.ts'
import { Check } from '../models/check.tsx'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { AccessPage } from './access-nav.tsx'
import { type Draft, MailFields } from './mail-fields.tsx'

const PATH = '/settings/mail'
const mailQuery = queryOptions({
  queryKey: ['settings', 'mail'],
  queryFn: () => call(MailSettings, PATH),
  refetchOnWindowFocus: false,
})

/** The server the association sends e-mail through. */
export function MailScreen() {
  const t = useTexts().mail
  const query = useQuery(mailQuery)
  return (
    <AccessPage title={t.title} intro={t.intro}>
      <Loaded query={query}>{(settings) => <MailForm settings={settings} />}</Loaded>
    </AccessPage>
  )
}

const draftOf = (settings: MailSettings): Draft => ({
  enabled: settings?.enabled ?? true,
  host: settings?.host ?? '',
  port: String(settings?.port ?? 587),
  security: settings?.security ?? 'starttls',
  username: settings?.username ?? '',
  password: '',
  fromAddress: settings?.fromAddress ?? '',
  fromName: settings?.fromName ?? '',
  perMinute: String(settings?.perMinute ?? 30),
})

const changeOf = ({ password, ...draft }: Draft): MailChange => ({
  ...draft,
  port: Number(draft.port),
  perMinute: Number(draft.perMinute),
  username: draft.username.trim() || null,
  ...(password && { password }),
})

function MailForm({ settings }: { settings: MailSettings }) {
  const t = useTexts().mail
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [trial, setTrial] = useState<MailTrial | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    setTrial(null)
    await act().catch((error) => setProblem(problemOf(error)))
    setBusy(false)
  }
  const save = async () => {
    const kept = await call(MailSettings, PATH, { method: 'PUT', body: changeOf(draft) })
    client.setQueryData(mailQuery.queryKey, kept)
    setDraft(draftOf(kept))
    announce(t.saved, { shown: true })
  }
  const test = async () => setTrial(await call(MailTrial, `${PATH}/try`, { method: 'POST', body: {} }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(save)
  }
  const isSaved = settings !== null && JSON.stringify(draft) === JSON.stringify(draftOf(settings))
  const isWhole = Boolean(draft.host.trim() && draft.fromAddress.trim() && draft.fromName.trim())
  return (
    <form onSubmit={submit} className="space-y-4 border-t border-line pt-4">
      <Check label={t.onOff} isChecked={draft.enabled} onChange={(enabled) => setDraft({ ...draft, enabled })} />
      <MailFields
        draft={draft}
        hasPassword={settings?.hasPassword ?? false}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="main" isDisabled={isBusy || !isWhole}>
          {t.save}
        </Button>
        <Button isDisabled={isBusy || !isSaved} onPress={() => void run(test)}>
          {t.test}
        </Button>
        <p className="text-small text-muted">{t.testHint}</p>
      </div>
      <p role="status" className={trial && !trial.ok ? 'text-alarm' : ''}>
        {trial?.sentence}
      </p>
    </form>
  )
}
