// A small IMAP4rev1 mailbox on the loopback: what a reader of mail needs, over a real socket.
import { type AddressInfo, createServer, type Socket } from 'node:net'

type Kept = { uid: number; raw: Buffer; seen: boolean }
export type Mailbox = {
  port: number
  /** Puts a letter in, unread; gives its number. */
  deliver: (raw: string) => number
  /** Letters nobody has read. */
  unread: () => number
  close: () => Promise<void>
}

/** One account, one INBOX. Listens until closed. */
export async function startImapServer(user: string, password: string): Promise<Mailbox> {
  const kept: Kept[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    let rest = ''
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n')
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) answer(socket, line, kept, `"${user}" "${password}"`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    deliver: (raw) => kept.push({ uid: kept.length + 1, raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')), seen: false }),
    unread: () => kept.filter((one) => !one.seen).length,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function answer(socket: Socket, line: string, kept: Kept[], account: string): void {
  const [, tag = '*', uid = '', verb = '', rest = ''] = /^(\S+) (UID )?(\S+) ?(.*)$/i.exec(line) ?? []
  const name = `${uid}${verb}`.toUpperCase()
  const say = (text: string) => socket.write(`${text}\r\n`)
  const ok = () => say(`${tag} OK done`)
  const given = rest.replace(/[^\s"]+|"[^"]*"/g, (one) => (one.startsWith('"') ? one : `"${one}"`))
  if (name === 'LOGIN' && given !== account) return void say(`${tag} NO [AUTHENTICATIONFAILED] wrong`)
  if (name === 'CAPABILITY') say('* CAPABILITY IMAP4rev1')
  if (name === 'LIST' || name === 'LSUB')
    say(rest.endsWith('""') ? `* ${name} (\\Noselect) "/" ""` : `* ${name} (\\HasNoChildren) "/" INBOX`)
  if (name === 'SELECT') select(say, kept)
  if (name === 'UID SEARCH') say(`* SEARCH ${kept.flatMap((one) => (one.seen ? [] : [one.uid])).join(' ')}`.trim())
  const at = kept[Number(/^(\d+)/.exec(rest)?.[1]) - 1]
  if (name === 'UID FETCH' && at) fetched(socket, at, rest)
  if (name === 'UID STORE' && at && rest.includes('+FLAGS')) {
    at.seen = true
    say(`* ${at.uid} FETCH (UID ${at.uid} FLAGS (\\Seen))`)
  }
  if (name === 'LOGOUT') say('* BYE')
  ok()
}

function select(say: (text: string) => void, kept: Kept[]): void {
  say(`* ${kept.length} EXISTS`)
  say('* 0 RECENT')
  say('* FLAGS (\\Seen)')
  say('* OK [PERMANENTFLAGS (\\Seen)] kept')
  say('* OK [UIDVALIDITY 1] valid')
  say(`* OK [UIDNEXT ${kept.length + 1}] next`)
}

function fetched(socket: Socket, { uid, raw }: Kept, asked: string): void {
  const part = asked.includes('<0.') ? 'BODY[]<0>' : 'BODY[]'
  socket.write(`* ${uid} FETCH (UID ${uid} ${part} {${raw.length}}\r\n`)
  socket.write(raw)
  socket.write(')\r\n')
}
