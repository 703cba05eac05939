import type { ComponentType } from 'preact'

/** What only the member page shows: set by its script, so that the widget carries none of it. */
export const pageParts: { announced: ComponentType | null } = { announced: null }
