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
    answerHere: 'To answer, simply reply to this message: your words join the conversation.',
    received: (name: string, address: string, subject: string, isSure: boolean) =>
      `Received by e-mail from ${name ? `${name} <${address}>` : address}${isSure ? '' : ', an address nobody has vouched for'}. Subject: ${subject || '(none)'}. The answer is sent there.`,
    leftOut: (n: number) =>
      n === 1
        ? 'One attachment came with this e-mail and was not kept. Ask for it in another way if it matters.'
        : `${n} attachments came with this e-mail and were not kept. Ask for them in another way if they matter.`,
    stop: (url: string) => `To receive no more e-mail about this conversation: ${url}`,
  },
  incoming: {
    tried: {
      imap: 'The mailbox opens. Unread letters are taken in every half minute.',
      webhook: 'The secret is set. Letters your provider posts and signs are taken in.',
    },
    failure: {
      'no-mail': 'Nothing has been set yet.',
      'no-secret': 'There is no secret yet. Make one, and give it to your provider.',
      blocked:
        'This server is on this machine or a private network. The operator must name it in RELAIS_MAIL_HOSTS first.',
      credentials: 'The mail server refused the user name or the password.',
      unreachable: 'The mail server did not answer as expected. Check its name, its port and the kind of encryption.',
      'unreadable-password': 'The password was sealed under another secret and can no longer be read. Enter it again.',
    } as Record<string, string> & { unreachable: string },
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
