// First drafts of announcements, in both languages. Figures are today's, each with where it comes from; « […] » is for the writer to fill.
import type { AnnouncementTemplate, LiveFigures } from '../contract/announcements.ts'
import type { Bilingual } from '../contract/common.ts'

export type TemplateText = { title: Bilingual; body: Bilingual }

const day = (iso: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T12:00:00Z`),
  )

const sources = (one: LiveFigures) => ({
  fr: `(source : page de transparence, ${one.days} jours jusqu’au ${day(one.day, 'fr-CA')})`,
  en: `(source: transparency page, ${one.days} days to ${day(one.day, 'en-CA')})`,
})

/** A figure made of nothing is not quoted. */
const kept = (one: LiveFigures): Bilingual | null =>
  one.ended === 0
    ? null
    : {
        fr: `Demandes prises en charge dans le délai annoncé : ${one.kept} sur ${one.ended} ${sources(one).fr}.`,
        en: `Requests taken up within the time announced: ${one.kept} of ${one.ended} ${sources(one).en}.`,
      }

const checked = (one: LiveFigures): Bilingual | null =>
  one.checked === 0
    ? null
    : {
        fr: `Réponses de l’assistant relues par une personne : ${one.checked}, dont ${one.wrong} fautives ${sources(one).fr}.`,
        en: `Answers of the assistant read again by a person: ${one.checked}, of which ${one.wrong} wrong ${sources(one).en}.`,
      }

const PERSON: Bilingual = {
  fr: 'Si vous préférez une personne, dites-le dès votre premier mot, dans la même conversation. Votre préférence l’emporte.',
  en: 'If you would rather have a person, say so with your very first word, in the same conversation. Your preference wins.',
}

const ANSWER: Bilingual = {
  fr: 'Vous pouvez répondre à cette annonce : une personne lit ce que vous écrivez.',
  en: 'You can answer this announcement: a person reads what you write.',
}

/** Null parts are left out. */
const joined = (...parts: (Bilingual | null)[]): Bilingual => {
  const there = parts.filter((one) => one !== null)
  return { fr: there.map((one) => one.fr).join('\n\n'), en: there.map((one) => one.en).join('\n\n') }
}

const TEMPLATES: Record<Exclude<AnnouncementTemplate, 'free'>, (figures: LiveFigures) => TemplateText> = {
  launch: (figures) => ({
    title: { fr: 'Un assistant pour vos questions simples', en: 'An assistant for your simple questions' },
    body: joined(
      {
        fr: `À compter du […date], vous pourrez poser vos questions à un assistant. C’est un programme : il cite mot pour mot les documents que l’association a approuvés, avec la source sous chaque réponse. Documents consultables : ${figures.documents} (source : bibliothèque de l’association, ${day(figures.day, 'fr-CA')}).`,
        en: `From […date], you can put your questions to an assistant. It is a program: it quotes the documents the association has approved, word for word, with the source under each answer. Documents it can consult: ${figures.documents} (source: the association’s library, ${day(figures.day, 'en-CA')}).`,
      },
      {
        fr: 'Il ne décide de rien à votre sujet. Les questions de déontologie, les plaintes et les situations difficiles vont à une personne.',
        en: 'It decides nothing about you. Questions of ethics, complaints and difficult situations go to a person.',
      },
      PERSON,
      ANSWER,
    ),
  }),
  progress: (figures) => ({
    title: { fr: 'L’assistant : où nous en sommes', en: 'The assistant: where we stand' },
    body: joined(
      {
        fr: 'Ce que nous avons appris depuis […date] : […l’essentiel].',
        en: 'What we have learned since […date]: […the essentials].',
      },
      kept(figures),
      checked(figures),
      { fr: 'Ce que nous changeons : […changement].', en: 'What we are changing: […change].' },
      ANSWER,
    ),
  }),
  survey: () => ({
    title: { fr: 'Ce que vous avez répondu au sondage', en: 'What you answered in the survey' },
    body: joined(
      {
        fr: 'Vous avez été […nombre] à répondre, sur […nombre] personnes invitées. Pour […sujet], vous voulez d’abord une personne. Pour […sujet], l’assistant vous convient.',
        en: 'You were […number] to answer, of […number] people invited. For […topic], you want a person first. For […topic], the assistant suits you.',
      },
      {
        fr: 'Voici ce que nous en faisons : […décision], à compter du […date]. Ce que nous ne ferons pas, et pourquoi : […raison].',
        en: 'Here is what we do with it: […decision], from […date]. What we will not do, and why: […reason].',
      },
      PERSON,
    ),
  }),
  correction: () => ({
    title: { fr: 'Correction : […sujet]', en: 'Correction: […subject]' },
    body: joined(
      {
        fr: 'Entre le […date] et le […date], l’assistant a répondu que […ce qui était faux]. C’était inexact. Voici ce qui est juste : […ce qui est vrai] (source : […document, article]).',
        en: 'Between […date] and […date], the assistant answered that […what was wrong]. This was incorrect. Here is what is right: […what is true] (source: […document, section]).',
      },
      {
        fr: 'Les membres qui ont reçu cette réponse ont la correction dans leur conversation. Si elle a eu des conséquences pour vous, écrivez-nous : une personne reprendra votre dossier.',
        en: 'Members who received this answer have the correction in their conversation. If it had consequences for you, write to us: a person will take up your file.',
      },
    ),
  }),
  apology: (figures) => ({
    title: { fr: 'Nos excuses : […sujet]', en: 'Our apologies: […subject]' },
    body: joined(
      {
        fr: 'Le […date], […ce qui est arrivé]. Vous étiez en droit d’attendre mieux, et nous vous présentons nos excuses.',
        en: 'On […date], […what happened]. You had every right to expect better, and we apologise.',
      },
      {
        fr: 'La cause : […cause]. Ce qui est déjà fait : […geste]. Ce qui le sera, et quand : […geste, date].',
        en: 'The cause: […cause]. What has been done: […act]. What will be done, and when: […act, date].',
      },
      kept(figures),
      ANSWER,
    ),
  }),
  stage: (figures) => ({
    title: { fr: 'L’assistant s’ouvre à […qui]', en: 'The assistant opens to […whom]' },
    body: joined(
      {
        fr: 'À compter du […date], l’assistant est ouvert à […qui]. Jusqu’ici, il l’était à […qui]. Nous pouvons revenir en arrière, et nous le ferons si ces relevés se dégradent.',
        en: 'From […date], the assistant is open to […whom]. Until now it was open to […whom]. We can step back, and we will if these records worsen.',
      },
      checked(figures),
      kept(figures),
      PERSON,
      ANSWER,
    ),
  }),
}

/** A first draft; nothing for an announcement written freely. */
export function templateText(template: AnnouncementTemplate, figures: LiveFigures): TemplateText {
  if (template === 'free') return { title: { fr: '', en: '' }, body: { fr: '', en: '' } }
  const { title, body } = TEMPLATES[template](figures)
  const spaced = (text: Bilingual) => ({ ...text, fr: text.fr.replaceAll(/ (?=[:;!?»])/g, '\u00a0') })
  return { title: spaced(title), body: spaced(body) }
}

/** Whether something is still for the writer to fill. */
export const hasBlank = (text: string): boolean => /\[…[^\]]*\]/.test(text)
