import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import { DirectorySettings, type Gift } from '../../contract/directory.ts'
import { ROLES } from '../../contract/people.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { AccessPage } from './access-nav.tsx'
import { Copied } from './copied.tsx'

const PATH = '/settings/directory'
const directoryQuery = queryOptions({
  queryKey: ['settings', 'directory'],
  queryFn: () => call(DirectorySettings, PATH),
})

function useDirectoryActs() {
  const client = useQueryClient()
  const keep = ({ made, ...settings }: DirectorySettings) => {
    client.setQueryData(directoryQuery.queryKey, settings)
    return made ?? null
  }
  return {
    make: async (body: unknown) => keep(await call(DirectorySettings, `${PATH}/tokens`, { method: 'POST', body })),
    revoke: async (id: string) =>
      void keep(await call(DirectorySettings, `${PATH}/tokens/${id}`, { method: 'DELETE' })),
    give: async (id: string, gives: Gift | null) =>
      void keep(await call(DirectorySettings, `${PATH}/groups/${id}`, { method: 'PUT', body: { gives } })),
  }
}

/** A directory that keeps people up to date by itself: where it calls, with which token, what its groups give. */
export function DirectoryScreen() {
  const t = useTexts().access.directory
  const query = useQuery(directoryQuery)
  return (
    <AccessPage title={t.title} intro={t.intro}>
      <Loaded query={query}>
        {(settings) => (
          <div className="space-y-8">
            <Copied label={t.address} text={settings.address} />
            <Tokens settings={settings} />
            <Groups settings={settings} />
          </div>
        )}
      </Loaded>
    </AccessPage>
  )
}

function Tokens({ settings: { tokens } }: { settings: DirectorySettings }) {
  const t = useTexts().access.directory
  const { revoke } = useDirectoryActs()
  const [secret, setSecret] = useState<string | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = (tokenId: string, name: string) =>
    setQuestion({
      title: t.revokeTitle(name),
      body: <p>{t.revokeBody}</p>,
      act: t.revoke,
      alarming: true,
      onConfirm: () => revoke(tokenId),
    })
  return (
    <section aria-labelledby="tokens" className="space-y-4 border-t border-line pt-4">
      <h2 id="tokens" className="text-large font-semibold">
        {t.tokens}
      </h2>
      {tokens.length === 0 && <p className="text-muted">{t.noToken}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {tokens.map((token) => (
          <li key={token.tokenId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <div>
              <p className={`font-semibold ${token.revokedAt ? 'line-through' : ''}`}>
                {token.name} <span className="font-normal text-muted">· {t.populations[token.population]}</span>
              </p>
              <p className="text-small text-muted">
                {token.revokedAt
                  ? t.revokedOn(token.revokedAt)
                  : token.lastUsedAt
                    ? t.lastUsed(token.lastUsedAt)
                    : t.neverUsed}
              </p>
            </div>
            {!token.revokedAt && (
              <Button
                small
                look="alarm"
                aria-label={t.revokeTitle(token.name)}
                onPress={() => ask(token.tokenId, token.name)}
              >
                {t.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {secret && (
        <div role="status" className="space-y-2 border-l-4 border-accent bg-wash px-3 py-2">
          <p className="font-semibold">{t.once}</p>
          <Copied label={t.token} text={secret} />
        </div>
      )}
      <NewToken onMade={setSecret} />
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </section>
  )
}

function NewToken({ onMade }: { onMade: (secret: string | null) => void }) {
  const t = useTexts().access.directory
  const { make } = useDirectoryActs()
  const [name, setName] = useState('')
  const [population, setPopulation] = useState<'staff' | 'member'>('staff')
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    await make({ name: name.trim() || t.newName, population }).then(
      (made) => onMade(made?.secret ?? null),
      (error) => setProblem(problemOf(error)),
    )
    setName('')
  }
  return (
    <form onSubmit={submit} className="space-y-3">
      <div className="grid items-end gap-3 two:grid-cols-2">
        <LineInput label={t.name} maxLength={80} value={name} onChange={setName} />
        <Select
          label={t.population}
          value={population}
          onChange={(value) => setPopulation(value === 'member' ? 'member' : 'staff')}
          choices={(['staff', 'member'] as const).map((value) => ({ value, label: t.populations[value] }))}
        />
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit">{t.make}</Button>
    </form>
  )
}

const keyOf = (gift: { role: string } | { attribute: string; value: string } | null): string =>
  gift === null ? '' : 'role' in gift ? `role:${gift.role}` : `${gift.attribute}=${gift.value}`

function Groups({ settings: { groups, attributes } }: { settings: DirectorySettings }) {
  const t = useTexts().access.directory
  const { give } = useDirectoryActs()
  const roles = ROLES.map((role) => ({ gift: { role } as Gift, label: t.givesRole(t.roles[role]) }))
  const values = attributes.flatMap(({ name, values: all }) =>
    all.map((value) => ({ gift: { attribute: name, value } as Gift, label: t.givesValue(name, value) })),
  )
  const change = (groupId: string, gift: Gift | null) =>
    give(groupId, gift).then(
      () => announce(t.given, { shown: true }),
      (error) => announce(problemOf(error).message, { shown: true }),
    )
  return (
    <section aria-labelledby="groups" className="space-y-3 border-t border-line pt-4">
      <h2 id="groups" className="text-large font-semibold">
        {t.groups}
      </h2>
      <p className="max-w-[70ch] text-small text-muted">{groups.length === 0 ? t.noGroup : t.groupsHint}</p>
      {groups.map((group) => {
        const offers = group.population === 'staff' ? roles : values
        return (
          <div key={group.groupId} className="grid items-end gap-3 border-b border-line pb-3 two:grid-cols-2">
            <p>
              <span className="font-semibold">{group.name}</span>
              <br />
              <span className="text-small text-muted">
                {t.populations[group.population]} · {t.people(group.members)}
              </span>
            </p>
            <Select
              label={t.gives(group.name)}
              value={keyOf(group.gives)}
              onChange={(key) =>
                void change(group.groupId, offers.find((one) => keyOf(one.gift) === key)?.gift ?? null)
              }
              choices={[
                { value: '', label: t.nothing },
                ...offers.map((one) => ({ value: keyOf(one.gift), label: one.label })),
              ]}
            />
          </div>
        )
      })}
    </section>
  )
}
