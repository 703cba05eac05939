// Ce que l’accueil dit aux membres et au personnel, en français : l’engagement, et pourquoi telle personne est appelée.
import type { enDesk } from './en-desk.ts'

const plural = (n: number, one: string, many: string) => `${n}\u00a0${n < 2 ? one : many}`

function length(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && plural(hours, 'heure', 'heures'), rest > 0 && plural(rest, 'minute', 'minutes')]
    .filter(Boolean)
    .join(' et ')
}

export const frDesk: typeof enDesk = {
  promise: {
    who: (adviser) =>
      adviser ? `${adviser}, qui vous conseille, ou une autre personne de l’équipe` : 'Une personne de l’équipe',
    within: (minutes) => `en ${length(minutes)} au plus`,
    by: (moment) => `au plus tard ${moment}`,
    open: (who, when) => `${who} vous répond ici, dans cette conversation, ${when}.`,
    opens: (opening, who, by) =>
      `Le bureau ouvre ${opening}. Vous pouvez écrire dès maintenant\u00a0: ${lowerArticle(who)} vous répondra ici ${by}.`,
    here: (people) =>
      people === 1
        ? 'Une personne est à l’accueil en ce moment.'
        : `${people}\u00a0personnes sont à l’accueil en ce moment.`,
  },
  routing: {
    adviser: (name) => `${name} conseille habituellement ce membre et se trouve à l’accueil.`,
    adviserSoon: (name) => `${name} conseille habituellement ce membre et arrive avant l’échéance de l’engagement.`,
    team: (name) =>
      `${name} fait partie de l’équipe qui conseille ce membre\u00a0; la personne qui le conseille n’est pas disponible avant l’échéance.`,
    topic: (name, topic) => `${name} s’occupe du sujet «\u00a0${topic}\u00a0», dont parle le message du membre.`,
    language: (name) => `${name} est à l’accueil et parle la langue du membre.`,
    anyone: (name) => `${name} est à l’accueil\u00a0; personne de disponible ne parle la langue du membre.`,
    load: (held, capacity) => `Charge la plus légère parmi les personnes possibles\u00a0: ${held} sur ${capacity}.`,
    full: (held, capacity) =>
      `Tout le monde est à pleine charge\u00a0; la moins dépassée\u00a0: ${held} sur ${capacity}.`,
    supervisor: (name) => `Personne n’est disponible à l’accueil\u00a0: ${name} supervise et devient responsable.`,
    nobodyYet: 'Le bureau est fermé et le délai ne court pas\u00a0: une personne sera désignée à l’ouverture.',
    nobody: 'Personne du personnel ne peut être appelé.',
    taken: (name) => `${name} a pris la conversation en charge.`,
    transferred: (from, to) => `${from} a transféré la conversation à ${to}.`,
    transferredTeam: (from, team) => `${from} a transféré la conversation à l’équipe ${team}.`,
    afterOffDuty: (name) => `${name} n’est plus à l’accueil.`,
    afterSilence: (name) => `${name} n’a pas répondu à temps.`,
    stays: (name) => `Le membre a écrit de nouveau à ${name}, qui lui répond.`,
  },
  transferred: {
    person: (from, to, role) =>
      `${from} a confié votre conversation à ${to}, ${role}, avec tout ce qui s’est dit ici. Vous n’aurez rien à répéter.`,
    team: (from, team) =>
      `${from} a confié votre conversation à l’équipe «\u00a0${team}\u00a0», avec tout ce qui s’est dit ici. Vous n’aurez rien à répéter.`,
  },
  late: {
    released: (name, by) =>
      `${name} n’est plus à l’accueil. Votre demande est confiée à une autre personne, avec toute cette conversation. ${by === null ? 'Une personne vous répondra ici.' : `Vous aurez une réponse ici au plus tard ${by}.`}`,
    broken: (moment, phone) =>
      `Nous vous avions promis une réponse ${moment} au plus tard et nous n’avons pas tenu cet engagement. La personne responsable en est avertie, et votre demande passe en premier.${phone === null ? '' : ` Vous pouvez aussi appeler au ${phone}.`}`,
  },
}

const lowerArticle = (who: string) => who.replace(/^Une /, 'une ')
