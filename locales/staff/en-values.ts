// What the association holds to, in English: each level says what it changes for members and staff.
export const enValues = {
  values: {
    heading: 'Values',
    intro:
      'Three settings, each with effects a member can see. Every change is dated, signed and shown on the public transparency page from that moment.',
    settings: { expertise: 'Expertise', relationships: 'Relationships', accuracy: 'Accuracy' },
    questions: {
      expertise: 'Who answers what calls for judgement?',
      relationships: 'Who is a member to the association?',
      accuracy: 'How sure must an answer be?',
    },
    levels: {
      documents: 'What the documents settle is answered',
      experts: 'Judgement is for experts',
      prompt: 'Promptness first',
      adviser: 'Her own adviser first',
      accompanied: 'Accompanied',
      open: 'Open',
      careful: 'Word for word',
      strict: 'Certain, or a person',
    },
    effects: {
      documents: [
        'What goes to a person follows your choices by topic.',
        'A request for a person is routed as relationships say.',
      ],
      experts: [
        'Judgement, decisions about a person and complaints always go to a person, whatever is chosen by topic.',
        'A request goes first to whoever handles its subject, then to the member’s adviser.',
      ],
      prompt: ['A request for a person goes to whoever is free first, not to the member’s own adviser.'],
      adviser: [
        'A request for a person goes first to the member’s own adviser, when she is expected within the promise.',
      ],
      accompanied: [
        'A request for a person goes first to the member’s own adviser.',
        'Every answer of the assistant offers a person.',
      ],
      open: [
        'If there is a language model, it may write the answer; each sentence is verified against its source.',
        'An uncertain answer is shown, marked as uncertain.',
      ],
      careful: [
        'Answers are quoted word for word; no model writes anything.',
        'An uncertain answer is shown, marked as uncertain.',
      ],
      strict: [
        'Answers are quoted word for word; no model writes anything.',
        'An uncertain answer is not shown: the question goes to a person, who looks before the member reads.',
      ],
    },
    now: 'In effect',
    choose: 'Choose',
    chooseLevel: (level: string) => `Choose: ${level}`,
    whyTitle: (level: string) => `“${level}”: why?`,
    why: { fr: 'Why, in French (public)', en: 'Why, in English (public)' },
    save: 'Change from now on',
    saved: 'Changed, and shown on the transparency page.',
    history: 'Changes',
    noHistory: 'Nothing has been changed since the beginning.',
    notYours: 'Only the direction or an administrator changes these.',
    publicPage: 'The public transparency page',
  },
}
