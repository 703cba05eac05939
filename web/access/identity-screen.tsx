import { useState } from 'react'
import { useTexts } from '../platform/language.ts'
import { Loaded } from '../ui/loaded.tsx'
import { AccessPage } from './access-nav.tsx'
import { KeyPart } from './key-part.tsx'
import { SnippetPart } from './snippet-part.tsx'
import { TokenPart } from './token-part.tsx'
import { useIdentity } from './use-identity.ts'

/** A member signed in on the association's site is known here: its keys, what to copy there, a token tried. */
export function IdentityScreen() {
  const t = useTexts().access
  const query = useIdentity()
  const [secret, setSecret] = useState<{ keyId: string; secret: string | null } | null>(null)
  return (
    <AccessPage title={t.site.title} intro={t.site.intro}>
      <Loaded query={query}>
        {(settings) => (
          <div className="space-y-8">
            <KeyPart settings={settings} made={secret} onMade={setSecret} />
            <SnippetPart settings={settings} />
            <TokenPart />
          </div>
        )}
      </Loaded>
    </AccessPage>
  )
}
