import Handlebars, { type HelperDelegate, type HelperOptions } from "handlebars"
import { addressLine } from "./addressLine.ts"
import { and } from "./and.ts"
import { asked } from "./asked.ts"
import { asksOf } from "./asksOf.ts"
import { asset } from "./asset.ts"
import { both } from "./both.ts"
import { date } from "./date.ts"
import { dateParts } from "./dateParts.ts"
import { dateShort } from "./dateShort.ts"
import { dial } from "./dial.ts"
import { eq } from "./eq.ts"
import { excerpt } from "./excerpt.ts"
import { given } from "./given.ts"
import { has } from "./has.ts"
import { inLanguage } from "./inLanguage.ts"
import { join } from "./join.ts"
import { kept } from "./kept.ts"
import { linked } from "./linked.ts"
import { linkedHtml } from "./linkedHtml.ts"
import { list } from "./list.ts"
import { local } from "./local.ts"
import { mark } from "./mark.ts"
import { moment } from "./moment.ts"
import { month } from "./month.ts"
import { not } from "./not.ts"
import { onMap } from "./onMap.ts"
import { or } from "./or.ts"
import { size } from "./size.ts"
import { t } from "./t.ts"
import { time } from "./time.ts"
import { typed } from "./typed.ts"
import { unsent } from "./unsent.ts"
import { wrong } from "./wrong.ts"

/** Strict templates refuse a misspelt {{field}}, but pass undefined to a helper in silence: so helpers refuse it. */
function strict(name: string, helper: HelperDelegate): HelperDelegate {
  return function (this: unknown, ...args: unknown[]) {
    const options = args.at(-1) as HelperOptions
    const missing = args.includes(undefined) || Object.values(options.hash ?? {}).includes(undefined)
    if (missing) throw new Error(`{{${name}}} was given something that does not exist`)
    return Reflect.apply(helper, this, args) as unknown
  }
}

const { if: plainIf, unless, each, with: plainWith } = Handlebars.helpers
const builtIn = { if: plainIf!, unless: unless!, each: each!, with: plainWith! }
const ours = {
  addressLine,
  and,
  asked,
  asksOf,
  asset,
  both,
  date,
  dateParts,
  dateShort,
  dial,
  eq,
  excerpt,
  has,
  inLanguage,
  join,
  kept,
  linked,
  linkedHtml,
  list,
  local,
  mark,
  moment,
  month,
  not,
  onMap,
  or,
  size,
  t,
  time,
  typed,
  unsent,
  wrong,
}

export const helpers: Record<string, HelperDelegate> = {
  ...Object.fromEntries(
    Object.entries({ ...builtIn, ...ours }).map(([name, helper]) => [name, strict(name, helper as HelperDelegate)]),
  ),
  given,
}
