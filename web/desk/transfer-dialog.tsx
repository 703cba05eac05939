import { useId, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Problem } from '../../contract/common.ts'
import { type DeskPerson, Done, type Transfer } from '../../contract/desk.ts'
import { useStaff } from '../people/session.ts'
import { announce } from '../platform/announce.ts'
import { call, problemOf } from '../platform/client.ts'
import { useLanguage, useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Service } from './use-queue.ts'

type Props = { conversationId: string; service: Service; onDone: () => void; onClose: () => void }

/** To whom, with how much she already holds, and a word of context that the member does not see. */
export function TransferDialog(props: Props) {
  const t = useTexts()
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => open || props.onClose()} isDismissable>
      <Modal className="sheet">
        <Dialog className="p-6">
          <Heading slot="title" className="text-large font-semibold">
            {t.work.transferTitle}
          </Heading>
          <Form {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Form({ conversationId, service, onDone, onClose }: Props) {
  const t = useTexts()
  const id = useId()
  const [to, setTo] = useState('')
  const [word, setWord] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [noteId] = useState(() => crypto.randomUUID())
  const send = async () => {
    const [kind, value = ''] = to.split(' ')
    const target: Transfer['to'] = kind === 'team' ? { teamId: value } : { staffId: value }
    try {
      const path = `/desk/conversations/${conversationId}/transfer`
      await call(Done, path, { method: 'POST', body: { noteId, to: target, word } })
      announce(t.work.transferred, { shown: true })
      onDone()
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <div className="mt-4 space-y-3">
      <div>
        <label htmlFor={`${id}-to`} className="mb-1 block font-semibold">
          {t.work.transferTo}
        </label>
        <Targets id={`${id}-to`} service={service} value={to} onChange={setTo} />
      </div>
      <div>
        <label htmlFor={`${id}-word`} className="mb-1 block font-semibold">
          {t.work.transferWord}
        </label>
        <textarea
          id={`${id}-word`}
          rows={3}
          className="input"
          aria-describedby={`${id}-hint`}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
        <p id={`${id}-hint`} className="text-small text-muted">
          {t.work.transferHint}
        </p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t.app.cancel}</Button>
        <Button look="main" isDisabled={!to || !word.trim()} onPress={() => void send()}>
          {t.work.transferDo}
        </Button>
      </div>
    </div>
  )
}

type TargetsProps = { id: string; service: Service; value: string; onChange: (value: string) => void }

function Targets({ id, service, value, onChange }: TargetsProps) {
  const t = useTexts()
  const language = useLanguage()
  const self = useStaff()
  const say = (one: DeskPerson) =>
    `${one.name} — ${t.presence[one.presence]}, ${t.work.load(one.load, one.capacity)}${one.inHours ? '' : `, ${t.office.outOfHours}`}`
  return (
    <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="" />
      <optgroup label={t.work.people}>
        {service.people
          .filter((one) => one.staffId !== self.staffId)
          .map((one) => (
            <option key={one.staffId} value={`staff ${one.staffId}`}>
              {say(one)}
            </option>
          ))}
      </optgroup>
      {service.teams.length > 0 && (
        <optgroup label={t.work.teams}>
          {service.teams.map((team) => (
            <option key={team.teamId} value={`team ${team.teamId}`}>
              {team.name[language]}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
}
