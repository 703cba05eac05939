// How the staff are, in English.
export const enPulse = {
  pulse: {
    link: 'How are you?',
    heading: 'How are you?',
    intro:
      'Five statements a month, if you wish. Only sums are kept: there is no record of your answer. Nothing is shown under five answers, nor before the month is over, and it is never set beside what anybody does with the assistant.',
    statements: {
      supported: 'I feel supported in my work.',
      unthreatened: 'I do not feel threatened by the assistant.',
      informed: 'I know what the assistant does and what is planned for it.',
      workload: 'My workload is bearable.',
      recommend: 'I would recommend working here.',
    },
    scores: { 1: 'Not at all', 2: 'Rather not', 3: 'In between', 4: 'Rather', 5: 'Entirely' },
    send: 'Send my answer',
    thanks: 'Thank you: your answer is in the sums of this month.',
    months: 'Months that are over',
    noMonth: 'No month with five answers yet.',
    month: (iso: string, respondents: number) =>
      `${new Intl.DateTimeFormat('en-CA', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso))}, ${respondents} answers`,
    statement: 'Statement',
  },
}
