// The palette of commands: what is open on screen says what can be done; the palette lists it.
import { useEffect } from 'react'
import { createStore } from '../platform/store.ts'

export type Command = { id: string; label: string; hint?: string; keyName?: string; act: () => void }
export type PaletteGroup = { title: string; commands: Command[] }

export const paletteOpen = createStore<PaletteGroup[] | 'all' | null>(null)

/** Everything, or one list to choose from. */
export const openPalette = (groups: PaletteGroup[] | 'all' = 'all') => paletteOpen.set(() => groups)
export const closePalette = () => paletteOpen.set(() => null)

const offered = createStore<Record<string, PaletteGroup>>({})
export const offeredCommands = offered

/** Offers a group of commands while the part that knows them is on screen. */
export function useCommands(name: string, group: PaletteGroup): void {
  useEffect(() => {
    offered.set((all) => ({ ...all, [name]: group }))
  })
  useEffect(
    () => () =>
      offered.set((all) => {
        const { [name]: _, ...rest } = all
        return rest
      }),
    [name],
  )
}

/** Ctrl + K from anywhere, even while typing. */
export function usePaletteKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      openPalette()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
