// Regulations, codes, policies and fees of the demonstration association.
import type { DemoDocument } from './document.ts'

const director = { staffEmail: 'maude.archambault@omvq.exemple.test' }

const fees = { authority: 'policy', audience: 'public', approvedBy: director } as const
const regulation = { authority: 'regulation', audience: 'public', approvedBy: director } as const
const policy = { authority: 'policy', audience: 'public', approvedBy: director } as const

export const rules: DemoDocument[] = [
  {
    file: 'reglement-formation-continue.pdf',
    title: 'Règlement sur la formation continue obligatoire',
    language: 'fr',
    ...regulation,
    inForceFrom: '2025-04-01',
    reviewBy: '2027-11-30',
    approvedAt: '2024-11-22',
  },
  {
    file: 'continuing-education-regulation.pdf',
    title: 'Regulation respecting mandatory continuing education',
    language: 'en',
    ...regulation,
    inForceFrom: '2025-04-01',
    reviewBy: '2027-11-30',
    approvedAt: '2024-11-22',
    translationOf: 'reglement-formation-continue.pdf',
  },
  {
    file: 'reglement-formation-continue-2019.pdf',
    title: 'Règlement sur la formation continue obligatoire (2019)',
    language: 'fr',
    ...regulation,
    inForceFrom: '2019-04-01',
    inForceUntil: '2025-03-31',
    supersededBy: 'reglement-formation-continue.pdf',
    approvedAt: '2018-12-14',
  },
  {
    file: 'bareme-frais-2026-2027.pdf',
    title: 'Barème des frais 2026-2027',
    language: 'fr',
    ...fees,
    inForceFrom: '2026-04-01',
    inForceUntil: '2027-03-31',
    reviewBy: '2027-01-31',
    approvedAt: '2025-12-12',
  },
  {
    file: 'fee-schedule-2026-2027.docx',
    title: 'Fee schedule 2026-2027',
    language: 'en',
    ...fees,
    inForceFrom: '2026-04-01',
    inForceUntil: '2027-03-31',
    reviewBy: '2027-01-31',
    approvedAt: '2025-12-12',
    translationOf: 'bareme-frais-2026-2027.pdf',
  },
  {
    file: 'bareme-frais-2025-2026.docx',
    title: 'Barème des frais 2025-2026',
    language: 'fr',
    ...fees,
    inForceFrom: '2025-04-01',
    inForceUntil: '2026-03-31',
    supersededBy: 'bareme-frais-2026-2027.pdf',
    approvedAt: '2024-12-13',
  },
  {
    file: 'bareme-frais-2027-2028.docx',
    title: 'Barème des frais 2027-2028',
    language: 'fr',
    ...fees,
    inForceFrom: '2027-04-01',
    approvedAt: '2026-10-23',
  },
  {
    file: 'politique-remboursement.md',
    title: 'Politique de remboursement',
    language: 'fr',
    ...policy,
    inForceFrom: '2026-04-01',
    reviewBy: '2028-03-31',
    approvedAt: '2026-03-20',
  },
  {
    file: 'refund-policy.md',
    title: 'Refund policy',
    language: 'en',
    ...policy,
    inForceFrom: '2026-04-01',
    reviewBy: '2028-03-31',
    approvedAt: '2026-03-20',
    translationOf: 'politique-remboursement.md',
  },
]
