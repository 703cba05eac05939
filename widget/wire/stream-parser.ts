/** One server-sent event. Comments (heartbeats) give nothing. */
export type StreamEvent = { id: string; event: string; data: string }

/**
 * Reads `text/event-stream` text in pieces cut anywhere, even inside a line or between CR and LF.
 * Each call returns the events completed by that piece, in order.
 */
export function createStreamParser(): (piece: string) => StreamEvent[] {
  let rest = ''
  let fields = emptyFields()
  return (piece) => {
    const events: StreamEvent[] = []
    const whole = rest + piece
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const held = whole.endsWith('\r') ? 1 : 0
    const lines = whole.slice(0, whole.length - held).split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '') + (held ? '\r' : '')
    for (const line of lines) {
      if (line !== '') {
        readField(line, fields)
        continue
      }
      if (fields.data.length > 0) events.push({ id: fields.id, event: fields.event, data: fields.data.join('\n') })
      fields = emptyFields()
    }
    return events
  }
}

type Fields = { id: string; event: string; data: string[] }

const emptyFields = (): Fields => ({ id: '', event: 'message', data: [] })

function readField(line: string, fields: Fields): void {
  const colon = line.indexOf(':')
  if (colon === 0) return
  const name = colon === -1 ? line : line.slice(0, colon)
  const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
  if (name === 'data') fields.data.push(value)
  if (name === 'id') fields.id = value
  if (name === 'event') fields.event = value
}
