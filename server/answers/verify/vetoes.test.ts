// A dozen corruptions a veto, in both languages: one word changed in a sentence that the passage says.
import { describe, expect, it } from 'vitest'
import { readAnswer } from './features.ts'
import { type VetoKind, vetoesOf } from './vetoes.ts'

type Language = 'fr' | 'en'

/** Every suspicion sure enough to be a veto, whatever the conflict score. */
const ALL = { absent: 0, number: 0, denial: 0, contrary: 0, name: 0, passage: 0, condemned: 2 }

function vetoesFor(language: Language, source: string, text: string) {
  const answer = { question: '', language, passages: [{ text: source }], sentences: [{ text, cited: [1] }] }
  return vetoesOf(readAnswer(answer)[0]!.suspicions, 0.5, ALL)
}

/** Passage, the right sentence, then wrong ones each with what the veto must name. */
type Case = [language: Language, source: string, right: string, ...wrong: [sentence: string, word: string][]]

function holds(kinds: VetoKind[], cases: Case[]): void {
  for (const [language, source, right, ...wrong] of cases) {
    expect(vetoesFor(language, source, right), right).toEqual([])
    for (const [sentence, word] of wrong) {
      const found = vetoesFor(language, source, sentence)
      const named = found.filter((one) => kinds.includes(one.kind) && one.detail.includes(word))
      expect(named.length, `${sentence} → ${JSON.stringify(found)}`).toBeGreaterThan(0)
    }
  }
}

const FEE_FR =
  'La cotisation annuelle est de 150 euros. Elle doit être payée avant le 31 mars 2024. Le remboursement est versé dans un délai de 15 jours.'
const FEE_EN =
  'The annual fee is $150. It must be paid before March 31, 2024. The refund is sent within 15 days. The board has 1,200 members.'

describe('a number the passage does not hold', () => {
  it('is named, in digits or in words', () => {
    holds(
      ['number-absent'],
      [
        [
          'fr',
          FEE_FR,
          'La cotisation annuelle est de 150 euros.',
          ['La cotisation annuelle est de 160 euros.', '160'],
          ['Elle doit être payée avant le 30 mars 2024.', '30'],
          ['Elle doit être payée avant le 31 mars 2025.', '2025'],
          ['Le remboursement est versé dans un délai de vingt jours.', 'vingt'],
          ['Le remboursement est versé dans un délai de 1 500 jours.', '1 500'],
          ['La cotisation annuelle est de 150,50 euros.', '150,50'],
        ],
        [
          'en',
          FEE_EN,
          'The annual fee is $150.',
          ['The annual fee is $155.', '155'],
          ['It must be paid before March 30, 2024.', '30'],
          ['The refund is sent within fourteen days.', 'fourteen'],
          ['The refund is sent within 16 days.', '16'],
          ['The board has 1,300 members.', '1,300'],
          ['The board has twelve members.', 'twelve'],
        ],
      ],
    )
  })

  it('is not missed for being written otherwise', () => {
    expect(vetoesFor('fr', FEE_FR, 'Le remboursement est versé dans un délai de quinze jours.')).toEqual([])
    expect(vetoesFor('en', FEE_EN, 'The refund is sent within fifteen days.')).toEqual([])
    expect(vetoesFor('en', FEE_EN, 'The board has 1200 members.')).toEqual([])
    expect(vetoesFor('fr', "L'ordre compte 1 200 membres.", "L'ordre compte 1200 membres.")).toEqual([])
  })
})

describe('a unit, a currency or a month changed', () => {
  it('is named beside its number', () => {
    holds(
      ['unit-changed'],
      [
        [
          'fr',
          FEE_FR,
          'Le remboursement est versé dans un délai de 15 jours.',
          ['Le remboursement est versé dans un délai de 15 mois.', '15 mois'],
          ['Le remboursement est versé dans un délai de 15 semaines.', '15 semaines'],
          ['Le remboursement est versé dans un délai de 15 heures.', '15 heures'],
          ['La cotisation annuelle est de 150 dollars.', '150 dollars'],
          ['La cotisation annuelle est de 150 %.', '150 %'],
          ['Elle doit être payée avant le 31 mai 2024.', '31 mai'],
        ],
        [
          'en',
          FEE_EN,
          'The refund is sent within 15 days.',
          ['The refund is sent within 15 weeks.', '15 weeks'],
          ['The refund is sent within 15 months.', '15 months'],
          ['The refund is sent within 15 hours.', '15 hours'],
          ['The annual fee is €150.', '150 €'],
          ['The annual fee is 150%.', '150 %'],
          ['It must be paid before May 31, 2024.', '31 May'],
        ],
      ],
    )
  })
})

describe('a number said of something else', () => {
  it('is named with the number that belongs there', () => {
    const fr =
      'Le stage dure 120 heures et la formation théorique dure 45 heures. Les frais de dossier sont de 80 euros et les frais de scolarité de 900 euros.'
    const en =
      'The internship lasts 120 hours and the theory course lasts 45 hours. The filing fee is 80 dollars and the tuition fee is 900 dollars.'
    holds(
      ['number-misplaced'],
      [
        [
          'fr',
          fr,
          'Le stage dure 120 heures.',
          ['Le stage dure 45 heures.', '45 ≠ 120'],
          ['La formation théorique dure 120 heures.', '120 ≠ 45'],
          ['Les frais de scolarité sont de 80 euros.', '80 ≠ 900'],
        ],
        [
          'en',
          en,
          'The internship lasts 120 hours.',
          ['The internship lasts 45 hours.', '45 ≠ 120'],
          ['The theory course lasts 120 hours.', '120 ≠ 45'],
        ],
      ],
    )
  })
})

