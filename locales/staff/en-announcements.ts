// Announcements, in English.
import { moment } from './format.ts'

export const enAnnouncements = {
  announcements: {
    heading: 'Announcements',
    intro:
      'What you tell your members or your staff, in both languages. Members can answer: their words open their conversation, for a person.',
    forStaff: 'For those who work here',
    signed: (name: string, iso: string) => `${name}, ${moment('en', iso)}`,
    write: 'Write an announcement',
    none: 'No announcement yet.',
    notYours: 'Announcements are written by the directors and administrators.',
    start: 'Start from',
    templates: {
      launch: 'Launch',
      progress: 'Where we stand',
      survey: 'Survey results',
      correction: 'Correction',
      apology: 'Apology',
      stage: 'Change of stage',
      free: 'A blank page',
    },
    audience: 'For',
    title: { fr: 'Title in French', en: 'Title in English' },
    body: { fr: 'Text in French', en: 'Text in English' },
    byEmail: 'By e-mail, in each reader’s language',
    onPage: 'On the member page',
    noMail: 'No mail server has been set: no letter will leave.',
    blanks: 'What stands between […] is for you to fill.',
    underlined: (count: number) => (count === 1 ? 'One passage underlined' : `${count} passages underlined`),
    nothingUnderlined: 'Nothing is underlined.',
    languages: { fr: 'French', en: 'English' },
    why: {
      savings: 'This speaks of what the organisation gains. Members hear that they cost too much.',
      access: 'This promises a person beyond what is kept today.',
      disguise: 'This makes a program pass for somebody.',
      unsourced: 'This claims something without saying where it comes from.',
    },
    instead: {
      savings: 'Say what the reader gains: “You get a simple answer sooner, and more time with a person for the rest.”',
      access: 'Say what is true: “You can ask for a person at any time; one answers during opening hours.”',
      disguise: 'Say what it is: “The assistant is a program; it quotes our documents.”',
      unsourced: 'Give the figure, its date and its source, or leave it out.',
    },
    today: (kept: number, ended: number, days: number, promised: number | null) =>
      [
        ended === 0 ? `No request for a person in ${days} days.` : `Kept today: ${kept} of ${ended} in ${days} days.`,
        promised === null ? 'No time is promised.' : `Promised: ${promised} open minutes.`,
      ].join(' '),
    reason: 'Why these words are right as they are',
    reasonHint: 'Asked because something is underlined; it is kept with the announcement.',
    when: 'Send on (leave empty to send now)',
    save: 'Keep the draft',
    send: 'Send',
    try: 'Send me a test',
    tried: (to: string) => `Two test letters are on their way to ${to}.`,
    saved: 'Draft kept.',
    sent: 'The announcement is on its way.',
    scheduled: 'The announcement is scheduled.',
    cancelled: 'The announcement was taken back.',
    cancel: 'Take back',
    change: 'Change',
    copy: 'As text to copy',
    preview: 'Preview',
    states: { draft: 'Draft', scheduled: 'Scheduled', sending: 'Leaving', sent: 'Sent', cancelled: 'Taken back' },
    written: (name: string, at: string) => `Written by ${name}, ${moment('en', at)}`,
    sendsAt: (name: string, at: string) => `${name}, ${moment('en', at)}`,
    results: (one: { addressed: number; sent: number; waiting: number; failed: number; spared: number }) =>
      [
        `${one.addressed} people`,
        `${one.sent} letters sent`,
        one.waiting > 0 && `${one.waiting} waiting`,
        one.failed > 0 && `${one.failed} refused`,
        one.spared > 0 && `${one.spared} without a letter (stopped, or no working address)`,
      ]
        .filter(Boolean)
        .join(', '),
    readers: (read: number, answered: number) =>
      `${read} read it on the page, ${answered} ${answered === 1 ? 'answer' : 'answers'}`,
    keptReason: (reason: string) => `Sent with words underlined, because: ${reason}`,
  },
}
