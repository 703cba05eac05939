import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { converse } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, uuid, type World } from '../../tests/support/world.ts'
import { findConversationView } from '../conversations/index.ts'
import { answerRequest, askReview, findRequest, readRequests } from './ask-review.ts'
import { flagAnswer } from './flag-answer.ts'
import { publicRoutes } from './routes-public.ts'
import { readImprovements, tellSources, writeImprovement } from './write-improvement.ts'

let world: World
let place: Place
let routes: ReturnType<typeof publicRoutes>
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  const config = { rateLimits: true, trustedProxies: [], publicUrl: undefined }
  // The desk counts its promises; it stands beside this room.
  routes = publicRoutes(world.app, config, async () => ({ kept: 7, broken: 1, running: 0, withdrawn: 0 }))
  const fees = '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars.\n'
  await publish(world, place, 'frais.md', fees)
  await publish(world, place, 'interne.md', '# Barème interne\n\nLe barème interne prévoit 12 points.\n', {
    audience: 'members',
  })
})
afterAll(() => world.close())

const QUESTION = 'De combien est la cotisation annuelle du membre régulier ?'
const HEARD = { fr: 'La page des frais est introuvable.', en: 'The fees page cannot be found.' }
const DONE = { fr: 'Elle est au menu.', en: 'It is in the menu.' }
const director = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.director, act)
const page = async (path: string) => (await routes.request(`/${place.slug}/${path}`)).text()

describe('an improvement', () => {
  it('counts what was heard, is public once published, and is told to whoever led to it, once for each state', async () => {
    const { id, actor, answer } = await converse(world, place, QUESTION)
    await as(world, place, actor, (ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'unanswered' }))
    const improvementId = uuid()
    const written = { heard: HEARD, decided: DONE, conversationIds: [id] }
    const write = (state: string, isPublished: boolean) =>
      director((ctx) => writeImprovement(ctx, improvementId, { ...written, state, isPublished }))
    const tell = () => director((ctx) => tellSources(ctx, improvementId, place.staff.director.staffId))
    const told = async () =>
      (await as(world, place, actor, (ctx) => findConversationView(ctx, id)))!.events.filter(
        (one) => one.kind === 'message' && one.message.notice?.kind === 'improvement',
      ).length
    await write('planned', false)
    await tell()
    expect(await told()).toBe(0)
    expect(await page('improvements?lang=fr')).not.toContain(HEARD.fr)
    await write('planned', true)
    await tell()
    await tell()
    expect(await told()).toBe(1)
    await write('done', true)
    await tell()
    expect(await told()).toBe(2)
    expect(await director(readImprovements)).toMatchObject({
      improvements: [{ state: 'done', by: 'Diane Director', flags: 1, ratings: 0, told: 1 }],
      sources: [{ conversationId: id, flags: 1 }],
    })
    const [french, english] = [await page('improvements?lang=fr'), await page('improvements?lang=en')]
    for (const words of [HEARD.fr, DONE.fr, 'Fait', '1 signalement', 'Diane Director']) expect(french).toContain(words)
    for (const words of [HEARD.en, DONE.en, 'Done', '1 report']) expect(english).toContain(words)
    const feed = await routes.request(`/${place.slug}/improvements.atom?lang=fr`)
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    expect(await feed.text()).toMatch(new RegExp(`<entry><id>urn:uuid:${improvementId}</id>[\\s\\S]*${DONE.fr}`))
  })

  it('is written by nobody who does not review, and stays in its association', async () => {
    const improvementId = uuid()
    const input = { heard: HEARD, decided: DONE, state: 'done', isPublished: true, conversationIds: [] }
    for (const actor of [place.staff.adviser, place.member]) {
      expect(await as(world, place, actor, (ctx) => writeImprovement(ctx, improvementId, input))).toMatchObject({
        reason: 'forbidden',
      })
      expect(await as(world, place, actor, readImprovements)).toBeUndefined()
    }
    const other = await foundAssociation(world)
    expect(await as(world, other, other.staff.director, readImprovements)).toEqual({ improvements: [], sources: [] })
    expect(await (await routes.request(`/${other.slug}/improvements?lang=fr`)).text()).not.toContain(HEARD.fr)
  })
})

