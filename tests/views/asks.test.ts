import { readdirSync, readFileSync } from "node:fs"
import { expect } from "chai"
import mongoose from "mongoose"
import { askingFields, asksOf } from "../../models/concerns/asking.ts"
import { testApp } from "../support/app.ts"

/** All that stands in the templates. */
const templates = () =>
  readdirSync("views", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => readFileSync(`views/${name}`, "utf8"))
    .join("\n")

// Written in fields of several lines, which are always looked at; or copied from where it was asked.
const severalLines = new RegExp(
  [
    /^[A-Za-z]+\.(?:.*\.)?(?:reason|note|access|description|text|html|answer|sources|nextNote|summary|mission\.\w+|description\.\w+|charterHtml\.\w+)$/,
    /^Convocation\.told\./,
    /^GuidePage\.(?:hours|forWhom|toBring)$/,
  ]
    .map(({ source }) => source)
    .join("|"),
)

describe("what is asked before a form is sent", () => {
  before(() => testApp())

  it("stands at every field of one line as its model declares it", () => {
    const said = new Set([...templates().matchAll(/\(?asksOf "([^"]+)"/g)].map(([, name]) => name!))
    const asking = Object.entries(mongoose.models).flatMap(([name, { schema }]) =>
      askingFields(schema).map(([path]) => `${name}.${path}`),
    )
    expect(asking.filter((name) => !severalLines.test(name) && !said.has(name))).to.deep.equal([])
    for (const name of said) expect(asksOf(name), name).to.be.oneOf(["everything", "person", "telephone", "nothing"])
    expect(() => asksOf("Meeting.nothing")).to.throw("No model has a field Meeting.nothing.")
  })
})
