import { expect } from "chai"
import Handlebars from "handlebars"
import { helpers } from "../../views/helpers/index.ts"
import { townWhole } from "../../views/town.ts"

describe("an address on a line that is too short", () => {
  it("keeps the town beside its postal code, and parts other figures as before", () => {
    expect(townWhole("rue des Tanneurs 14, 1095 Molenbroek")).to.equal("rue des Tanneurs 14, 1095\u00a0Molenbroek")
    expect(townWhole("Boulevard 1234 b, salle 12 Verte, 21095 Molenbroek")).to.equal(
      "Boulevard 1234 b, salle 12 Verte, 21095 Molenbroek",
    )
  })

  it("does so as text and as a link to a map, which looks for it as it was written", () => {
    const handlebars = Handlebars.create()
    handlebars.registerHelper(helpers)
    const page = handlebars.compile("{{addressLine place}}|{{onMap place}}")({
      place: "rue Haute 12, 1095 Molenbroek",
      site: { network: { commune: "" } },
    })
    expect(page.match(/1095\u00a0Molenbroek/g)).to.have.length(2)
    expect(page).to.include(encodeURIComponent("rue Haute 12, 1095 Molenbroek"))
  })
})
