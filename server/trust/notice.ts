import type { Bilingual } from '../../contract/common.ts'

export type Notice = { version: number; text: Bilingual }

const END = {
  fr: 'Vous pouvez demander une personne ici, à tout moment. La conversation est conservée pour que personne n’ait à se répéter.',
  en: 'You can ask for a person here at any time. The conversation is kept so that nobody has to repeat anything.',
}

/**
 * The notice before the first input (AI Act art. 50(1)). It cannot be switched off or reworded by an association; a change of wording is
 * a new version, and each conversation keeps the version its member saw. Version 1 said that a person can be *reached* at any time.
 */
export const NOTICES = {
  quoting: {
    version: 2,
    text: {
      fr: `L’assistant est un programme d’intelligence artificielle. Il cite les documents de l’association, mot à mot, et peut se tromper de passage. ${END.fr}`,
      en: `The assistant is an artificial intelligence program. It quotes the association’s documents word for word, and may quote the wrong passage. ${END.en}`,
    },
  },
  composing: {
    version: 3,
    text: {
      fr: `L’assistant est un programme d’intelligence artificielle. Il cite les documents de l’association, ou rédige à partir d’eux des réponses dont chaque phrase est vérifiée ; il peut se tromper. ${END.fr}`,
      en: `The assistant is an artificial intelligence program. It quotes the association’s documents, or writes answers from them, each sentence checked; it may be mistaken. ${END.en}`,
    },
  },
} as const satisfies Record<string, Notice>

/** The notice that is true today: whether a language model writes some of the answers. */
export const noticeFor = (isComposing: boolean): Notice => (isComposing ? NOTICES.composing : NOTICES.quoting)
