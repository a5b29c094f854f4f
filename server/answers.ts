import { AsyncLocalStorage } from "node:async_hooks"

/**
 * What is asked about a text before it is saved: where it stands (the id of its part, the path of its field), the words around what is asked
 * about with those marked, and the answer, a line for each sign, that lets it be saved. `answered`: she gave them all.
 */
export type Question = {
  part: string
  path: string
  pieces: { text: string; marked: boolean }[]
  answer: string
  answered: boolean
}

/** The form field in which the answers come, several in one separated by line ends. */
export const answerField = "serviceContact"

/** What is kept of two texts that met in one field: both, one below the other, or one of them. */
export const keepings = ["both", "mine", "theirs"] as const
export type Keeping = (typeof keepings)[number]
export type Keepings = Readonly<Record<string, Keeping>>

type Answers = {
  given: () => ReadonlySet<string>
  by: string | null
  asked: Map<string, Question>
  copies: boolean
  /** What was chosen where two texts met, by field. */
  kept?: () => Keepings
  /** What was saved before from the same page of the form, by its prints, and what is saved from it now. */
  before?: () => ReadonlySet<string>
  wrote?: Set<string>
  /** When the visit began in which the form is sent: its page may be older. */
  since?: Date | undefined
}

const answers = new AsyncLocalStorage<Answers>()

/** The answers that a form sent. */
export function answersIn(body: unknown): Set<string> {
  const sent = (body as Record<string, unknown> | undefined)?.[answerField] ?? []
  return new Set(
    [sent]
      .flat()
      .flatMap((each) => (typeof each === "string" ? each.split(/\r?\n/) : []))
      .filter(Boolean),
  )
}

/** What a form chose of two texts that met, by field: keep[field]. */
export function keepingsIn(body: unknown): Keepings {
  const sent = (body as Record<string, unknown> | undefined)?.["keep"]
  if (sent === null || typeof sent !== "object") return {}
  return Object.fromEntries(
    Object.entries(sent).flatMap(([field, value]) => {
      const keeping = keepings.find((each) => each === value)
      return keeping ? [[field, keeping]] : []
    }),
  )
}

/**
 * Does `work` on behalf of somebody who has answered: what saves a text finds her answers with `answersHere`, however far
 * below, and leaves in `asked` what it asks. `given` is read each time it is needed, since a form with files has no fields
 * before its files have arrived.
 */
export function answering<T>(
  given: Omit<Answers, "asked" | "copies">,
  asked: Map<string, Question>,
  work: () => Promise<T>,
): Promise<T> {
  return answers.run({ ...given, asked, copies: false }, work)
}

/** Does `work` that writes again what people wrote elsewhere, where they were asked: it asks nothing. */
export function copying<T>(work: () => Promise<T>): Promise<T> {
  return answers.run({ given: () => new Set(), by: null, asked: new Map(), copies: true }, work)
}

/** The answers that are being worked on, or null where nobody answers. */
export const answersHere = (): Answers | null => answers.getStore() ?? null

/** What was chosen where two texts met in the form that is being saved, by field. */
export const keepingsHere = (): Keepings => answers.getStore()?.kept?.() ?? {}

/** Whether a text, by its print, was saved before from the page whose form is being saved: its writer went back to it. */
export const wasSavedFromHere = (print: string): boolean => answers.getStore()?.before?.().has(print) ?? false

/** Says that a text, by its print, is saved from the page whose form is being saved. */
export const isSavedFromHere = (print: string): void => void answers.getStore()?.wrote?.add(print)

/** Whether something was done by whoever sends the form that is being saved, before the visit in which she does. */
export function wasHersBefore({ by, at }: { by: unknown; at: Date }): boolean {
  const { by: person, since } = answers.getStore() ?? {}
  return Boolean(person && since && String(by) === person && at < since)
}