describe('a request that a person look again', () => {
  const asked = { kind: 'decision', name: 'Ève Test', contact: 'eve@essai.test', words: 'Mon dossier a été refusé.' }
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams(fields).toString()
    return routes.request(`/${place.slug}/transparency?lang=fr`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        ...headers,
      },
    })
  }

  it('is entered in the log, owned, answered by a person, and read at an address of its own', async () => {
    const sent = await post(asked)
    expect(sent.status).toBe(303)
    const where = sent.headers.get('location') ?? ''
    expect(await (await routes.request(where)).text()).toContain('Diane Director')
    const log = await director(readRequests)
    const request = log!.requests.find((one) => one.name === asked.name)!
    // Ten open days after Monday 23 November.
    expect(request).toMatchObject({ ...asked, number: 1, owner: 'Diane Director', dueAt: '2026-12-07T21:30:00.000Z' })
    const answer = { answer: 'Un comité de trois personnes l’a revu : il est accepté.' }
    expect(await director((ctx) => answerRequest(ctx, request.requestId, answer))).toEqual({ ok: true })
    expect(await director((ctx) => answerRequest(ctx, request.requestId, answer))).toMatchObject({ ok: false })
    expect(await (await routes.request(where)).text()).toContain('Un comité de trois personnes')
    expect(await page('transparency?lang=fr')).toMatch(/1 demande depuis 30 jours, dont 1 a reçu une réponse/)
  })

  it('keeps what was typed when something is missing, and takes nothing from another site', async () => {
    const lacking = await post({ ...asked, contact: '', words: 'Mes mots <b>' })
    expect(lacking.status).toBe(400)
    expect(await lacking.text()).toContain('Mes mots &lt;b&gt;')
    expect((await post(asked, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('is read and answered by nobody else', async () => {
    const { token } = await as(world, place, { kind: 'visitor', conversationKeyHash: null }, (ctx) =>
      askReview(ctx, asked, 'fr'),
    )
    const { requests } = (await director(readRequests))!
    const { requestId } = requests.find((one) => one.answeredAt === null)!
    const other = await foundAssociation(world)
    expect(await as(world, other, other.staff.director, (ctx) => findRequest(ctx, token))).toBeUndefined()
    expect(await as(world, other, other.staff.director, readRequests)).toEqual({ requests: [] })
    expect(
      await as(world, other, other.staff.director, (ctx) => answerRequest(ctx, requestId, { answer: 'Non.' })),
    ).toMatchObject({ reason: 'not-found' })
    for (const actor of [place.staff.adviser, place.member]) {
      expect(await as(world, place, actor, readRequests)).toBeUndefined()
      expect(await as(world, place, actor, (ctx) => answerRequest(ctx, requestId, { answer: 'Non.' }))).toMatchObject({
        reason: 'forbidden',
      })
    }
    expect((await routes.request(`/${place.slug}/transparency/request/${'a'.repeat(43)}`)).status).toBe(404)
  })
})

describe('the transparency page', () => {
  it('says what is true in both languages, and does not name what is reserved', async () => {
    const [french, english] = [await page('transparency?lang=fr'), await page('transparency?lang=en')]
    expect(french).toContain('son choix l’emporte')
    expect(french).toContain('<html lang="fr">')
    expect(english).toContain('<html lang="en">')
    for (const words of ['Frais', 'Serge Steward', '1 document est réservé', 'Aucun modèle de langue']) {
      expect(french).toContain(words)
    }
    for (const words of ['1 document is reserved', 'Members', 'No language model', 'Kept 7 times out of 8'])
      expect(english).toContain(words)
    expect(french + english).not.toContain('Barème interne')
    expect(french).not.toContain('<script')
  })

  it('exists for known associations only', async () => {
    for (const path of ['transparency', 'improvements', 'improvements.atom'])
      expect((await routes.request(`/nowhere/${path}`)).status).toBe(404)
  })
})
