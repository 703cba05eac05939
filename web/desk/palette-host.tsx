import { lazy, Suspense } from 'react'
import { useStore } from '../platform/store.ts'
import { offeredCommands, paletteOpen, usePaletteKey } from './palette-state.ts'

const Palette = lazy(() => import('./palette.tsx').then((file) => ({ default: file.Palette })))

export function PaletteHost() {
  usePaletteKey()
  const open = useStore(paletteOpen)
  const offered = useStore(offeredCommands)
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <Palette groups={open === 'all' ? Object.values(offered) : open} />
    </Suspense>
  )
}
