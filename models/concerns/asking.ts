import { createHmac, randomBytes } from "node:crypto"
import mongoose, { type Document, type Model, Schema, Types, model } from "mongoose"
import { answersHere } from "../../server/answers.ts"
import { now } from "../../server/clock.ts"
import { type Asks, askedKinds } from "./privacy.ts"
import { marked, type Sign, signsIn } from "./privacy/signs.ts"

/** The sentence of a field that holds signs nobody has answered for. */
export const askedError = "common.errors.signs"

/** « Coordonnée de service »: who said it of a sign, and when. `print` tells the sign again without holding it. */
const clearedSchema = new Schema(
  {
    print: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    at: { type: Date, required: true },
  },
  { _id: false },
)

export const clearedField = { type: [clearedSchema], default: undefined }
export type Cleared = { print: string; by: Types.ObjectId | null; at: Date }

const Key = model("SignKey", new Schema({ _id: String, key: { type: String, required: true } }), "sign_keys")

/**
 * The key of the prints. It lies with the data, is in their backups and moves with them, so that what was answered is
 * not asked again after a restore nor by another process; it keeps a version, an export or a log from telling a number
 * by its print. Whoever holds all of the data has the texts as well.
 */
async function keyOfPrints(): Promise<string> {
  const kept =
    (await Key.findById("signs").lean()) ??
    (await Key.findOneAndUpdate(
      { _id: "signs" },
      { $setOnInsert: { key: randomBytes(48).toString("base64url") } },
      { upsert: true, returnDocument: "after" },
    ).lean())
  return kept!.key
}

/** What is kept of an answered sign: the same sign in another part has another print. */
export async function printOf(part: string, folded: string): Promise<string> {
  return createHmac("sha256", await keyOfPrints())
    .update(`${part}\n${folded}`)
    .digest("base64url")
}

/** A text of a part: its field, what the field asks about, the id of the part and what was answered there before. */
export type Asked = { part: string; path: string; text: string; asks: Asks; cleared: readonly Cleared[] }

/**
 * Asks about the signs of a person that stand in a text: gives those for which nobody has answered « coordonnée de
 * service », and the answers to keep with the part from now on: those that it had, and what is answered in this request
 * (server/answers.ts), where the question is left too.
 */
export async function askAbout({
  part,
  path,
  text,
  asks,
  cleared,
}: Asked): Promise<{ open: Sign[]; cleared: Cleared[] }> {
  const here = answersHere()
  const signs = here?.copies ? [] : signsIn(text, askedKinds[asks])
  const known = new Map(cleared.map((each) => [each.print, each]))
  const [open, fresh]: [Sign[], Sign[]] = [[], []]
  for (const sign of signs) {
    const print = await printOf(part, sign.folded)
    if (known.has(print)) continue
    fresh.push(sign)
    if (here?.given().has(sign.folded))
      known.set(print, { print, by: here.by ? new Types.ObjectId(here.by) : null, at: now() })
    else open.push(sign)
  }
  if (fresh.length > 0)
    here?.asked.set(`${part}.${path}`, {
      part,
      path,
      pieces: marked(text, fresh),
      answer: [...new Set(fresh.map(({ folded }) => folded))].join("\n"),
      answered: open.length === 0,
    })
  return { open, cleared: [...known.values()] }
}

/**
 * Lets a model ask before it saves: every text of its fields that was changed (prose, models/concerns/privacy.ts) is read
 * for the signs that its field asks about; one that nobody has answered for is said at its field, as anything else that
 * is wrong, and what was answered is kept in `cleared`. A text that is as it was saved is not asked about, nor are fields
 * that copy what was asked where it was written (`copies`).
 */
export function asking(schema: Schema, { copies = [] }: { copies?: string[] } = {}): void {
  schema.add({ cleared: clearedField })
  schema.pre("validate", async function () {
    const document = this as unknown as Document
    const told = wordsOf(schema, document.toObject({ depopulate: true }) as Plain, String(document._id)).filter(
      ({ path, text, asks }) => {
        const field = path.split(".")[0]!
        return (
          !copies.includes(field) &&
          (document.isNew || document.isModified(field)) &&
          signsIn(text, askedKinds[asks]).length > 0
        )
      },
    )
    if (told.length > 0 && !answersHere()?.copies) await askIn(document, told, await savedWords(document, schema))
  })
}

