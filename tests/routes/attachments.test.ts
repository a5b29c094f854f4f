import { expect } from "chai"
import { Attachment, attachmentsOf, emptyBin } from "../../models/attachment.ts"
import { setClock } from "../../server/clock.ts"
import { files, uploadLimits } from "../../server/uploads.ts"
import { cast } from "../support/cast.ts"
import { compound, office, pdf, png, zipped } from "../support/files.ts"
import { makeAttachment } from "../support/makers/attachment.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const open = "/attachments?kind=notice&id=open"
const kept = async () => (await files().find({}).toArray()).length

describe("files that belong to a thing", () => {
  let coordinator: Awaited<ReturnType<typeof visit>>
  let member: Awaited<ReturnType<typeof visit>>

  before(async () => {
    coordinator = await visit(await cast.coordinator())
    member = await visit(await cast.socialWorker())
  })
  beforeEach(() => Attachment.deleteMany({}))
  afterEach(() => setClock())

  it("arrive whole, under their names with accents, and open in a sandbox", async () => {
    const content = Buffer.concat([pdf, Buffer.alloc(700_000, "œuvre ")])
    const sent = await coordinator.send(open, [
      ["Réunion d’été.pdf", content],
      ["photo.bin", png],
    ])
    expect(sent.status).to.equal(303)
    const [first, second] = await attachmentsOf({ kind: "notice", id: "open" })
    expect([first!.name, second!.name]).to.deep.equal(["Réunion d’été.pdf", "photo.bin.png"])

    const answer = await member.bytes(`/attachments/${String(first!._id)}`)
    expect((answer.body as Buffer).equals(content)).to.equal(true)
    expect(answer.get("Content-Type")).to.equal("application/pdf")
    expect(answer.get("Content-Disposition"))
      .to.match(/^inline/)
      .and.contain("filename*=UTF-8''R%C3%A9union")
    expect(answer.get("Content-Security-Policy"))
      .to.match(/\bsandbox\b/)
      .and.contain("default-src 'none'")
    expect(answer.get("X-Content-Type-Options")).to.equal("nosniff")
  })

  describe("are given in parts", () => {
    const content = Buffer.concat([pdf, Buffer.alloc(700_000, "œuvre ")])
    let path: string, tag: string

    beforeEach(async () => {
      await coordinator.send(open, [["Réunion.pdf", content]])
      const [attachment] = await attachmentsOf({ kind: "notice", id: "open" })
      path = `/attachments/${String(attachment!._id)}`
      tag = (await member.bytes(path)).get("ETag")!
    })

    const parts: [range: string, start: number, end: number][] = [
      ["bytes=0-0", 0, 1],
      ["bytes=100-299999", 100, 300_000],
      ["bytes=-5", content.length - 5, content.length],
      [`bytes=${content.length - 3}-`, content.length - 3, content.length],
      ["bytes=9-99999999", 9, content.length],
      ["bytes=0-9,5-20", 0, 21],
    ]
    for (const [range, start, end] of parts) {
      it(`${range}`, async () => {
        const answer = await member.bytes(path, { Range: range })
        expect(answer.status).to.equal(206)
        expect(answer.get("Content-Range")).to.equal(`bytes ${start}-${end - 1}/${content.length}`)
        expect(answer.get("Content-Length")).to.equal(String(end - start))
        expect((answer.body as Buffer).equals(content.subarray(start, end))).to.equal(true)
        expect(answer.get("Content-Security-Policy")).to.match(/\bsandbox\b/)
      })
    }

    it("whole, where no one part was asked for, or of another file", async () => {
      for (const headers of [
        { Range: "bytes=0-1,5-6" },
        { Range: "lines=0-1" },
        { Range: "bytes=x" },
        {},
        { Range: "bytes=0-9", "If-Range": '"another"' },
        { Range: "bytes=0-9", "If-Range": "Mon, 30 Nov 2026 10:00:00 GMT" },
      ]) {
        const answer = await member.bytes(path, headers)
        expect([answer.status, (answer.body as Buffer).length], JSON.stringify(headers)).to.deep.equal([
          200,
          content.length,
        ])
        expect(answer.get("Accept-Ranges")).to.equal("bytes")
        expect(answer.get("Content-Range")).to.equal(undefined)
      }
      expect((await member.bytes(path, { Range: "bytes=0-9", "If-Range": tag })).status).to.equal(206)
    })

    it("nothing, beyond the end, or where the reader has it already", async () => {
      const beyond = await member.bytes(path, { Range: `bytes=${content.length}-` })
      expect([beyond.status, beyond.get("Content-Range")]).to.deep.equal([416, `bytes */${content.length}`])
      expect((await member.bytes(path, { "If-None-Match": tag })).status).to.equal(304)
    })

    it("to nobody who may not read the whole", async () => {
      const binned = (await attachmentsOf({ kind: "notice", id: "open" }))[0]!
      await coordinator.remove(`/attachments/${String(binned._id)}`)
      for (const headers of [{ Range: "bytes=0-9" }, { "If-None-Match": tag }, { Range: "bytes=99999999-" }])
        expect((await member.bytes(path, headers)).status, JSON.stringify(headers)).to.equal(404)
    })
  })

  it("are downloaded, not opened, when they are documents that one edits", async () => {
    await coordinator.send(open, [["budget.xlsx", office("xlsx")]])
    const [attachment] = await attachmentsOf({ kind: "notice", id: "open" })
    const answer = await member.bytes(`/attachments/${String(attachment!._id)}`)
    expect(answer.get("Content-Disposition")).to.match(/^attachment/)
  })

  it("are taken up to 25 MB each; one byte more is said to the person, and nothing of it stays", async function () {
    this.timeout(60_000)
    const before = await kept()
    const full = Buffer.concat([pdf, Buffer.alloc(uploadLimits.bytes - pdf.length, " ")])
    expect((await coordinator.send(open, [["plein.pdf", full]])).status).to.equal(303)
    const answer = await coordinator.send(open, [
      ["trop.pdf", Buffer.concat([full, Buffer.from(" ")])],
      ["note.pdf", pdf],
    ])
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text)).to.contain("« trop.pdf » dépasse 25 Mo").and.contain("Un fichier est joint.")
    expect((await attachmentsOf({ kind: "notice", id: "open" })).map(({ name }) => name)).to.deep.equal([
      "plein.pdf",
      "note.pdf",
    ])
    expect(await kept()).to.equal(before + 2)
  })

  const refused: [name: string, content: Buffer, sentence: string][] = [
    ["plan.svg", Buffer.from("<svg onload='alert(1)'/>"), "« plan.svg » est une page web ou un dessin SVG"],
    ["rapport.docm", office("docx", { "word/vbaProject.bin": "x" }), "« rapport.docm » contient des macros"],
    ["archive.zip", zipped({ "a.txt": "x" }), "« archive.zip » est une archive"],
    [
      "film.mp4",
      Buffer.concat([Buffer.from("000000186674797069736f6d", "hex"), Buffer.alloc(200)]),
      "Le site n’accepte pas le type de « film.mp4 »",
    ],
    ["vide.pdf", Buffer.alloc(0), "« vide.pdf » est vide"],
    ["RE PV.eml", Buffer.from("From: a@b.example\r\n\r\nBonjour"), "« RE PV.eml » est un e-mail enregistré"],
    [
      "IMG_2041.HEIC",
      Buffer.concat([Buffer.from("00000018667479706865696300000000", "hex"), Buffer.alloc(200)]),
      "« IMG_2041.HEIC » est une photo au format HEIC, celui des iPhone. Enregistrez-la en JPEG, puis joignez-la.",
    ],
    [
      "RE PV.msg",
      compound("__nameid_version1.0"),
      "« RE PV.msg » est un e-mail enregistré. Ouvrez-le, imprimez-le en PDF, puis joignez le PDF",
    ],
    [
      "PV.docx",
      compound("EncryptedPackage"),
      "« PV.docx » est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis joignez-le.",
    ],
    ["85.07.30-033.28.pdf", pdf, "numéro national"],
  ]
  for (const [name, content, sentence] of refused)
    it(`are refused by name, with a reason, and the others are attached: ${name}`, async () => {
      const before = await kept()
      const answer = await coordinator.send(open, [
        [name, content],
        ["bon.png", png],
      ])
      expect(answer.status).to.equal(422)
      expect(textOf(answer.text))
        .to.contain(sentence)
        .and.contain("Un fichier n’est pas joint.")
        .and.contain("Un fichier est joint.")
      expect(textOf(answer.text), "a form never gives files back").not.to.contain("est resté dans le formulaire")
      expect(await kept()).to.equal(before + 1)
      expect((await attachmentsOf({ kind: "notice", id: "open" })).map((each) => each.name)).to.deep.equal(["bon.png"])
    })

  it("are asked for when none was chosen; those that are too many at once are named, and the first ten attached", async () => {
    expect(textOf((await coordinator.send(open, [])).text)).to.contain("Choisissez au moins un fichier")
    const many = Array.from({ length: uploadLimits.files + 1 }, (_, at): [string, Buffer] => [`${at}.png`, png])
    const answer = await coordinator.send(open, many)
    expect(textOf(answer.text))
      .to.contain("« 10.png » n’est pas joint : 10 fichiers au plus à la fois")
      .and.contain("10 fichiers sont joints.")
    expect(await attachmentsOf({ kind: "notice", id: "open" })).to.have.length(10)
  })

  it("are told apart when they have one name, and are attached once when the button is pressed twice", async () => {
    const photos: [string, Buffer][] = [
      ["image.png", png],
      ["Image.PNG", Buffer.concat([png, Buffer.from("x")])],
    ]
    await coordinator.send(open, photos)
    await coordinator.send(open, photos)
    expect((await attachmentsOf({ kind: "notice", id: "open" })).map(({ name }) => name)).to.deep.equal([
      "image.png",
      "Image (2).png",
    ])
  })

  it("are attached where a wrong clock, set back since, attached the same ones", async () => {
    setClock(new Date(Date.now() + 3600_000))
    await coordinator.send(open, [["image.png", png]])
    setClock()
    await coordinator.send(open, [["image.png", png]])
    expect(await attachmentsOf({ kind: "notice", id: "open" })).to.have.length(2)
  })

  it("do not exist for who may not read their thing, and of a kind that nobody knows", async () => {
    const hidden = await makeAttachment({ of: "closed" })
    expect((await member.get(`/attachments/${hidden.id}`)).status).to.equal(404)
    expect((await coordinator.get(`/attachments/${hidden.id}`)).status).to.equal(200)
    for (const kind of ["nothing", "__proto__", "constructor"])
      expect((await coordinator.get(`/attachments/new?kind=${kind}&id=1`)).status).to.equal(404)
  })

  it("are not added, thrown away nor taken back by who may only read", async () => {
    const attachment = await makeAttachment()
    expect((await member.send(open, [["note.pdf", pdf]])).status).to.equal(403)
    expect((await member.remove(`/attachments/${attachment.id}`)).status).to.equal(403)
    expect(await attachmentsOf({ kind: "notice", id: "open" })).to.have.length(1)
  })

  it("rest in the bin for thirty days, from which they come back, and then are gone for good", async () => {
    const attachment = await makeAttachment({ name: "avis.pdf" })
    const path = `/attachments/${attachment.id}`
    const thrown = await coordinator.remove(path)
    expect(thrown.get("Location")).to.equal(`${path}/restoration/new`)
    expect(textOf((await coordinator.get(`${path}/restoration/new`)).text)).to.contain(
      "« avis.pdf » est dans la corbeille",
    )
    expect((await member.get(path)).status).to.equal(404)

    await coordinator.post(`${path}/restoration`)
    expect((await member.get(path)).status).to.equal(200)

    await coordinator.remove(path)
    setClock(new Date(Date.now() + 29 * 24 * 3600_000))
    await emptyBin()
    expect(await Attachment.countDocuments({ _id: attachment._id })).to.equal(1)
    setClock(new Date(Date.now() + 31 * 24 * 3600_000))
    await emptyBin()
    await emptyBin()
    expect(await Attachment.countDocuments({ _id: attachment._id })).to.equal(0)
    expect(await files().find({ _id: attachment.file }).toArray()).to.deep.equal([])
  })

  it("that arrived and were never saved are swept away a day later, and no others", async () => {
    const attachment = await makeAttachment()
    const orphan = await makeAttachment()
    await Attachment.deleteOne({ _id: orphan._id })
    setClock(new Date(Date.now() + 2 * 24 * 3600_000))
    await emptyBin()
    expect(await files().find({ _id: orphan.file }).toArray()).to.deep.equal([])
    expect(await files().find({ _id: attachment.file }).toArray()).to.have.length(1)
  })
})
