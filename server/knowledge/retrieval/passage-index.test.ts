import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analysePassage } from './analyse.ts'
import { PassageIndex } from './passage-index.ts'
import type { IndexedPassage } from './passage-tokens.ts'

let count = 0
const passage = (text: string, more: Partial<IndexedPassage> = {}): IndexedPassage => ({
  passageId: `p${String(++count).padStart(6, '0')}`,
  documentId: more.documentId ?? `d${count}`,
  language: 'fr',
  title: '',
  headingPath: [],
  text,
  ...more,
})
const idsOf = (index: PassageIndex, text: string, more = {}) =>
  index.search({ text, limit: 10, ...more }).hits.map((hit) => hit.passageId)

const fees = passage('La cotisation annuelle est de 350 dollars et se paie avant le 31 mars.')
const complaint = passage('Une plainte contre un membre est adressée au syndic par écrit.')
const leave = passage('Un congé parental suspend les obligations de formation continue.')
const feesInEnglish = passage('The annual membership fee is due by March 31.', { language: 'en' })
const all = [fees, complaint, leave, feesInEnglish]

test('a question finds the passage that speaks of it', () => {
  const index = PassageIndex.build(all)
  expect(idsOf(index, 'Combien coûte la cotisation ?')[0]).toBe(fees.passageId)
  expect(idsOf(index, 'À qui adresser des plaintes ?')[0]).toBe(complaint.passageId)
  expect(idsOf(index, 'When are membership fees due?')[0]).toBe(feesInEnglish.passageId)
})

test('accents left out and typing errors still find the passage', () => {
  const index = PassageIndex.build(all)
  expect(idsOf(index, 'conge parental')[0]).toBe(leave.passageId)
  expect(idsOf(index, 'cotissation anuelle')[0]).toBe(fees.passageId)
})

test('each language is searched with its own grammar, and the scores compare', () => {
  const index = PassageIndex.build(all)
  const { hits } = index.search({ text: 'March 31 membership', language: 'en', limit: 10 })
  expect(hits[0]?.language).toBe('en')
  for (const { bm25Normalised, coverage } of hits) {
    expect(bm25Normalised).toBeGreaterThan(0)
    expect(bm25Normalised).toBeLessThanOrEqual(1)
    expect(coverage).toBeLessThanOrEqual(1 + 1e-9)
  }
  expect(idsOf(index, 'cotisation quorum', { language: 'en' })[0]).toBe(fees.passageId)
})

test('what is not allowed takes nobody’s place: the filter comes before the ranking', () => {
  const secret = Array.from({ length: 150 }, () =>
    passage('Cotisation, cotisation, cotisation.', { documentId: 'secret' }),
  )
  const index = PassageIndex.build([...secret, ...all])
  const asked: string[] = []
  const allow = (documentId: string) => {
    asked.push(documentId)
    return documentId !== 'secret'
  }
  const { hits, matched } = index.search({ text: 'cotisation', limit: 10, allow })
  expect(hits.map((hit) => hit.passageId)).toEqual([fees.passageId])
  expect(matched).toBe(1)
  expect(asked.filter((id) => id === 'secret')).toHaveLength(1)
})

test('a question on something else covers little and says so', () => {
  const index = PassageIndex.build(all)
  const on = index.search({ text: 'date de paiement de la cotisation annuelle', limit: 10 })
  const off = index.search({ text: 'recette du gâteau au chocolat annuelle', limit: 10 })
  expect(off.best.coverage).toBeLessThan(on.best.coverage)
  expect(index.search({ text: 'zzz', limit: 10 }).hits).toEqual([])
  expect(index.search({ text: '', limit: 10 })).toMatchObject({ hits: [], matched: 0 })
  expect(new PassageIndex().search({ text: 'cotisation', limit: 10 }).hits).toEqual([])
})

test('a passage whose title asks the question comes before one that only mentions it', () => {
  const mention = passage('Le registre des membres est tenu par le secrétaire. Le registre est public.')
  const faq = passage('Adressez-vous au secrétariat.', { question: 'Comment consulter le registre des membres ?' })
  const index = PassageIndex.build([...all, mention, faq])
  expect(idsOf(index, 'consulter le registre des membres')[0]).toBe(faq.passageId)
})

test('stored tokens give the same index as the text', () => {
  const stored = all.map((one) => ({ ...one, text: 'unused', tokens: analysePassage(one) }))
  const question = { text: 'plainte contre un membre', limit: 10 }
  expect(PassageIndex.build(stored).search(question)).toEqual(PassageIndex.build(all).search(question))
})

const WORDS = [
  'cotisation',
  'cotiser',
  'membre',
  'plainte',
  'syndic',
  'congé',
  'conge',
  'règlement',
  'avril',
  'due',
  'le',
]
const texts = fc.array(fc.constantFrom(...WORDS, '.'), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const documents = fc.array(
  fc.array(fc.tuple(texts, fc.constantFrom('fr' as const, 'en' as const)), { minLength: 1, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 8,
  },
)

test('documents that come, go and come back leave the index as if built anew', () => {
  fc.assert(
    fc.property(documents, fc.array(fc.nat(7)), texts, (contents, removals, question) => {
      const version = (number: number) =>
        contents[number % contents.length]!.map(([text, language], i) =>
          passage(text, {
            documentId: `d${number % contents.length}`,
            passageId: `d${number % contents.length}-${i}`,
            language,
          }),
        )
      const index = new PassageIndex()
      for (let i = 0; i < contents.length; i++) index.add(version(i))
      const gone = new Set<number>()
      for (const number of removals.map((removal) => removal % contents.length)) {
        index.removeDocument(`d${number}`)
        if (gone.delete(number)) index.add(version(number))
        else gone.add(number)
      }
      const left = contents.map((_, i) => i).filter((i) => !gone.has(i))
      const fresh = PassageIndex.build(left.flatMap(version))
      expect(index.size).toBe(fresh.size)
      expect(index.search({ text: question, limit: 100 })).toEqual(fresh.search({ text: question, limit: 100 }))
    }),
    { numRuns: 300 },
  )
})

test('sealing and compaction change no result', () => {
  const texts = Array.from({ length: 9000 }, (_, i) => `${WORDS[i % 7]} numéro ${i % 50} ${WORDS[(i * 3) % 10]}.`)
  const passages = texts.map((text, i) => passage(text, { documentId: `s${i % 900}` }))
  const index = new PassageIndex()
  for (let i = 0; i < passages.length; i += 1000) index.add(passages.slice(i, i + 1000))
  for (let i = 0; i < 600; i++) index.removeDocument(`s${i}`)
  const fresh = PassageIndex.build(passages.filter(({ documentId }) => Number(documentId.slice(1)) >= 600))
  expect(index.size).toBe(3000)
  const question = { text: 'plainte numéro 12 au syndic', limit: 100 }
  expect(index.search(question)).toEqual(fresh.search(question))
  expect(index.bytes).toBeLessThan(fresh.bytes * 2)
})
