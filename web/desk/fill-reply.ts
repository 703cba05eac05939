// A saved reply with its variables filled from the conversation. A variable that nothing fills is left for the person to see.

export type ReplyValues = Partial<Record<'member' | 'me' | 'role' | 'association' | 'phone' | 'email', string | null>>

/** `{member}` and the like become what they stand for; a visitor has no name: the space before it goes with it. */
export function fillReply(text: string, values: ReplyValues): string {
  const filled = text.replace(/(\s?)\{(\w+)\}/g, (whole, space: string, name: string) => {
    if (!(name in values)) return whole
    const value = values[name as keyof ReplyValues]
    return value ? `${space}${value}` : name === 'member' ? '' : whole
  })
  return filled.trimEnd()
}
