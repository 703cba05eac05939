// La lettre qui porte les mots d’une personne à un membre qui a quitté la page, en français.
import type { enAway } from './en-away.ts'

export const frAway: typeof enAway = {
  away: {
    subject: (association) => `Un message pour vous : ${association}`,
    letter: (words, url) =>
      `Bonjour,\n\nVous avez quitté la page ; voici ce qui vous a été écrit dans votre conversation :\n\n${words}\n\nPour le relire sur place et répondre, connectez-vous : ${url}\n\nNe répondez pas à ce message : personne ne lit cette boîte.`,
  },
}
