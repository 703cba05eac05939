// The letter that brings a person's words to a member who has left the page, and the page its link opens, in English.
export const enAway = {
  away: {
    subject: (association: string) => `A message for you from ${association}`,
    hello: 'Hello,',
    written: 'You have left the page, so here is what was written to you in your conversation:',
    read: (url: string) =>
      `The whole conversation: ${url}\nThis link opens this conversation only, for 30 days. Whoever has it can read it: please do not pass it on.`,
    answer: (url: string) =>
      `To answer, sign in: ${url}\nPlease do not reply to this message: nobody reads this mailbox.`,
    stop: (url: string) => `To receive no more e-mail about this conversation: ${url}`,
  },
  thread: {
    title: 'Your conversation',
    what: 'This page shows one conversation, and gives no other right. To write, or to ask for a person, open the association’s page.',
    write: 'Write, or talk to a person',
    phone: (phone: string) => `By telephone: ${phone}`,
    you: 'You',
    assistant: 'Assistant (AI)',
    system: 'The association',
    manage: 'This link and these e-mails',
    close: 'Close this link',
    closeSaid: 'Nobody can read the conversation through the links of these e-mails any more. It stays on the page.',
    closed: 'Done. The links that were sent to you no longer open this conversation.',
    stopTitle: 'E-mail about this conversation',
    stopSaid:
      'What a person answers in this conversation will no longer be sent to you by e-mail. It stays on the association’s page.',
    stopNow: 'No more e-mail about this conversation',
    stopped: 'Done. You will receive no more e-mail about this conversation. It stays on the association’s page.',
    over: 'This link is over',
    overSaid:
      'A link opens its conversation for 30 days, unless somebody has closed it. The conversation itself is kept: sign in to find it.',
  },
}
