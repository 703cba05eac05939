import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'

type Look = 'plain' | 'main' | 'alarm' | 'quiet'

export type PressProps = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  look?: Look
  small?: boolean
  children: ReactNode
  className?: string
}

export function Button({ look = 'plain', small, className = '', ...props }: PressProps) {
  const looks = `button ${look === 'plain' ? '' : `button-${look}`} ${small ? 'button-small' : ''} ${className}`
  return <AriaButton {...props} className={looks} />
}

/** A button whose keyboard key is told in a tooltip, on hover and on focus; Escape puts it away (WCAG 1.4.13). */
export function KeyButton({ keyName, hint, ...props }: PressProps & { keyName: string; hint: string }) {
  const [isAway, setAway] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && setAway(true)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the tooltip's coming and going
    <span
      role="presentation"
      className="key-button"
      data-away={isAway || undefined}
      onKeyDown={onKeyDown}
      onPointerEnter={() => setAway(false)}
      onFocus={() => setAway(false)}
    >
      <Button {...props} aria-describedby={`key-${keyName}`} />
      <span id={`key-${keyName}`} role="tooltip" className="tooltip">
        {hint} <kbd className="key">{keyName.toUpperCase()}</kbd>
      </span>
    </span>
  )
}
