import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect } from "chai"
import { ContentFolder } from "../../../models/import/folder.ts"
import {
  dayOrOffset,
  list,
  markdown,
  number,
  numbers,
  oneOf,
  optional,
  otherwise,
  record,
  reference,
  references,
  text,
} from "../../../models/import/shapes.ts"

const people = { key: text, name: text, language: oneOf("fr", "nl"), from: dayOrOffset, phone: otherwise(text, "") }
const page = {
  title: text,
  number: optional(number),
  owners: references("person"),
  toBring: list(text),
  actions: otherwise(list(record({ text, owner: reference("person"), points: optional(numbers) })), []),
  text: markdown,
}

const files = {
  "people.csv":
    'key,name,language,from,phone\nana,"Ana ""la"" Diaz, la grande",fr,-30,\nbo,Bo,nl,2026-11-29,02 000 41 10\n',
  "guide/piis.md": [
    "---",
    "title: Le projet : un contrat",
    "  que l’on signe",
    "owners: ana, bo",
    "toBring:",
    "  - Une photo",
    "  - Le bail, s’il y en a un :",
    "    une copie suffit",
    "actions:",
    "  - text: Relire",
    "    owner: ana",
    "    points: 1, 3",
    "---",
    "",
    "## Le jour même",
    "",
    "- un accusé",
    "",
  ].join("\n"),
}

describe("content in files", () => {
  let path: string
  before(() => {
    path = mkdtempSync(join(tmpdir(), "content-"))
  })
  after(() => rmSync(path, { recursive: true }))

  function read(changed: Partial<typeof files> = {}) {
    for (const [file, written] of Object.entries({ ...files, ...changed })) {
      mkdirSync(dirname(join(path, file)), { recursive: true })
      writeFileSync(join(path, file), written)
    }
    const folder = new ContentFolder(path)
    const all = {
      people: folder.rows("people.csv", people, ({ key }, { names, ...where }) => names.define("person", key, where)),
      pages: folder.pages("guide", page),
    }
    folder.end()
    return all
  }

  it("is read field by field, quotes, lists and lines that go on included", () => {
    const { people: rows, pages } = read()
    expect(rows).to.deep.equal([
      { key: "ana", name: 'Ana "la" Diaz, la grande', language: "fr", from: -30, phone: "" },
      { key: "bo", name: "Bo", language: "nl", from: "2026-11-29", phone: "02 000 41 10" },
    ])
    expect(pages).to.deep.equal([
      {
        name: "piis",
        title: "Le projet : un contrat que l’on signe",
        number: undefined,
        owners: ["ana", "bo"],
        toBring: ["Une photo", "Le bail, s’il y en a un : une copie suffit"],
        actions: [{ text: "Relire", owner: "ana", points: [1, 3] }],
        text: "## Le jour même\n\n- un accusé",
      },
    ])
  })

  const csv = (written: string) => ({
    "people.csv": files["people.csv"].replace("key,name,language,from,phone\n", written),
  })
  const md = (what: string, by: string) => ({ "guide/piis.md": files["guide/piis.md"].replace(what, by) })
  const row = (written: string) => ({ "people.csv": files["people.csv"] + written })

  const faults: [what: string, changed: Partial<typeof files>, told: string][] = [
    ["a column that nobody knows", csv("key,name,language,from,fax\n"), 'people.csv:1: unknown field "fax"'],
    ["a column that stands there twice", csv("key,name,language,from,key\n"), 'people.csv:1: "key" stands there twice'],
    ["a cell that is empty and must not be", row("cy,,fr,-3,\n"), 'people.csv:4: "name" is missing'],
    ["a row with a cell too many", row("cy,Cy,fr,-3,,\n"), "people.csv:4: expected 5 cells, found 6"],
    ["an empty line", row("\n"), "people.csv:4: expected 5 cells, found 1"],
    [
      "a quote that is left open",
      row('cy,"Cy,fr,-3,\n'),
      "people.csv:4: a quote is not closed, or something follows it",
    ],
    ["a word that is not one of the list", row("cy,Cy,en,-3,\n"), 'people.csv:4: expected one of fr, nl, found "en"'],
    [
      "a day that there is not",
      row("cy,Cy,fr,2026-02-30,\n"),
      'people.csv:4: expected a day (2026-12-08) or a number of days (-30), found "2026-02-30"',
    ],
    ["a key that is taken", row("ana,Ana,fr,-3,\n"), 'people.csv:4: the person "ana" stands already at people.csv:2'],
    ["somebody who is nowhere", md("ana, bo", "ana, cy"), 'guide/piis.md:4: there is no person "cy"'],
    [
      "somebody who is named twice",
      md("ana, bo", "ana, ana"),
      'guide/piis.md:4: expected keys of a person, found "ana, ana"',
    ],
    ["a field that nobody knows", md("title:", "titel:"), 'guide/piis.md:2: unknown field "titel"'],
    ["a field that is missing", md("owners: ana, bo\n", ""), 'guide/piis.md:1: "owners" is missing'],
    ["a field that is empty", md("owners: ana, bo", "owners:"), 'guide/piis.md:4: expected keys of a person, found ""'],
    [
      "a field that stands there twice",
      md("toBring:", "title: Encore\ntoBring:"),
      'guide/piis.md:5: "title" stands there twice',
    ],
    [
      "words where a number must be",
      md("owners:", "number: un\nowners:"),
      'guide/piis.md:4: expected a whole number, found "un"',
    ],
    [
      "words where a list must be",
      md("toBring:\n  - Une photo\n", "toBring: Une photo\n"),
      'guide/piis.md:5: expected an item of a list, "- …", found "Une photo"',
    ],
    ["an item without its field", md("    owner: ana\n", ""), 'guide/piis.md:10: "owner" is missing'],
    [
      "a line that is no field",
      md("owners: ana, bo", "ana, bo"),
      'guide/piis.md:4: expected "field: words", found "ana, bo"',
    ],
    ["a head without an end", md("1, 3\n---", "1, 3\n"), 'guide/piis.md:17: the head has no end: "---"'],
    ["no head", md("---\n", ""), 'guide/piis.md:1: expected "---"'],
    ["no text", md("## Le jour même\n\n- un accusé", ""), 'guide/piis.md:1: "text" is missing'],
  ]
  for (const [what, changed, told] of faults)
    it(`refuses ${what}, and says where it stands`, () =>
      expect(() => read(changed))
        .to.throw(Error)
        .with.property("message", told))

  it("says all that is wrong at once", () => {
    expect(() => read({ ...row("cy,,fr,-3,\n"), ...md("title:", "titel:") }))
      .to.throw(Error)
      .with.property("message", 'people.csv:4: "name" is missing\nguide/piis.md:2: unknown field "titel"')
  })
})
