import mongoose, { type Schema, type SchemaType } from "mongoose"
import { withoutNationalNumbers } from "../../models/concerns/privacy.ts"

type Field = SchemaType & { schema?: Schema; embeddedSchemaType?: SchemaType }
type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype

const isWritten = (type?: SchemaType) =>
  type?.instance === "String" &&
  !type.options["enum"] &&
  !type.options["match"] &&
  type.validators.some(({ validator }) => validator === withoutNationalNumbers[0])

/** Gives a text of one field: what it is to hold instead, or null where it stays. */
type Replace = (field: string, text: string) => string | null

/** A document as the database has it, with other texts in the fields that people write. */
function rewritten(schema: Schema, plain: Plain, replace: Replace, before = ""): Plain {
  const copy = structuredPlain(plain)
  for (const [path, field] of Object.entries(schema.paths as unknown as Record<string, Field>)) {
    const steps = path.split(".")
    const last = steps.pop()!
    const inside = steps.reduce<unknown>((value, step) => (isPlain(value) ? value[step] : undefined), copy)
    if (!isPlain(inside)) continue
    const value = inside[last]
    if (field.schema)
      inside[last] = Array.isArray(value)
        ? value.map((row) => rewritten(field.schema!, row as Plain, replace, `${before}${path}.`))
        : isPlain(value)
          ? rewritten(field.schema, value, replace, `${before}${path}.`)
          : value
    else if (isWritten(field.embeddedSchemaType) && Array.isArray(value))
      inside[last] = value.map((each) => replace(before + path, String(each)) ?? each)
    else if (isWritten(field) && (value === undefined || value === null || typeof value === "string")) {
      const text = replace(before + path, (value ?? "") as string)
      if (text !== null) inside[last] = text
    }
  }
  return copy
}

// Ids, days and bytes stay the objects that they are.
const structuredPlain = (value: Plain): Plain =>
  Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      isPlain(each)
        ? structuredPlain(each)
        : Array.isArray(each)
          ? each.map((row: unknown) => (isPlain(row) ? structuredPlain(row) : row))
          : each,
    ]),
  )

const lastOf = (path: string) => path.split(".").at(-1)!

/** The names of the fields of all models that people write. */
function writtenNames(schema: Schema): string[] {
  return Object.entries(schema.paths as unknown as Record<string, Field>).flatMap(([path, field]) =>
    field.schema
      ? writtenNames(field.schema)
      : isWritten(field) || isWritten(field.embeddedSchemaType)
        ? [lastOf(path)]
        : [],
  )
}

/** The same of what copies them: every text that has the name of a written field there. */
function rewrittenCopy(value: unknown, replace: Replace, names: Set<string>, path: string): unknown {
  if (Array.isArray(value)) return value.map((each) => rewrittenCopy(each, replace, names, path))
  if (isPlain(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, rewrittenCopy(each, replace, names, `${path}.${name}`)]),
    )
  return typeof value === "string" && value !== "" && names.has(lastOf(path)) ? (replace(path, value) ?? value) : value
}

/** What is no model of its own text, and shows that of others: a version, what was recorded, what was told, a line of the search. */
const copies: Record<string, string[]> = {
  Version: ["snapshot"],
  Minutes: ["record"],
  Convocation: ["told"],
  SearchEntry: ["text"],
}

/** Puts other texts into every field of the database that people write; gives what puts everything back. */
export async function rewriteEverything(replace: Replace): Promise<() => Promise<void>> {
  const names = new Set(Object.values(mongoose.models).flatMap(({ schema }) => writtenNames(schema)))
  const before: [collection: string, documents: Plain[]][] = []
  for (const [name, { schema, collection }] of Object.entries(mongoose.models)) {
    const kept = (await collection.find({}).toArray()) as Plain[]
    const changed = kept.flatMap((document) => {
      const copy = rewritten(schema, document, replace)
      for (const field of copies[name] ?? []) copy[field] = rewrittenCopy(copy[field], replace, names, field)
      return JSON.stringify(copy) === JSON.stringify(document) ? [] : [[document, copy] as const]
    })
    if (changed.length === 0) continue
    before.push([collection.name, changed.map(([document]) => document)])
    await store(
      collection.name,
      changed.map(([, copy]) => copy),
    )
  }
  return async () => {
    for (const [name, documents] of before) await store(name, documents)
  }
}

async function store(collection: string, documents: Plain[]) {
  await mongoose.connection
    .db!.collection(collection)
    .bulkWrite(
      documents.map((document) => ({
        replaceOne: { filter: { _id: document["_id"] as never }, replacement: document },
      })),
    )
}
