import { readTable } from "../../../server/table.ts"
import type { Language } from "../../../server/languages.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { tableLimits } from "../../../models/limits.ts"
import { Operation } from "../../../models/operation.ts"
import { bringTable } from "../../../models/operation/bringing.ts"
import { type Understood, understand } from "../../../models/operation/understanding.ts"
import type { Corrections } from "../../../models/operation/writing.ts"
import type { KindNames, Statement } from "../../../models/table/statement.ts"
import { kindNames as kindName } from "../../../views/presenters/bodies/form.ts"
import { bodyKinds } from "../../../models/body.ts"
import { cast } from "../cast.ts"

/** What the kinds of bodies are called. */
export const kindNames = Object.fromEntries(bodyKinds.map((kind) => [kind, kindName(kind)])) as KindNames

/** Brings a file as somebody who coordinates does, and gives its draft. */
export async function bring(bytes: Buffer, by: string, { language = "fr" as Language, name = "membres.xlsx" } = {}) {
  return bringTable({ sheets: await readTable(bytes, tableLimits), name, by, language })
}

/** What is understood of a draft. */
export const read = async (id: unknown, by: string): Promise<Understood> =>
  understand((await Operation.findById(id))!, by, kindNames)

/** What the page of a draft sends where nothing was corrected. */
export const untouched = async (id: unknown, more: Partial<Corrections> = {}): Promise<Corrections> => {
  const operation = (await Operation.findById(id))!
  return {
    day: operation.day,
    college: operation.college ?? null,
    hidden: operation.hidden,
    chosen: [],
    answers: [],
    ...more,
  }
}

/** Statements in one line each: « new person Marie Dupont », « new seat Marie Dupont, Comité de pilotage, L’Îlot ». */
export const told = (statements: readonly Statement[]): string[] =>
  statements.map(({ kind, state, why, values }) => {
    const said = ["name", "body", "house", "college", "title", "office", "voice", "email", "phone", "from"].flatMap(
      (each) => {
        const value = values[each]
        if (value === undefined || value === null || value === "") return []
        const text = typeof value === "string" ? value : nameIn(value, "fr")
        return ["member", "deliberative"].includes(text) ? [] : [text]
      },
    )
    return `${state} ${kind}${state === "refused" ? ` (${why})` : ""} ${said.join(", ")}`
  })

let count = 0

/** A table of one house that nobody else brought, not written yet. */
export const anImport = async (): Promise<unknown> => {
  count += 1
  const { person } = await cast.coordinator()
  const rows = `Organisation;Collège\nMaison du tableau ${count} ${process.pid};associatif\n`
  return bring(Buffer.from(rows), String(person._id))
}
