import { expect } from "chai"
import type { End, Key } from "../../views/sentences.ts"
import { readLocale, translate } from "../../views/translate.ts"

// What the compiler says of a line that it would refuse is held by the line itself: without the fault, tsc refuses the mark.
describe("keys of sentences", () => {
  it("are known to the compiler: written out, composed, numbered, and of plural forms", () => {
    const kinds: End<"meetings.kinds">[] = ["information", "exchange", "decision"]
    const keys: Key[] = [
      "common.form.optional",
      "meetings.minutes",
      "styleguide.document.lines.0",
      ...kinds.map((kind) => `meetings.kinds.${kind}` as const),
    ]
    const written = readLocale("fr")
    expect(keys.filter((key) => !written.has(key))).to.deep.equal([])
  })

  it("are refused where nobody has written them", () => {
    const kind = "vote" as string
    // @ts-expect-error: nobody has written it
    expect(() => translate("fr", "common.form.optionally")).to.throw("No sentence")
    // @ts-expect-error: nor all that may come of this
    expect(() => translate("fr", `meetings.kinds.${kind}`)).to.throw("No sentence")
    // @ts-expect-error: a form of a plural is no sentence of its own
    expect(() => translate("fr", "meetings.minutes.other")).to.throw("No sentence")
  })
})
