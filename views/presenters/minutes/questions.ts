import { askedError } from "../../../models/concerns/asking.ts"
import type { Outcome } from "../../../models/minutes/saving.ts"
import type { Question } from "../../../server/answers.ts"
import { idOf } from "./fields.ts"

/** What is asked about a part before it is saved, by the part's name. */
export type PartQuestion = { name: string; id: string; question: Question }

/** What is asked about the parts of a saving that were not saved for it. */
export function questionsOf(
  outcomes: ReadonlyMap<string, Outcome>,
  asked: ReadonlyMap<string, Question>,
): PartQuestion[] {
  return [...outcomes].flatMap(([name, outcome]) => {
    if (outcome.kind !== "refused" || !Object.values(outcome.errors).includes(askedError)) return []
    const { id, kind } = outcome.typed
    return [...asked.values()]
      .filter(({ part, path }) => (id === "" ? path === kind : part === (outcome.of ?? id)))
      .map((question) => ({ name, id: idOf(`${name}.${question.path}`), question }))
  })
}
