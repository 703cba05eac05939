import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A part few members need, fetched when it is first drawn, so that the widget stays light on the association's site:
 * `const FlagPart = later(() => import('./flag-part.tsx').then((m) => m.FlagPart))`. Its style travels with it
 * (style/style-sheet.ts, `addStyle`). Nothing is drawn until it is there; on a line that fails, it is tried again
 * the next time it is drawn. Never for asking for a person.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  return function Later(props: P) {
    const [, redraw] = useState(0)
    useEffect(() => {
      if (loaded) return
      let isHere = true
      load().then(
        (part) => {
          loaded = part
          if (isHere) redraw(1)
        },
        () => undefined,
      )
      return () => {
        isHere = false
      }
    }, [])
    const Part = loaded
    return Part ? <Part {...props} /> : null
  }
}
