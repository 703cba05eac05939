import type { Api } from '../wire/api.ts'
import type { Memory } from './memory.ts'
import type { Store } from './store.ts'

/** What every act of the member's side works with. */
export type Context = { store: Store; api: Api; memory: Memory }
