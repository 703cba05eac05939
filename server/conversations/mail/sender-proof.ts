// Whether the server that received a letter vouches for the address it says it is from (RFC 8601).

export type Proof = 'pass' | 'fail' | 'none'

const domainOf = (address: string) => address.split('@').at(-1)?.toLowerCase() ?? ''

/** Comments are nested nowhere in practice; a bounded pass is enough. */
const uncommented = (value: string) => value.replace(/\([^()]{0,500}\)/g, ' ')

type Result = { method: string; result: string; props: Map<string, string> }

function resultOf(part: string): Result | undefined {
  const [first = '', ...rest] = part.trim().split(/\s+/)
  const [method = '', result = ''] = first.toLowerCase().split('=')
  if (!result) return undefined
  const props = rest.map((one) => one.toLowerCase().split('=')).filter((one) => one.length === 2)
  return { method, result, props: new Map(props.map(([name, value]) => [name!, value!.replaceAll('"', '')])) }
}

/**
 * `headers`: values of Authentication-Results as they stand, topmost first. Only the topmost is read, and only when it is the trusted
 * server's: whatever is below may have come with the letter. Pass: DMARC, or a signature or an envelope of the very domain of `from`.
 */
export function senderProof(headers: string[], authservId: string | null, from: string): Proof {
  const [said = '', ...parts] = uncommented(headers[0]?.slice(0, 10_000) ?? '').split(';')
  if (!authservId || said.trim().split(/\s+/)[0]?.toLowerCase() !== authservId.toLowerCase()) return 'none'
  const results = parts.flatMap((part) => resultOf(part) ?? [])
  const domain = domainOf(from)
  const is = (method: string, ...names: string[]) =>
    results.some(
      (one) =>
        one.method === method &&
        one.result === 'pass' &&
        names.some((name) => domainOf(one.props.get(name) ?? '') === domain),
    )
  if (results.some((one) => one.method === 'dmarc' && one.result === 'fail')) return 'fail'
  const isProven = is('dmarc', 'header.from') || is('dkim', 'header.d', 'header.i') || is('spf', 'smtp.mailfrom')
  return isProven ? 'pass' : 'none'
}
