import { expect } from "chai"
import { endTypesetter, makePdf, PdfError } from "../../server/pdf.ts"
import { document, typesetters as children } from "../support/papers.ts"
import { processorTime } from "../support/processor.ts"
import { readPdf } from "../support/pdf.ts"

describe("the typesetter", function () {
  this.timeout(60_000)
  afterEach(() => endTypesetter())

  it("makes twenty pages in a process of its own, so that this one goes on answering", async () => {
    await makePdf("minutes", document(1))
    const long = document(23)
    const [here, there] = [process.cpuUsage(), processorTime(children()[0]!)]
    const pdf = await makePdf("minutes", long)
    const { user, system } = process.cpuUsage(here)
    const took = processorTime(children()[0]!) - there
    const { pages } = await readPdf(pdf)
    expect(pages.length).to.be.at.least(20)
    expect((user + system) / 1e6, "seconds of this process").to.be.below(took / 3)
  })

  it("takes no text of a person for a command", async () => {
    const hostile =
      '#panic("x") \\#import "/etc/passwd" $x^2$ #{ while true {} } `raw` @ref <label> // comment /* a */ \\u{41} ~~'
    const { pages } = await readPdf(await makePdf("minutes", document(1, hostile)))
    expect(pages[0]!.text.replaceAll("\n", ""))
      .to.include('#panic("x")')
      .and.include("#{ while true {} }")
      .and.include("// comment /* a */")
  })

  it("lets addresses be copied and searched as they were written, and lets none run over the edge", async () => {
    const addresses = [
      "https://www.exemple-administration.example/citoyen/fr/formulaires/demande.htm?a=1&b=2",
      "accueil.premiere-ligne@service-social-du-quartier-nord.example",
      "x".repeat(200),
    ]
    const written = `Voir ${addresses.join(" et ")} merci.\n\n| a | b |\n| --- | --- |\n| ${addresses[0]} | ${addresses[1]} |`
    const { pages } = await readPdf(await makePdf("minutes", document(1, written)))
    const text = pages.map((page) => page.text).join("")
    expect(text).not.to.match(/[\u200b\u00ad\u2060]/)
    for (const address of addresses) expect(text.replaceAll("\n", "")).to.include(address)
    const within = (each: { right: number; width: number }) => each.right <= each.width - 40
    expect(
      pages.flatMap(({ ends }) => ends).filter((each) => !within(each)),
      "beyond the margin",
    ).to.deep.equal([])
  })

  it("keeps a number apart from its title, in bookmarks and in the text", async () => {
    const { bookmarks, pages } = await readPdf(
      await makePdf("minutes", {
        ...document(2),
        items: document(2, "Un texte.").items.map((item) => ({
          ...item,
          decisions: [{ ref: "PV9-D1", lines: ["Le comité approuve."] }],
        })),
      }),
    )
    expect(bookmarks).to.deep.equal(["Groupe", "1. Point 1", "2. Point 2"])
    expect(
      pages
        .map((page) => page.text)
        .join("")
        .replaceAll("\n", ""),
    )
      .to.include("1. Point 1")
      .and.include("PV9-D1 Le comité approuve.")
  })

  it("says who was there as two lists, and no line stands outside of a paragraph", async () => {
    const person = { name: "Inès Vandamme", from: "CPAS", college: "public", hollow: false }
    const people = {
      guests: null,
      colleges: [
        { title: "Public", count: "2 personnes", college: "public", people: [person, person] },
        {
          title: "Associatif",
          count: "1 personne",
          college: "associative",
          people: [{ ...person, college: "associative" }],
        },
      ],
    }
    const { roles } = await readPdf(await makePdf("minutes", { ...document(0), people }))
    expect(roles.filter((role) => role === "L")).to.have.length(2)
    expect(roles.filter((role) => role === "LI")).to.have.length(3)
    expect(roles.slice(0, 4)).to.deep.equal(["Root", "Document", "P", "P"])
  })

  it("keeps a row that is taller than a page, and a word that is wider than one", async () => {
    const tall = `| a | b |\n| --- | --- |\n| ${"mot ".repeat(3000)} | ${"x".repeat(400)} |`
    const { pages } = await readPdf(await makePdf("minutes", document(1, tall)))
    const text = pages.map((page) => page.text).join("")
    expect(text.match(/mot/g)).to.have.length(3000)
    expect(text.match(/x/g)!.length).to.be.at.least(400)
  })

  it("goes on when it is killed in the middle of a document", async () => {
    await makePdf("minutes", document(1))
    const wanted = makePdf("minutes", document(20))
    const [child] = children()
    process.kill(child!, "SIGKILL")
    expect((await wanted).subarray(0, 5).toString()).to.equal("%PDF-")
    expect(children()).not.to.include(child)
  })

  it("serves many who ask at once, one after the other, and says so when they are too many", async () => {
    const wishes = Array.from({ length: 60 }, () =>
      makePdf("minutes", document(1)).then(
        () => "made",
        (error: Error) => error,
      ),
    )
    const answers = await Promise.all(wishes)
    expect(answers.filter((answer) => answer === "made").length).to.be.at.least(40)
    for (const refused of answers.filter((answer) => answer !== "made"))
      expect(refused).to.be.instanceOf(PdfError).with.property("status", 503)
  })

  it("says which template is wrong", async () => {
    const error = await makePdf("minutes", { title: "Essai" }).then(
      () => null,
      (refused: Error) => refused,
    )
    expect(error!.message).to.include("minutes").and.not.include("at ")
  })
})
