import { expect } from "chai"
import { Types } from "mongoose"
import { Affiliation } from "../../models/affiliation.ts"
import { Body } from "../../models/body.ts"
import { ImportLine } from "../../models/importLine.ts"
import { Operation } from "../../models/operation.ts"
import { Organisation } from "../../models/organisation.ts"
import { changePerson, formOf as personForm } from "../../models/person/editing.ts"
import { Person } from "../../models/person.ts"
import { marksOf } from "../../models/concerns/meanwhile.ts"
import { Seat } from "../../models/seat.ts"
import { SearchEntry } from "../../models/searchEntry.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { pdf } from "../support/files.ts"
import { doJobs } from "../support/jobs.ts"
import { formOf, textOf } from "../support/page.ts"
import { type Written, xlsxOf } from "../support/tables.ts"

const coordinator = async () => as(await cast.coordinator())

/** Brings a file, and gives the address of its draft. */
async function brought(bytes: Buffer, name = "membres.xlsx"): Promise<string> {
  const { headers } = await (await coordinator()).post("/imports").attach("file", bytes, name).expect(303)
  return headers["location"]!
}
const ofRows = (rows: Written[][]) => brought(xlsxOf([{ rows }]))

/** Presses the button of a draft as its page stands, with what is answered besides. */
async function inscribe(path: string, more: Record<string, string> = {}): Promise<string> {
  const agent = await coordinator()
  const fields = formOf((await agent.get(path).expect(200)).text, path)
  await agent
    .post(path)
    .type("form")
    .send({ ...fields, write: "true", ...more })
    .expect(303)
  return (await agent.get(path).expect(200)).text
}

const table = (mark: string): Written[][] => [
  ["Organisation", "Collège", "Prénom", "Nom", "Fonction", `GT ${mark}`],
  [`Maison ${mark}`, "associatif", "Ava", `${mark}sen`, "Directrice", "secr."],
  [`Services ${mark}`, "public", "Bo", `${mark}mans`, "", "x"],
]

