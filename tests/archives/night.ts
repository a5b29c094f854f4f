import { expect } from "chai"
import { night, type Opened } from "../support/archives.ts"
import { formOf } from "../support/page.ts"

/** What a person finds in the network in which an organisation has an acronym in each language. */
export function nightNetwork({ line, read }: Opened): void {
  it("keeps the acronym of each language, and a body that has a Dutch name alone", async () => {
    const form = formOf((await line().get(`${night.organisation}/edit`)).text, night.organisation)
    expect([form["acronym"], form["acronymNl"]]).to.deep.equal(["MMVT", "WGC-OL"])
    expect(await read(night.body)).to.include("Werkgroep Winter")
  })

  it("says of minutes that were published again without telling that they were, and of a move that was taken back nothing", async () => {
    expect(await read(night.minutes))
      .to.include("sans prévenir les membres")
      .and.include("Une heure est fausse.")
    expect(await read(night.meeting))
      .to.include("De 9 h 30 à 11 h 30")
      .and.not.include("n’a pas encore été envoyé")
  })
}
