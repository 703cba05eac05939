import { openApp } from '../main.ts'
import { allowSite, findAssociationRef } from '../people/index.ts'
import { loadConfig, within } from '../platform/index.ts'
import { readArguments } from './arguments.ts'

/** `relais embed https://www.association.example`: lets a site hold the widget, and prints the line to put in its pages. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { association: { type: 'string', default: 'demo' } })
  const [address] = positionals
  if (!address) throw new Error('embed where? relais embed https://www.association.example --association demo')
  const config = loadConfig()
  const opened = await openApp({ ...config, logLevel: 'warn' }, { exclusive: false })
  try {
    const association = await findAssociationRef(opened.app, String(values.association))
    if (!association) throw new Error(`there is no association "${values.association}" here`)
    const allowed = await within(opened.app, association, { kind: 'system' }, (ctx) => allowSite(ctx, address))
    if (!allowed.ok) throw new Error(`"${address}" is not a web address: it begins with https:// or http://`)
    const server = config.publicUrl ?? `http://${config.host}:${config.port}`
    process.stdout.write(
      `Allowed: ${allowed.origins.join(', ')}\n\n  <script src="${server}/widget.js" data-association="${association.slug}" async></script>\n`,
    )
    return 0
  } finally {
    await opened.close()
  }
}
