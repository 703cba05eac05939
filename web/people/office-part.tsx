import { createContext, type ReactNode, useContext } from 'react'
import type { Office } from '../../contract/people.ts'

export type Save = (path: string, body: unknown, method?: 'PUT' | 'DELETE') => Promise<boolean>
type Editing = { office: Office; save: Save; mayChange: boolean }
export const EditingContext = createContext<Editing | null>(null)

export function useOffice(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('outside of the office screen')
  return editing
}

/** One matter with its title; what cannot be changed is shown, not hidden. */
export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const { mayChange } = useOffice()
  return (
    <section aria-label={title} className="border-t border-line pt-4">
      <h2 className="text-large font-semibold">{title}</h2>
      {hint && <p className="mb-3 max-w-[70ch] text-small text-muted">{hint}</p>}
      <fieldset disabled={!mayChange} className="space-y-3">
        {children}
      </fieldset>
    </section>
  )
}
