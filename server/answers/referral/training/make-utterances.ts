// Writes train-utterances.jsonl from the templates beside it:
//   node server/answers/referral/training/make-utterances.ts
// Seeded: the same templates give the same utterances. `group` names the template, so that cross-validation judges on
// wordings it has not seen. A third of the utterances are written as people type in a hurry, an eighth are buried in a longer message.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seeded } from './seeded.ts'

type Language = 'fr' | 'en'
type Template = { topic: string; text: string; group: string }
type Utterance = { core: string; text: string; lang: Language; want: string; group: string }

const PER_TEMPLATE: Record<string, number> = { routine: 7 }
const DEFAULT_PER_TEMPLATE = 5
const chance = seeded(20_261_123)
const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)]!

/** Reads `## topic`, templates, and `## slots` from one file of templates. */
async function readTemplates(language: Language) {
  const lines = (await readFile(join(import.meta.dirname, `templates-${language}.txt`), 'utf8')).split('\n')
  const templates: Template[] = []
  const slots: Record<string, string[]> = {}
  let topic = ''
  for (const [i, line] of lines.entries()) {
    if (line.startsWith('## ')) topic = line.slice(3)
    else if (line === '' || line.startsWith('#')) continue
    else if (topic !== 'slots') templates.push({ topic, text: line, group: `${language}${i}` })
    else {
      const [name = '', values = ''] = line.split(' = ')
      slots[name] = values.split(', ')
    }
  }
  return { templates, slots }
}

const fill = (text: string, slots: Record<string, string[]>, language: Language): string =>
  text
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (_, name: string) => pick(slots[name] ?? ['']))
    .replace(language === 'fr' ? /\s+([,.])/g : /\s+([,.?:])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()

const HASTE: Record<Language, [RegExp, string][]> = {
  fr: [
    [/\bs'il vous plaît\b/gi, 'svp'],
    [/\bquelqu'un\b/gi, 'qqn'],
    [/\bpourquoi\b/gi, 'pk'],
    [/\bj'ai\b/gi, 'jai'],
    [/\bquelque chose\b/gi, 'qqch'],
    [/\bc'est\b/gi, 'cest'],
    [/\bvous\b/gi, 'vs'],
  ],
  en: [
    [/\bplease\b/gi, 'pls'],
    [/\byou\b/gi, 'u'],
    [/\byour\b/gi, 'ur'],
    [/n't\b/gi, 'nt'],
    [/\bI'm\b/gi, 'im'],
    [/\bpeople\b/gi, 'ppl'],
  ],
}

/** As typed on a telephone: no accents or capitals, short forms, sometimes two letters the wrong way round. */
function inHaste(text: string, language: Language): string {
  let typed = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  for (const [whole, short] of HASTE[language]) if (chance() < 0.6) typed = typed.replace(whole, short)
  typed = typed.replace(/[?.,]/g, '')
  const at = 1 + Math.floor(chance() * (typed.length - 3))
  const isSwapped = chance() < 0.4 && /^[a-z]{4}$/.test(typed.slice(at - 1, at + 3))
  return (isSwapped ? typed.slice(0, at) + typed[at + 1] + typed[at] + typed.slice(at + 2) : typed).trim()
}

/** The sentences of context.txt, by language. */
async function readContext(): Promise<Record<Language, string[]>> {
  const found: Record<Language, string[]> = { fr: [], en: [] }
  let language: Language = 'fr'
  for (const line of (await readFile(join(import.meta.dirname, 'context.txt'), 'utf8')).split('\n'))
    if (line.startsWith('## ')) language = line.slice(3) as Language
    else if (line && !line.startsWith('#')) found[language].push(line)
  return found
}
const context = await readContext()

/** The utterance as it is sent: `core` is what was said, `text` that or a longer message around it. */
function dress(plain: string, language: Language): { core: string; text: string } {
  const dice = chance()
  const core = dice < 0.33 ? inHaste(plain, language) : chance() < 0.5 ? plain.replaceAll("'", '’') : plain
  if (dice < 0.875) return { core, text: core }
  const around = context[language]
  const text = `${pick(around)} ${core}${/[.?!]$/.test(core) ? '' : '.'} ${chance() < 0.6 ? pick(around) : ''}`.trim()
  return { core, text }
}

async function utterancesOf(language: Language): Promise<Utterance[]> {
  const { templates, slots } = await readTemplates(language)
  const alone = context[language].map((text, i) => ({
    core: text,
    text,
    lang: language,
    want: 'routine',
    group: `${language}c${i}`,
  }))
  const made = templates.flatMap(({ topic, text, group }) => {
    const plain = new Set<string>()
    const wanted = PER_TEMPLATE[topic] ?? DEFAULT_PER_TEMPLATE
    for (let i = 0; i < wanted * 4 && plain.size < wanted; i++) plain.add(fill(text, slots, language))
    return [...plain].map((one) => ({ ...dress(one, language), lang: language, want: topic, group }))
  })
  return [...made, ...alone]
}

const all = [...(await utterancesOf('fr')), ...(await utterancesOf('en'))]
const file = join(import.meta.dirname, 'train-utterances.jsonl')
await writeFile(file, all.map((one) => `${JSON.stringify(one)}\n`).join(''))
for (const [key, ones] of Map.groupBy(all, (one) => `${one.lang} ${one.want}`)) console.log(key, ones.length)
console.log('all', all.length)
