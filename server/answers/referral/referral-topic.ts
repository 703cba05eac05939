/** What a message asks for, or needs. The order is that of the model's columns. */
export const TOPICS = ['person', 'judgement', 'distress', 'complaint', 'decision', 'routine'] as const
export type Topic = (typeof TOPICS)[number]
