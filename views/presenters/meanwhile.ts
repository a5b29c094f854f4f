import { isDay } from "../../models/concerns/day.ts"
import { namesOf } from "../../models/person.ts"
import type { Meanwhile, Written } from "../../server/formError.ts"
import type { Form } from "../../server/forms.ts"
import { visitor } from "../../server/visitor.ts"
import { longDate } from "../dates.ts"
import type { Key } from "../sentences.ts"
import type { Language, Translate } from "../translate.ts"

type Speaking = { t: Translate; language: Language }

/** How a form shows a field: under another name, by other words, to be read otherwise than written, above the form as a text of its own. */
type Showing = { name?: string; words?: (value: string) => string; read?: (value: string) => string; titled?: string }

// What is chosen from a few words is shown by its word.
const words: Record<
  string,
  "bodies.openness" | "bodies.kinds" | "people.languages" | "seats.offices" | "seats.voices"
> = {
  openness: "bodies.openness",
  kind: "bodies.kinds",
  language: "people.languages",
  office: "seats.offices",
  voice: "seats.voices",
}

/**
 * The form after somebody else saved the same fields: what was typed stays in it, what she saved is said at each, or
 * above it where that is a text of its own (`meanwhile`), and all else is as it is saved now, so that saving once more
 * takes back nothing that somebody else changed. Without such a meeting, the form as it is.
 */
export async function showBoth(
  form: Form,
  met: Meanwhile | null,
  { t, language }: Speaking,
  shown: Record<string, Showing> = {},
) {
  if (!met) return { ...form, meanwhile: [] }
  const { saved, untouched, marks, texts } = met.found
  const authors = await authorsOf(met)
  const said = (field: string, what: "saved" | "emptied" | "above", value: string) => {
    const { name, isOwn } = authors(field)
    const whose = isOwn ? "own." : name === null ? "unknown." : ""
    const put = form.putsBack ? "putBack." : ""
    return t(`common.meanwhile.${put}${whose}${what}`, { name: name ?? "", value })
  }
  const nameOf = (field: string) => shown[field]?.name ?? field
  const textOf = (field: string, value: Written): string => {
    const text = String(value ?? "")
    const plain = shown[field]?.read ?? shown[field]?.words
    if (plain) return plain(text)
    return words[field] && text ? t(`${words[field]}.${text}` as Key) : isDay(text) ? longDate(text, language) : text
  }
  const errors = { ...form.errors }
  for (const field of met.found.met) {
    const value = textOf(field, saved[field])
    errors[nameOf(field)] = said(field, shown[field]?.titled ? "above" : value ? "saved" : "emptied", value)
  }
  // What was chosen of two other texts holds where it is still to be done: her text begins from theirs by now, and unasked
  // it would replace it.
  const chosen = Object.entries(form.keepings).filter(([name]) => !untouched.some((field) => nameOf(field) === name))
  const asSaved = untouched.map((field) => [
    nameOf(field),
    shown[field]?.words?.(String(saved[field] ?? "")) ?? saved[field] ?? "",
  ])
  return {
    ...form,
    errors,
    summary: met.found.met.map((field) => ({ field: nameOf(field), text: errors[nameOf(field)]! })),
    keepings: Object.fromEntries([
      ...chosen,
      ...met.found.met.map(
        (field) =>
          [
            nameOf(field),
            {
              name: `keep[${field}]`,
              value: texts.includes(field) ? ("both" as const) : ("mine" as const),
              both: texts.includes(field),
            },
          ] as const,
      ),
    ]),
    values: { ...form.values, ...(Object.fromEntries(asSaved) as Record<string, unknown>), was: marks },
    meanwhile: met.found.met
      .filter((field) => shown[field]?.titled)
      .map((field) => ({ field: shown[field]!.titled!, by: authors(field), text: textOf(field, saved[field]) })),
  }
}

// Who wrote a field, by name; nobody where that is not known. Whoever wrote it on another device of hers is not told of
// herself as of somebody else.
async function authorsOf({
  found: { by },
}: Meanwhile): Promise<(field: string) => { name: string | null; isOwn: boolean }> {
  const names = await namesOf(Object.values(by).filter(Boolean))
  return (field) => {
    const name = names.get(String(by[field])) ?? null
    return { name, isOwn: name !== null && String(by[field]) === visitor().person }
  }
}
