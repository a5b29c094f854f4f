import { expect } from "chai"
import { ImportLine } from "../../../models/importLine.ts"
import { testApp } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { bring, read, told } from "../../support/makers/tables.ts"
import { odsOf, type Written, xlsxOf } from "../../support/tables.ts"

let by: string
const understood = async (bytes: Buffer) => read(await bring(bytes, by), by)
const ofRows = (rows: Written[][], merges: string[] = []) => understood(xlsxOf([{ rows, merges }]))
const day = /, \d{4}-\d\d-\d\d$/
const saidOf = async (rows: Written[][], kinds = /./) =>
  told((await ofRows(rows)).statements)
    .map((line) => line.replace(day, ""))
    .filter((line) => kinds.test(line))

describe("understanding a table", () => {
  before(async () => {
    await testApp()
    by = String((await cast.coordinator()).person._id)
  })

  it("reads a title over merged cells, blanks below a house, bodies as columns, a total", async () => {
    const { statements, aside, questions } = await ofRows(
      [
        ["Coordination — liste des membres 2025", null, null, null, null, null, null, null, null],
        ["Organisation", "Collège", "Nom et prénom", "Fonction", "GSM", "Mail", "AG", "COPIL", "GT Abeilles"],
        [
          "CPAS d'Essaitable",
          "public",
          "DUPONT Marie",
          "Directrice",
          475123456,
          "Marie@essai.example ",
          "x",
          "prés.",
          "",
        ],
        ["", "", "Paul van den Berghe", "AS", "02/512.34.56", "", "x", "", "secr."],
        ["Le Toit d'Essai asbl", "associatif", "Martin J. / Sophie Klein", "", "", "", "", "non", "invité"],
        ["Total", 3, "", "", "", "", "", "", ""],
      ],
      ["A1:I1"],
    )
    const lines = told(statements).map((line) => line.replace(day, ""))
    expect(lines.filter((line) => /new (?:house|person|post)/.test(line))).to.deep.equal([
      "new house CPAS d'Essaitable, public",
      "new house Le Toit d'Essai asbl, associative",
      "new person Marie Dupont, marie@essai.example, 0475 12 34 56",
      "new person Paul van den Berghe, 02/512.34.56",
      "new person J. Martin",
      "new person Sophie Klein",
      "new post Marie Dupont, CPAS d'Essaitable, Directrice",
      "new post Paul van den Berghe, CPAS d'Essaitable, AS",
      "new post J. Martin, Le Toit d'Essai asbl",
      "new post Sophie Klein, Le Toit d'Essai asbl",
    ])
    const seats = lines.filter((line) => / seat /.test(line))
    expect(seats).to.have.length(6)
    expect(seats[1]).to.match(/^new seat Marie Dupont, .*CPAS d'Essaitable, president$/)
    expect(seats).to.include("new seat Paul van den Berghe, Abeilles, CPAS d'Essaitable, secretary")
    expect(seats).to.include("new seat Sophie Klein, Abeilles, Le Toit d'Essai asbl, advisory")
    expect(aside.map(({ reason, text }) => [reason, text])).to.deep.equal([
      ["title", "Coordination — liste des membres 2025"],
      ["total", "Total · 3"],
    ])
    expect(questions.find(({ ask }) => ask === "several")).to.include({ proposed: "each" })
  })

  it("reads a heading over two lines, sections that say the college, « idem », and repeats of the heading", async () => {
    const { statements } = await ofRows(
      [
        ["Dénomination", "Contact", null, null],
        [null, "Prénom", "Nom", "Tél"],
        ["Secteur public", null, null, null],
        ["Maison Alpha", "Marie", "DUPONT-MARTIN", "02 123 45 67"],
        ["idem", "Jan", "D'Hondt", "25123456"],
        ["Dénomination", "Prénom", "Nom", "Tél"],
        ["Secteur associatif :", null, null, null],
        ["Maison Beta", "Leïla", "El Idrissi", "4,75E+08"],
      ],
      ["B1:D1", "A1:A2"],
    )
    expect(told(statements).map((line) => line.replace(day, ""))).to.deep.equal([
      "new house Maison Alpha, public",
      "new house Maison Beta, associative",
      "new person Marie Dupont-Martin, 02 123 45 67",
      "new person Jan D'Hondt, 02 512 34 56",
      "new person Leïla El Idrissi",
      "new post Marie Dupont-Martin, Maison Alpha",
      "new post Jan D'Hondt, Maison Alpha",
      "new post Leïla El Idrissi, Maison Beta",
    ])
  })

  it("reads Dutch, in an OpenDocument file, with a sheet for each body", async () => {
    const { statements } = await understood(
      odsOf([
        {
          name: "Leden",
          rows: [
            ["Organisatie", "College", "Lid sinds", "Telefoon"],
            ["Huis Gamma vzw", "verenigingen", { day: 45382 }, "02 411 22 33"],
            ["OCMW Proefdorp", "openbaar", "maart 2019", ""],
          ],
        },
        {
          name: "WG Vlinders",
          rows: [
            ["Naam en voornaam", "Organisatie", "Rol"],
            ["Peeters Jan", "Huis Gamma", "voorzitter"],
            ["Els Maes", "OCMW Proefdorp", "waarnemer"],
          ],
        },
      ]),
    )
    expect(told(statements)).to.include.members([
      "new house Huis Gamma vzw, associative, 2024-03-31",
      "new house OCMW Proefdorp, public, 2019-03-01",
    ])
    const lines = told(statements).map((line) => line.replace(day, ""))
    expect(lines).to.include.members(["new person Jan Peeters", "new person Els Maes"])
    expect(lines.filter((line) => / seat /.test(line))).to.deep.equal([
      "new seat Jan Peeters, Vlinders, Huis Gamma vzw, president",
      "new seat Els Maes, Vlinders, OCMW Proefdorp, advisory",
    ])
  })

  it("asks about who is struck out, former or unsure, and takes nobody for « à désigner »", async () => {
    const { statements, questions, notes } = await ofRows([
      ["Organisation", "Collège", "Personne de contact"],
      ["Maison Delta", "public", { struck: "Anna Vergeten" }],
      ["Maison Delta", "public", "Luc Retiré (ancien)"],
      ["Maison Delta", "public", "Nora Peutêtre ?"],
      ["Maison Delta", "public", "à désigner"],
      ["Maison Delta", "public", "?"],
    ])
    expect(questions.map(({ ask, proposed }) => [ask, proposed])).to.deep.equal([
      ["struck", "leave"],
      ["former", "leave"],
      ["unsure", null],
    ])
    expect(told(statements).filter((line) => /person/.test(line))).to.deep.equal([])
    expect(notes.filter(({ kind }) => kind === "nobody")).to.have.length(2)
  })

  it("keeps no national number, no birth and nothing of a column of clients", async () => {
    const id = await bring(
      xlsxOf([
        {
          rows: [
            ["Organisation", "Collège", "Nom", "Prénom", "NISS", "Date de naissance", "Bénéficiaires"],
            ["Maison Epsilon", "public", "Durand", "Zoé", "85.07.30-033.28", { day: 31258 }, "Madame Secret"],
            ["Maison Epsilon", "public", "Lambert", "Yan 850730-033-28", "", "", ""],
          ],
        },
      ]),
      by,
    )
    const kept = JSON.stringify(await ImportLine.find({ operation: id }).lean())
    expect(kept).not.to.match(/85.?07.?30|1985|Secret/)
    const { statements, notes } = await read(id, by)
    expect(told(statements).filter((line) => /new person/.test(line))).to.deep.equal([
      "new person Zoé Durand",
      "new person Lambert",
    ])
    expect(notes.map(({ kind }) => kind)).to.deep.equal(["client", "client", "client", "national"])
  })

  it("leaves what is hidden, and says so", async () => {
    const { statements, aside } = await understood(
      xlsxOf([
        {
          rows: [
            ["Organisation", "Collège", "Remarque"],
            ["Maison Zêta", "public", ""],
            ["Maison cachée", "public", ""],
          ],
          hiddenRows: [3],
        },
      ]),
    )
    expect(told(statements).map((line) => line.replace(day, ""))).to.deep.equal(["new house Maison Zêta, public"])
    expect(aside.map(({ reason, text }) => [reason, text])).to.deep.equal([["hidden", "Maison cachée · public"]])
  })

  it("takes a person of two houses for one, and asks; two e-mails are only told apart by who knows", async () => {
    const rows = (email: string): Written[][] => [
      ["Organisation", "Collège", "Nom et prénom", "e-mail"],
      ["Maison Êta", "public", "Brun Ilse", "ilse@eta.example"],
      ["Maison Thêta", "public", "Ilse Brun", email],
    ]
    const same = await ofRows(rows(""))
    expect(told(same.statements).filter((line) => /new (?:person|post)/.test(line))).to.have.length(3)
    expect(same.questions).to.have.length(1)
    const other = await ofRows(rows("ilse.brun@theta.example"))
    expect(other.questions[0]).to.include({ ask: "twice", proposed: null })
    expect(told(other.statements).filter((line) => /new (?:person|post)/.test(line))).to.have.length(2)
  })

  it("asks for the college of a house that says none, and proposes what its name says", async () => {
    const { questions } = await ofRows([
      ["Organisation", "Téléphone"],
      ["Iota vzw", "02 123 45 67"],
      ["Police de Kappa", ""],
      ["Lambda", ""],
    ])
    expect(questions.map(({ ask, proposed }) => [ask, proposed])).to.deep.equal([
      ["college", "associative"],
      ["college", "public"],
      ["college", null],
    ])
  })

  it("reads a table without headings, as it is pasted", async () => {
    const { statements } = await understood(
      Buffer.from(
        "Maison Mu asbl\tMarie Lenoir\tmarie@mu.example\t0475/12.34.56\nMaison Nu asbl\tPierre Legrand\t\t02 123 45 67\n",
      ),
    )
    expect(
      told(statements)
        .map((line) => line.replace(day, ""))
        .filter((line) => /person|post/.test(line)),
    ).to.deep.equal([
      "new person Marie Lenoir, marie@mu.example, 0475/12.34.56",
      "new person Pierre Legrand, 02 123 45 67",
      "new post Marie Lenoir, Maison Mu asbl",
      "new post Pierre Legrand, Maison Nu asbl",
    ])
  })

  it("reads houses beside who sits for them in each body", async () => {
    const lines = await saidOf(
      [
        ["Association", "Collège", "Assemblée générale", "GT Coccinelles"],
        ["Maison Xi", "associatif", "Rita Bloem", "Rita Bloem et Tom Boom"],
      ],
      /person|Coccinelles/,
    )
    expect(lines).to.deep.equal([
      "new person Rita Bloem",
      "new person Tom Boom",
      "new body Coccinelles",
      "new seat Rita Bloem, Coccinelles, Maison Xi",
      "new seat Tom Boom, Coccinelles, Maison Xi",
    ])
  })

  it("says which day it does not understand, and reads those of all kinds", async () => {
    const { statements, notes } = await ofRows([
      ["Organisation", "Collège", "Membre depuis"],
      ["Maison Omicron", "public", "03/04/2019"],
      ["Maison Pi", "public", "1er mars 2020"],
      ["Maison Rhô", "public", "2004"],
      ["Maison Sigma", "public", 43500],
      ["Maison Tau", "public", "depuis longtemps"],
    ])
    expect(
      told(statements)
        .map((line) => line.slice(-10))
        .slice(0, 4),
    ).to.deep.equal(["2019-04-03", "2020-03-01", "2004-01-01", "2019-02-04"])
    expect(notes).to.deep.include({ kind: "day", text: "depuis longtemps", at: { sheet: "Feuil1", row: 6 } })
  })
})
