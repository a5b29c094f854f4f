import { expect } from "chai"
import { nothingReturned, returnedOf, shownPart } from "../../../../views/presenters/minutes/fields.ts"
import { translator } from "../../../../views/translate.ts"

const showing = { path: "/minutes", error: () => null, t: translator("fr") }
const typed = {
  kind: "summary",
  id: "",
  item: "",
  was: "her mark",
  keep: null,
  fields: { text: "Trop long." },
} as const
const saved = { text: "D’une autre personne." }

describe("a part of minutes that is shown", () => {
  it("bears the mark of what is saved, and its words", () => {
    const part = shownPart("summary", "their mark", saved, { ...showing, returned: nothingReturned })
    expect([part.was.value, part.fields["text"]!.value, part.returned]).to.deep.equal([
      "their mark",
      "D’une autre personne.",
      false,
    ])
  })

  it("bears, refused, the mark that its writer had: what another one saved meanwhile still meets hers", () => {
    const returned = returnedOf(
      new Map([
        ["summary", { kind: "refused", typed, errors: { text: "minutes.errors.summary" } }],
        ["language", { kind: "saved", part: null }],
      ] as never),
    )
    expect([...returned.typed.keys()]).to.deep.equal(["summary"])
    expect(returned.errors).to.deep.equal({ "summary.text": "minutes.errors.summary" })
    const part = shownPart("summary", "their mark", saved, { ...showing, returned })
    expect([part.was.value, part.fields["text"]!.value, part.returned]).to.deep.equal(["her mark", "Trop long.", true])
  })
})
