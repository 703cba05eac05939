// Signals: daily figures with their numerators and denominators, and four alarms that say early when the assistant harms trust.
export { type SignalFigures, signalFigures } from './evaluation.ts'
