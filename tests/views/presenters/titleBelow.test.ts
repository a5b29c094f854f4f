import { expect } from "chai"
import { titleBelow } from "../../../views/presenters/titleBelow.ts"
import { translator } from "../../../views/translate.ts"

describe("the title of a page below another", () => {
  it("says what is done and to what, in both languages", () => {
    expect(titleBelow("Ordre du jour", "Groupe Logement, 3 décembre", translator("fr"))).to.equal(
      "Ordre du jour\u202f: Groupe Logement, 3 décembre",
    )
    expect(titleBelow("Agenda", "Werkgroep Wonen", translator("nl"))).to.equal("Agenda: Werkgroep Wonen")
  })

  it("says what has a colon of its own behind a dash", () => {
    expect(titleBelow("Ordre du jour", "Logement : le point", translator("fr"))).to.equal(
      "Ordre du jour – Logement : le point",
    )
    expect(titleBelow("Agenda", "Wonen: stand van zaken", translator("nl"))).to.equal("Agenda – Wonen: stand van zaken")
    expect(titleBelow("Agenda", "Wonen om 12:15", translator("nl"))).to.equal("Agenda: Wonen om 12:15")
  })

  it("leaves a question and an act that names its object as they are", () => {
    expect(titleBelow("Serez-vous là ?", "Groupe Logement", translator("fr"))).to.equal("Serez-vous là ?")
    expect(titleBelow("Sièges : Groupe Logement", "Groupe Logement", translator("fr"))).to.equal(
      "Sièges : Groupe Logement",
    )
  })
})
