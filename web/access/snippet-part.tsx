import { useState } from 'react'
import type { IdentitySettings } from '../../contract/identity.ts'
import { slug } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Select } from '../ui/select.tsx'
import { Copied } from './copied.tsx'
import { nodeSnippet, pageSnippet, phpSnippet } from './identity-snippet.ts'

/** What the site's developer copies, for the newest live key. */
export function SnippetPart({ settings }: { settings: IdentitySettings }) {
  const t = useTexts().access.site
  const [kind, setKind] = useState<'node' | 'php'>('node')
  const key = settings.keys.findLast((one) => one.revokedAt === null)
  const { server, audience, origins } = settings
  if (!key) return null
  const given = { server, slug, audience, keyId: key.keyId }
  const code = kind === 'node' ? nodeSnippet(key.algorithm, given) : phpSnippet(key.algorithm, given)
  return (
    <section aria-labelledby="snippets" className="space-y-4 border-t border-line pt-4">
      <h2 id="snippets" className="text-large font-semibold">
        {t.onSite}
      </h2>
      <p className="max-w-[70ch] text-small text-muted">
        {origins.length > 0 ? t.sites(origins.join(', ')) : t.noSite}
      </p>
      <Copied label={t.inPages} text={pageSnippet(given)} />
      <div className="max-w-60">
        <Select
          label={t.siteRuns}
          value={kind}
          onChange={(value) => setKind(value === 'php' ? 'php' : 'node')}
          choices={[
            { value: 'node', label: 'Node.js' },
            { value: 'php', label: 'PHP' },
          ]}
        />
      </div>
      <Copied label={t.onServer} text={code} />
      <p className="max-w-[70ch] text-small text-muted">{t.onServerHint}</p>
    </section>
  )
}
