import { parseArgs } from 'node:util'

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

/** Parses a command's arguments; `--json` is known to every command. Throws a readable error on an unknown option. */
export function readArguments(args: string[], options: Options = {}) {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, ...options },
    allowPositionals: true,
    strict: true,
  })
  return { values: values as Record<string, string | boolean | undefined>, positionals, json: values.json === true }
}

/** The value of a required option. Throws with the option's name and what it is for. */
export function required(values: Record<string, string | boolean | undefined>, name: string, what: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new Error(`--${name} is needed: ${what}`)
  return value
}
