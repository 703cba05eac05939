// Saved replies, in English.
export const enReplies = {
  replies: {
    link: 'Saved replies',
    heading: 'Saved replies',
    intro:
      'What your colleagues often write, kept in both languages. At the desk, S inserts one in the member’s language, to be read before it is sent.',
    write: 'Write a reply',
    none: 'No saved reply yet.',
    title: { fr: 'Title in French', en: 'Title in English' },
    text: { fr: 'Text in French', en: 'Text in English' },
    variables: 'Filled in when it is inserted:',
    means: {
      member: 'the member’s name',
      me: 'your name',
      role: 'your role',
      association: 'the association',
      phone: 'the telephone number',
      email: 'the e-mail address',
    },
    unknown: (names: string) => `These will not be filled in: ${names}.`,
    both: 'Give the title and the text in both languages.',
    save: 'Save',
    saved: 'The reply is saved.',
    change: 'Change',
    changeOne: (title: string) => `Change “${title}”`,
    remove: 'Remove',
    removeOne: (title: string) => `Remove “${title}”`,
    removeTitle: 'Remove this reply?',
    removeSays: 'Nobody at the desk will find it any more. What was already sent stays.',
    removed: 'The reply is removed.',
  },
}
