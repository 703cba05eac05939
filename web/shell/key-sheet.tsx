import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

/** Every key of the desk, on one sheet. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const keys: [string, string][] = [
    ['J', t.keys.next],
    ['K', t.keys.previous],
    ['T', t.conversation.take],
    ['R', t.conversation.reply],
    ['S', t.work.savedReplies],
    ['X', t.work.transfer],
    ['N', t.work.noteBox],
    ['Z', t.work.snooze],
    ['G', t.conversation.giveBack],
    ['C', t.conversation.close],
    ['/', t.keys.filter],
    ['Ctrl + K', t.palette.open],
    [t.keys.ctrlEnter, t.keys.send],
    [t.keys.escape, t.keys.leave],
    ['?', t.keys.help],
  ]
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className="sheet">
        <Dialog className="p-6">
          <Heading slot="title" className="text-large font-semibold">
            {t.keys.heading}
          </Heading>
          <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
            {keys.map(([key, act]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="key">{key}</kbd>
                </dt>
                <dd>{act}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-6 flex justify-end">
            <Button slot="close">{t.keys.close}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
