import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { type IncomingMailChange, IncomingMailSettings, WebhookSecret } from '../../contract/incoming-mail.ts'
import { MailTrial } from '../../contract/mail.ts'
import { Check } from '../models/check.tsx'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { AccessPage } from './access-nav.tsx'
import { type Draft, IncomingFields } from './incoming-fields.tsx'

const PATH = '/settings/incoming-mail'
const incomingQuery = queryOptions({
  queryKey: ['settings', 'incoming-mail'],
  queryFn: () => call(IncomingMailSettings, PATH),
  refetchOnWindowFocus: false,
})

/** Where letters from members come in. */
export function IncomingScreen() {
  const t = useTexts().incoming
  const query = useQuery(incomingQuery)
  return (
    <AccessPage title={t.title} intro={t.intro}>
      <Loaded query={query}>{(settings) => <IncomingForm settings={settings} />}</Loaded>
    </AccessPage>
  )
}

const draftOf = (settings: IncomingMailSettings): Draft => ({
  enabled: settings?.enabled ?? true,
  way: settings?.way ?? 'imap',
  address: settings?.address ?? '',
  host: settings?.host ?? '',
  port: String(settings?.port ?? 993),
  security: settings?.security ?? 'tls',
  username: settings?.username ?? '',
  password: '',
  authservId: settings?.authservId ?? '',
  policy: settings?.policy ?? 'proven',
})

const changeOf = ({ password, ...draft }: Draft): IncomingMailChange => ({
  ...draft,
  port: Number(draft.port),
  username: draft.username.trim() || null,
  authservId: draft.authservId.trim() || null,
  ...(password && { password }),
})

function IncomingForm({ settings }: { settings: IncomingMailSettings }) {
  const t = useTexts().incoming
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [trial, setTrial] = useState<MailTrial | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    setTrial(null)
    setSecret(null)
    await act().catch((error) => setProblem(problemOf(error)))
    setBusy(false)
  }
  const save = async () => {
    const kept = await call(IncomingMailSettings, PATH, { method: 'PUT', body: changeOf(draft) })
    client.setQueryData(incomingQuery.queryKey, kept)
    setDraft(draftOf(kept))
    announce(t.saved, { shown: true })
  }
  const test = async () => setTrial(await call(MailTrial, `${PATH}/try`, { method: 'POST', body: {} }))
  const renew = async () =>
    setSecret((await call(WebhookSecret, `${PATH}/secret`, { method: 'POST', body: {} })).secret)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(save)
  }
  const isSaved = settings !== null && JSON.stringify(draft) === JSON.stringify(draftOf(settings))
  const isReached = draft.way === 'webhook' || draft.host.trim() !== ''
  const isWhole =
    draft.address.includes('@') && isReached && (draft.policy === 'address' || draft.authservId.trim() !== '')
  return (
    <form onSubmit={submit} className="space-y-4 border-t border-line pt-4">
      <Check label={t.onOff} isChecked={draft.enabled} onChange={(enabled) => setDraft({ ...draft, enabled })} />
      <IncomingFields
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
        {draft.way === 'webhook' && (
          <Button isDisabled={isBusy || !isSaved} onPress={() => void run(renew)}>
            {t.renew}
          </Button>
        )}
      </div>
      <p role="status" className={trial && !trial.ok ? 'text-alarm' : ''}>
        {trial?.sentence ?? (secret && t.secret)}
      </p>
      {secret && <code className="block break-all rounded border border-line p-2">{secret}</code>}
    </form>
  )
}
