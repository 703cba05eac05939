import { useState } from 'react'
import { useTexts } from '../platform/language.ts'

type Props = { text: string; lang?: string; className?: string }

/** About what three lines of the brief hold. */
const SHORT = 170

/** Long words, cut after three lines until the reader asks for the rest: the brief stays on one screen. */
export function Folded({ text, lang, className = '' }: Props) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > SHORT || text.split('\n').length > 3
  return (
    <>
      <p
        lang={lang}
        className={`wrap-anywhere whitespace-pre-wrap ${isLong && !isOpen ? 'line-clamp-3' : ''} ${className}`}
      >
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          className="link text-small"
          aria-expanded={isOpen}
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen ? t.help.less : t.help.whole}
        </button>
      )}
    </>
  )
}
