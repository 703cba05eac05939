import { MAIL_SECURITIES, MailSecurity } from '../../contract/mail.ts'
import { useTexts } from '../platform/language.ts'
import { LineInput } from '../ui/line-input.tsx'
import { Select } from '../ui/select.tsx'

/** The settings as they are typed. */
export type Draft = {
  enabled: boolean
  host: string
  port: string
  security: MailSecurity
  username: string
  password: string
  fromAddress: string
  fromName: string
  perMinute: string
}

type Props = { draft: Draft; hasPassword: boolean; onChange: (part: Partial<Draft>) => void }

export function MailFields({ draft, hasPassword, onChange }: Props) {
  const t = useTexts().mail
  const securities = MAIL_SECURITIES.map((value) => ({ value, label: t.securities[value] }))
  const line = (name: 'host' | 'port' | 'username' | 'password' | 'fromAddress' | 'fromName' | 'perMinute') => ({
    label: t[name],
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <div className="grid items-start gap-3 two:grid-cols-2">
      <LineInput {...line('host')} hint={t.hostHint} maxLength={253} />
      <LineInput {...line('port')} type="number" />
      <Select
        label={t.security}
        value={draft.security}
        choices={securities}
        onChange={(value) => onChange({ security: MailSecurity.parse(value) })}
      />
      <LineInput {...line('perMinute')} type="number" />
      <LineInput {...line('username')} hint={t.usernameHint} maxLength={254} />
      <LineInput
        {...line('password')}
        type="password"
        hint={hasPassword ? t.passwordKept : t.passwordHint}
        maxLength={500}
      />
      <LineInput {...line('fromAddress')} type="email" maxLength={254} />
      <LineInput {...line('fromName')} maxLength={120} />
    </div>
  )
}
