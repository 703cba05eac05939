// desk — the staff's place: who waits, since when, and what the person reads first.
// Listens to conversation.handed-off, .taken, .returned, .closed inside their transactions, so that the queue and the
// conversation never disagree. Who answers is decided in `conversations`; the desk only calls its verbs.
export { exchangesOf, findDeskConversation } from './brief.ts'
export { findHelp } from './find-help.ts'
export { deskJobs } from './jobs.ts'
export { readQueue } from './read-queue.ts'
export { deskRoutes } from './routes.ts'
export { handRoutes } from './routes-hands.ts'
export { keepRoutes } from './routes-keep.ts'
export { keepReply } from './staff-hands.ts'
export { countOpenAlerts } from './store-alerts.ts'
export { countPromises, type PromisesKept } from './store-promises.ts'
