import { type FormEvent, useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { IdentityTried } from '../../contract/identity.ts'
import { problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { tryToken } from './use-identity.ts'

/** A token pasted, and what would come of it. */
export function TokenPart() {
  const t = useTexts().access.site
  const [token, setToken] = useState('')
  const [tried, setTried] = useState<IdentityTried | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    setTried(null)
    await tryToken(token.trim()).then(setTried, (error) => setProblem(problemOf(error)))
  }
  return (
    <section aria-labelledby="try" className="space-y-3 border-t border-line pt-4">
      <h2 id="try" className="text-large font-semibold">
        {t.tryTitle}
      </h2>
      <form onSubmit={submit} className="space-y-3">
        <TextArea label={t.token} rows={4} maxLength={8000} value={token} onChange={setToken} />
        <Button type="submit" isDisabled={token.trim() === ''}>
          {t.tryIt}
        </Button>
      </form>
      <div role="status">{tried && <Outcome tried={tried} />}</div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  )
}

function Outcome({ tried }: { tried: IdentityTried }) {
  const t = useTexts().access.site
  const language = useLanguage()
  if (!tried.ok) {
    return (
      <div className="border-l-4 border-alarm bg-alarm-wash px-3 py-2">
        <p className="font-semibold text-alarm">{t.refused}</p>
        <p>{tried.sentence}</p>
      </div>
    )
  }
  const attributes = Object.entries(tried.attributes).map(([name, value]) => `${name} = ${value}`)
  return (
    <div className="space-y-1 border-l-4 border-accent bg-wash px-3 py-2">
      <p className="font-semibold">{tried.known ? t.knownAs(tried.known) : t.newMember(tried.name ?? tried.subject)}</p>
      <p>
        {t.number} {tried.subject}
        {attributes.length > 0 && ` · ${attributes.join(', ')}`}
      </p>
      <p>{t.readsAs(tried.audiences.map((name) => name[language]).join(', '))}</p>
      {tried.addressTaken && <p>{t.addressTaken}</p>}
    </div>
  )
}
