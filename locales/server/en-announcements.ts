// Announcements as letters, and the page that ends them, in English.
export const enAnnouncements = {
  announcements: {
    signed: (name: string, association: string) => `${name}, ${association}`,
    answer: (address: string) =>
      `To answer, open ${address} and sign in: what you write goes to a person, in your conversation.`,
    stop: (address: string) => `To receive no more announcements by e-mail: ${address}`,
    about: (title: string) => `About “${title}”`,
    stopTitle: 'Announcements by e-mail',
    stopSaid:
      'You will receive no more announcements by e-mail. They stay on the association’s page. Letters about your own conversations still reach you.',
    stopNow: 'Receive no more',
    stopped: 'Done. You will receive no more announcements by e-mail.',
  },
}

export const enAnnouncementProblems = {
  'already-sent': 'This announcement has already left. Write a new one.',
  'not-both-languages': 'The title and the text are needed in both languages. Your draft is kept.',
  'reason-needed': 'Some words are underlined. Change them, or say why they are right as they are. Your draft is kept.',
  'blank-left': 'Something between […] is still to be filled. Your draft is kept.',
  'no-mail': 'No mail server has been set, or it is turned off. Nothing was sent.',
}
