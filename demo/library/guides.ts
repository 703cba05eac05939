// Guides, questions and answers, minutes, forms and news of the demonstration association.
import type { DemoDocument } from './document.ts'

const steward = { staffEmail: 'philippe.nguyen-roy@omvq.exemple.test' }

const guide = { authority: 'guide', audience: 'public', approvedBy: steward } as const

export const guides: DemoDocument[] = [
  {
    file: 'faq-membres.csv',
    title: 'Questions fréquentes des membres',
    language: 'fr',
    ...guide,
    reviewBy: '2027-03-31',
    approvedAt: '2026-11-09',
  },
  {
    file: 'faq-members.csv',
    title: 'Members’ frequently asked questions',
    language: 'en',
    ...guide,
    reviewBy: '2027-03-31',
    approvedAt: '2026-11-09',
  },
  {
    file: 'faq-public.csv',
    title: 'Questions fréquentes du public',
    language: 'fr',
    ...guide,
    reviewBy: '2027-05-31',
    approvedAt: '2026-10-30',
  },
]
