import { expect } from "chai"
import { root } from "../../../server/paths.ts"
import { changed, changesOf } from "../../../server/scripts/mutate/changes.ts"
import { filesAt, nearestIn } from "../../../server/scripts/mutate/nearest.ts"
import { spread } from "../../../server/scripts/mutate/trying.ts"

const madeOf = (text: string) => changesOf(text).map((change) => changed(text, change))

describe("the small changes of npm run mutate", () => {
  const rows: [name: string, text: string, made: string[]][] = [
    ["a comparison", "x(a === b)", [";", "x(a !== b)"]],
    ["a bound", "x(a < b)", [";", "x(a <= b)"]],
    ["the halves of a rule", "x = a && b", [";", "x = a || b", "x = a", "x = b"]],
    ["what stands in for nothing", "f(a ?? b)", [";", "f(a)", "f(b)"]],
    ["a refusal", "const f = () => !a", ["const f = () => a"]],
    ["a choice", "f(a ? b : c)", [";", "f(!(a) ? b : c)"]],
    ["an early return", "if (a) return", ["{}", "if (!(a)) return"]],
    ["a condition with its other side", "if (a) {}\nelse {}", ["if (!(a)) {}\nelse {}"]],
    ["a deed, and that it is waited for", "await save()", [";", "void save()"]],
    ["a right", "const f = (): boolean => g(a)", ["const f = (): boolean => true", "const f = (): boolean => false"]],
    ["a number", "const [a, b] = [0, 60_000]", ["const [a, b] = [1, 60_000]", "const [a, b] = [0, 120000]"]],
    ["a yes", "const a = true", ["const a = false"]],
    [
      "a part of what is asked",
      "const a = { b, c: 2 }",
      ["const a = { c: 2 }", "const a = { b }", "const a = { b, c: 3 }"],
    ],
    ["what narrows a list", "const a = b.filter(c)", ["const a = b"]],
  ]
  for (const [name, text, made] of rows)
    it(`change ${name}`, () => {
      expect(madeOf(text)).to.have.members(made)
    })

  it("leave types and imports as they are, and say line and words", () => {
    expect(madeOf('import { a } from "./1.ts"\ntype B = { c: 1 } | true\ninterface D { e: 2 }')).to.deep.equal([])
    const [first] = changesOf("let a\nif (a   ===\n 1) b()")
    expect([first?.line, first?.what]).to.deep.equal([2, "if (a === 1) b() → {}"])
  })

  it("are spread over a whole list where there are too many", () => {
    expect(spread([1, 2, 3], 3)).to.deep.equal([1, 2, 3])
    expect(spread([1, 2, 3, 4, 5, 6, 7], 3)).to.deep.equal([1, 3, 5])
  })
})

describe("the tests that npm run mutate asks", () => {
  const nearest = nearestIn(root)

  it("are the twins of a file first, then those of who imports it, and never the slow ones", () => {
    expect(nearest("server/flash.ts", 2)[0]).to.equal("tests/server/flash.test.ts")
    expect(nearest("models/policies/meeting.ts", 2)).to.deep.equal([
      "tests/models/policies/meeting.test.ts",
      "tests/rights.test.ts",
    ])
    // Imported by a route alone, whose own test is the next.
    expect(nearest("views/presenters/decisions.ts", 8)).to.include("tests/routes/decisions.test.ts")
    for (const file of ["server/outbox.ts", "models/action.ts"]) {
      expect(nearest(file, 8)).to.have.length(8)
      expect(nearest(file, 99).filter((test) => /hard|journeys/.test(test))).to.deep.equal([])
    }
  })

  it("are asked of a file or of all in a folder, and of nothing that is not there", () => {
    expect(filesAt(root, "server/flash.ts")).to.deep.equal(["server/flash.ts"])
    expect(filesAt(root, "models/policies/")).to.include("models/policies/keys.ts").and.not.include("models/account.ts")
    for (const path of ["server/flashes.ts", "nowhere"])
      expect(() => filesAt(root, path)).to.throw(`There is no file ${path}.`)
  })
})
