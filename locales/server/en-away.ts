// The letter that brings a person's words to a member who has left the page, in English.
export const enAway = {
  away: {
    subject: (association: string) => `A message for you from ${association}`,
    letter: (words: string, url: string) =>
      `Hello,\n\nYou have left the page, so here is what was written to you in your conversation:\n\n${words}\n\nTo read it there and answer, sign in: ${url}\n\nPlease do not reply to this message: nobody reads this mailbox.`,
  },
}
