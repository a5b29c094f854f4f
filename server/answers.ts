import { AsyncLocalStorage } from "node:async_hooks"

/**
 * What is asked about a text before it is saved: where it stands (the id of its part, the path of its field), the words around what is asked
 * about with those marked, and the answer, a line for each sign, that lets it be saved. `answered`: she gave them all.
 */
export type Question = { part: string, path: string, pieces: { text: string, marked: boolean }[], answer: string, answered: boolean }

/** The form field in which the answers come, several in one separated by line ends. */
export const answerField = "serviceContact"

type Answers = { given: () => ReadonlySet<string>, by: string | null, asked: Map<string, Question>, copies: boolean }

const answers = new AsyncLocalStorage<Answers>()

/** The answers that a form sent. */
export function answersIn(body: unknown): Set<string> {
  const sent = (body as Record<string, unknown> | undefined)?.[answerField] ?? []
  return new Set([sent].flat().flatMap((each) => (typeof each === "string" ? each.split(/\r?\n/) : [])).filter(Boolean))
}

/**
 * Does `work` on behalf of somebody who has answered: what saves a text finds her answers with `answersHere`, however far
 * below, and leaves in `asked` what it asks. `given` is read each time it is needed, since a form with files has no fields
 * before its files have arrived.
 */
export function answering<T>(given: Pick<Answers, "given" | "by">, asked: Map<string, Question>, work: () => Promise<T>): Promise<T> {
  return answers.run({ ...given, asked, copies: false }, work)
}

/** Does `work` that writes again what people wrote elsewhere, where they were asked: it asks nothing. */
export function copying<T>(work: () => Promise<T>): Promise<T> {
  return answers.run({ given: () => new Set(), by: null, asked: new Map(), copies: true }, work)
}

/** The answers that are being worked on, or null where nobody answers. */
export const answersHere = (): Answers | null => answers.getStore() ?? null
