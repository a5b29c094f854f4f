import { expect } from "chai"
import { Types } from "mongoose"
import { Attachment, attachmentsOf, emptyBin } from "../../models/attachment.ts"
import { setClock } from "../../server/clock.ts"
import { files } from "../../server/uploads.ts"
import { readText, readingLimits } from "../../server/fileText.ts"
import { cast } from "../support/cast.ts"
import { office, openDocument, pdf, pdfOf, png, zipped } from "../support/files.ts"
import { presentFiles } from "../../views/presenters/attachments.ts"
import { renderTemplate } from "../../views/engine.ts"
import "../support/makers/attachment.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const open = "/attachments?kind=notice&id=open"
const national = "85.07.30-033.28"
const sign = "Mme K. née le 30/07/1985, GSM 0471 23 45 67"

const word = (text: string) =>
  office("docx", {
    "word/document.xml": `<w:document><w:p><w:r><w:t>Bonjour</w:t></w:r></w:p><w:p><w:r><w:t>${text.slice(0, 8)}</w:t></w:r><w:r><w:t xml:space="preserve">${text.slice(8)}</w:t></w:r></w:p></w:document>`,
  })
const sheet = (text: string) =>
  office("xlsx", {
    "xl/workbook.xml": '<workbook><sheets><sheet name="Listes" sheetId="1"/></sheets></workbook>',
    "xl/sharedStrings.xml": `<sst><si><t>Nom</t></si><si><t>${text}</t></si></sst>`,
    "xl/worksheets/sheet1.xml":
      '<worksheet><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>12</v></c><c r="B2" t="s"><v>1</v></c></row></worksheet>',
  })
const odt = (text: string) =>
  openDocument("text", { "content.xml": `<office:text><text:p>Bonjour</text:p><text:p>${text}</text:p></office:text>` })

const kinds: [name: string, make: (text: string) => Buffer, place: string][] = [
  ["rapport.pdf", (text) => pdfOf("Bonjour", text), "Page 2"],
  ["rapport.docx", word, "Paragraphe 2"],
  ["liste.xlsx", sheet, "Feuille « Listes », ligne 2"],
  ["rapport.odt", odt, "Paragraphe 2"],
  ["liste.csv", (text) => Buffer.from(`Nom;Note\nA;${text}\n`, "latin1"), "Ligne 2"],
  ["note.txt", (text) => Buffer.from(`Bonjour\n\n${text}`), "Ligne 3"],
]

/** A workbook in which days are kept as numbers, in a style of the program and in one of its own. */
const days = (rows: string, more = "") =>
  office("xlsx", {
    "xl/workbook.xml": `<workbook><workbookPr${more}/><sheets><sheet name="Listes" sheetId="1"/></sheets></workbook>`,
    "xl/styles.xml":
      '<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-80C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `<worksheet>${rows}</worksheet>`,
  })
