import { expect } from "chai"
import { sourceOf } from "../../../../views/presenters/interpellations/sources.ts"

describe("a source of a constat", () => {
  it("leads with its words to the address that stands in its line", () => {
    const href = "https://reseau.example/meetings/1/minutes#point-2"
    for (const line of [
      `PV du groupe Santé ${href}`,
      `PV du groupe Santé (${href})`,
      `PV du groupe Santé : ${href}.`,
      `${href} PV du groupe Santé`,
    ])
      expect(sourceOf(line), line).to.deep.equal({ text: "PV du groupe Santé", href })
  })

  it("is its address where it says nothing else, and leads nowhere without one", () => {
    expect(sourceOf("https://www.ocmw.example/verslag")).to.deep.equal({
      text: "https://www.ocmw.example/verslag",
      href: "https://www.ocmw.example/verslag",
    })
    expect(sourceOf("Procès-verbal du groupe Santé (5 mars)")).to.deep.equal({
      text: "Procès-verbal du groupe Santé (5 mars)",
      href: null,
    })
    expect(sourceOf("javascript:alert(1)").href).to.equal(null)
  })
})
