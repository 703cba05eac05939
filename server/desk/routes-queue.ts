import { Hono } from 'hono'
import { type Entrance, guardOf } from '../people/index.ts'
import { type App, Gather, stream, within } from '../platform/index.ts'
import { readQueue, readSharedQueue, type SharedQueue } from './read-queue.ts'

const BASE = '/api/v1/:slug/desk'

/** A busy association changes fifty times a second: nobody reads a queue that often. */
const QUEUE_MS = 1000
const TOGETHER_MS = 15

/** The queue and its live line; `deskRoutes` lets only staff come here. */
export function queueRoutes(app: App) {
  const routes = new Hono<Entrance>()
  // A change wakes every desk at once: one reading serves them all.
  const together = new Gather<SharedQueue>(TOGETHER_MS)
  routes.get(`${BASE}/queue`, async (c) => {
    const { association, actor } = c.get('entered')
    const read = () => within(app, association, { kind: 'system' }, readSharedQueue)
    const shared = await together.ask(association.associationId, read)
    return c.json(await within(app, association, actor, (ctx) => readQueue(ctx, shared)))
  })
  routes.get(`${BASE}/events`, (c) => {
    // The queue is read anew at each change: the event says only that there is one.
    const read = async () => [{ id: null, event: 'queue', data: {} }]
    const entered = c.get('entered')
    return stream(c, app.live, [entered.association.associationId], read, guardOf(app, entered), QUEUE_MS)
  })
  return routes
}
