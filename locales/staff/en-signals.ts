// The room of signals, in English.
import { day, moment, number } from './format.ts'

const of = (events: number, cases: number) => `${number('en', events)} of ${number('en', cases)}`
const share = (value: number) =>
  new Intl.NumberFormat('en-CA', { style: 'percent', maximumFractionDigits: 1 }).format(value)
const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']

const series = {
  unmet: {
    title: 'Promises not kept',
    sentence: (events: number, cases: number) => `${of(events, cases)} requests for a person were not met in time.`,
    event: 'not met',
  },
  'asked-twice': {
    title: 'Asked twice',
    sentence: (events: number, cases: number) =>
      `In ${of(events, cases)} conversations, a person had to be asked for more than once.`,
    event: 'asked again',
  },
  unreachable: {
    title: 'Reaching nobody',
    sentence: (events: number, cases: number) =>
      `${of(events, cases)} conversations hold a confirmed complaint of reaching nobody.`,
    event: 'complaint confirmed',
  },
  errors: {
    title: 'Confirmed errors',
    sentence: (events: number, cases: number) => `${of(events, cases)} answers were confirmed wrong by a person.`,
    event: 'wrong',
  },
  staff: {
    title: 'The staff',
    sentence: (events: number, cases: number) =>
      `${of(events, cases)} anonymous answers say that the work has become hard.`,
    event: 'hard',
  },
  'dissatisfied-assistant': {
    title: 'Not satisfied with the assistant',
    sentence: (events: number, cases: number) => `${of(events, cases)} ratings of the assistant are poor.`,
    event: 'poor',
  },
  'dissatisfied-person': {
    title: 'Not satisfied with the staff',
    sentence: (events: number, cases: number) => `${of(events, cases)} ratings of a person are poor.`,
    event: 'poor',
  },
  automation: {
    title: 'Without a person',
    sentence: (events: number, cases: number) => `${of(events, cases)} conversations went on without a person.`,
    event: 'without a person',
  },
}

const alarms = {
  wall: {
    group: 'Is there a wall?',
    title: 'Members meet a wall',
    means: 'Members who want a person reach one late, or have to insist, more often than is usual here.',
    suggestions: ['send more topics straight to a person', 'add hours or people', 'switch the assistant off for a day'],
  },
  errors: {
    group: 'Is what we say true?',
    title: 'Errors become more frequent',
    means: 'More answers are confirmed wrong than is usual here.',
    suggestions: ['correct the document at fault', 'write an answer', 'refer the topic until it is mended'],
  },
  staff: {
    group: 'How are the staff?',
    title: 'The staff are having a hard time',
    means: 'More of the staff’s anonymous answers are bad than is usual here.',
    suggestions: ['talk about it together', 'give the desk more people', 'step back one stage'],
  },
  divergence: {
    group: 'Are members content, and with whom?',
    title: 'More for the assistant, less for members',
    means: 'Members are less content with the assistant while more and more is left to it.',
    suggestions: ['refer more', 'ask members why', 'step back one stage'],
  },
}

export const enSignals = {
  signals: {
    link: 'Signals',
    heading: 'Signals',
    intro:
      'What says early that the assistant harms trust. Each figure shows what it is made of; an alarm is raised at most about once a year by chance.',
    notYours: 'These figures are for the direction and the administrators.',
    period: 'Period',
    lastDays: (days: number) => (days === 365 ? 'A year' : `${days} days`),
    csv: 'Export (CSV)',
    print: 'Print the board report',
    csvHead: ['series', 'day', 'events', 'cases', 'usual share'],
    alarmsHeading: 'Alarms',
    noAlarm: 'No alarm is open.',
    closedAlarms: (n: number) => (n === 1 ? 'One closed alarm' : `${n} closed alarms`),
    series,
    alarms,
    noCase: 'Nothing to count in this period.',
    mostOn: (weekday: number) => `Most on ${WEEKDAYS[weekday]}.`,
    between: (low: number, high: number) => `Between ${share(low)} and ${share(high)}, 19 times out of 20.`,
    share,
    of,
    tolerated: 'tolerated',
    alarmMark: 'alarm',
    day: (iso: string) => day('en', iso),
    shortDay: (iso: string) =>
      new Intl.DateTimeFormat('en-CA', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(iso)),
    table: 'Days and conversations',
    columns: { day: 'Day', figure: 'Figure', behind: 'Behind it' },
    showCases: 'Show',
    showCasesOf: (iso: string) => `Show the conversations of ${day('en', iso)}`,
    noConversation: 'No conversation is kept for this day.',
    conversationAt: (iso: string) => moment('en', iso),
    evidence: (iso: string, events: number, cases: number, usual: number) =>
      `Since ${day('en', iso)}: ${of(events, cases)}, where ${share(usual)} is usual.`,
    owner: (name: string | null) => (name ? `In the hands of ${name}.` : 'Nobody has taken it yet.'),
    doneBy: (name: string, iso: string) => `${name}, ${moment('en', iso)}`,
    closed: (name: string, iso: string) => `Closed by ${name}, ${moment('en', iso)}:`,
    suggest: (all: string) => `What may help: ${all}.`,
    whatWasDone: 'What is done about it, or what was learnt',
    take: 'Take it',
    taken: 'The alarm is yours.',
    write: 'Write it down',
    written: 'Written down.',
    close: 'Close the alarm',
    closedNow: 'The alarm is closed. Its series is watched anew from tomorrow.',
  },
}
