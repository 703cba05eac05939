import { useTexts } from '../platform/language.ts'
import { Button } from '../ui/button.tsx'

/** Shown once: to be printed or copied before going on. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTexts().secondFactor
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }))
    link.download = t.codesFile
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <section aria-labelledby="codes" className="space-y-3 border-l-4 border-accent bg-wash px-4 py-3">
      <h2 id="codes" className="text-large font-semibold">
        {t.codes}
      </h2>
      <p className="max-w-[70ch]">{t.codesIntro}</p>
      <ul className="grid max-w-[30rem] grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-6 gap-y-1 font-mono tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onPress={save}>{t.saveCodes}</Button>
        <Button look="main" onPress={onDone}>
          {t.codesKept}
        </Button>
      </div>
    </section>
  )
}
