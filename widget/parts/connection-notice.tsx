import { useApp } from './app-context.ts'
import { ContactLinks } from './person-offer.tsx'

/** Says calmly that the connection is lost, what is kept, and how a person is reached without it. */
export function ConnectionNotice() {
  const { state, texts } = useApp()
  const isStuck = state.pending.some((act) => act.status === 'unsent' && act.failures > 0)
  const text = textOf()
  return (
    <div class="connection" role="status">
      {text !== '' && (
        <div class="connection-inside">
          <p>{text}</p>
          {state.page && <ContactLinks phone={state.page.person.phone} email={state.page.person.email} isShort />}
        </div>
      )}
    </div>
  )
  function textOf(): string {
    if (state.connection === 'gone') return texts.sending.gone
    return state.connection === 'reconnecting' || isStuck ? texts.sending.lost : ''
  }
}
