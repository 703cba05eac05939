// A saved reply with its variables filled from the conversation. A variable that nothing fills is left for the person to see.

export const REPLY_VARIABLES = ['member', 'me', 'role', 'association', 'phone', 'email'] as const
type Variable = (typeof REPLY_VARIABLES)[number]
export type ReplyValues = Partial<Record<Variable, string | null>>

/** What stands in braces and nothing will fill, each once. */
export const unknownVariables = (text: string): string[] => {
  const found = [...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole)
  return [...new Set(found)].filter((one) => !REPLY_VARIABLES.some((name) => one === `{${name}}`))
}

/** `{member}` and the like become what they stand for; a visitor has no name: the space before it goes with it. */
export function fillReply(text: string, values: ReplyValues): string {
  const filled = text.replace(/(\s?)\{(\w+)\}/g, (whole, space: string, name: string) => {
    if (!(name in values)) return whole
    const value = values[name as keyof ReplyValues]
    return value ? `${space}${value}` : name === 'member' ? '' : whole
  })
  return filled.trimEnd()
}
