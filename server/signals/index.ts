// Signals: daily figures with their numerators and denominators, and four alarms that say early when the assistant harms trust.
export { type SignalFigures, signalFigures } from './evaluation.ts'
export { signalJobs } from './jobs.ts'
export { signalRoutes } from './routes.ts'
