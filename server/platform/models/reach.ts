// The only way to an endpoint: an address is checked when the socket is made, redirects are not followed, answers are bounded.
import { lookup } from 'node:dns'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'

/** An address the operator did not allow. */
export class BlockedAddress extends Error {}

const RANGES: [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Everything below 2000::/3, mapped and translated IPv4 included, then what is reserved inside it.
  ['::', 3, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
]
// One list a family: a list of both takes every IPv4 address for the IPv6 one that it is mapped to.
const closed = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, prefix, family] of RANGES) closed[family].addSubnet(network, prefix, family)

/** Whether an address of the network is one that anybody on the internet could reach: not this machine, not a private network. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
  return isIP(address) !== 0 && !closed[family].check(address, family)
}

/** Whether the operator named this host (`host` or `host:port`), compared whole. */
export function isAllowedHost(url: URL, allowed: string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const host = bare(url.hostname)
  return allowed.some((one) => {
    const [, name = '', itsPort] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(one.toLowerCase()) ?? []
    return name === host && (itsPort === undefined || itsPort === port)
  })
}

const bare = (hostname: string) =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()

/** Why an address cannot be used, before anything is sent; undefined when it may be tried. */
export function whyNotAddress(
  address: string,
  allowed: string[],
): 'not-an-address' | 'not-allowed' | 'not-encrypted' | undefined {
  if (!URL.canParse(address)) return 'not-an-address'
  const url = new URL(address)
  if (!['https:', 'http:'].includes(url.protocol) || url.username || url.password || url.search || url.hash)
    return 'not-an-address'
  if (isAllowedHost(url, allowed)) return undefined
  const host = bare(url.hostname)
  if ((isIP(host) && !isPublicAddress(host)) || host === 'localhost' || host.endsWith('.localhost'))
    return 'not-allowed'
  // A key and members' questions do not cross the internet in clear.
  return url.protocol === 'http:' ? 'not-encrypted' : undefined
}

/** Resolves a name to public addresses only; the socket goes to the very address that was checked. */
const publicLookup: LookupFunction = (hostname, options, done) =>
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0)
    const open = addresses.filter((one) => isPublicAddress(one.address))
    const first = open[0]
    if (!first || open.length < addresses.length)
      return done(new BlockedAddress(`${hostname} is not a public address`), '', 0)
    if (options.all) return done(null, open)
    return done(null, first.address, first.family)
  })

const LIMIT = 8 * 1024 * 1024

/** A `fetch` that reaches public https addresses, and hosts the operator named; it throws BlockedAddress for others. */
export function guardedFetch(allowed: string[]): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const isNamed = isAllowedHost(url, allowed)
    const bareUrl = new URL(url.pathname, url.origin)
    if (whyNotAddress(bareUrl.href, allowed)) throw new BlockedAddress(`${url.host} is not allowed`)
    const send = url.protocol === 'https:' ? tlsRequest : plainRequest
    return new Promise<Response>((resolve, reject) => {
      const request = send(url, {
        method: init.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        signal: init.signal ?? undefined,
        agent: false,
        ...(!isNamed && { lookup: publicLookup }),
      })
      request.once('error', reject)
      request.once('response', (message) => resolve(responseOf(message)))
      request.end(init.body === undefined || init.body === null ? undefined : String(init.body))
    })
  }
}

function responseOf(message: IncomingMessage): Response {
  let size = 0
  message.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > LIMIT) message.destroy(new Error('the endpoint sent too much'))
  })
  message.pause()
  const status = message.statusCode ?? 502
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value))
  const body = [204, 205, 304].includes(status) ? null : (Readable.toWeb(message) as ReadableStream)
  return new Response(body, { status, headers })
}
