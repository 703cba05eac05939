import { en, type MemberTexts } from './en.ts'
import { fr } from './fr.ts'

export type { MemberTexts }
export const memberTexts: Record<'fr' | 'en', MemberTexts> = { fr, en }
