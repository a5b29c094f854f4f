import mongoose, { type Schema, type SchemaType } from "mongoose"

/**
 * Where an id of another thing stands. `to`: the model whose id it is; null where the thing's kind stands beside it (`of`),
 * or where it is one of several. `as`: the id itself, its hexadecimal form, or a text that holds it (a key of reading
 * « seats:ID », an address).
 */
export type Reference = { collection: string; path: string; to: string | null; as: "id" | "hex" | "text" }

type Typed = SchemaType & { schema?: Schema; embeddedSchemaType?: SchemaType }

const keys = (collection: string, path = "audience"): Reference => ({ collection, path, to: null, as: "text" })
const hex = (collection: string, path: string, to: string | null = null): Reference => ({
  collection,
  path,
  to,
  as: "hex",
})
const id = (collection: string, path: string, to: string | null = null): Reference => ({
  collection,
  path,
  to,
  as: "id",
})

/** What no schema says by `ref`: kinds that stand beside, ids inside texts, and what is inside one document. */
const unsaid: readonly Reference[] = [
  ...["actions", "decisions", "events", "guide_pages", "guide_reports", "interpellations"].map((each) => keys(each)),
  ...["meetings", "minutes", "minutes_items", "search_entries", "versions"].map((each) => keys(each)),
  keys("attachments", "of.id"),
  keys("attendances", "invitee"),
  keys("convocations", "invited"),
  keys("counters", "_id"),
  keys("jobs", "_id"),
  keys("jobs", "ids"),
  keys("links", "scope"),
  keys("meetings", "uid"),
  keys("messages", "key"),
  keys("minutes", "record.people.invitee"),
  keys("search_entries", "href"),
  hex("messages", "of.id"),
  hex("messages", "data"),
  hex("search_entries", "of.id"),
  hex("sessions", "session.passport.user", "Account"),
  id("departures", "of"),
  id("departures", "ended.id"),
  id("interpellations", "opinions.constats"),
  id("interpellations", "propositions.addressee"),
  id("links", "of.id"),
  id("minutes_items", "agendaItem"),
  id("versions", "of"),
  id("versions", "within"),
  id("versions", "snapshot"),
  id("writings", "of.id"),
]

/** Ids of what is no thing of ours (a file's bytes, a sending that gathers mails, an import), or what is free and holds none. */
export const ownIds: readonly string[] = [
  "attachments file",
  "messages sending",
  "ready made",
  ...["affiliations", "bodies", "guide_chapters", "guide_pages", "organisations", "people", "seats"].map(
    (each) => `${each} source`,
  ),
]

/** The paths of a schema, and of those inside it, that say by `ref` whose id they hold. */
function said(collection: string, schema: Schema, before = ""): Reference[] {
  return Object.entries(schema.paths as unknown as Record<string, Typed>).flatMap(([name, type]) => {
    const path = before + name
    if (type.schema) return said(collection, type.schema, `${path}.`)
    const to = ((type.embeddedSchemaType ?? type).options as { ref?: string }).ref
    return to ? [id(collection, path, to)] : []
  })
}

/**
 * Every place that holds an id of something: what merges, exports or forgets a person or an organisation reads this list.
 * A place that a schema does not say by `ref` is written above; a test refuses one that is in neither.
 */
export const references = (): readonly Reference[] => [
  ...Object.values(mongoose.models).flatMap(({ collection, schema }) => said(collection.collectionName, schema)),
  ...unsaid,
]
