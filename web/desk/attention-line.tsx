import type { Attention } from '../../contract/conversations.ts'
import { useTexts } from '../platform/language.ts'
import { useFading } from './use-attention.ts'

/** Colleagues on the same conversation, and whoever is typing: people only. */
export function AttentionLine({ attention, lastStaffSeq }: { attention: Attention; lastStaffSeq: number }) {
  const t = useTexts()
  const { people, readByMember } = useFading(attention)
  const typing = people.filter((one) => one.typingMs > 0)
  const looking = people.filter((one) => one.kind === 'staff' && one.typingMs === 0)
  const said = [
    ...typing.map((one) => (one.kind === 'member' ? t.work.memberTyping : t.work.typing(one.name ?? ''))),
    looking.length > 0 && t.work.looking(looking.map((one) => one.name).join(', ')),
    lastStaffSeq > 0 && readByMember >= lastStaffSeq && t.work.readByMember,
  ].filter(Boolean)
  return (
    <p role="status" className="min-h-5 px-4 text-center text-small text-muted">
      {said.join(' · ')}
    </p>
  )
}
