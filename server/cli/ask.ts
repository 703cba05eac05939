import type { Answer } from '../../contract/answers.ts'
import type { Language } from '../../contract/common.ts'
import { answerQuestion } from '../answers/index.ts'
import { detectLanguage } from '../knowledge/index.ts'
import { openApp } from '../main.ts'
import { findAssociationRef } from '../people/index.ts'
import { loadConfig, within } from '../platform/index.ts'
import { readArguments } from './arguments.ts'

const OPTIONS = {
  association: { type: 'string', default: 'demo' },
  language: { type: 'string' },
} as const

const place = (answer: Answer, i: number) => {
  const [citation] = answer.sentences[i]?.citations ?? []
  return (
    citation && `${[citation.title, ...citation.headingPath].join(' › ')}, p. ${citation.page}\n    ${citation.url}`
  )
}

/** The answer as a person reads it in a terminal. */
export function renderAnswer(answer: Answer): string {
  const quotes = answer.language === 'fr' ? ['«\u00a0', '\u00a0»'] : ['“', '”']
  const lines = [
    `[${answer.kind}${answer.tentative ? ', tentative' : ''}, ${answer.confidence.toFixed(2)}, ${answer.tookMs} ms]`,
  ]
  if (answer.lead) lines.push(answer.lead)
  for (const [i, sentence] of answer.sentences.entries())
    lines.push('', `${quotes[0]}${sentence.text}${quotes[1]}`, `  — ${place(answer, i)}`)
  if (answer.provenance) lines.push('', answer.provenance)
  for (const one of answer.nearest) lines.push(`  ${one.title}  ${one.url}`)
  return `${[...lines, '', answer.person.sentence].join('\n')}\n`
}

/** `relais ask "…"`: what a visitor of the association would be answered. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals, json } = readArguments(args, OPTIONS)
  const text = positionals.join(' ').trim()
  if (text === '') throw new Error('ask what? relais ask "Quand dois-je renouveler mon permis ?" --association demo')
  if (values.language !== undefined && values.language !== 'fr' && values.language !== 'en')
    throw new Error('--language is fr or en')
  const opened = await openApp({ ...loadConfig(), logLevel: 'silent' }, { exclusive: false })
  try {
    const association = await findAssociationRef(opened.app, String(values.association))
    if (!association)
      throw new Error(`there is no association "${values.association}" here; "npm start" loads the demonstration`)
    const language = (values.language as Language | undefined) ?? detectLanguage(text)
    const visitor = { kind: 'visitor', conversationKeyHash: null } as const
    const answer = await within(opened.app, association, visitor, (ctx) => answerQuestion(ctx, { text, language }))
    process.stdout.write(json ? `${JSON.stringify(answer)}\n` : renderAnswer(answer))
    return 0
  } finally {
    await opened.close()
  }
}
