import { expect } from "chai"
import { late, type Opened } from "../support/archives.ts"
import { keptLine } from "../support/keptLine.ts"
import { textOf } from "../support/page.ts"

/** What a person finds in the network in which something arrived after the publication, and letters wait for a mail server. */
export function lateNetwork({ site, line, read, signIn }: Opened): void {
  it("tells the secretary what arrived after her minutes were published, a new point included", async () => {
    const anne = keptLine(site().port)
    await signIn(anne, { email: "anne@molenbroek.example", password: "une suite de mots neufs" })
    const minutes = await read(late.minutes, anne)
    expect(minutes).to.include("3 envois n’ont pas été repris")
    for (const words of [
      "gardé à côté : Garanties locatives",
      "gardé à côté : Squat de la rue Verte",
      "séance levée à 11 h 45",
    ])
      expect(minutes).to.include(words)
    expect(await read(`${late.minutes}/versions`, anne)).to.include("Trois ménages, avis envoyé le 28.")
    anne.close()
    // The coordinator may correct them, too; what is published is as it was.
    expect((await read(late.minutes)).split("En une ligne")[1])
      .to.include("Le groupe écrit au bourgmestre.")
      .and.not.include("Squat")
  })

  it("lists each sending once, and opens its letters", async () => {
    const { text } = await line().get("/coordination/outbox")
    expect(textOf(text)).to.include("Convocation : Groupe Logement, 17 décembre 2026 3 e-mails")
    const [, sending] = /<a href="([^"]*)">[^<]*Convocation : Groupe Logement, 17/.exec(
      text.replaceAll(/[\u00a0\u202f]/g, " "),
    )!
    expect(await read(sending!.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&"))).to.include("Anne-Claire D’Hondt")
    expect(await read(late.meeting)).to.include("Suite du relevé des refus")
  })
}
