// The member's side, in English. Its shape is the shape of every other language.
import { enFeedback } from './en-feedback.ts'
import { formatsFor } from './formats.ts'

const format = formatsFor('en-CA')
const { plural, number } = format

const minutes = (count: number) => `${number(count)} ${plural(count, 'minute', 'minutes')}`
const documents = (count: number) => `${number(count)} ${plural(count, 'document', 'documents')}`

export const en = {
  ...enFeedback,
  format,
  quotes: { open: '“', close: '”' },
  languageName: 'English',

  assistant: {
    label: 'Assistant (AI)',
    spoken: 'Assistant, artificial intelligence:',
    looking: (count: number) => (count === 0 ? 'Looking in our documents…' : `Looking in ${documents(count)}…`),
  },
  speakers: {
    you: 'You',
    youSpoken: 'You:',
    person: (name: string, role: string) => `${name}, ${role}`,
    personSpoken: (name: string, role: string) => `${name}, ${role}:`,
    automatic: 'Automatic message',
    automaticSpoken: 'Automatic message:',
  },

  start: {
    title: 'How may we help you?',
    notice: 'Before you start',
    doors: 'Two ways to be helped',
    oneDoor: 'How to be helped',
    ask: 'Ask the assistant',
    askAbout: (count: number) =>
      count === 0
        ? 'An answer right away, quoted from our approved documents.'
        : `An answer right away, quoted from our ${documents(count)}, with the source.`,
    person: 'Talk to a person',
    assistantOff: 'The assistant does not answer you at present. A person of the association will.',
    suggestions: 'Questions members often ask',
    loading: 'Opening the page…',
    unreachable: 'The page could not be opened yet. We are trying again; there is nothing for you to do.',
  },

  person: {
    bar: 'Reach a person',
    talk: 'Talk to a person',
    passOn: 'What the person will read first; change it as you like',
    unknown: 'A person of the association can answer you.',
    asking: 'Your request is being sent.',
    waiting: (since: string, count: number) =>
      count < 1 ? `At ${since} you asked for a person.` : `At ${since}, ${minutes(count)} ago, you asked for a person.`,
    typing: (name: string) => `${name} is typing…`,
    promised: (by: string) => `A person answers you here by ${format.moment(by)} at the latest.`,
    promiseBroken:
      'The time we promised has passed. The person in charge has been told; your request stays first in line.',
    backToAssistant: 'Return to the assistant',
    answers: (name: string, role: string) => `${name}, ${role}, is answering you.`,
    joined: (name: string, role: string) => `${name}, ${role}, has joined the conversation.`,
    notYourAnswer: 'Not what you needed?',
    byPhone: (phone: string) => `Call ${phone}`,
    byEmail: (email: string) => `Write to ${email}`,
  },

  answer: {
    approved: 'Answer approved by the association',
    tentative: 'On the subject, not certain',
    abstained: 'Nothing found on this',
    referred: 'For a person to answer',
    composed: 'Put together by the assistant; every sentence checked against its source',
    drafting: 'The answer is being written; each sentence is shown once it is checked.',
    reading: 'To read meanwhile: what our documents say that bears on it',
    sources: 'Sources',
    place: (title: string, page: number) => `${title}, page ${number(page)}`,
    searched: (count: number) => `${documents(count)} searched.`,
    nearest: 'Nearest documents',
    source: 'Source',
    page: (page: number) => `page ${number(page)}`,
    inForce: (day: string) => `In force since ${format.day(day)}`,
    approvedBy: (name: string, day: string | null) =>
      day === null ? `Approved by ${name}` : `Approved by ${name} on ${format.day(day)}`,
    seeSource: 'See the source',
    seeSentence: (count: number) => `See sentence ${number(count)} in the source`,
    newTab: '(opens in a new tab)',
    further: (count: number) => `${number(count)} other ${plural(count, 'passage', 'passages')} on this subject`,
    authorities: {
      statute: 'Act',
      regulation: 'Regulation',
      code: 'Code',
      policy: 'Policy',
      guide: 'Guide',
      news: 'News',
    },
  },

  composer: {
    toAssistant: 'Your question to the assistant',
    toPerson: 'Your message to a person',
    toNamed: (name: string) => `Your message to ${name}`,
    hint: 'Enter sends; Shift + Enter starts a new line.',
    send: 'Send',
    left: (count: number) => `${number(count)} ${plural(count, 'character', 'characters')} left`,
  },

  sending: {
    unsent: 'Not sent yet; kept here and sent as soon as possible.',
    sending: 'Sending…',
    refused: 'Not sent.',
    retry: 'Send again',
    lost: 'We are reconnecting; what you wrote is kept.',
    gone: 'This conversation can no longer be opened from here. What you wrote is kept below; you can start a new conversation.',
    newMessage: 'New message below',
  },

  turns: {
    toAssistant: 'The assistant answers again.',
    closed: 'This conversation is closed. Writing here opens it again.',
    reopened: 'The conversation is open again.',
  },

  menu: {
    open: 'Menu',
    close: 'Close',
    thread: 'Conversation',
    started: (instant: string) => `Conversation started on ${format.moment(instant)}`,
    anew: 'New conversation',
    anewKept: 'This one is kept.',
    otherDevice: 'Continue on another device',
    otherDeviceHow:
      'Open this link on the other device. Whoever has the link can read the conversation: keep it to yourself.',
    otherDeviceMember: 'Sign in on the other device: this conversation is there.',
    link: 'Link to this conversation',
    copy: 'Copy the link',
    copied: 'Link copied.',
    mail: 'Send it to myself by e-mail',
    mailSubject: 'My conversation',
  },

  account: {
    open: 'Member sign-in',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    signOut: 'Sign out',
    withProvider: (label: string) => `Sign in with ${label}`,
    noAccount:
      'Your provider knows you, but you are not known here as a member. A person of the association can help you.',
    providerFailed: 'Signing in did not succeed. Try again, or talk to a person: no account is needed for that.',
    failed: 'You could not be signed in. Please try again in a moment.',
    mine: 'My conversations',
    none: 'No conversation yet.',
    untitled: 'Request for a person',
    current: 'open now',
  },

  widget: {
    open: 'Questions and help',
    resume: 'Resume my conversation',
    title: (association: string) => `Questions and help, ${association}`,
  },
}

export type MemberTexts = typeof en
