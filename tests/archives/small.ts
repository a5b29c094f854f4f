import { expect } from "chai"
import { type Opened, small } from "../support/archives.ts"
import { pdf } from "../support/files.ts"
import { keptLine } from "../support/keptLine.ts"

/** What a person finds in the small network. */
export function smallNetwork({ site, line, read, signIn }: Opened): void {
  it("has the published minutes with their decision, and the draft with its presences and its newcomer", async () => {
    expect(await read(`${small.past}/minutes`))
      .to.include("« six semaines » en moyenne")
      .and.include("La permanence ouvre le mardi à 14 h.")
      .and.include("Écrire la page du guide.")
      .and.match(/Ömer Yıldırım/)
    const anne = keptLine(site().port)
    await signIn(anne, { email: "anne@molenbroek.example", password: "une suite de mots neufs" })
    const { text: draft } = await anne.get(`${small.draft}/minutes/edit`)
    anne.close()
    expect(draft)
      .to.include("Lucie Peeters")
      .and.include("Koen Van den Broeck")
      .and.match(/(\*\*|<strong>)refuse/)
      .and.include("écrit au bourgmestre")
  })

  it("has every answer, the file, the page of the guide and the interpellations", async () => {
    expect(await read(`${small.coming}/attendance`))
      .to.match(/Koen Van den Broeck Maison médicale du Canal Excusé·e/)
      .and.include("Représenté·e par Fatima El Idrissi")
      .and.match(/Zoé Lambert \(notaire\) Présent·e/)
    const { text: meeting } = await line().get(small.coming)
    const [file] = /\/attachments\/[0-9a-f]{24}/.exec(meeting) ?? []
    expect(Buffer.byteLength((await line().get(file!)).text)).to.equal(pdf.length)
    expect(await read(small.guide))
      .to.include("Une demande par écrit, datée")
      .and.include("02 555 01 02")
    expect(await read(small.asked))
      .to.include("Les garanties tardent six semaines.")
      .and.include("La proposition 2 dépend de la Région.")
      .and.include("Monsieur le bourgmestre")
    expect(await read(small.kept)).to.include("Un hiver sans eau chaude")
  })

  it("lets the mailed links of that day open, and do what they were for", async () => {
    const visitor = keptLine(site().port)
    expect(await read(small.reply.guest, visitor))
      .to.include("Zoé Lambert (notaire)")
      .and.include("réunion de décembre")
    expect((await visitor.post(small.reply.member, { answer: "present", representedBy: "" })).status).to.equal(303)
    expect(await read(`${small.coming}/attendance`)).to.match(/Koen Van den Broeck Maison médicale du Canal Présent·e/)
    expect(await read(small.openInvitation, visitor)).to.include("Votre invitation")
    const taken = await visitor.post(small.openInvitation, { password: "encore une autre suite de mots" })
    expect([taken.status, taken.location]).to.deep.equal([303, "/"])
    expect(await read("/", visitor)).to.include("Ömer Yıldırım")
    visitor.close()
  })
}
