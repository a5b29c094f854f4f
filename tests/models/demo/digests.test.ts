import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { expect } from "chai"
import { demoContent } from "../../../models/demo/content.ts"

const days = ["2026-11-23", "2027-07-15"]

const nameOf = (thing: object): string => {
  const { key, slug } = thing as { key?: string; slug?: string }
  return key ?? slug ?? ""
}

// In the order of their names, whatever the order of the files and of what is read from them.
const byName = (part: unknown): unknown =>
  Array.isArray(part) ? part.toSorted((a: object, b: object) => (nameOf(a) < nameOf(b) ? -1 : 1)) : part
const fieldsByName = (_: string, value: unknown): unknown =>
  value === null || typeof value !== "object" || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

const digestOf = (part: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(byName(part), fieldsByName))
    .digest("hex")
    .slice(0, 12)

/**
 * What the demonstration says, to the letter, as one digest for each of its parts and days. Whoever changes its content on
 * purpose looks at what the site shows, then copies what this test found into digests.json: the commit shows by it which
 * parts were meant to change. A digest that moved by itself is a fault of the reader, or of what is made from what it reads.
 */
describe("the content of the demonstration", () => {
  it("is what it was", () => {
    const kept = JSON.parse(readFileSync(new URL("digests.json", import.meta.url), "utf8")) as Record<string, unknown>
    const found = Object.fromEntries(
      days.map((day) => [
        day,
        Object.fromEntries(Object.entries(demoContent(day)).map(([name, part]) => [name, digestOf(part)])),
      ]),
    )
    expect(found, `digests.json would be:\n${JSON.stringify(found, null, 2)}\n`).to.deep.equal(kept)
  })
})
