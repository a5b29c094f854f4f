import type { Types } from "mongoose"
import type { Body } from "../body.ts"
import { bodyKinds } from "../body.ts"
import { nameIn } from "../concerns/localName.ts"
import { slugOf } from "../concerns/slug.ts"
import { limits } from "../limits.ts"
import { fold } from "../search/words.ts"
import type { Known } from "./known.ts"
import type { At, Questions } from "./questions.ts"
import { type BodyKind, bodyNamed, plain } from "./said.ts"
import type { KindNames, Settings } from "./statement.ts"

type Around = {
  key: string
  at: At
  taken: Body[]
  known: Known
  questions: Questions
  settings: Settings
  kindNames: KindNames
}
type Meant = { known: Types.ObjectId } | { kind: BodyKind; fields: Record<string, unknown> }

/** Which body a table means: one that is there, or one to be made, as whoever brought it says; null where she has not. */
export function bodyMeant(text: string, around: Around): Meant | "leave" | null {
  const { key, at, known, questions, settings, kindNames } = around
  const named = bodyNamed(text)
  const about = plain(named?.rest || text)
  const exact = known.bodies.filter(
    ({ nameKeys, code }) =>
      fold(code) === fold(text.trim()) ||
      nameKeys.some((each) => [about, plain(text)].includes(plain(bodyNamed(each)?.rest || each))),
  )
  const ofKind = known.bodies.filter(({ kind }) => kind === named?.kind)
  const sure = exact.length === 1 ? exact : named && named.kind !== "group" && ofKind.length === 1 ? ofKind : []
  if (sure.length === 1) return { known: sure[0]!._id }
  const near = ofKind.filter(({ nameKeys }) =>
    nameKeys.some((each) => about.length > 3 && plain(each).split(" ").includes(about)),
  )
  const kinds = named && named.kind !== "group" ? [named.kind] : bodyKinds.filter((kind) => kind === "group" || !named)
  const said = questions.ask({
    ask: "body",
    of: key,
    at,
    values: { name: text },
    options: [
      ...kinds.map((kind) => ({
        value: `make-${kind}`,
        label: `make-${kind}`,
        values: { name: nameIn(nameOf(kind, text, kindNames), settings.language) },
      })),
      ...known.bodies
        .slice(0, limits.choices * 3)
        .map((each) => ({
          value: String(each._id),
          label: "is",
          values: { name: nameIn(each.name, settings.language) },
        })),
      "leave",
    ],
    proposed: near.length === 1 ? String(near[0]!._id) : named && near.length === 0 ? `make-${named.kind}` : null,
  })
  if (said === null || said === "leave") return said
  const there = known.bodies.find(({ _id }) => String(_id) === said)
  if (there) return { known: there._id }
  const kind = bodyKinds.find((each) => said === `make-${each}`)!
  const name = nameOf(kind, text, kindNames)
  return {
    kind,
    fields: {
      kind,
      name,
      openness: kind === "assembly" || kind === "group" ? "network" : "members",
      code: freeCode(nameIn(name, "fr"), [...known.codes, ...around.taken.map(({ code }) => code)]),
      slug: slugOf(nameIn(name, settings.language)),
    },
  }
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

function nameOf(kind: BodyKind, text: string, kindNames: KindNames) {
  const named = bodyNamed(text)
  if (kind !== "group" && (!named || named.kind === kind)) return named ? kindNames[kind] : { fr: capital(text) }
  return { [named?.language ?? "fr"]: capital(named?.rest || text) }
}

/** A code that no body has yet: the first letters of its name, then others. */
function freeCode(name: string, taken: readonly string[]): string {
  const words = fold(name)
    .toUpperCase()
    .match(/[A-Z]+/g) ?? ["GT"]
  const initials = words.map((word) => word[0]!).join("")
  const letters = words.join("").padEnd(limits.codeMin, "X")
  const tried = [
    ...(initials.length >= 3 ? [initials.slice(0, limits.codeMax)] : []),
    letters.slice(0, 3),
    ...Array.from({ length: 26 }, (_, at) => letters.slice(0, 3) + String.fromCharCode(65 + at)),
    ...Array.from(
      { length: 26 * 26 },
      (_, at) => `${letters.slice(0, 2)}${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`,
    ),
  ]
  return tried.find((code) => !taken.includes(code)) ?? letters.slice(0, limits.codeMax)
}
