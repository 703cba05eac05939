import type { ExaminationReport, ExaminedAnswer, Finding } from '../../contract/examination.ts'
import { runExamination } from '../answers/index.ts'
import { openApp } from '../main.ts'
import { findAssociationRef } from '../people/index.ts'
import { loadConfig, within } from '../platform/index.ts'
import { readArguments } from './arguments.ts'

const OPTIONS = { association: { type: 'string', default: 'demo' } } as const

const said = ({ kind, sentences }: ExaminedAnswer) =>
  sentences.length === 0 ? `(${kind})` : sentences.map(({ text, title }) => `“${text}” — ${title}`).join(' / ')

function render({ question, audience, verdict, brokenBefore, expected, before, after }: Finding): string {
  const head = `${verdict.toUpperCase().padEnd(8)} ${question}  [${audience}]${brokenBefore && verdict === 'broken' ? '  already broken' : ''}`
  if (verdict === 'kept') return head
  const lines = [`  expected  ${expected.title}${expected.words ? `: ${expected.words}` : ''}`]
  if (before) lines.push(`  before    ${said(before)}`)
  return [head, ...lines, `  now       ${said(after)}`].join('\n')
}

const table = ({ findings, kept, changed, broken, tookMs }: ExaminationReport) =>
  `${findings.map(render).join('\n')}\n\n${findings.length} golden questions: ${kept} kept, ${changed} changed, ${broken} broken (${tookMs} ms)\n`

/** `relais examine`: the association's golden questions, asked now. Exit status 1 when one is not answered as expected. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, OPTIONS)
  const opened = await openApp({ ...loadConfig(), logLevel: 'silent' }, { exclusive: false })
  try {
    const association = await findAssociationRef(opened.app, String(values.association))
    if (!association)
      throw new Error(`there is no association "${values.association}" here; "npm start" loads the demonstration`)
    const done = await within(opened.app, association, { kind: 'system' }, runExamination)
    const report = done.ok ? done.report : null
    if (json) process.stdout.write(`${JSON.stringify({ report })}\n`)
    else process.stdout.write(report ? table(report) : 'this association has no golden question yet\n')
    return report && report.broken > 0 ? 1 : 0
  } finally {
    await opened.close()
  }
}
