import { INCOMING_POLICIES, INCOMING_WAYS, type IncomingMailChange } from '../../contract/incoming-mail.ts'
import { MAIL_SECURITIES, MailSecurity } from '../../contract/mail.ts'
import { useTexts } from '../platform/language.ts'
import { LineInput } from '../ui/line-input.tsx'
import { Select } from '../ui/select.tsx'

/** The settings as they are typed. */
export type Draft = {
  enabled: boolean
  way: IncomingMailChange['way']
  address: string
  host: string
  port: string
  security: MailSecurity
  username: string
  password: string
  authservId: string
  policy: IncomingMailChange['policy']
}

type Props = { draft: Draft; hasPassword: boolean; onChange: (part: Partial<Draft>) => void }

export function IncomingFields({ draft, hasPassword, onChange }: Props) {
  const t = useTexts().incoming
  return (
    <div className="grid items-start gap-3 two:grid-cols-2">
      <LineInput
        label={t.address}
        hint={t.addressHint}
        type="email"
        maxLength={254}
        value={draft.address}
        onChange={(address) => onChange({ address })}
      />
      <Select
        label={t.way}
        value={draft.way}
        choices={INCOMING_WAYS.map((value) => ({ value, label: t.ways[value] }))}
        onChange={(value) => onChange({ way: value === 'webhook' ? 'webhook' : 'imap' })}
      />
      {draft.way === 'imap' && <MailboxFields draft={draft} hasPassword={hasPassword} onChange={onChange} />}
      <Select
        label={t.policy}
        value={draft.policy}
        choices={INCOMING_POLICIES.map((value) => ({ value, label: t.policies[value] }))}
        onChange={(value) => onChange({ policy: value === 'address' ? 'address' : 'proven' })}
      />
      <LineInput
        label={t.authservId}
        hint={t.authservHint}
        maxLength={253}
        value={draft.authservId}
        onChange={(authservId) => onChange({ authservId })}
      />
    </div>
  )
}

function MailboxFields({ draft, hasPassword, onChange }: Props) {
  const all = useTexts()
  const t = all.mail
  const securities = MAIL_SECURITIES.map((value) => ({ value, label: all.incoming.securities[value] }))
  const line = (name: 'host' | 'port' | 'username' | 'password') => ({
    label: t[name],
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <>
      <LineInput {...line('host')} hint={all.incoming.hostHint} maxLength={253} />
      <LineInput {...line('port')} type="number" />
      <Select
        label={t.security}
        value={draft.security}
        choices={securities}
        onChange={(value) => onChange({ security: MailSecurity.parse(value) })}
      />
      <LineInput {...line('username')} maxLength={254} />
      <LineInput
        {...line('password')}
        type="password"
        hint={hasPassword ? t.passwordKept : t.passwordHint}
        maxLength={500}
      />
    </>
  )
}
