// Everything the environment may say, read once at start. Nothing else in the program reads the environment.
import { resolve } from 'node:path'
import * as z from 'zod'

const Flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const List = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
)

const Environment = z.object({
  RELAIS_DATA: z.string().default('data').describe('Directory for the database, the original files and the secret.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional()
    .describe('A PostgreSQL server, 15 or later, used instead of the embedded one.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port to listen on; 0 takes a free one.'),
  PUBLIC_URL: z.url().optional().describe('Address the members see; needed behind a proxy, and for secure cookies.'),
  RELAIS_DEMO: Flag.default(true).describe('Load the demonstration association into a new database.'),
  RELAIS_TRUSTED_PROXIES: List.default([]).describe('Addresses of proxies whose X-Forwarded-For is believed.'),
  RELAIS_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Level of the log.'),
  RELAIS_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters')
    .optional()
    .describe('Seals the keys kept in the database; without it, the file secret.key of the data directory does.'),
  RELAIS_MODEL_HOSTS: List.default([]).describe(
    'Hosts (name or name:port) of language models on this machine or a private network, as localhost:11434.',
  ),
  RELAIS_MAIL_HOSTS: List.default([]).describe(
    'Mail servers (name or name:port) on this machine or a private network, as mail.example.org:25.',
  ),
  RELAIS_RATE_LIMITS: Flag.default(true).describe('Limit the calls of one address; off only for load tests.'),
})

export type Config = {
  dataDirectory: string
  databaseUrl: string | undefined
  host: string
  port: number
  publicUrl: string | undefined
  demo: boolean
  trustedProxies: string[]
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  rateLimits: boolean
  secret: string | undefined
  modelHosts: string[]
  mailHosts: string[]
}

export type ConfigProblem = { name: string; message: string; describes: string }

/** Reads and checks the environment. Every problem is reported, not only the first. */
export function readConfig(
  environment: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in Environment.shape && value !== ''),
  )
  const read = Environment.safeParse(known)
  if (!read.success) return { ok: false, problems: read.error.issues.map(problemOf) }
  const value = read.data
  return {
    ok: true,
    config: {
      dataDirectory: resolve(value.RELAIS_DATA),
      databaseUrl: value.DATABASE_URL,
      host: value.HOST,
      port: value.PORT,
      publicUrl: value.PUBLIC_URL?.replace(/\/+$/, ''),
      demo: value.RELAIS_DEMO,
      trustedProxies: value.RELAIS_TRUSTED_PROXIES,
      logLevel: value.RELAIS_LOG,
      rateLimits: value.RELAIS_RATE_LIMITS,
      secret: value.RELAIS_SECRET,
      modelHosts: value.RELAIS_MODEL_HOSTS,
      mailHosts: value.RELAIS_MAIL_HOSTS,
    },
  }
}

function problemOf(issue: z.core.$ZodIssue): ConfigProblem {
  const name = String(issue.path[0])
  const field = Environment.shape[name as keyof typeof Environment.shape]
  return { name, message: issue.message, describes: field?.description ?? '' }
}

/** Reads the process's own environment. Throws one message that names every problem. */
export function loadConfig(): Config {
  const read = readConfig(process.env)
  if (read.ok) return read.config
  throw new Error(
    ['the configuration is not valid:', ...read.problems.map((p) => `  ${p.name}: ${p.message}. ${p.describes}`)].join(
      '\n',
    ),
  )
}

/** Name and meaning of every setting, for `relais doctor` and the documentation. */
export const settings = Object.entries(Environment.shape).map(([name, field]) => ({
  name,
  describes: field.description ?? '',
}))
