/** The same as `MESSAGE_LIMIT` of contract/conversations.ts, which a test compares: importing it would bring zod along. */
export const MESSAGE_LIMIT = 4000
