import { createHash } from "node:crypto"
import { ImportLine } from "../importLine.ts"
import type { Operation } from "../operation.ts"
import { decide } from "../table/deciding.ts"
import { entriesOf } from "../table/entries.ts"
import { type Gathered, gather } from "../table/gathering.ts"
import type { Role } from "../table/headings.ts"
import { knownOf } from "../table/known.ts"
import { type Question, Questions } from "../table/questions.ts"
import type { KindNames, Plan, Statement } from "../table/statement.ts"
import { type Aside, type Line, type Table, tablesOf } from "../table/tables.ts"

/** What is understood of a table that somebody brought; `mark` says which reading it is. */
export type Understood = {
  tables: Table[]
  aside: Aside[]
  statements: Statement[]
  questions: Question[]
  notes: Gathered["notes"]
  left: Gathered["left"]
  plan: Plan
  mark: string
}

/** Reads the lines of an import once more, with what was corrected and answered until now, against the register of this moment. */
export async function understand(operation: Operation, by: string, kindNames: KindNames): Promise<Understood> {
  const lines = (await ImportLine.find({ operation: operation._id }).sort({ n: 1 }).lean()) as unknown as Line[]
  const chosen = new Map(operation.chosen.map(({ key, role }) => [String(key), role as Role]))
  const { hidden, day, college, language } = operation
  const read = operation.sheets.map((head, sheet) =>
    tablesOf(
      sheet,
      { name: head.name, hidden: head.hidden === true, hiddenColumns: [...head.hiddenColumns] },
      lines.filter((line) => line.sheet === sheet),
      { chosen, hidden },
    ),
  )
  const tables = read.flatMap((each) => each.tables)
  const questions = new Questions(new Map(operation.answers.map(({ id, value }) => [String(id), String(value)])))
  const all = gather(tables.flatMap(entriesOf), questions)
  const { statements, plan } = await decide(all, {
    known: await knownOf(all),
    questions,
    settings: { day, college: college ?? null, hidden, language },
    by,
    source: operation._id,
    kindNames,
  })
  const asked = [...questions.asked.values()]
  const mark = createHash("sha256")
    .update(JSON.stringify([statements, asked, operation.day]))
    .digest("base64url")
    .slice(0, 20)
  return {
    tables,
    aside: read.flatMap((each) => each.aside),
    statements,
    questions: asked,
    notes: all.notes,
    left: all.left,
    plan,
    mark,
  }
}
