import type { ItemKind } from "../types.ts"

/**
 * One point of a meeting with what was said about it. Its text is light markup; words in braces are filled in for the
 * meeting where it is used (meetings/fill.ts). Each passage is used once.
 */
export type Passage = {
  title: string, kind: ItemKind, minutes: number, presenter: string
  /** From a month to a month, both included, for what belongs to a season. */
  months?: [number, number]
  /** Said at the last meeting that has minutes; what was promised there is still to be done. */
  pinned?: true
  description: string
  /** One line for those who were not there. */
  summary: string
  text: string
  decisions?: string[]
  actions?: { text: string, owners: string[], days: number }[]
}
