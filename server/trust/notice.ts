import type { Bilingual } from '../../contract/common.ts'

/**
 * The notice before the first input (AI Act art. 50(1)). It cannot be switched off or reworded by an association;
 * a change of wording is a new version, and each conversation keeps the version its member saw.
 */
export const NOTICE: { version: number; text: Bilingual } = {
  version: 1,
  text: {
    fr: 'L’assistant est un programme d’intelligence artificielle. Il cite les documents de l’association, mot à mot, et peut se tromper de passage. Une personne est joignable ici en tout temps. La conversation est conservée pour que personne n’ait à se répéter.',
    en: 'The assistant is an artificial intelligence program. It quotes the association’s documents word for word, and may quote the wrong passage. A person can be reached here at any time. The conversation is kept so that nobody has to repeat anything.',
  },
}
