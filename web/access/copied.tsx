import { announce } from '../platform/announce.ts'
import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

/** A text to take elsewhere: shown whole, selectable, and copied by a button where the browser allows it. */
export function Copied({ label, text }: { label: string; text: string }) {
  const t = useTexts().access
  const copy = () =>
    void navigator.clipboard?.writeText(text).then(
      () => announce(t.copied, { shown: true }),
      () => {},
    )
  return (
    <div>
      <div className="mb-1 flex items-end justify-between gap-3">
        <p className="text-small font-semibold">{label}</p>
        {'clipboard' in navigator && (
          <Button small aria-label={t.copyOf(label)} onPress={copy}>
            {t.copy}
          </Button>
        )}
      </div>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="max-h-80 overflow-auto border border-line bg-surface p-3"
      >
        <pre className="font-mono text-small whitespace-pre">{text}</pre>
      </section>
    </div>
  )
}
