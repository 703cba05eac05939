import { lazy, Suspense } from 'react'
import { createStore, useStore } from '../platform/store.ts'
import { useKeys } from '../platform/use-keys.ts'

const KeySheet = lazy(() => import('./key-sheet.tsx').then((file) => ({ default: file.KeySheet })))
const isShown = createStore(false)

export const showKeys = () => isShown.set(() => true)

export function KeyList() {
  useKeys({ '?': showKeys })
  if (!useStore(isShown)) return null
  return (
    <Suspense fallback={null}>
      <KeySheet onClose={() => isShown.set(() => false)} />
    </Suspense>
  )
}
