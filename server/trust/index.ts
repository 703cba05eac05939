// trust — who may, what was done, what was said beforehand.
// `recordAct` writes the audit book in the transaction of the act; `noticeFor` gives the versioned notice every member sees
// before the first input; `authorize` makes the proof that a verb asks for.
export * from './authorized.ts'
export { NOTICES, type Notice, noticeFor } from './notice.ts'
export { recordAct } from './record-act.ts'
