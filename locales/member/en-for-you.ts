// What is chosen for a member, and why, in English.
import { formatsFor } from './formats.ts'

const format = formatsFor('en-CA')
const dayOf = (at: string) => format.day(new Date(at).toLocaleDateString('sv-SE'))
const cut = (question: string) => (question.length > 90 ? `${question.slice(0, 89)}…` : question)

export const enForYou = {
  heading: 'For you',
  said: 'Chosen among what you may read, from your file, what you asked and what has changed. Each says why it is here.',
  reasons: {
    audience: (name: string) => `Kept for people like you: ${name}`,
    file: (says: string) => `About what your file says: ${says}`,
    asked: (question: string, at: string) => `Answered what you asked on ${dayOf(at)}: “${cut(question)}”`,
    near: (question: string, at: string) => `Near what you asked on ${dayOf(at)}: “${cut(question)}”`,
    new: (at: string) => `New: approved on ${dayOf(at)}`,
    changed: (at: string) => `Changed: this text was approved on ${dayOf(at)}`,
  },
  authorities: {
    statute: 'Statute',
    regulation: 'Regulation',
    code: 'Code',
    policy: 'Policy',
    guide: 'Guide',
    news: 'News',
  },
  written: 'Answer',
  more: (count: number) => `Show ${format.number(count)} more`,
  aside: 'Not for me',
  asideOne: (title: string) => `Not for me: ${title}`,
  asides: (count: number) => `Put aside (${format.number(count)})`,
  back: 'Bring back',
  backOne: (title: string) => `Bring back: ${title}`,
  putAside: (title: string) => `“${title}” was put aside. You can bring it back below.`,
  broughtBack: (title: string) => `“${title}” is back.`,
  failed: 'This could not be kept. Try again.',
}
