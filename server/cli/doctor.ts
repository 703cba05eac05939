import { access, constants, mkdir } from 'node:fs/promises'
import { tryModel } from '../answers/index.ts'
import { tryIncoming } from '../conversations/index.ts'
import { countVectors } from '../knowledge/index.ts'
import { openApp } from '../main.ts'
import { listAssociationRefs } from '../people/index.ts'
import { type App, type AssociationRef, readConfig, settings, tryMail, within } from '../platform/index.ts'
import { readArguments } from './arguments.ts'

type Check = { name: string; ok: boolean; says: string }

/** `relais doctor`: reads the configuration, tries what it names, and says what is wrong and what to do. Exit status 1 when something is. */
export async function run(args: string[]): Promise<number> {
  const { json } = readArguments(args)
  const checks: Check[] = [{ name: 'node', ok: true, says: process.versions.node }]
  const read = readConfig(process.env)
  if (!read.ok)
    for (const problem of read.problems)
      checks.push({ name: problem.name, ok: false, says: `${problem.message}. ${problem.describes}` })
  else {
    const { config } = read
    checks.push(
      await tried('data directory', config.dataDirectory, async () => {
        await mkdir(config.dataDirectory, { recursive: true })
        await access(config.dataDirectory, constants.W_OK)
      }),
    )
    if (!config.databaseUrl && checks.at(-1)?.ok === false) return report(checks, json)
    const models: Check[] = []
    checks.push(
      await tried('database', config.databaseUrl ? 'DATABASE_URL' : 'embedded PostgreSQL', async () => {
        const opened = await openApp({ ...config, logLevel: 'silent' }, { exclusive: false })
        try {
          const associations = await listAssociationRefs(opened.app)
          for (const one of associations) {
            models.push(...(await modelChecks(opened.app, one)))
            models.push(...(await mailChecks(opened.app, one, config.mailHosts)))
          }
          return `${associations.length} association(s)${opened.note ? `. ${opened.note}` : ''}`
        } finally {
          await opened.close()
        }
      }),
    )
    checks.push(...models)
    if (!config.publicUrl && config.host !== '127.0.0.1') {
      checks.push({
        name: 'PUBLIC_URL',
        ok: false,
        says: 'not set although the server listens beyond this machine: cookies are not marked secure, and links say the wrong address',
      })
    }
  }
  return report(checks, json)
}

/** The language model of an association that uses one, asked for one word. */
async function modelChecks(app: App, association: AssociationRef): Promise<Check[]> {
  const { chat, embedding } = await within(app, association, { kind: 'system' }, (ctx) => ctx.models.of(ctx))
  if (!chat && !embedding) return []
  const { tries } = await tryModel(app, association, 'en')
  const name = `model ${association.slug}`
  const vectors = await within(app, association, { kind: 'system' }, countVectors)
  const made = vectors && `${vectors.embedded} of ${vectors.passages} passages can be found by meaning`
  return [
    ...tries.map(({ ok, sentence }) => ({ name, ok, says: sentence })),
    ...(made ? [{ name, ok: true, says: made }] : []),
  ]
}

/** The mail server of an association that has one: reached, and signed in to; nothing is sent, and nothing is taken from its mailbox. */
async function mailChecks(app: App, association: AssociationRef, allowedHosts: string[]): Promise<Check[]> {
  const found = await tryMail((actor, act) => within(app, association, actor, act), allowedHosts, undefined)
  const name = `mail ${association.slug}`
  const sends = { name, ok: found.ok, says: found.ok ? 'the mail server answers' : `the mail server: ${found.failure}` }
  const incoming = await tryIncoming((actor, act) => within(app, association, actor, act), allowedHosts)
  const says = incoming.ok
    ? `letters come in by ${incoming.way}, which is ready`
    : `letters do not come in: ${incoming.failure}`
  return [
    ...(!found.ok && found.failure === 'no-mail' ? [] : [sends]),
    ...(!incoming.ok && incoming.failure === 'no-mail' ? [] : [{ name, ok: incoming.ok, says }]),
  ]
}

async function tried(name: string, what: string, act: () => Promise<unknown>): Promise<Check> {
  try {
    const said = await act()
    return { name, ok: true, says: typeof said === 'string' ? `${what}: ${said}` : what }
  } catch (error) {
    return { name, ok: false, says: `${what}: ${error instanceof Error ? error.message : error}` }
  }
}

function report(checks: Check[], json: boolean): number {
  const ok = checks.every((check) => check.ok)
  if (json) process.stdout.write(`${JSON.stringify({ ok, checks })}\n`)
  else {
    for (const check of checks)
      process.stdout.write(`${check.ok ? 'ok  ' : 'FAIL'} ${check.name.padEnd(16)} ${check.says}\n`)
    process.stdout.write(`\n${settings.map((one) => `${one.name.padEnd(24)} ${one.describes}`).join('\n')}\n`)
  }
  return ok ? 0 : 1
}
