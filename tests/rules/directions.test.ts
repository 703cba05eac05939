import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './cruise.ts'

/** One wrong import per rule: where it stands, and what it reaches for. */
const SEEDS: { rule: string; from: string; to: string }[] = [
  { rule: 'shelf-platform', from: 'server/platform/log.ts', to: 'server/people/index.ts' },
  { rule: 'shelf-trust', from: 'server/trust/act.ts', to: 'server/people/index.ts' },
  { rule: 'shelf-people', from: 'server/people/find.ts', to: 'server/knowledge/index.ts' },
  { rule: 'shelf-knowledge', from: 'server/knowledge/find.ts', to: 'server/answers/index.ts' },
  { rule: 'shelf-answers', from: 'server/answers/answer.ts', to: 'server/conversations/index.ts' },
  { rule: 'shelf-conversations', from: 'server/conversations/post.ts', to: 'server/desk/index.ts' },
  { rule: 'shelf-desk', from: 'server/desk/queue.ts', to: 'server/feedback/index.ts' },
  { rule: 'shelf-feedback', from: 'server/feedback/flag.ts', to: 'server/signals/index.ts' },
  { rule: 'shelf-signals', from: 'server/signals/measure.ts', to: 'server/communications/index.ts' },
  { rule: 'door-between-rooms', from: 'server/answers/quote.ts', to: 'server/people/store.ts' },
  { rule: 'door-from-outside', from: 'server/cli/ask.ts', to: 'server/answers/quote.ts' },
  { rule: 'rooms-know-no-command', from: 'server/people/seed.ts', to: 'server/cli/ask.ts' },
  { rule: 'sql-only-in-stores', from: 'server/people/sign-in.ts', to: 'node_modules/kysely/index.js' },
  { rule: 'http-only-in-routes', from: 'server/people/sign-out.ts', to: 'node_modules/hono/index.js' },
  { rule: 'routes-call-verbs', from: 'server/people/routes.ts', to: 'server/people/store.ts' },
  { rule: 'browser-knows-no-server', from: 'web/desk.tsx', to: 'server/people/index.ts' },
  { rule: 'widget-stands-alone', from: 'widget/thread.tsx', to: 'web/desk.tsx' },
  { rule: 'contract-is-shapes', from: 'contract/people.ts', to: 'server/people/index.ts' },
  { rule: 'server-draws-nothing', from: 'server/main.ts', to: 'web/desk.tsx' },
]

describe('the architecture', () => {
  let folder: string
  let found: string[]

  /** A tree with every seeded violation, and with files that break nothing. */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relais-rules-'))
    const imports = new Map<string, string[]>()
    for (const { from, to } of SEEDS) {
      imports.set(from, [...(imports.get(from) ?? []), to])
      if (!imports.has(to)) imports.set(to, [])
    }
    imports.set('server/round.ts', ['server/about.ts'])
    imports.set('server/about.ts', ['server/round.ts'])
    imports.set('server/desk/brief.ts', ['server/conversations/index.ts'])
    for (const [file, targets] of imports) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      const relative = (to: string) => `${'../'.repeat(file.split('/').length - 1)}${to}`
      await writeFile(join(folder, file), `${targets.map((to) => `import '${relative(to)}'`).join('\n')}\nexport {}\n`)
    }
    await symlink(join(process.cwd(), 'node_modules/typescript'), join(folder, 'node_modules/typescript'))
    found = await violations(['server', 'contract', 'web', 'widget'], folder)
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(SEEDS)('$rule bites when $from reaches for $to', ({ rule, from, to }) => {
    expect(found).toContain(`${rule}: ${from} → ${to}`)
  })

  it('two files that need each other are seen', () => {
    expect(found.some((line) => line.startsWith('no-circles: server/'))).toBe(true)
  })

  it('what is allowed is left alone', () => {
    expect(found.filter((line) => line.includes('server/desk/brief.ts'))).toEqual([])
  })

  it('holds in the program itself', async () => {
    expect(await violations(['server', 'contract', 'locales', 'web', 'widget'])).toEqual([])
  })
})
