// Communications: announcements and a dialogue about them. framing/ reads a text as one writes it; `sendAnnouncement` sends, after the
// commit, a letter to each and a line on the page; `answerAnnouncement` brings what a member answers into her conversation.
// Announces: announcement.due.
export { FRAMING_BLIND_SET, FRAMING_SET, FramingCase, framingFigures } from './framing/evaluation.ts'
export { type Access, CONCERNS, type Concern, type Finding, readFraming } from './framing/framing.ts'
export { communicationJobs } from './jobs.ts'
export { communicationRoutes } from './routes.ts'
export { ownAnnouncementRoutes } from './routes-own.ts'
export { letterRoutes } from './routes-thread.ts'
export { sendAnnouncement, writeAnnouncement } from './write-announcement.ts'
