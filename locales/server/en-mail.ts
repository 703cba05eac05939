// What the server says of e-mail, in English.

export const enMail = {
  mail: {
    testSubject: 'Test message from Relais',
    testText:
      'This message shows that Relais can send e-mail for your association.\n\nMembers can be written to at the address they gave. There is nothing to do.',
    sent: (to: string) => `The mail server accepted a message to ${to}. Check that it arrives, and not among the junk.`,
    failure: {
      'no-mail': 'No mail server has been set yet.',
      refused: 'The mail server refused the message: the sender’s address or yours is not one it accepts.',
      blocked:
        'This server is on this machine or a private network. The operator must name it in RELAIS_MAIL_HOSTS first.',
      credentials: 'The mail server refused the user name or the password.',
      unreachable: 'The mail server did not answer as expected. Check its name, its port and the kind of encryption.',
      'unreadable-password': 'The password was sealed under another secret and can no longer be read. Enter it again.',
    },
  },
}

export const enMailProblems = {
  'mail-host':
    'This server is on this machine or a private network. The operator of the server must name it in RELAIS_MAIL_HOSTS first.',
  'mail-clear': 'Without encryption, anybody on the way could read the messages. Choose TLS or STARTTLS.',
}
