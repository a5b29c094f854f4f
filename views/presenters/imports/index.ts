import { dayOf } from "../../../models/concerns/day.ts"
import { tableLimits } from "../../../models/limits.ts"
import type { listImports } from "../../../models/operation/reading.ts"
import type { Form } from "../../../server/forms.ts"
import { longDate } from "../../dates.ts"
import type { Speaking } from "../network/words.ts"

const crumbs = ({ t }: Speaking) => [{ text: t("organisations.title"), href: "/organisations" }]

/** The limits of a table as sentences say them. */
export const saidLimits = {
  megabytes: tableLimits.bytes / 1_000_000,
  unpacked: tableLimits.unpacked / 1_000_000,
  rows: tableLimits.rows,
  columns: tableLimits.columns,
  sheets: tableLimits.sheets,
}

/** The tables that were brought, with what became of each. */
export function presentImports(imports: Awaited<ReturnType<typeof listImports>>, speaking: Speaking) {
  const { t, language } = speaking
  const on = (at: Date) => longDate(dayOf(at), language)
  return {
    page: { title: t("imports.title"), section: "network", crumbs: crumbs(speaking) },
    lines: imports.map(({ _id, name, state, at, written, undone, byName }) => ({
      href: `/imports/${String(_id)}`,
      name: name || t("imports.untitled"),
      state:
        state === "undone"
          ? t("imports.line.undone", { day: on(undone?.at ?? at) })
          : t(`imports.line.${state}`, { day: on(written?.at ?? at), name: byName }),
    })),
  }
}

/** The page where a table is brought. */
export function presentNewImport(form: Form, speaking: Speaking) {
  const { t } = speaking
  return {
    page: { title: t("imports.new.title"), section: "network", crumbs: crumbs(speaking) },
    form,
    fileHelp: t("imports.new.fileHelp", saidLimits),
  }
}
