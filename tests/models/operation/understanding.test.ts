import { expect } from "chai"
import { ImportLine } from "../../../models/importLine.ts"
import { testApp } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { anOrganisation } from "../../support/makers/network.ts"
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

  it("asks for the college of a house that says none, unless its name tells its form, and proposes what it may be", async () => {
    const { questions, statements } = await ofRows([
      ["Organisation", "Téléphone"],
      ["Iota vzw", "02 123 45 67"],
      ["Police de Kappa", ""],
      ["Lambda", ""],
    ])
    expect(questions.map(({ ask, proposed }) => [ask, proposed])).to.deep.equal([
      ["college", "public"],
      ["college", null],
    ])
    expect(told(statements).map((line) => line.replace(day, ""))).to.deep.equal([
      "new house Iota vzw, associative",
      "new house Police de Kappa, public",
      "asked house Lambda",
    ])
  })

  it("asks whether a house of another name and the same company number is the one of the register", async () => {
    const there = await anOrganisation({ "name.fr": "Atelier Zinnia", companyNumber: "0123.456.749" })
    const { questions } = await ofRows([
      ["Organisation", "Collège", "N° BCE"],
      ["Zinnia et compagnie", "associatif", "BE 0123.456.749"],
    ])
    expect(questions[0]).to.include({ ask: "house", proposed: there.id })
  })

  it("keeps for later who works where nobody has said the college", async () => {
    const { statements } = await ofRows([
      ["Organisation", "Nom et prénom"],
      ["Upsilon", "Marie Attente"],
    ])
    expect(told(statements)).to.deep.equal(["asked house Upsilon", "asked person Marie Attente"])
  })

  it("reads a list as Windows saves it: titles above, civilities, acronyms, two contacts in a cell", async () => {
    const { statements, notes, questions } = await understood(
      Buffer.from(
        [
          "Liste des membres du réseau au 31/12/2025;;;;;",
          ";;;;;",
          "N°;Nom de l'ASBL;Adresse;CP;Commune;Personne de contact;Tél.;E-mail",
          "1;Le Nid d'Aa asbl;Rue Haute 12;1000;Bruxelles;Mme Zoé DUPRÉ;0475123456;zoe@nid.example",
          "2;CPAS d'Aa (CPASA);Place 1;1030;Schaerbeek;M. Van Damme Luc / Mme Sophie Petitjean;02 123 45 67;luc@aa.example, sophie@aa.example",
          "3;Vzw De Brug d'Aa;Kaai 3;1080;Molenbeek;?;;",
          "Total : 3 membres;;;;;;;",
        ].join("\r\n"),
        "latin1",
      ),
    )
    const lines = told(statements).map((line) => line.replace(day, ""))
    expect(lines.filter((line) => !/post/.test(line))).to.deep.equal([
      "new house Le Nid d'Aa asbl, associative",
      "new house CPAS d'Aa, public",
      "new house Vzw De Brug d'Aa, associative",
      "new person Zoé Dupré, zoe@nid.example, 0475 12 34 56",
      "new person Luc Van Damme, luc@aa.example",
      "new person Sophie Petitjean, sophie@aa.example",
    ])
    expect(notes.map(({ kind }) => kind)).to.deep.equal(["nobody"])
    expect(questions.map(({ ask }) => ask)).to.deep.equal(["several"])
  })

  it("reads a list of seats: one body in many spellings, voices, a substitute, for which house", async () => {
    const lines = await saidOf(
      [
        ["Instance", "Nom", "Prénom", "Représente", "Collège", "Qualité", "Voix", "Depuis"],
        ["G.T. Fourmis", "Dubois", "Anne", "CPAS de Phi", "", "effective", "délibérative", { day: 45382 }],
        ["GT Fourmis", "Lenoir", "Jean", "Chi", "A", "suppléant", "", ""],
        ["Groupe de travail : Fourmis", "Petit", "Zoé", "Chi", "A", "invitée", "", "31/12/24"],
        ["Fourmis (secr.)", "Grand", "Léa", "Chi", "A", "", "", ""],
      ],
      /seat|body/,
    )
    expect(lines).to.deep.equal([
      "new body Fourmis",
      "new seat Anne Dubois, Fourmis, CPAS de Phi",
      "refused seat (substitute) Jean Lenoir, Fourmis",
      "new seat Zoé Petit, Fourmis, Chi, advisory",
      "new seat Léa Grand, Fourmis, Chi, secretary",
    ])
  })

  it("reads sections of colleges in capitals, and two houses in a cell, which it asks about", async () => {
    const { statements, questions } = await ofRows(
      [
        ["ORGANISATION", "CONTACT", "FONCTION"],
        ["COLLÈGE PUBLIC", null, null],
        ["SERVICE PSI", "MARIE DUPONTEL", "DIRECTRICE"],
        ["Associations", null, null],
        ["MAISON OMEGA", "LUC VAN DAMMEKE", ""],
        ["Service Psi / Maison Omega", "Ava Deuxtoits", ""],
      ],
      ["A2:C2"],
    )
    const lines = told(statements).map((line) => line.replace(day, ""))
    expect(lines).to.include.members([
      "new house SERVICE PSI, public",
      "new house MAISON OMEGA, associative",
      "new person Luc Van Dammeke",
      "new post Ava Deuxtoits, SERVICE PSI",
      "new post Ava Deuxtoits, MAISON OMEGA",
    ])
    expect(questions.map(({ ask }) => ask)).to.deep.equal(["houses"])
  })

  it("reads « Contact 1 » and « Contact 2 », each with where she is reached", async () => {
    const lines = await saidOf(
      [
        ["Organisation", "Collège", "Contact 1", "Tél", "Contact 2", "Tél", "Mail"],
        ["Maison Double", "A", "Marie Une", "02 111 11 11", "Jan Twee (directeur)", "02 222 22 22", "jan@twee.example"],
      ],
      /person|post/,
    )
    expect(lines).to.deep.equal([
      "new person Marie Une, 02 111 11 11",
      "new person Jan Twee, jan@twee.example, 02 222 22 22",
      "new post Marie Une, Maison Double",
      "new post Jan Twee, Maison Double, directeur",
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
