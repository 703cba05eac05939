import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, type World } from '../../tests/support/world.ts'
import { allowSite, originOf } from './allow-site.ts'
import { findAssociationRef } from './find-association.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
})
afterAll(() => world.close())

describe('a site that holds the widget', () => {
  it('is allowed by its origin, once, in this association only', async () => {
    const other = await foundAssociation(world)
    for (const address of ['https://www.ordre.example/contact?x=1', 'https://www.ordre.example']) {
      expect(await as(world, place, { kind: 'system' }, (ctx) => allowSite(ctx, address))).toEqual({
        ok: true,
        origins: ['https://www.ordre.example'],
      })
    }
    expect((await findAssociationRef(world.app, other.slug))?.embedOrigins).toEqual([])
  })

  it('is allowed by an administrator, not by an adviser or a member', async () => {
    for (const actor of [place.staff.adviser, place.member]) {
      expect(await as(world, place, actor, (ctx) => allowSite(ctx, 'https://x.example'))).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
  })

  it('has a real web address', () => {
    expect(originOf('https://a.example:8443/page')).toBe('https://a.example:8443')
    for (const address of ['javascript:alert(1)', 'ordre.example', '*', 'file:///etc/passwd', ''])
      expect(originOf(address)).toBeUndefined()
  })
})
