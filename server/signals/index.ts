// Signals: daily figures with their numerators and denominators, and four alarms that say early when the assistant harms trust.

export { actOnAlarm } from './act-on-alarm.ts'
export { type SignalFigures, signalFigures } from './evaluation.ts'
export { importDays } from './import-days.ts'
export { signalJobs } from './jobs.ts'
export { importPulse } from './pulse/import-pulse.ts'
export { pulseRoutes } from './pulse/routes-pulse.ts'
export { readCases, readSignals } from './read-signals.ts'
export { signalRoutes } from './routes.ts'
export { stageRoutes } from './stages/routes-stages.ts'
