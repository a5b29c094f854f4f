import { Types } from "mongoose"
import { answersHere } from "../../server/answers.ts"
import { FormError, refusedFields } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Key } from "../../views/sentences.ts"
import type { Answer } from "../attendance.ts"
import { reply } from "./replying.ts"

/** What somebody noted for one person; `line` is her line of attendance. */
export type Noted = { line: string; answer: Answer; representedBy: string }

/** The field of a line that a page of many answers says something at. */
export const fieldOf = (line: string): string => `by.${line}`

/**
 * Keeps what somebody noted for several people of a meeting, on the phone or on paper: all of it, or nothing where one
 * answer cannot be kept, which is then said at its own line.
 */
export async function noteAnswers(noted: readonly Noted[], by: string): Promise<void> {
  await inOneStep(async () => {
    const refused: Record<string, Key> = {}
    for (const { line, answer, representedBy } of noted) {
      try {
        await reply(new Types.ObjectId(line), { answer, representedBy, enteredBy: by })
      } catch (error) {
        refused[fieldOf(line)] = sentenceOf(error)
        // The page has a field for each line.
        for (const question of answersHere()?.asked.values() ?? [])
          if (question.part === line) question.path = fieldOf(line)
      }
    }
    if (Object.keys(refused).length > 0) throw new FormError(refused)
  })
}

function sentenceOf(error: unknown): Key {
  const [first] = Object.values(refusedFields(error) ?? {})
  if (first === undefined) throw error
  return first
}
