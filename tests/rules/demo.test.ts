// The demonstration is what newcomers see first and what the journeys measure: its lists, texts and questions must agree.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { association, documents, members, staff } from '../../demo/association.ts'
import { goldenQuestions } from '../../demo/golden-questions.ts'
import { announcements, pastSurveys } from '../../demo/heard.ts'
import { withFrenchSpaces } from '../../demo/render/typography.ts'

type Question = {
  id: string
  text: string
  lang: string
  file: string | null
  answer_span: string | null
  answerable: boolean
  also_in?: string[]
  nearest_file?: string
  audience?: string
}

const demo = join(import.meta.dirname, '../../demo')
const files = readdirSync(join(demo, 'documents')).sort()
const listed = documents.map(({ file }) => file)

const written = (file: string): string => {
  const path = /\.(pdf|docx)$/.test(file)
    ? join(demo, 'sources', `${basename(file).replace(/\.\w+$/, '')}.md`)
    : join(demo, 'documents', file)
  return readFileSync(path, 'utf8')
}

const collapsed = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const questions = readFileSync(join(demo, 'questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Question => JSON.parse(line))

describe('the library of the demonstration', () => {
  test('every document listed exists, and every file is listed once', () => {
    expect([...listed].sort()).toEqual(files)
  })

  test('every rendered document keeps the text it was made from, and no text is left over', () => {
    const rendered = listed.filter((file) => /\.(pdf|docx)$/.test(file))
    const sources = rendered.map((file) => `${file.replace(/\.\w+$/, '')}.md`).sort()
    expect(readdirSync(join(demo, 'sources')).sort()).toEqual(sources)
  })

  test('translations and successors name documents of the library', () => {
    const named = documents.flatMap(({ translationOf, supersededBy }) => [translationOf, supersededBy])
    for (const file of named.filter((name) => name !== undefined)) expect(listed).toContain(file)
  })

  test('a document is in force for at least a day, and is approved by someone of the staff', () => {
    for (const { file, inForceFrom = '', inForceUntil = '9999-12-31', approvedBy } of documents) {
      expect(inForceFrom <= inForceUntil, file).toBe(true)
      expect(staff.map(({ email }) => email)).toContain(approvedBy.staffEmail)
    }
  })

  test('every audience named is one of the association’s', () => {
    const keys: string[] = association.audiences.map(({ key }) => key)
    for (const { audience } of documents) expect(keys).toContain(audience)
  })

  test('French texts carry their non-breaking spaces', () => {
    const french = documents.filter(({ language }) => language === 'fr')
    const careless = french.filter(({ file }) => withFrenchSpaces(written(file)) !== written(file))
    expect(careless.map(({ file }) => file)).toEqual([])
  })

  test('the whole library weighs less than 3 MB', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(demo, 'documents', file)).size, 0)
    expect(bytes).toBeLessThan(3_000_000)
  })
})

describe('the people of the demonstration', () => {
  test('every member has an adviser on the staff and an address that cannot receive mail', () => {
    for (const { adviserEmail, email } of members) {
      expect(staff.map((person) => person.email)).toContain(adviserEmail)
      expect(email.endsWith('.test')).toBe(true)
    }
  })
})

describe('the questions of the demonstration', () => {
  test('at least sixty have an answer, and fifteen have none', () => {
    expect(questions.filter(({ answerable }) => answerable).length).toBeGreaterThanOrEqual(60)
    expect(questions.filter(({ answerable }) => !answerable).length).toBe(15)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })

  test.each(questions.filter(({ answerable }) => answerable))(
    'the answer to $id is in its document, word for word',
    (question) => {
      expect(existsSync(join(demo, 'documents', question.file!))).toBe(true)
      expect(collapsed(written(question.file!))).toContain(collapsed(question.answer_span!))
    },
  )

  test('every other document a question names is in the library', () => {
    for (const { also_in = [], nearest_file } of questions)
      for (const file of [...also_in, ...(nearest_file ? [nearest_file] : [])]) expect(listed).toContain(file)
  })

  test('a question whose answer is not public says who may ask it', () => {
    for (const { file, audience = 'public' } of questions.filter(({ answerable }) => answerable))
      expect(documents.find((document) => document.file === file)?.audience, file!).toBe(audience)
  })
})

describe('the golden questions of the demonstration', () => {
  const plain = (text: string) => collapsed(text).replaceAll('’', "'")

  test.each(goldenQuestions)(
    '"$question" has its answer in the document expected, which its audience may read',
    (one) => {
      expect(plain(written(one.file))).toContain(plain(one.words))
      expect(documents.find((document) => document.file === one.file)?.audience).toBe(one.audience)
    },
  )
})

describe('what members were asked and told', () => {
  test('no question was answered by more people than answered the survey, nor the survey by more than were invited', () => {
    for (const { invited, spared, answered, counts } of pastSurveys) {
      expect(answered + spared).toBeLessThanOrEqual(invited)
      for (const options of Object.values(counts))
        expect(Object.values(options).reduce((a, b) => a + b)).toBeLessThanOrEqual(answered)
    }
  })

  test('the results announced are those of the survey, in both languages', () => {
    const [topic] = pastSurveys
    const { routine, judgement } = topic!.counts as Record<string, Record<'assistant' | 'either' | 'person', number>>
    const all = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b)
    const told = announcements.find((one) => one.template === 'survey')!.body
    for (const figure of [
      [topic!.answered, topic!.invited],
      [routine!.assistant + routine!.either, all(routine!)],
      [judgement!.person, all(judgement!)],
    ]) {
      expect(told.fr).toContain(figure.join(' sur '))
      expect(told.en).toContain(figure.join(' of '))
    }
  })
})