const row = (...cells: string[]) =>
  `<row>${cells.map((cell, index) => cell.replace("<c", `<c r="${"ABC"[index]!}1"`)).join("")}</row>`
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const number = (value: number, style: number) => `<c s="${style}"><v>${value}</v></c>`
const link = (target: string) =>
  office("docx", {
    "word/document.xml": "<w:p><w:t>Appeler</w:t></w:p>",
    "word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId1" Target="${target}" TargetMode="External"/><Relationship Target="styles.xml"/></Relationships>`,
  })

describe("what the files that people attach say of a person", () => {
  let coordinator: Awaited<ReturnType<typeof visit>>
  before(async () => {
    coordinator = await visit(await cast.coordinator())
  })
  beforeEach(() => Attachment.deleteMany({}))
  afterEach(() => setClock())

  for (const [name, make, place] of kinds) {
    it(`is read in ${name}: a national number is refused, other signs wait for an answer`, async () => {
      const before = (await files().find({}).toArray()).length
      const refused = await coordinator.send(open, [
        [name, make(national)],
        ["ordre-du-jour.txt", Buffer.from("Accueil, puis budget.")],
      ])
      expect(refused.status).to.equal(422)
      expect(textOf(refused.text))
        .to.include(`« ${name} » contient un numéro national. ${place} :`)
        .and.include("Un fichier est joint.")
      expect((await attachmentsOf({ kind: "notice", id: "open" })).map((each) => [each.name, each.text])).to.deep.equal(
        [["ordre-du-jour.txt", "read"]],
      )
      expect((await files().find({}).toArray()).length).to.equal(before + 1)

      const asked = await coordinator.send(open, [[name, make(sign)]])
      expect(asked.status).to.equal(422)
      expect(asked.text).to.include("<mark>Mme K. née le 30/07/1985</mark>").and.include("<mark>0471 23 45 67</mark>")
      expect(textOf(asked.text)).to.include(`${place} :`)
      expect(await attachmentsOf({ kind: "notice", id: "open" })).to.have.length(1)
      const [, action] = /action="(\/attachments\/[0-9a-f]{24}\/clearance)"/.exec(asked.text)!
      expect((await coordinator.get(action!.replace("/clearance", ""))).status).to.equal(404)

      expect((await coordinator.post(action!)).status).to.equal(303)
      const [, attached] = await attachmentsOf({ kind: "notice", id: "open" })
      expect(attached).to.deep.include({ name, text: "read" })
      expect(attached!.cleared!.map(({ print }) => print.length)).to.deep.equal([43, 43])
      expect(JSON.stringify(attached)).to.not.include("0471")
    })
  }

  it("is read in their names too", async () => {
    const sent = await coordinator.send(open, [["1985.07.30-033.28.txt", Buffer.from("Rien.")]])
    expect(textOf(sent.text)).to.include("contient un numéro national. Nom du fichier :")
    const asked = await coordinator.send(open, [["K.L., 12-03-2015.txt", Buffer.from("Rien.")]])
    expect(asked.text).to.include("<mark>K.L., 12-03-2015</mark>")
    expect(await attachmentsOf({ kind: "notice", id: "open" })).to.deep.equal([])
  })

  const marksOf = async (name: string, bytes: Buffer) => {
    const asked = await coordinator.send(open, [[name, bytes]])
    return [asked.status, ...[...asked.text.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, words]) => words)]
  }

  it("is read in the days of a sheet, which are kept as numbers: those of births, by their column, and no sum nor day of a meeting", async () => {
    const births =
      row(inline("Dossier"), inline("Date de naissance")) +
      row(inline("X12"), number(31118, 1)) +
      row(inline("X13"), number(31118.5, 2))
    expect(await marksOf("liste.xlsx", days(births))).to.deep.equal([422, "Date de naissance : 12/03/1985"])
    expect(await marksOf("liste-mac.xlsx", days(births.replaceAll("31118", "29656"), ' date1904="1"'))).to.deep.equal([
      422,
      "Date de naissance : 12/03/1985",
    ])
    expect(await marksOf("noms.xlsx", days(row(inline("D.B."), number(31118, 1))))).to.deep.equal([
      422,
      "D.B. | 12/03/1985".replace("|", " "),
    ])
    const meetings =
      row(inline("Réunion"), inline("Date")) +
      row(inline("Bureau"), number(46365, 1)) +
      row(inline("D.B."), number(31118, 0)) +
      row(inline("D.B."), number(31118, 3))
    expect(await marksOf("reunions.xlsx", days(meetings))).to.deep.equal([303])
  })

  it("is read over the cells of a row, in a table of a text and in an OpenDocument sheet, and where links lead", async () => {
    const cells =
      "<w:tbl><w:tr><w:tc><w:p><w:t>Nom</w:t></w:p></w:tc><w:tc><w:p><w:t>Né(e) le</w:t></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:t>X12</w:t></w:p></w:tc><w:tc><w:p><w:t>12/03/1985</w:t></w:p></w:tc></w:tr></w:tbl>"
    expect(await marksOf("tableau.docx", office("docx", { "word/document.xml": cells }))).to.deep.equal([
      422,
      "12/03/1985",
    ])
    const sheet =
      "<table:table-row><table:table-cell><text:p>D.B.</text:p></table:table-cell><table:table-cell><text:p>12/03/1985</text:p></table:table-cell></table:table-row>"
    expect((await marksOf("feuille.ods", openDocument("spreadsheet", { "content.xml": sheet })))[1]).to.match(
      /^D\.B\.\s+12\/03\/1985$/,
    )
    expect(await marksOf("lien.docx", link("tel:+32471234567"))).to.deep.equal([422, "+32471234567"])
    const refused = await coordinator.send(open, [["lien.docx", link("https://dossiers.example/?nn=85073003328")]])
    expect(textOf(refused.text)).to.include("contient un numéro national")
  })

  it("cannot be read in an image, and this is said", async () => {
    const sent = await coordinator.send(open, [["scan.pdf", pdfOf("", "")]])
    expect(sent.status).to.equal(303)
    expect(textOf((await coordinator.get("/")).text)).to.include(
      "le site n’a pas pu relire ce document, qui est une image ou un fichier abîmé",
    )
    await coordinator.send(open, [
      ["photo.png", png],
      ["abime.pdf", pdf],
    ])
    expect((await attachmentsOf({ kind: "notice", id: "open" })).map(({ text }) => text)).to.deep.equal([
      "unread",
      "unread",
      "unread",
    ])
  })

  it("is said beside a file that could not be read, or not to its end, and beside no photograph, wherever files are listed", async () => {
    const kept = (name: string, text: "read" | "partly" | "unread") => ({
      _id: new Types.ObjectId(),
      name,
      type: "application/pdf",
      size: 1000,
      text,
    })
    const files = presentFiles([
      kept("scan.pdf", "unread"),
      kept("long.pdf", "partly"),
      kept("court.pdf", "read"),
      kept("photo.png", "unread"),
    ])
    const site = { language: "fr" }
    const drawn = [
      renderTemplate("shared/attachments", { files, site }),
      renderTemplate("attachments/_files", { attachments: { files, changes: false, add: "" }, site }),
    ]
    for (const html of drawn) {
      expect(textOf(html)).to.match(
        /scan\.pdf.*Le site n’a pas pu lire ce document : .* long\.pdf.*Le site n’a lu que le début de ce document, qui est long\./,
      )
      expect(html.match(/Le site n’a/g)).to.have.length(2)
    }
  })

  it("is forgotten when nobody answers within the hour", async () => {
    const asked = await coordinator.send(open, [["note.txt", Buffer.from(sign)]])
    const [, action] = /action="(\/attachments\/[0-9a-f]{24}\/clearance)"/.exec(asked.text)!
    setClock(new Date(Date.now() + 3_700_000))
    expect((await coordinator.post(action!)).status).to.equal(404)
    await emptyBin()
    expect(await Attachment.countDocuments()).to.equal(0)
  })

  it("is read up to its limits, in a process that ends there while the site goes on", async function () {
    this.timeout(120_000)
    const long = await readText("text/plain; charset=utf-8", () =>
      Promise.resolve(Buffer.alloc(readingLimits.characters + 10, "mot ")),
    )
    expect([long.state, long.pieces[0]!.text.length]).to.deep.equal(["partly", readingLimits.characters])
    const bomb = zipped({ "[Content_Types].xml": "", "word/document.xml": "<w:p>".repeat(7_000_000) })
    expect(
      (
        await readText("application/vnd.openxmlformats-officedocument.wordprocessingml.document", () =>
          Promise.resolve(bomb),
        )
      ).state,
    ).to.equal("unread")
    expect((await readText("application/pdf", () => Promise.resolve(Buffer.from("%PDF-1.7 rien")))).state).to.equal(
      "unread",
    )
    const many = await readText(
      "application/pdf",
      () => Promise.resolve(pdfOf(...Array.from({ length: readingLimits.pages + 2 }, (_, index) => `Page ${index}`))),
      // The pages are counted here, not how long a busy machine takes over them.
      { ...readingLimits, time: 100_000 },
    )
    expect([many.state, many.pieces.length]).to.deep.equal(["partly", readingLimits.pages])
  })
})
