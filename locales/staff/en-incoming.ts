// Letters that come in, in English.
export const enIncoming = {
  incoming: {
    title: 'Incoming e-mail',
    intro:
      'Members can answer by e-mail what a person wrote to them: their words join the same conversation. Whoever is not recognised opens a conversation of a visitor, never a member’s.',
    onOff: 'Receive e-mail',
    address: 'Address of the mailbox',
    addressHint: 'Answers come to this address with “+” and a key: relais+key@example.org must reach it.',
    way: 'How letters come in',
    ways: { imap: 'From a mailbox (IMAP)', webhook: 'Posted by your provider (HTTP)' },
    hostHint: 'Such as imap.example.org',
    securities: { tls: 'TLS (often port 993)', starttls: 'STARTTLS (often port 143)', none: 'None' },
    policy: 'An answer is believed',
    policies: {
      proven: 'when the mail server vouches for its sender',
      address: 'by its key and address, unless reported forged',
    },
    authservId: 'Mail server that is believed',
    authservHint: 'Its name at the start of the Authentication-Results header of a letter you received.',
    save: 'Save',
    saved: 'Incoming e-mail settings saved.',
    test: 'Test',
    renew: 'Make a new secret',
    secret: 'Your provider signs with this secret. It is shown this once; the one before no longer works.',
  },
}
