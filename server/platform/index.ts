// platform — what every room stands on: configuration, database, events, files, live wake-ups, HTTP, log.
// Knows no room. A room meets the world through `Ctx` (one transaction, one association, one actor).
// `within` opens a context; `Ctx.announce` publishes a fact in its transaction; `startRelay` brings facts
// to the listeners that run after the commit. The embedded PostgreSQL is started, or adopted, by `startPostgres`.
export * from './app.ts'
export * from './config.ts'
export * from './context.ts'
export * from './database.ts'
export * from './event.ts'
export * from './events.ts'
export * from './files.ts'
export * from './http.ts'
export * from './ids.ts'
export * from './learning/fit-logistic.ts'
export * from './learning/fit-softmax.ts'
export * from './live.ts'
export * from './log.ts'
export * from './migrate.ts'
export * from './postgres.ts'
export * from './relay.ts'
export * from './routes-screens.ts'
export * from './screens.ts'
export * from './single-instance.ts'
