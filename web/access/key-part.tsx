import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { IdentityAlgorithm, IdentityKey, IdentitySettings } from '../../contract/identity.ts'
import { announce } from '../platform/announce.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { LineInput } from '../ui/line-input.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { Copied } from './copied.tsx'
import { useIdentityActs } from './use-identity.ts'

type Made = { keyId: string; secret: string | null }
type Props = { settings: IdentitySettings; made: Made | null; onMade: (made: Made | null) => void }

/** The keys: two live at most, so that one takes over from the other without a pause. */
export function KeyPart({ settings, made, onMade }: Props) {
  const t = useTexts().access.site
  return (
    <section aria-labelledby="keys" className="space-y-4 border-t border-line pt-4">
      <h2 id="keys" className="text-large font-semibold">
        {t.keys}
      </h2>
      <p className="max-w-[70ch] text-small text-muted">{t.keysHint}</p>
      {settings.keys.length === 0 ? <p>{t.noKey}</p> : <KeyList keys={settings.keys} />}
      {made?.secret && (
        <div role="status" className="space-y-2 border-l-4 border-accent bg-wash px-3 py-2">
          <p className="font-semibold">{t.secretOnce}</p>
          <Copied label={t.secret} text={made.secret} />
        </div>
      )}
      {settings.mayAdd ? <NewKey onMade={onMade} /> : <p className="text-small text-muted">{t.twoAlready}</p>}
    </section>
  )
}

function KeyList({ keys }: { keys: IdentityKey[] }) {
  const { access, app } = useTexts()
  const t = access.site
  const { revoke } = useIdentityActs()
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = (key: IdentityKey) =>
    setQuestion({
      title: t.revokeTitle(key.name),
      body: <p>{t.revokeBody}</p>,
      act: t.revoke,
      alarming: true,
      onConfirm: async () => {
        await revoke(key.keyId)
        announce(t.revokedNow, { shown: true })
      },
    })
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {keys.map((key) => (
          <li key={key.keyId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <div className="min-w-0">
              <p className={`font-semibold ${key.revokedAt ? 'line-through' : ''}`}>
                {key.name} <span className="font-normal text-muted">· {key.algorithm}</span>
              </p>
              <p className="text-small break-all text-muted">{key.keyId}</p>
              <p className="text-small text-muted">
                {key.revokedAt ? t.revokedOn(key.revokedAt) : key.lastUsedAt ? t.lastUsed(key.lastUsedAt) : t.neverUsed}
              </p>
            </div>
            {!key.revokedAt && (
              <Button small look="alarm" aria-label={t.revokeTitle(key.name)} onPress={() => ask(key)}>
                {t.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm question={question && { cancel: app.cancel, ...question }} onClose={() => setQuestion(null)} />
    </>
  )
}

function NewKey({ onMade }: { onMade: (made: Made | null) => void }) {
  const t = useTexts().access.site
  const { make } = useIdentityActs()
  const [name, setName] = useState('')
  const [algorithm, setAlgorithm] = useState<IdentityAlgorithm>('HS256')
  const [publicKey, setPublicKey] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    try {
      onMade(await make({ name: name.trim() || t.newKeyName, algorithm, ...(algorithm === 'EdDSA' && { publicKey }) }))
      setName('')
      setPublicKey('')
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <form onSubmit={submit} className="space-y-3">
      <div className="grid items-start gap-3 two:grid-cols-2">
        <LineInput label={t.keyName} hint={t.keyNameHint} maxLength={80} value={name} onChange={setName} />
        <Select
          label={t.algorithm}
          value={algorithm}
          onChange={(value) => setAlgorithm(value === 'EdDSA' ? 'EdDSA' : 'HS256')}
          choices={(['HS256', 'EdDSA'] as const).map((value) => ({ value, label: t.algorithms[value] }))}
        />
      </div>
      {algorithm === 'EdDSA' && (
        <div className="space-y-1">
          <TextArea label={t.publicKey} rows={4} maxLength={2000} value={publicKey} onChange={setPublicKey} />
          <p className="text-small text-muted">{t.publicKeyHint}</p>
          <p className="font-mono text-small break-all">
            openssl genpkey -algorithm ed25519 -out relais.pem && openssl pkey -in relais.pem -pubout
          </p>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit">{t.make}</Button>
    </form>
  )
}
