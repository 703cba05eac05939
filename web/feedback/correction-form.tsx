import { useState } from 'react'
import type { Problem } from '../../contract/common.ts'
import type { CorrectionText, CorrectionTexts, CorrectionView } from '../../contract/corrections.ts'
import { announce } from '../platform/announce.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, type Question } from '../ui/confirm.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useCorrectionActs } from './use-corrections.ts'

const LANGUAGES = ['fr', 'en'] as const
const FIELDS = ['wrong', 'right', 'contact'] as const
const SHORTEST = 3

/** What members read, in both languages; once sent, as it was sent. */
export function CorrectionForm({ view }: { view: CorrectionView }) {
  const { corrections: t } = useTexts()
  const { texts, set, ask, question, setQuestion, problem } = useSending(view)
  const isSent = view.correction.sentAt !== null
  return (
    <section aria-labelledby="correction-text" className="space-y-4">
      <h2 id="correction-text" className="text-large font-semibold">
        {t.text}
      </h2>
      <p className="max-w-[70ch] text-small text-muted">{t.textIntro}</p>
      {LANGUAGES.map((language) => (
        <fieldset key={language} className="space-y-2 rounded-small border border-line bg-surface p-3">
          <legend className="px-1 font-semibold">{t.inLanguage[language]}</legend>
          {FIELDS.map((field) =>
            isSent ? (
              <div key={field}>
                <p className="text-small font-semibold">{t[field]}</p>
                <p lang={language} className="wrap-anywhere whitespace-pre-wrap">
                  {texts[language][field]}
                </p>
              </div>
            ) : (
              <TextArea
                key={field}
                label={t[field]}
                lang={language}
                rows={field === 'contact' ? 2 : 3}
                maxLength={1500}
                value={texts[language][field]}
                onChange={(value) => set(language, field, value)}
              />
            ),
          )}
        </fieldset>
      ))}
      {problem && <ProblemNotice problem={problem} />}
      {!isSent && view.correction.toTell > 0 && (
        <Button look="main" onPress={ask}>
          {t.send(view.correction.toTell)}
        </Button>
      )}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </section>
  )
}

const isWhole = (texts: CorrectionTexts) =>
  LANGUAGES.every((language) => FIELDS.every((field) => texts[language][field].trim().length >= SHORTEST))

function useSending(view: CorrectionView) {
  const { corrections: t } = useTexts()
  const acts = useCorrectionActs()
  const [texts, setTexts] = useState(view.texts)
  const [question, setQuestion] = useState<Question | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { correctionId, toTell } = view.correction
  const send = async () => {
    await acts.send(correctionId, texts)
    announce(t.sent, { shown: true })
  }
  const ask = () => {
    if (!isWhole(texts)) return setProblem({ code: 'incomplete', message: t.incomplete })
    setProblem(null)
    setQuestion({ title: t.sendTitle, body: t.sendAsk(toTell), act: t.send(toTell), onConfirm: send })
  }
  const set = (language: 'fr' | 'en', field: keyof CorrectionText, value: string) =>
    setTexts((one) => ({ ...one, [language]: { ...one[language], [field]: value } }))
  return { texts, set, ask, question, setQuestion, problem }
}
