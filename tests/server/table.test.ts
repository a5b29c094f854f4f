import { expect } from "chai"
import { zipSync } from "fflate"
import { readTable } from "../../server/table.ts"
import type { Sheet, TableFault } from "../../server/table/cells.ts"
import { UnreadTable } from "../../server/table/cells.ts"
import { tableLimits } from "../../models/limits.ts"
import { oldOffice, compound, pdf, office } from "../support/files.ts"
import { odsOf, xlsxOf } from "../support/tables.ts"

const read = (bytes: Buffer, limits = tableLimits as typeof tableLimits & Record<string, number>) =>
  readTable(bytes, limits)
const texts = ({ rows }: Sheet) => rows.map(({ cells }) => cells.map(({ text }) => text))
const faultOf = (bytes: Buffer, limits = {}): Promise<TableFault | null> =>
  readTable(bytes, { ...tableLimits, ...limits }).then(
    () => null,
    (error: unknown) => (error instanceof UnreadTable ? error.fault : Promise.reject(error as Error)),
  )

describe("reading a table", () => {
  it("reads a workbook as it is shown: words, numbers, days, lines through, what is hidden", async () => {
    const [first, second] = await read(
      xlsxOf([
        {
          name: "Membres",
          rows: [
            ["Membres du réseau", null, null],
            ["Nom", "GSM", "Depuis"],
            ["L’Îlot \u00a0asbl\n(ancien)", 475123456, { day: 45382 }],
            [{ struck: "Parti" }, { formula: "A1", value: "calculé" }, { formula: "B2" }],
            [{ inline: "Ca\u00adché" }],
          ],
          merges: ["A1:C1"],
          hiddenRows: [5],
          hiddenColumns: [2],
        },
        { name: "Secret", rows: [["x"]], hidden: true },
      ]),
    )
    expect(first)
      .to.include({ name: "Membres", hidden: false })
      .and.deep.include({ hiddenColumns: [1] })
    expect(texts(first!)).to.deep.equal([
      ["Membres du réseau", "Membres du réseau", "Membres du réseau"],
      ["Nom", "GSM", "Depuis"],
      ["L’Îlot asbl\n(ancien)", "475123456", "2024-03-31"],
      ["Parti", "calculé", ""],
      ["Caché", "", ""],
    ])
    expect(first!.rows[0]!.cells[1]).to.include({ spread: "right" })
    expect(first!.rows[2]!.cells[2]).to.include({ kind: "day" })
    expect(first!.rows[3]!.cells.map(({ kind, struck }) => [kind, struck])).to.deep.equal([
      ["text", true],
      ["text", undefined],
      ["formula", undefined],
    ])
    expect(first!.rows.map(({ hidden }) => hidden)).to.deep.equal([false, false, false, false, true])
    expect(second).to.include({ name: "Secret", hidden: true })
  })

  it("counts days from 1904 where the workbook does", async () => {
    const [sheet] = await read(xlsxOf([{ rows: [["Depuis"], [{ day: 43920 }]] }], { since1904: true }))
    expect(texts(sheet!)[1]).to.deep.equal(["2024-03-31"])
  })

  it("reads an OpenDocument spreadsheet, without its million blank lines", async () => {
    const [sheet, second] = await read(
      odsOf([
        {
          name: "Leden",
          rows: [
            ["Naam", "Sinds", ""],
            ["Huis\nvan het Kind", { day: 45382 }, { struck: "weg" }],
          ],
          hiddenRows: [2],
        },
        { rows: [[1]], hidden: true },
      ]),
    )
    expect(texts(sheet!)).to.deep.equal([
      ["Naam", "Sinds", ""],
      ["Huis\nvan het Kind", "2024-03-31", "weg"],
    ])
    expect(sheet!.rows[1]).to.include({ hidden: true })
    expect(sheet!.rows[1]!.cells[2]).to.include({ struck: true })
    expect(second).to.include({ hidden: true })
  })

  const written = 'Nom;Ville;Note\r\n"L\'Été";"Forest\r\n(Vorst)";"dit ""le chef"""\r\nMüller;;\r\n'
  const expected = [
    ["Nom", "Ville", "Note"],
    ["L'Été", "Forest\n(Vorst)", 'dit "le chef"'],
    ["Müller", "", ""],
  ]
  const encodings: Record<string, Buffer> = {
    "UTF-8": Buffer.from(written),
    "UTF-8 with its mark": Buffer.from(`\ufeff${written}`),
    "what Windows writes": Buffer.from(written, "latin1"),
    "UTF-16 with its mark": Buffer.from(`\ufeff${written}`, "utf16le"),
    "UTF-16 without": Buffer.from(written, "utf16le"),
    "with tabs": Buffer.from(written.replaceAll(";", "\t")),
    "with commas": Buffer.from(written.replaceAll(";", ",")),
    "with the line of Excel": Buffer.from(`sep=;\r\n${written}`),
  }
  for (const [name, bytes] of Object.entries(encodings))
    it(`reads a text: ${name}`, async () => expect(texts((await read(bytes))[0]!)).to.deep.equal(expected))

  it("takes a quote that nothing closes for a sign, and keeps commas inside cells", async () => {
    const [sheet] = await read(Buffer.from('Nom;Adresse\nÉcran 5";Rue A, 12, 1030\n"Les Amis;Rue B, 3, 1030\n'))
    expect(texts(sheet!)).to.deep.equal([
      ["Nom", "Adresse"],
      ['Écran 5"', "Rue A, 12, 1030"],
      ['"Les Amis', "Rue B, 3, 1030"],
    ])
  })

  it("says why it reads something not", async () => {
    expect(await faultOf(Buffer.from("  \n\n"))).to.equal("empty")
    expect(await faultOf(Buffer.alloc(0))).to.equal("empty")
    expect(await faultOf(pdf)).to.equal("other")
    expect(await faultOf(office("docx"))).to.equal("other")
    expect(await faultOf(Buffer.from("<html><table><tr><td>x</td></tr></table></html>"))).to.equal("other")
    expect(await faultOf(oldOffice)).to.equal("old")
    expect(await faultOf(compound("EncryptedPackage"))).to.equal("locked")
    expect(await faultOf(xlsxOf([{ rows: [["x"]] }]).subarray(0, 300))).to.equal("broken")
    expect(await faultOf(Buffer.from("a;b\n".repeat(1001)))).to.equal("tooManyRows")
    expect(await faultOf(Buffer.from(`${"a;".repeat(150)}b\n`))).to.equal("tooManyColumns")
    expect(await faultOf(xlsxOf(Array.from({ length: 21 }, () => ({ rows: [["x"]] }))))).to.equal("tooManySheets")
    expect(await faultOf(Buffer.alloc(6_000_000, "a"))).to.equal("tooLarge")
  })

  it("unpacks no bomb, waits for nobody for ever, and reads the next table", async () => {
    const bomb = Buffer.from(zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) }, { level: 9 }))
    expect(bomb.length).to.be.below(tableLimits.bytes)
    expect(await faultOf(bomb)).to.equal("tooLarge")
    expect(await faultOf(xlsxOf([{ rows: [["x"]] }]), { time: 0 })).to.equal("tooSlow")
    expect(texts((await read(Buffer.from("a;b\nc;d")))[0]!)).to.have.length(2)
  })

  it("reads a thousand lines within its time, whatever stands in them", async () => {
    for (const cell of ['"', "a".repeat(4000), ";", "\t"])
      expect(await faultOf(Buffer.from(`${cell}\n`.repeat(900)))).to.be.oneOf([null, "empty", "tooManyColumns"])
  })
})
