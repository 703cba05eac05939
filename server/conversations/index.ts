// conversations — one thread of member, assistant and staff, and who answers now.
// The event list (`seq` 1, 2, 3…) is the truth; streams, the desk and exports are views of it. Everything is written on a
// locked conversation, and the owner is checked in the transaction that posts. `handOff` is the only way to people.
// Announces: conversation.started, message.posted, answer.posted, answer.failed, reply.posted,
// conversation.handed-off, .taken, .released, .returned, .closed, member.told, member.written.
export { answerTurn } from './answer-turn.ts'
export { readAttention, reportAttention } from './attention.ts'
export type { Conversation } from './conversation.ts'
export { type Exchange, findExchange, findMessageAt, findReport, findWordsUpTo } from './exchange.ts'
export { type AlikeAnswer, findAlike } from './find-alike.ts'
export { requestPerson } from './hand-off.ts'
export { conversationJobs } from './jobs.ts'
export { listComposedReports } from './list-composed-reports.ts'
export { changeIncoming, renewSecret } from './mail/incoming-settings.ts'
export { receiveLetter, tryIncoming } from './mail/read-incoming.ts'
export { readThreadByLink, revokeByLink, revokeThreadLinks, stopThreadLetters } from './mail/thread-link.ts'
export { postMessage } from './post-message.ts'
export { findOwnConversation, type OwedNotice, postNotice } from './post-notice.ts'
export * from './read-conversation.ts'
export { releaseConversation, tellMember } from './release-conversation.ts'
export { returnToAssistant } from './return-to-assistant.ts'
export { conversationRoutes, streamConversation } from './routes.ts'
export { pageRoutes } from './routes-page.ts'
export { searchConversations } from './search-conversations.ts'
export * from './staff-acts.ts'
export { startConversation } from './start-conversation.ts'
export { countAnswers, drawAnswers, type GivenAnswer } from './store-answers.ts'
export { countRead, listCitedPlaces, listCiting, type Place, placeKey } from './store-recall.ts'
