// What the desk says to members and staff, in English: the promise, and why somebody was called.
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Open minutes as they are said: "45 minutes", "2 hours", "1 hour 30 minutes". */
function length(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && plural(hours, 'hour', 'hours'), rest > 0 && plural(rest, 'minute', 'minutes')]
    .filter(Boolean)
    .join(' ')
}

export const enDesk = {
  promise: {
    who: (adviser: string | null) => (adviser ? `${adviser}, your adviser, or a colleague` : 'A person of the team'),
    within: (minutes: number) => `within ${length(minutes)}`,
    by: (moment: string) => `by ${moment} at the latest`,
    open: (who: string, when: string) => `${who} answers you here, in this conversation, ${when}.`,
    opens: (opening: string, who: string, by: string) =>
      `The office opens ${opening}. You can write now: ${lowerArticle(who)} will answer you here ${by}.`,
    here: (people: number) =>
      people === 1 ? 'One person is at the desk now.' : `${people} people are at the desk now.`,
  },
  routing: {
    adviser: (name: string) => `${name} is the member’s own adviser and is at the desk.`,
    adviserSoon: (name: string) => `${name} is the member’s own adviser and comes on duty within the promise.`,
    team: (name: string) => `${name} is on the adviser’s team; the adviser is not available within the promise.`,
    topic: (name: string, topic: string) => `${name} handles “${topic}”, which the member’s words mention.`,
    language: (name: string) => `${name} is at the desk and speaks the member’s language.`,
    anyone: (name: string) => `${name} is at the desk; nobody available speaks the member’s language.`,
    load: (held: number, capacity: number) => `Least loaded of those who fit: ${held} of ${capacity}.`,
    full: (held: number, capacity: number) => `Everybody on duty is at capacity; least over: ${held} of ${capacity}.`,
    supervisor: (name: string) => `Nobody who fits is at the desk: ${name} supervises and is responsible.`,
    nobodyYet: 'The office is closed and the promise is not running: a person is chosen at opening.',
    nobody: 'Nobody of the staff can be called.',
    taken: (name: string) => `${name} took the conversation.`,
    transferred: (from: string, to: string) => `${from} passed the conversation to ${to}.`,
    transferredTeam: (from: string, team: string) => `${from} passed the conversation to the team ${team}.`,
    afterOffDuty: (name: string) => `${name} is no longer at the desk.`,
    afterSilence: (name: string) => `${name} did not answer in time.`,
    stays: (name: string) => `The member wrote again to ${name}, who answers her.`,
  },
  transferred: {
    person: (from: string, to: string, role: string) =>
      `${from} has passed your conversation to ${to}, ${role}, with everything said here. You will not have to repeat anything.`,
    team: (from: string, team: string) =>
      `${from} has passed your conversation to the team “${team}”, with everything said here. You will not have to repeat anything.`,
  },
  late: {
    released: (name: string, by: string | null) =>
      `${name} is no longer at the desk. Your request goes to a colleague, with this whole conversation. ${by === null ? 'A person will answer you here.' : `You will have an answer here by ${by}.`}`,
    broken: (moment: string, phone: string | null) =>
      `We had promised you an answer by ${moment}, and we have not kept to it. The person in charge has been told, and your request stays first in line.${phone === null ? '' : ` You can also call ${phone}.`}`,
  },
}

const lowerArticle = (who: string) => who.replace(/^A /, 'a ')
