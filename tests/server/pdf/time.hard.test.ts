import { expect } from "chai"
import { endTypesetter, makePdf } from "../../../server/pdf.ts"
import { document, typesetters } from "../../support/papers.ts"
import { groupNotes } from "../../support/passages.ts"
import { processorTime } from "../../support/processor.ts"

describe("a paper that somebody waits for", function () {
  this.timeout(120_000)
  after(() => endTypesetter())

  it("takes a few seconds of processor for ordinary minutes in several scripts, far from the twenty after which it is given up", async () => {
    const text = `${groupNotes}\n\nОлена Шевченко, فاطمة, שלום, ✅ 😊`
    await makePdf("minutes", document(1, text))
    const before = processorTime(typesetters()[0]!)
    await makePdf("minutes", document(8, text))
    expect(processorTime(typesetters()[0]!) - before, "seconds of the typesetter").to.be.below(6)
  })
})
