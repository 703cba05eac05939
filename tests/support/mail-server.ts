// A real SMTP server on the loopback that keeps what it accepts. A peer of the program, on a port of its own.
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type MailServer = {
  port: number
  /** What was accepted, in order. */
  letters: ParsedMail[]
  /** What it answers to the next recipients: 250 when undefined. */
  refuseWith: number | undefined
  close(): Promise<void>
}

/** Listens until closed. `rest` asks for a password or TLS, for tests that need them. */
export async function startMailServer(rest: SMTPServerOptions = {}): Promise<MailServer> {
  const kept: MailServer = { port: 0, letters: [], refuseWith: undefined, close: async () => {} }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    logger: false,
    onRcptTo(_address, _session, done) {
      const { refuseWith } = kept
      done(refuseWith === undefined ? undefined : Object.assign(new Error('no'), { responseCode: refuseWith }))
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((letter) => {
        kept.letters.push(letter)
        done()
      }, done)
    },
    ...rest,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  kept.port = (server.server.address() as AddressInfo).port
  kept.close = () => new Promise((resolve) => server.close(() => resolve()))
  return kept
}
