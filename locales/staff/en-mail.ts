// The mail server of the association, in English.

export const enMail = {
  mail: {
    title: 'E-mail',
    intro:
      'Relais sends e-mail through your association’s own server. Without one, it sends none, and everything else works.',
    onOff: 'Send e-mail',
    host: 'Server',
    hostHint: 'Such as mail.example.org',
    port: 'Port',
    security: 'Encryption',
    securities: { tls: 'TLS (often port 465)', starttls: 'STARTTLS (often port 587)', none: 'None' },
    username: 'User name',
    usernameHint: 'Leave empty if the server asks for none.',
    password: 'Password',
    passwordKept: 'A password is kept. Enter one to replace it; a change of server forgets it.',
    passwordHint: 'Sealed once saved; nobody can read it here again.',
    fromAddress: 'Sender’s address',
    fromName: 'Sender’s name',
    perMinute: 'Messages a minute, at most',
    save: 'Save',
    saved: 'E-mail settings saved.',
    test: 'Send a test to me',
    testHint: 'Sent to your own address, with what is saved.',
  },
}