async function savedWords(document: Document, schema: Schema): Promise<Map<string, string>> {
  const saved = document.isNew ? null : await (document.constructor as Model<unknown>).findById(document._id).lean()
  return new Map(saved ? wordsOf(schema, saved as Plain, String(document._id)).map(({ key, text }) => [key, text]) : [])
}

async function askIn(document: Document, told: Word[], saved: Map<string, string>): Promise<void> {
  const before = (document.get("cleared") ?? []) as Cleared[]
  let cleared = before
  for (const { path, part, text, asks } of told.filter((word) => saved.get(word.key) !== word.text)) {
    const answered = await askAbout({ part, path, text, asks, cleared })
    cleared = answered.cleared
    if (answered.open.length > 0) document.invalidate(path, askedError, undefined)
  }
  if (cleared.length > before.length) document.set("cleared", cleared)
}

type Plain = Record<string, unknown>

/** A text where it stands: its path, the id of the row or document that it is of, the same name after a change of order. */
export type Word = { path: string; key: string; part: string; text: string; asks: Asks }

type Field = { schema?: Schema; options: { asks?: Asks }; embeddedSchemaType?: { options?: { asks?: Asks } } }

/** The fields of a schema about which somebody is asked, as "path of the field" → what it asks; those inside it too. */
export function askingFields(schema: Schema): [path: string, asks: Asks][] {
  return Object.entries(schema.paths as unknown as Record<string, Field>).flatMap(([path, field]): [string, Asks][] => {
    if (field.schema) return askingFields(field.schema).map(([inner, asks]) => [`${path}.${inner}`, asks])
    const asks = field.options.asks ?? field.embeddedSchemaType?.options?.asks ?? "nothing"
    return asks === "nothing" ? [] : [[path, asks]]
  })
}

const declared = new Map<string, Asks>()

/** What a field asks, by its name « Meeting.guests.name », for the forms that hold it; a name that no model has is an error. */
export function asksOf(name: string): Asks {
  const known = declared.get(name)
  if (known) return known
  const [modelName = "", ...steps] = name.split(".")
  const path = steps.join(".")
  const schema = mongoose.models[modelName]?.schema
  if (!schema?.path(path)) throw new Error(`No model has a field ${name}.`)
  const asks = askingFields(schema).find(([each]) => each === path)?.[1] ?? "nothing"
  declared.set(name, asks)
  return asks
}

function wordsOf(schema: Schema, plain: Plain, part: string, before = "", own = ""): Word[] {
  return Object.entries(schema.paths as unknown as Record<string, Field>).flatMap(([path, field]) => {
    const value = path.split(".").reduce<unknown>((inside, step) => (inside as Plain | null | undefined)?.[step], plain)
    if (field.schema) return insideOf(field.schema, value, part, [`${before}${path}`, `${own}${path}`])
    const asks = field.options.asks ?? field.embeddedSchemaType?.options?.asks ?? "nothing"
    const text = Array.isArray(value) ? value.join("\n") : value
    if (asks === "nothing" || typeof text !== "string" || text === "") return []
    return [{ path: `${before}${path}`, key: `${part}.${own}${path}`, part, text, asks }]
  })
}

// A row is a part of its own by its id; what has none is a part of what it stands in.
function insideOf(schema: Schema, value: unknown, part: string, [path, own]: [path: string, own: string]): Word[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) return wordsOf(schema, value as Plain, part, `${path}.`, `${own}.`)
  return (value as Plain[]).flatMap((row, index) =>
    row["_id"]
      ? wordsOf(schema, row, String(row["_id"]), `${path}.${index}.`)
      : wordsOf(schema, row, part, `${path}.${index}.`, `${own}.${index}.`),
  )
}
