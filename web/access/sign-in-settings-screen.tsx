import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { SignInSettings } from '../../contract/sign-in.ts'
import { Check } from '../models/check.tsx'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { AccessPage } from './access-nav.tsx'
import { Copied } from './copied.tsx'

const PATH = '/settings/sign-in'
const signInQuery = queryOptions({
  queryKey: ['settings', 'sign-in'],
  queryFn: () => call(SignInSettings, PATH),
  refetchOnWindowFocus: false,
})

function useSave() {
  const client = useQueryClient()
  const { saved } = useTexts().access.signIn
  return async (path: string, body: unknown) => {
    client.setQueryData(signInQuery.queryKey, await call(SignInSettings, `${PATH}/${path}`, { method: 'PUT', body }))
    announce(saved, { shown: true })
  }
}

/** How people prove who they are: the second proof of the staff, the association's own provider. */
export function SignInSettingsScreen() {
  const t = useTexts().access.signIn
  const query = useQuery(signInQuery)
  const save = useSave()
  const require = (required: boolean) =>
    save('second-factor', { required }).catch((error) => announce(problemOf(error).message, { shown: true }))
  return (
    <AccessPage title={t.title} intro={t.intro}>
      <Loaded query={query}>
        {(settings) => (
          <div className="space-y-8">
            <section aria-labelledby="second" className="space-y-2 border-t border-line pt-4">
              <h2 id="second" className="text-large font-semibold">
                {t.second}
              </h2>
              <Check
                label={t.require}
                isChecked={settings.secondFactorRequired}
                onChange={(one) => void require(one)}
              />
              <p className="max-w-[70ch] text-small text-muted">{t.secondHint(settings.staffWithout)}</p>
            </section>
            {(['staff', 'member'] as const).map((population) => (
              <ProviderForm key={population} population={population} settings={settings} />
            ))}
          </div>
        )}
      </Loaded>
    </AccessPage>
  )
}

type FormProps = { population: 'staff' | 'member'; settings: SignInSettings }

function ProviderForm({ population, settings }: FormProps) {
  const t = useTexts().access.signIn
  const kept = settings.providers.find((one) => one.population === population)
  const first = { enabled: false, label: '', issuer: '', clientId: '', numberClaim: '', makesMembers: false }
  const [draft, setDraft] = useState({ ...first, ...kept, numberClaim: kept?.numberClaim ?? '', secret: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = useSave()
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    const { enabled, label, issuer, clientId, makesMembers, secret } = draft
    const numberClaim = draft.numberClaim.trim() || null
    const body = {
      population,
      enabled,
      label,
      issuer: issuer.trim(),
      clientId,
      makesMembers,
      numberClaim,
      ...(secret && { secret }),
    }
    await save('provider', body).then(
      () => set({ secret: '' }),
      (error) => setProblem(problemOf(error)),
    )
  }
  const heading = `provider-${population}`
  return (
    <section aria-labelledby={heading} className="space-y-3 border-t border-line pt-4">
      <h2 id={heading} className="text-large font-semibold">
        {t.provider[population]}
      </h2>
      <p className="max-w-[70ch] text-small text-muted">{t.providerHint[population]}</p>
      <form onSubmit={submit} className="space-y-3">
        <Check label={t.offer} isChecked={draft.enabled} onChange={(enabled) => set({ enabled })} />
        <div className="grid items-start gap-3 two:grid-cols-2">
          <LineInput
            label={t.label}
            hint={t.labelHint}
            maxLength={80}
            value={draft.label}
            onChange={(label) => set({ label })}
          />
          <LineInput
            label={t.issuer}
            hint={t.issuerHint}
            maxLength={500}
            value={draft.issuer}
            onChange={(issuer) => set({ issuer })}
          />
          <LineInput
            label={t.client}
            maxLength={300}
            value={draft.clientId}
            onChange={(clientId) => set({ clientId })}
          />
          <LineInput
            label={t.secret}
            hint={kept?.hasSecret ? t.secretKept : t.secretHint}
            maxLength={500}
            value={draft.secret}
            onChange={(secret) => set({ secret })}
          />
          {population === 'member' && (
            <LineInput
              label={t.claim}
              hint={t.claimHint}
              maxLength={120}
              value={draft.numberClaim}
              onChange={(numberClaim) => set({ numberClaim })}
            />
          )}
        </div>
        {population === 'member' && (
          <Check label={t.makes} isChecked={draft.makesMembers} onChange={(makesMembers) => set({ makesMembers })} />
        )}
        <Copied label={t.redirect} text={settings.redirect} />
        {problem && <ProblemNotice problem={problem} />}
        <Button type="submit" isDisabled={!(draft.label.trim() && draft.issuer.trim() && draft.clientId.trim())}>
          {t.save}
        </Button>
      </form>
    </section>
  )
}
