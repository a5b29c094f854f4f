import Handlebars, { type HelperOptions, type SafeString } from "handlebars"
import type { Key } from "../sentences.ts"
import { translate } from "../translate.ts"
import { languageOf } from "./language.ts"

/** {{t "meetings.title" day=(date meeting.day)}}: a key ending in Html may hold markup, the values never do. */
export function t(key: string, options: HelperOptions): string | SafeString {
  const values = options.hash as Record<string, unknown>
  // What templates name is held by npm run check, and what is composed in them by whoever opens each page.
  const known = key as Key
  if (!key.endsWith("Html")) return translate(languageOf(options), known, values)
  const escaped = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Handlebars.Utils.escapeExpression(value as string)]),
  )
  return new Handlebars.SafeString(translate(languageOf(options), known, escaped))
}
