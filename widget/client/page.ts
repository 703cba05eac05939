import type { Session } from '../../contract/people.ts'
import { retryDelay } from '../state/outbox.ts'
import { createPause } from '../wire/wake.ts'
import type { Context } from './context.ts'

/** Opening hours pass while a page stays open. */
const REFRESH_MS = 300_000

export type PageLoading = { load: () => Promise<void>; end: () => void }

/** Fetches what the page shows, trying until it comes, and again every five minutes while somebody looks. */
export function createPageLoading(ctx: Context): PageLoading {
  const pause = createPause()
  let isOver = false
  const loadOnce = async () => {
    const outcome = await ctx.api.getPage()
    if (outcome.kind === 'done') ctx.store.tell({ kind: 'page-loaded', page: outcome.value })
    return outcome.kind === 'done'
  }
  const refresh = setInterval(() => {
    if (document.visibilityState === 'visible' && ctx.store.get().page) void loadOnce()
  }, REFRESH_MS)
  const load = async () => {
    for (let failures = 1; !isOver && !(await loadOnce()); failures += 1) {
      ctx.store.tell({ kind: 'page-failed' })
      await pause.wait(retryDelay(failures))
    }
  }
  // What the page shows is somebody's: it is read again for whoever signs in or out.
  let asked = false
  const stop = ctx.store.subscribe(() => {
    const { page, session } = ctx.store.get()
    if (asked || page === null || whoOf(page.session) === whoOf(session)) return
    asked = true
    void load().finally(() => {
      asked = false
    })
  })
  return {
    load,
    end: () => {
      isOver = true
      stop()
      clearInterval(refresh)
      pause.end()
    },
  }
}

const whoOf = (session: Session) => (session.kind === 'member' ? session.memberId : '')
