import { pino } from 'pino'
import type { Config } from './config.ts'

export type Log = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
  debug(facts: object, message: string): void
}

/**
 * Structured log, one JSON line an entry, on standard error (standard output belongs to commands).
 * Callers pass ids and figures, never what a member or the assistant wrote; the fields that could hold such
 * text are removed here as a second lock.
 */
export function createLog(level: Config['logLevel']): Log {
  return pino(
    {
      level,
      base: undefined,
      redact: {
        paths: [
          'text',
          'question',
          'answer',
          'message',
          'password',
          'key',
          '*.text',
          '*.question',
          '*.password',
          '*.key',
        ],
        remove: true,
      },
    },
    pino.destination({ fd: 2, sync: false }),
  )
}

export const silentLog: Log = { info() {}, warn() {}, error() {}, debug() {} }
