import { expect } from "chai"
import mongoose, { type Schema, type SchemaType } from "mongoose"
import { ownIds, references } from "../../models/references.ts"
import { testApp } from "../support/app.ts"

type Typed = SchemaType & { schema?: Schema; embeddedSchemaType?: SchemaType }

/** The paths of a schema, and of those inside it, that may hold an id, their own apart. */
function mayHold(schema: Schema, before = ""): string[] {
  return Object.entries(schema.paths as unknown as Record<string, Typed>).flatMap(([name, type]) => {
    if (type.schema) return mayHold(type.schema, `${before}${name}.`)
    const instance = (type.embeddedSchemaType ?? type).instance
    return name !== "_id" && /^(?:ObjectI[dD]|Mixed)$/.test(instance) ? [before + name] : []
  })
}

describe("the list of places that hold an id", () => {
  before(() => testApp())

  it("names every field of every model that is one", () => {
    const listed = new Set([...references().map(({ collection, path }) => `${collection} ${path}`), ...ownIds])
    const missing = Object.values(mongoose.models).flatMap(({ collection, schema }) =>
      mayHold(schema)
        .map((path) => `${collection.collectionName} ${path}`)
        // What lies below is said there.
        .filter((place) => !listed.has(place) && ![...listed].some((each) => each.startsWith(`${place}.`))),
    )
    expect(missing).to.deep.equal([])
  })

  it("names the keys of every thing that only some may read", () => {
    const keyed = Object.values(mongoose.models).filter(({ schema }) => schema.path("audience"))
    const listed = references().map(({ collection, path }) => `${collection} ${path}`)
    expect(
      keyed.map(({ collection }) => `${collection.collectionName} audience`).filter((each) => !listed.includes(each)),
    ).to.deep.equal([])
  })

  it("names models that there are", () => {
    const unknown = references().filter(({ to }) => to !== null && !(to in mongoose.models))
    expect(unknown).to.deep.equal([])
  })
})