describe('a denial put in or left out', () => {
  it('is seen inside wording that is otherwise the passage’s', () => {
    const fr =
      "Le membre peut exercer hors de la province. La cotisation n'est pas remboursable après le départ. Le dossier ne sera jamais transmis à un tiers."
    const en =
      'The member may practise outside the province. The fee is not refundable after departure. The file will never be sent to a third party.'
    holds(
      ['negation-inserted', 'negation-lost'],
      [
        [
          'fr',
          fr,
          'Le membre peut exercer hors de la province.',
          ['Le membre ne peut pas exercer hors de la province.', 'pas'],
          ['Le membre ne peut jamais exercer hors de la province.', 'jamais'],
          ['La cotisation est remboursable après le départ.', 'pas'],
          ['Le dossier sera transmis à un tiers.', 'jamais'],
        ],
        [
          'en',
          en,
          'The member may practise outside the province.',
          ['The member may not practise outside the province.', 'not'],
          ['The member may never practise outside the province.', 'never'],
          ['The fee is refundable after departure.', 'not'],
          ['The file will be sent to a third party.', 'never'],
        ],
      ],
    )
  })
})

describe('a contrary, another strength', () => {
  const fr =
    'Le psychologue doit conserver le dossier pendant cinq ans après la dernière consultation. Tous les membres reçoivent une attestation gratuite. La formation est obligatoire. Le délai maximum est de dix jours.'
  const en =
    'The psychologist must keep the file for five years after the last consultation. All members receive a free certificate. Training is mandatory. The maximum period is ten days. At least two referees are required.'

  it('is named when the passage says the opposite', () => {
    holds(
      ['contrary'],
      [
        [
          'fr',
          fr,
          'Le délai maximum est de dix jours.',
          ['Le délai minimum est de dix jours.', 'minimum ≠ maximum'],
          [
            'Le psychologue doit conserver le dossier pendant cinq ans avant la dernière consultation.',
            'avant ≠ après',
          ],
          ['Tous les membres reçoivent une attestation payante.', 'payante ≠ gratuite'],
          [
            'Le psychologue doit conserver le dossier pendant cinq ans après la première consultation.',
            'première ≠ dernière',
          ],
        ],
        [
          'en',
          en,
          'The maximum period is ten days.',
          ['The minimum period is ten days.', 'minimum ≠ maximum'],
          ['The psychologist must keep the file for five years before the last consultation.', 'before ≠ after'],
          ['The psychologist must keep the file for five years after the first consultation.', 'first ≠ last'],
          ['At most two referees are required.', 'most ≠ least'],
          ['All members receive a paid certificate.', 'paid ≠ free'],
        ],
      ],
    )
  })

  it('is named when the passage says it more or less strongly', () => {
    holds(
      ['strength-changed'],
      [
        [
          'fr',
          fr,
          'Tous les membres reçoivent une attestation gratuite.',
          ['Le psychologue peut conserver le dossier pendant cinq ans après la dernière consultation.', 'peut ≠ doit'],
          ['Certains membres reçoivent une attestation gratuite.', 'Certains ≠ Tous'],
          ['La formation est facultative.', 'facultative ≠ obligatoire'],
        ],
        [
          'en',
          en,
          'All members receive a free certificate.',
          ['The psychologist may keep the file for five years after the last consultation.', 'may ≠ must'],
          ['Some members receive a free certificate.', 'Some ≠ All'],
          ['Training is optional.', 'optional ≠ mandatory'],
        ],
      ],
    )
  })
})

describe('a name or a role swapped', () => {
  it('is named with the name that belongs there', () => {
    const fr =
      'La demande est adressée à la Direction des affaires juridiques par courriel. Le recours est examiné par le Comité de révision en juin. Le prix est remis par Jeanne Tremblay au congrès de Québec.'
    const en =
      'Applications are sent to the Registrar Office by email. Appeals are examined by the Review Committee in June. The prize is given by Jane Miller at the Toronto congress.'
    holds(
      ['name-swapped'],
      [
        [
          'fr',
          fr,
          'Le recours est examiné par le Comité de révision en juin.',
          ['Le recours est examiné par la Direction de révision en juin.', 'Direction ≠ Comité'],
          ['Le prix est remis par Comité au congrès de Québec.', 'Comité ≠'],
        ],
        [
          'en',
          en,
          'Appeals are examined by the Review Committee in June.',
          ['Appeals are examined by the Registrar Office in June.', 'Registrar ≠'],
          ['Applications are sent to Jane Miller by email.', 'Jane ≠'],
          ['The prize is given by the Review Committee at the Toronto congress.', 'Review ≠'],
        ],
      ],
    )
  })
})

describe('a passage that was never given', () => {
  it('is named', () => {
    holds(
      ['passage-unknown'],
      [
        [
          'fr',
          FEE_FR,
          'La cotisation annuelle est de 150 euros.',
          ['Selon le passage 7, la cotisation annuelle est de 150 euros.', '7'],
        ],
        ['en', FEE_EN, 'The annual fee is $150.', ['According to passage 4, the annual fee is $150.', '4']],
      ],
    )
  })
})
