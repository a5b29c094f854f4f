import { createHash } from "node:crypto"
import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import type { Sheet } from "../../server/table/cells.ts"
import { today } from "../concerns/day.ts"
import { nationalNumbersIn } from "../concerns/privacy.ts"
import { ImportLine } from "../importLine.ts"
import { binDays, limits } from "../limits.ts"
import { Operation } from "../operation.ts"
import { linesOf } from "../table/clearing.ts"
import type { Line } from "../table/tables.ts"

type Brought = { sheets: Sheet[]; name: string; by: string; language: Language }

/**
 * Keeps a table that somebody brings, to be understood and corrected by her and by whoever coordinates too; nothing of it is
 * written in the register. The same table brought twice, while it waits, is the same draft.
 */
export async function bringTable({ sheets, name, by, language }: Brought): Promise<Types.ObjectId> {
  const lines = linesOf(sheets)
  const hash = hashOf(lines)
  const forgetAt = new Date(now().getTime() + binDays * 24 * 3600 * 1000)
  return inOneStep(async () => {
    const waiting = await Operation.findOne({ hash, state: "draft" }).select("_id").lean()
    if (waiting) return waiting._id
    const operation = await new Operation({
      kind: "import",
      by,
      at: now(),
      name: nationalNumbersIn(name).length > 0 ? "" : name.slice(0, limits.name),
      hash,
      sheets: sheets.map((sheet) => ({ ...sheet, name: named(sheet.name) })),
      language,
      day: today(),
      forgetAt,
    }).save()
    await ImportLine.insertMany(
      lines.map((line, n) => ({ ...line, _id: new Types.ObjectId(), operation: operation._id, n, forgetAt })),
      { lean: true },
    )
    return operation._id
  })
}

const named = (name: string) => (nationalNumbersIn(name).length > 0 ? "" : name.slice(0, limits.name))

const hashOf = (lines: readonly Line[]): string =>
  createHash("sha256")
    .update(JSON.stringify(lines.map(({ sheet, cells }) => [sheet, cells.map(({ text }) => text)])))
    .digest("base64url")
