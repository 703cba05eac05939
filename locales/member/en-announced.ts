// What the association announces to its members, in English.
import { formatsFor } from './formats.ts'

const format = formatsFor('en-CA')

export const enAnnounced = {
  announced: {
    heading: 'Announcements',
    improvement: 'You said, we did',
    close: 'Leave it',
    earlier: (count: number) => `Put away (${count})`,
    signed: (name: string, at: string) => `${name}, ${format.moment(at)}`,
    answer: 'Your answer, for a person',
    send: 'Send to a person',
    away: 'Put away',
    signIn: 'Sign in to answer: a person will read you.',
  },
}
