import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Preview } from '../../contract/examination.ts'
import { FirmnessBook, type FirmnessChoice } from '../../contract/firmness.ts'
import { previewQuestion } from '../examination/ask-preview.tsx'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'

const KEY = ['firmness']

/** How many wrong answers in a hundred are accepted among those shown without reserve. */
export function FirmnessPart() {
  const { firmness: t } = useTexts()
  const query = useQuery({ queryKey: KEY, queryFn: () => call(FirmnessBook, '/firmness') })
  return (
    <section aria-labelledby="firmness" className="space-y-3">
      <h2 id="firmness" className="text-large font-semibold">
        {t.heading}
      </h2>
      <p className="max-w-[70ch] text-muted">{t.intro}</p>
      <Loaded query={query}>{(book) => <Choices book={book} />}</Loaded>
    </section>
  )
}

function Choices({ book }: { book: FirmnessBook }) {
  const { firmness: t } = useTexts()
  const client = useQueryClient()
  const [chosen, setChosen] = useState(book.acceptedWrong)
  const [question, setQuestion] = useState<Question | null>(null)
  const body = { acceptedWrong: chosen }
  const publish = async () => {
    client.setQueryData(KEY, await call(FirmnessBook, '/firmness', { method: 'PUT', body }))
    announce(t.saved, { shown: true })
  }
  const save = async () => {
    try {
      const { report } = await call(Preview, '/firmness/preview', { method: 'POST', body })
      const asked = previewQuestion(report, publish)
      if (asked) setQuestion(asked)
      else await publish()
    } catch (error) {
      announce(problemOf(error).message, { shown: true })
    }
  }
  return (
    <>
      <fieldset className="divide-y divide-line border-y border-line">
        <legend className="sr-only">{t.heading}</legend>
        {book.choices.map((choice) => (
          <Choice
            key={choice.acceptedWrong}
            choice={choice}
            isChosen={chosen === choice.acceptedWrong}
            onChoose={() => setChosen(choice.acceptedWrong)}
          />
        ))}
      </fieldset>
      <Button look="main" isDisabled={chosen === book.acceptedWrong} onPress={save}>
        {t.save}
      </Button>
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </>
  )
}

type ChoiceProps = { choice: FirmnessChoice; isChosen: boolean; onChoose: () => void }

function Choice({ choice, isChosen, onChoose }: ChoiceProps) {
  const { firmness: t } = useTexts()
  return (
    <label className="flex gap-3 py-2">
      <input type="radio" name="firmness" checked={isChosen} onChange={onChoose} />
      <span>
        <span className="font-semibold">
          {choice.acceptedWrong === null ? t.shipped : t.accept(choice.acceptedWrong)}
        </span>
        <br />
        <span className="text-small text-muted">{t.comesTo(choice.firm, choice.wrongAmongFirm)}</span>
      </span>
    </label>
  )
}