describe("/imports", () => {
  it("shows what it understood, writes nothing before its button, then everything at once, and is found", async () => {
    const path = await ofRows(table("Amarante"))
    expect(await Organisation.countDocuments({ "name.fr": /Amarante/ })).to.equal(0)
    const page = textOf((await (await coordinator()).get(path).expect(200)).text)
    expect(page).to.include("Maison Amarante, Collège associatif, membre depuis le").and.include("Feuil1, ligne 2")
    expect(page)
      .to.include("Ava Amarantesen travaille à Maison Amarante comme Directrice")
      .and.include("quelle instance ?")

    const done = textOf(await inscribe(path))
    expect(done).to.include("Le tableau est inscrit").and.include("2 organisations").and.include("2 sièges")
    const body = (await Body.findOne({ "name.fr": "Amarante" }))!
    const ava = (await Person.findOne({ familyName: "Amarantesen" }))!
    expect(body.secretary).to.deep.equal(ava._id)
    expect(await Affiliation.countDocuments({ person: ava._id, title: "Directrice" })).to.equal(1)
    expect(await Seat.countDocuments({ body: body._id })).to.equal(2)
    await doJobs()
    expect(await SearchEntry.countDocuments({ title: /Amarante/ })).to.equal(5)
  })

  it("keeps company numbers as a spreadsheet left them, and says which are none, without the house for it", async () => {
    const path = await ofRows([
      ["Organisation", "Collège", "N° d’entreprise"],
      ["Maison Ancolie", "associatif", 123456749],
      ["Relais Ancolie", "associatif", "BE 0123.456.749"],
      ["Cellule Ancolie", "public", "0123.456.748"],
      ["Atelier Ancolie", "public", "en cours"],
    ])
    const page = textOf((await (await coordinator()).get(path).expect(200)).text)
    expect(page).to.include("« 0123.456.748 » n’est pas un numéro d’entreprise").and.not.include("« en cours » n’est")
    await inscribe(path)
    const numbers = async (name: string) =>
      (await Organisation.findOne({ "name.fr": `${name} Ancolie` }))!.identifiers.map(({ identifier }) => identifier)
    for (const name of ["Maison", "Relais"]) expect(await numbers(name), name).to.deep.equal(["0123456749"])
    for (const name of ["Cellule", "Atelier"]) expect(await numbers(name), name).to.deep.equal([])
  })

  it("knows the same table again, with nothing to change, and does nothing twice when its button is pressed twice", async () => {
    const path = await ofRows(table("Bleuet"))
    const agent = await coordinator()
    const fields = { ...formOf((await agent.get(path)).text, path), write: "true" }
    await Promise.all([1, 2].map(() => agent.post(path).type("form").send(fields).expect(303)))
    expect(await Person.countDocuments({ familyName: /^Bleuet/ })).to.equal(2)

    const again = await ofRows(table("Bleuet"))
    expect(again).not.to.equal(path)
    const page = textOf((await agent.get(again).expect(200)).text)
    expect(page).to.include("Ce tableau a déjà été inscrit le").and.include("0 changement")
  })

  it("takes an import back, but for what was changed or used since, and what that stands on", async () => {
    const path = await ofRows(table("Crocus"))
    await inscribe(path)
    await doJobs()
    const ava = (await Person.findOne({ familyName: "Crocussen" }))!
    await changePerson(
      ava._id,
      { typed: { phone: "02 123 45 67" }, was: marksOf(personForm(ava)), by: String(ava._id) },
      null,
    )
    const agent = await coordinator()
    await agent.delete(path).expect(303)
    const page = textOf((await agent.get(path).expect(200)).text)
    expect(page).to.include("Le tableau est annulé").and.include("Ava Crocussen").and.include("Maison Crocus")
    expect(page).not.to.include("Services Crocus")
    expect(await Person.countDocuments({ familyName: "Crocusmans" })).to.equal(0)
    expect(await Seat.countDocuments({ person: ava._id })).to.equal(1)
    expect(await SearchEntry.countDocuments({ title: /Crocusmans|Services Crocus/ })).to.equal(0)
    await agent.delete(path).expect(303)
  })

  it("takes all of it back where nothing was built on it", async () => {
    const path = await ofRows(table("Dahlia"))
    await inscribe(path)
    await (await coordinator()).delete(path).expect(303)
    for (const count of [
      Organisation.countDocuments({ "name.fr": /Dahlia/ }),
      Person.countDocuments({ familyName: /Dahlia/ }),
      Body.countDocuments({ "name.fr": "Dahlia" }),
    ])
      expect(await count).to.equal(0)
  })

  it("shows again what changed in the meantime rather than write what nobody saw", async () => {
    const path = await ofRows(table("Erica"))
    const agent = await coordinator()
    const fields = { ...formOf((await agent.get(path)).text, path), write: "true" }
    await new Person({ givenName: "Ava", familyName: "Ericasen" }).save()
    await agent.post(path).type("form").send(fields).expect(303)
    const page = textOf((await agent.get(path).expect(200)).text)
    expect(page).to.include("est-ce quelqu’un du registre ?")
    expect(await Organisation.countDocuments({ "name.fr": /Erica/ })).to.equal(0)
  })

  it("keeps what was answered and corrected for another day, and leaves aside what is not answered", async () => {
    const path = await ofRows([
      ["Organisation", "Truc"],
      ["Fuchsia", "Marie Fuchsiadé"],
    ])
    const agent = await coordinator()
    const first = (await agent.get(path)).text
    expect(textOf(first)).to.include("Fuchsia : de quel collège ?")
    const question = /name="(answer-[0-9a-f]{16})"/.exec(first)![1]!
    await agent
      .post(path)
      .type("form")
      .send({ ...formOf(first, path), [question]: "public", "role-0-0-1": "name" })
      .expect(303)
    const second = textOf((await agent.get(path)).text)
    expect(second).to.include("Marie Fuchsiadé travaille à Fuchsia").and.include("Fuchsia, Collège public")
    await inscribe(path)
    expect(await Person.countDocuments({ familyName: "Fuchsiadé" })).to.equal(1)
  })

  it("says what it cannot read, at the field, and reads what is pasted", async () => {
    const agent = await coordinator()
    const refused = await agent.post("/imports").attach("file", pdf, "liste.pdf").expect(422)
    expect(textOf(refused.text)).to.include("Ce n’est pas un tableau : apportez un fichier XLSX, ODS ou CSV.")
    const none = await agent.post("/imports").field("table", "").expect(422)
    expect(textOf(none.text)).to.include("Choisissez un fichier ou collez votre tableau.")
    const big = await agent.post("/imports").attach("file", Buffer.alloc(5_000_001, "a"), "grand.csv").expect(422)
    expect(textOf(big.text)).to.include("Ce fichier est trop grand : 5 Mo au plus")
    const { headers } = await agent
      .post("/imports")
      .field("table", "Organisation\tCollège\r\nGlycine\tpublic\r\n")
      .expect(303)
    expect(textOf((await agent.get(headers["location"]!).expect(200)).text)).to.include("Glycine, Collège public")
  })

  it("is dropped with its lines, and forgets what stood in it after thirty days", async () => {
    const path = await ofRows(table("Hibiscus"))
    const operation = new Types.ObjectId(path.split("/").at(-1))
    const [line] = await ImportLine.find({ operation })
    expect(line!.forgetAt.getTime() - Date.now()).to.be.within(29 * 86_400_000, 31 * 86_400_000)
    await (await coordinator()).delete(path).expect(303)
    expect(await Operation.countDocuments({ _id: operation })).to.equal(0)
    expect(await ImportLine.countDocuments({ operation })).to.equal(0)
  })

  it("asks the database as often for three hundred lines as for three, and escapes what people wrote", async () => {
    const rows = (count: number, mark: string): Written[][] => [
      ["Organisation", "Collège", "Nom et prénom", "E-mail", "AG"],
      ...Array.from({ length: count }, (_, at): Written[] => [
        `${mark} ${at % 60}`,
        "public",
        `${mark}${at} <b>Lin</b>`,
        `${mark}${at}@iris.example`.toLowerCase(),
        "x",
      ]),
    ]
    const agent = await coordinator()
    const [small, large] = [await ofRows(rows(3, "Iris")), await ofRows(rows(300, "Jonquille"))]
    const few = await commandsOf(() => agent.get(small).expect(200))
    let text = ""
    const many = await commandsOf(async () => {
      text = (await agent.get(large).expect(200)).text
    })
    expect(many).to.be.at.most(few + 2)
    expect(text).not.to.include("<b>Lin</b>")
    await inscribe(large)
    expect(await Person.countDocuments({ familyName: /^Jonquille/ })).to.equal(300)
  })
})
