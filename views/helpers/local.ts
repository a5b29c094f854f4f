import Handlebars, { type HelperOptions, type SafeString } from "handlebars"
import { languageOf } from "./language.ts"

type LocalName = { fr?: string | null; nl?: string | null; en?: string | null }

/** {{local name}}: the name in the reader's language, or another one's marked with its lang. */
export function local(name: LocalName | string, options: HelperOptions): string | SafeString {
  if (typeof name === "string") return name
  const language = languageOf(options)
  const own = name[language]
  if (own) return own
  const other = (["fr", "nl", "en"] as const).find((each) => name[each])
  if (!other) return ""
  return new Handlebars.SafeString(`<span lang="${other}">${Handlebars.Utils.escapeExpression(name[other]!)}</span>`)
}
