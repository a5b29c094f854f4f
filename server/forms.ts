import type { Request, Response } from "express"
import { answering, answersIn, type Keeping, keepingsIn, type Question } from "./answers.ts"
import { FormError, Meanwhile, refusedFields } from "./formError.ts"
import { pressedOnce } from "./pressedOnce.ts"
import { type Locals, render } from "./render.ts"
import type { Key } from "../views/sentences.ts"
import { rememberSent, sentBefore } from "./sentBefore.ts"

export { FormError, Meanwhile }

/** What a form page shows: what was typed, what is wrong or asked at which field, and all of it summed up on top. */
export type Form = {
  values: Record<string, unknown>
  errors: Record<string, string | null>
  summary: { field: string; text: string }[]
  questions: Record<string, Question>
  /** Where two texts met: the field that says which is kept, what it says, and whether both may be. */
  keepings: Record<string, { name: string; value: Keeping; both: boolean }>
  /** What stands in it was written before, and is put back by a button: nobody wrote it now. */
  putsBack: boolean
}

/** A form as it is first shown: every field of the page is named here, so that a misspelt one is an error. */
export function newForm(values: Record<string, unknown>): Form {
  const errors = Object.fromEntries(Object.keys(values).map((name) => [name, null]))
  return { values, errors, summary: [], questions: {}, keepings: {}, putsBack: false }
}

type Answer = {
  view: string
  values: Record<string, unknown>
  /** `met`: what somebody else saved of the same fields since the form was opened · `refusal`: why the model refused, where it told. */
  locals: (form: Form, met: Meanwhile | null, refusal: FormError | null) => Promise<Locals> | Locals
  save: () => Promise<string>
  /**
   * Whether two presses on the button do it once: for whatever a signed-in person posts, unless it is said. Not for what
   * takes its files while it saves, nor for what adds nothing and may be wished again within seconds: an answer.
   */
  once?: boolean
  layout?: "main" | "plain"
  /** Whether its button puts back what was written before. */
  putsBack?: boolean
}

// Changing or deleting the same thing twice is once; a visitor's mailed link is used up by its first press.
const isPost = (req: Request) => req.method === "POST" && req.user !== undefined

/**
 * Saves what a form sent and goes where `save` says (303); when something is wrong, shows the same page again with
 * everything that was typed and the errors at their fields (422). What a text asks about before it is saved is asked at
 * its field too, and its answer comes with the form.
 */
export async function answerForm(req: Request, res: Response, answer: Answer): Promise<void> {
  const { view, values, locals, save, once = isPost(req), layout = "main", putsBack = false } = answer
  let refused: Record<string, Key> | null
  const [asked, wrote] = [new Map<string, Question>(), new Set<string>()]
  let refusal: FormError | null = null
  try {
    const next = await answering(
      {
        given: () => answersIn(req.body),
        kept: () => keepingsIn(req.body),
        before: () => sentBefore(req),
        wrote,
        since: req.session?.since && new Date(req.session.since),
        by: req.user?.person ?? null,
      },
      asked,
      () => (once ? pressedOnce(req, save) : save()),
    )
    rememberSent(req, wrote)
    res.redirect(303, next)
    return
  } catch (error) {
    refused = refusedFields(error)
    if (refused === null) throw error
    if (error instanceof FormError) refusal = error
  }
  const form = { ...newForm({ ...values, ...(req.body as Record<string, unknown>) }), putsBack }
  refused = atReader(refused, res.locals.language)
  const inOrder = placesIn(req.body as object | undefined, Object.keys(values))
  for (const [field, key] of Object.entries(refused).sort(([a], [b]) => inOrder(a) - inOrder(b))) {
    const text = res.locals.t(key, refusal?.values ?? {})
    form.errors[field] = text
    form.summary.push({ field, text })
  }
  form.questions = questionsAt([...Object.keys(refused), ...Object.keys(form.values)], asked)
  // What was chosen already is not asked from the beginning because another field is wrong.
  form.keepings = keptOf(req.body, form.values)
  res.status(422)
  render(req, res, view, await locals(form, refusal instanceof Meanwhile ? refusal : null, refusal), layout)
}

// What one of two languages is enough for is said at the field of the reader's own, which stands first (views/helpers/both.ts).
const atReader = (refused: Record<string, Key>, language: string): Record<string, Key> =>
  Object.fromEntries(
    Object.entries(refused).map(([field, key]) => [
      language === "nl" && key === "common.errors.name" ? field.replace(/fr$/, "nl").replace(/Fr$/, "Nl") : field,
      key,
    ]),
  )

// A browser sends the fields in the order of the page; a choice that nobody made is not sent, and stands behind the field
// that the page shows before it. What the form knows by no such name comes last.
function placesIn(body: object | undefined, known: string[]): (field: string) => number {
  // A button alone sends nothing.
  const sent = Object.keys(body ?? {})
  return (field) => {
    if (sent.includes(field)) return sent.indexOf(field)
    if (!known.includes(field)) return sent.length
    return sent.indexOf(known.slice(0, known.indexOf(field)).findLast((each) => sent.includes(each)) ?? "") + 0.5
  }
}

/** What a form chose where two texts had met, for the page that shows it once more. */
export function keptOf(body: unknown, values: Form["values"]): Form["keepings"] {
  return Object.fromEntries(
    Object.entries(keepingsIn(body)).map(([field, value]) => [
      namesOf(field).find((name) => name in values) ?? field,
      { name: `keep[${field}]`, value, both: value === "both" },
    ]),
  )
}

// A form shows a part of a document, and writes some fields otherwise: reason for cancelled.reason, contactPhone for
// contact.phone, markdown for html, a list on one line.
function namesOf(path: string): string[] {
  const last = path.split(".").at(-1)!
  const joined = path.replaceAll(/\.([a-z])/g, (_dot, letter: string) => letter.toUpperCase())
  return [
    path,
    joined,
    path.replace(/Html(?=\.|$)/, ""),
    path.replace(/\.\d+\./, "."),
    last,
    last.replace(/Html$/, ""),
    ...(last === "html" ? ["markdown", "text"] : []),
  ]
}

/** The questions by the path of what they are about, and by the name of its field in the form. */
export function questionsAt(fields: string[], asked: ReadonlyMap<string, Question>): Record<string, Question> {
  return Object.fromEntries(
    [...asked.values()].flatMap((question) => {
      const field = namesOf(question.path).find((name) => fields.includes(name)) ?? question.path
      return [
        [question.path, question],
        [field, question],
      ]
    }),
  )
}
