import { useState } from 'react'
import { STAGES, type Stage, type StageBook } from '../../contract/stages.ts'
import { announce } from '../platform/announce.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { OpenForm } from './open-form.tsx'
import { SignalsPage } from './signals-page.tsx'
import { useStages, useStep } from './use-stages.ts'

/** Whom the assistant answers: five stages, what stands before each, and a way back in one press. */
export function StagesScreen() {
  const { stages: t } = useTexts()
  const query = useStages()
  return (
    <SignalsPage heading={t.heading} intro={t.intro} notYours={t.notYours}>
      <Loaded query={query}>
        {(book) => (
          <>
            <Ladder book={book} />
            <History book={book} />
          </>
        )}
      </Loaded>
    </SignalsPage>
  )
}

function Ladder({ book }: { book: StageBook }) {
  const { stages: t } = useTexts()
  const step = useStep()
  const [chosen, choose] = useState<Stage | null>(null)
  const [question, ask] = useState<Question | null>(null)
  const back = (to: Stage) =>
    ask({
      title: t.backTitle(t.names[to]),
      body: <p>{t.backSays}</p>,
      act: t.backDo,
      alarming: true,
      onConfirm: async () => {
        choose(null)
        await step({ to })
        announce(t.done(t.names[to]), { shown: true })
      },
    })
  const isBack = (stage: Stage) => STAGES.indexOf(stage) < STAGES.indexOf(book.stage) && stage !== 'audiences'
  return (
    <section aria-labelledby="ladder" className="space-y-4">
      <h2 id="ladder" className="sr-only">
        {t.ladder}
      </h2>
      <ol className="grid gap-3 two:grid-cols-5">
        {STAGES.map((stage) => (
          <StageCard
            key={stage}
            stage={stage}
            book={book}
            isChosen={stage === chosen}
            onStep={() => (isBack(stage) ? back(stage) : choose(stage))}
          />
        ))}
      </ol>
      {chosen && <OpenForm key={chosen} to={chosen} book={book} onDone={() => choose(null)} />}
      <Confirm question={question} onClose={() => ask(null)} />
    </section>
  )
}

type CardProps = { stage: Stage; book: StageBook; isChosen: boolean; onStep: () => void }

function StageCard({ stage, book, isChosen, onStep }: CardProps) {
  const { stages: t } = useTexts()
  const isNow = stage === book.stage
  const isBack = STAGES.indexOf(stage) < STAGES.indexOf(book.stage)
  const look = isNow ? 'border-2 border-accent' : isChosen ? 'border-ink' : 'border-line'
  return (
    <li
      aria-current={isNow ? 'step' : undefined}
      className={`flex flex-col rounded-small border bg-surface p-4 ${look}`}
    >
      <h3 className="font-semibold">{t.names[stage]}</h3>
      <p className="my-1 text-small">{t.says[stage]}</p>
      {stage === 'volunteers' && <p className="text-small text-muted">{t.volunteers(book.volunteers)}</p>}
      {isNow && stage === 'audiences' && <OpenedTo book={book} />}
      <div className="mt-auto pt-2">
        {isNow && <p className="font-semibold text-accent">{t.now}</p>}
        {book.mayStep && (!isNow || stage === 'audiences') && (
          <Button small look={isBack ? 'alarm' : 'plain'} onPress={onStep}>
            {isBack ? t.back(t.names[stage]) : isNow ? t.whichAudiences : t.forward(t.names[stage])}
          </Button>
        )}
      </div>
    </li>
  )
}

function OpenedTo({ book }: { book: StageBook }) {
  const { stages: t } = useTexts()
  return <p className="text-small text-muted">{t.opensTo(namesOf(book, book.audiences, useLanguage()))}</p>
}

const namesOf = (book: StageBook, keys: string[], language: 'fr' | 'en') =>
  keys.map((key) => book.allAudiences.find((one) => one.key === key)?.name[language] ?? key).join(', ')

function History({ book }: { book: StageBook }) {
  const { stages: t } = useTexts()
  const language = useLanguage()
  return (
    <section aria-labelledby="stage-history">
      <h2 id="stage-history" className="text-large font-semibold">
        {t.history}
      </h2>
      {book.changes.length === 0 && <p className="text-muted">{t.noHistory}</p>}
      <ul className="max-w-[60rem] divide-y divide-line">
        {book.changes.map((one) => {
          const closed = one.gates.filter((gate) => book.needs[one.to].includes(gate.name) && gate.state !== 'met')
          return (
            <li key={one.at} className="py-2">
              <p className="font-semibold">{t.step(t.names[one.from], t.names[one.to])}</p>
              {one.audiences.length > 0 && <p>{t.opensTo(namesOf(book, one.audiences, language))}</p>}
              {one.reason && <p>{one.reason}</p>}
              {closed.length > 0 && (
                <p className="text-small text-muted">{t.notMet(closed.map((gate) => t.gate[gate.name]).join('; '))}</p>
              )}
              <p className="text-small text-muted">{t.by(one.by, one.at)}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
