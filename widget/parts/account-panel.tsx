import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from './app-context.ts'
import { WishPart } from './wish-part.tsx'

/** Signing in and out, on the association's own page only: a member's password is never typed on another site. */
export function AccountPanel({ onDone }: { onDone: () => void }) {
  const { state, texts, client } = useApp()
  if (state.session.kind === 'none') return <SignInForm onDone={onDone} />
  const leave = () => void client.account.signOut().then(onDone)
  return (
    <div class="panel">
      <WishPart />
      <button type="button" class="link" onClick={leave}>
        {texts.account.signOut}
      </button>
    </div>
  )
}

function SignInForm({ onDone }: { onDone: () => void }) {
  const { state, texts, client } = useApp()
  const [isSending, setIsSending] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    setIsSending(true)
    const isIn = await client.account.signIn(String(form.get('email')), String(form.get('password')))
    setIsSending(false)
    if (isIn) onDone()
  }
  const { signInProblem } = state
  const problem = signInProblem === 'unreachable' ? texts.account.failed : signInProblem?.message
  return (
    <form class="panel sign-in" aria-label={texts.account.open} onSubmit={submit}>
      <label>
        {texts.account.email}
        <input
          ref={first}
          name="email"
          type="email"
          autocomplete="username"
          required
          aria-describedby="sign-in-problem"
        />
      </label>
      <label>
        {texts.account.password}
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      <button type="submit" class="button" disabled={isSending}>
        {texts.account.signIn}
      </button>
      <p id="sign-in-problem" class="problem" role="alert">
        {problem ?? ''}
      </p>
      <Provider />
    </form>
  )
}

/** The association's own sign-in, where it has one. */
function Provider() {
  const { texts, client } = useApp()
  const [provider, setProvider] = useState<{ label: string; address: string } | null>(null)
  useEffect(() => void client.account.provider().then(setProvider), [client])
  if (provider === null) return null
  return (
    <p>
      <a class="link" href={provider.address}>
        {texts.account.withProvider(provider.label)}
      </a>
    </p>
  )
}
