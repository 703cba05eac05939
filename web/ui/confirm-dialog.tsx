import { useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Problem } from '../../contract/common.ts'
import { problemOf } from '../platform/client.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from './button.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import type { Question } from './question.ts'

export function ConfirmDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className={question.wide ? 'sheet sheet-wide' : 'sheet'}>
        <Dialog role="alertdialog" className="p-6">
          <Asked question={question} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Asked({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useTexts()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const confirm = async () => {
    setBusy(true)
    try {
      await question.onConfirm()
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <>
      <Heading slot="title" className="text-large font-semibold">
        {question.title}
      </Heading>
      <div className="mt-2 space-y-2">{question.body}</div>
      {problem && <ProblemNotice problem={problem} className="mt-4" />}
      <div
        className={`flex flex-wrap justify-end gap-2 ${question.wide ? 'sticky bottom-0 -mx-6 -mb-6 border-t border-line bg-surface px-6 py-3' : 'mt-6'}`}
      >
        <Button onPress={onClose}>{question.cancel ?? t.app.cancel}</Button>
        <Button look={question.alarming ? 'alarm' : 'main'} isDisabled={isBusy} autoFocus onPress={confirm}>
          {question.act}
        </Button>
      </div>
    </>
  )
}
