import { expect } from "chai"
import { Attachment, attachmentsOf } from "../../models/attachment.ts"
import { readingLimits, setReadingTime } from "../../server/fileText.ts"
import { cast } from "../support/cast.ts"
import { endlessPdf, pdfOf } from "../support/files.ts"
import "../support/makers/attachment.ts"
import { textOf } from "../support/page.ts"
import { childrenCalled } from "../support/processor.ts"
import { visit } from "../support/visit.ts"

const open = "/attachments?kind=notice&id=open"
const told = "n’a relu que le début"

describe("a file that nobody could read to its end", function () {
  this.timeout(180_000)
  let coordinator: Awaited<ReturnType<typeof visit>>
  before(async () => {
    coordinator = await visit(await cast.coordinator())
    // What one page takes here, so that it is not given up itself where much else runs.
    const began = performance.now()
    await coordinator.send(open, [["court.pdf", pdfOf("Accueil de jour")]])
    setReadingTime(2 * (performance.now() - began) + 1000)
  })
  after(() => setReadingTime())
  beforeEach(() => Attachment.deleteMany({}))
  after(() => Attachment.deleteMany({}))

  it("is given up after its time and attached; whoever sent it is told how much was read, and the next one is read whole", async () => {
    const began = performance.now()
    const sent = await coordinator.send(open, [["rapport.pdf", endlessPdf("Accueil de jour")]])
    expect(sent.status).to.equal(303)
    expect(performance.now() - began, "milliseconds").to.be.within(
      readingLimits.time,
      readingLimits.time + readingLimits.start,
    )
    expect(textOf((await coordinator.get(sent.get("Location")!)).text))
      .to.include(told)
      .and.include("rapport.pdf")
    expect(childrenCalled("fileText/reader"), "readers that go on").to.deep.equal([])

    await coordinator.send(open, [["court.pdf", pdfOf("Accueil de jour")]])
    expect((await attachmentsOf({ kind: "notice", id: "open" })).map(({ name, text }) => [name, text])).to.deep.equal([
      ["rapport.pdf", "partly"],
      ["court.pdf", "read"],
    ])
  })

  it("is refused all the same for a national number that stands where it could be read", async () => {
    const sent = await coordinator.send(open, [["rapport.pdf", endlessPdf("Dossier 85.07.30-033.28")]])
    expect(sent.status).to.equal(422)
    expect(textOf(sent.text)).to.include("« rapport.pdf » contient un numéro national. Page 1 :")
  })
})
