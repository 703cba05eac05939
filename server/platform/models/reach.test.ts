import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { guardedFetch, isPublicAddress, whyNotAddress } from './reach.ts'

const SPELLINGS = [
  'https://127.0.0.1/v1',
  'https://127.1/v1',
  'https://2130706433/v1',
  'https://0x7f000001/v1',
  'https://0177.0.0.1/v1',
  'https://[::1]/v1',
  'https://[::ffff:127.0.0.1]/v1',
  'https://[::ffff:a9fe:a9fe]/v1',
  'https://[64:ff9b::7f00:1]/v1',
  'https://0.0.0.0/v1',
  'https://169.254.169.254/latest',
  'https://10.1.2.3/v1',
  'https://192.168.0.10/v1',
  'https://172.31.255.255/v1',
  'https://100.64.0.1/v1',
  'https://[fd00::1]/v1',
  'https://[fe80::1]/v1',
  'https://localhost/v1',
  'https://localhost./v1',
  'https://models.localhost/v1',
  'https://①②⑦.⓪.⓪.①/v1',
]

describe('the address of a model', () => {
  it('on this machine or a private network is refused, however it is spelt', async () => {
    for (const address of SPELLINGS) {
      expect(whyNotAddress(address, []), address).toBe('not-allowed')
      await expect(guardedFetch([])(address), address).rejects.toThrow(/not allowed/)
    }
  })

  it('is refused when it is no address, carries a password, or is not encrypted', () => {
    for (const address of [
      '',
      'models',
      'ftp://a.example',
      'file:///etc/passwd',
      'https://a:b@c.example',
      'https://a.example/?x=1',
    ])
      expect(whyNotAddress(address, []), address).toBe('not-an-address')
    expect(whyNotAddress('http://models.example/v1', [])).toBe('not-encrypted')
    expect(whyNotAddress('https://models.example/v1', [])).toBeUndefined()
  })

  it('is allowed when the operator named the host, whole, with its port where one was named', () => {
    expect(whyNotAddress('http://localhost:11434/v1', ['localhost:11434'])).toBeUndefined()
    expect(whyNotAddress('http://localhost:22/v1', ['localhost:11434'])).toBe('not-allowed')
    expect(whyNotAddress('http://10.0.0.5:8000/v1', ['10.0.0.5'])).toBeUndefined()
    expect(whyNotAddress('http://[::1]:8000/v1', ['[::1]:8000'])).toBeUndefined()
    expect(whyNotAddress('http://evil-localhost/v1', ['localhost'])).toBe('not-encrypted')
  })

  it('is checked again when its name is resolved', async () => {
    // The name is not in the list of spellings; what it leads to is this machine.
    const { hostname } = await import('node:os')
    await expect(guardedFetch([])(`https://${hostname()}/v1`)).rejects.toThrow()
  })

  it('is not left by a redirect', async () => {
    const server = createServer((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const response = await guardedFetch([`127.0.0.1:${port}`])(`http://127.0.0.1:${port}/v1`)
    expect(response.status).toBe(302)
    await new Promise((resolve) => server.close(resolve))
  })

  it('is public for addresses of the internet only', () => {
    expect(['8.8.8.8', '2606:4700::1111', '1.1.1.1'].map(isPublicAddress)).toEqual([true, true, true])
    expect(['224.0.0.1', '255.255.255.255', '2001:db8::1', '2002:7f00:1::', 'x'].map(isPublicAddress)).toEqual(
      Array(5).fill(false),
    )
  })
})
