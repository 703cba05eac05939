import type { ComponentType } from 'preact'

type Part = ComponentType | null

/** What only the member page shows: set by its script, so that the widget carries none of it. */
export const pageParts: { announced: Part; surveys: Part; wishes: Part } = {
  announced: null,
  surveys: null,
  wishes: null,
}
