// Opening by stages, in English.
import { moment } from './format.ts'

const percent = (value: number) =>
  new Intl.NumberFormat('en-CA', { style: 'percent', maximumFractionDigits: 1 }).format(value)

export const enStages = {
  correcting: {
    none: 'No correction was sent in this period.',
    said: (hours: number, corrections: number) =>
      corrections === 1
        ? `One correction was sent, ${hours} hours after the error was first heard of.`
        : `${corrections} corrections were sent, half of them within ${hours} hours of the error being heard of.`,
  },
  measures: {
    heading: 'In one press',
    topic: 'Topic',
    offer: 'Offer a person first on this topic',
    refer: 'Pause the assistant on this topic',
    stepBack: 'Step back one stage',
    taken: 'Done: it is in effect from the next message.',
    undo: 'Put it back',
    undone: 'Put back as it was.',
    treated: {
      'answer-and-offer': (topic: string) => `A person is offered first on this topic: ${topic}.`,
      refer: (topic: string) => `The assistant is paused on this topic, a person answers: ${topic}.`,
    },
    steppedBack: (from: string, to: string) => `The assistant stepped back from “${from}” to “${to}”.`,
    putBack: (name: string, iso: string) => `Put back by ${name}, ${moment('en', iso)}.`,
  },
  tolerated: {
    summary: (share: string) => `Share you live with: ${share}`,
    label: 'Share you live with, in percent',
    says: (worse: string) =>
      `With this share, the alarm is made to notice ${worse} soon. Whatever you choose, chance sets it off about once a year. Lower: smaller changes are noticed. Higher: only larger ones are.`,
    save: 'Keep this share',
    saved: 'Kept: days are held against it from the next count on.',
    wrong: 'Give a share above 0 and under 50 percent.',
  },
  stages: {
    link: 'Opening',
    figures: 'Figures',
    heading: 'Opening the assistant',
    intro:
      'Whom the assistant answers. Go from the few to the many, at the pace your figures allow; step back in one press. Everybody keeps the door to a person at every stage.',
    notYours: 'The direction and the administrators open the assistant.',
    ladder: 'The five stages',
    now: 'Now',
    names: {
      closed: 'Closed',
      staff: 'Staff only',
      volunteers: 'Volunteers',
      audiences: 'Some members',
      all: 'Everybody',
    },
    says: {
      closed: 'Nobody is answered by the assistant. Whoever writes is answered by a person.',
      staff: 'Your colleagues try it at the desk. Members are answered by a person.',
      volunteers: 'Members who say they want to try it, from their page, and can stop when they like.',
      audiences: 'The groups of members you choose, and the volunteers.',
      all: 'Every member and visitor.',
    },
    header: {
      closed: 'The assistant is closed',
      staff: 'The assistant answers the staff',
      volunteers: 'The assistant answers volunteers',
      audiences: 'The assistant answers some members',
      all: 'The assistant answers everybody',
    },
    volunteers: (count: number) => (count === 1 ? 'One volunteer.' : `${count} volunteers.`),
    opensTo: (names: string) => `Opened to: ${names}.`,
    back: (name: string) => `Step back: ${name}`,
    forward: (name: string) => `Open: ${name}`,
    backTitle: (name: string) => `Step back to “${name}”?`,
    backSays:
      'It takes effect at once. Open pages are told; whoever waits for the assistant is passed to a person of the team.',
    backDo: 'Step back now',
    gates: 'Conditions',
    gatesSay:
      'Read at this moment from your own figures. A condition that is not met stops nothing; it asks you to say why.',
    noGate: 'No condition.',
    gate: {
      golden: 'The test questions are answered by their source',
      promise: 'The promise of a person was kept in the last 30 days',
      errors: 'Few of the answers read by a person were wrong',
      pulse: 'Few of the staff are under strain',
      survey: 'Members were asked about the assistant within a year',
    },
    state: { met: 'met', unmet: 'not met', unknown: 'not known yet' },
    figure: {
      golden: (value: number, of: number, aim: number) => `${percent(value)} of ${of}; at least ${percent(aim)}`,
      promise: (value: number, of: number, aim: number) =>
        `${percent(value)} of ${of} requests; at least ${percent(aim)}`,
      errors: (value: number, of: number, aim: number) =>
        `${percent(value)}, from ${of} answers read; at most ${percent(aim)}`,
      pulse: (value: number, of: number, aim: number) => `${percent(value)} of ${of} answers; at most ${percent(aim)}`,
      survey: (value: number, of: number, aim: number) =>
        `${of} answers (${percent(value)} of those asked); at least ${aim}`,
    },
    noFigure: 'nothing counted yet',
    whichAudiences: 'To which groups',
    reason: 'Why open all the same (shown on the transparency page)',
    openNow: (name: string) => `Open to: ${name}`,
    done: (name: string) => `The assistant is now at the stage “${name}”.`,
    history: 'Every step',
    noHistory: 'No step yet.',
    step: (from: string, to: string) => `${from} → ${to}`,
    by: (name: string, iso: string) => `${name}, ${moment('en', iso)}`,
    notMet: (names: string) => `Not met at that moment: ${names}.`,
  },
}
