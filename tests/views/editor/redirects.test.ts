import { expect } from "chai"
import { realAddress } from "../../../views/editor/paste/redirects.ts"

describe("the address that a link leads to", () => {
  const real = "https://www.accueil.example/fr?a=1&b=2"
  const coded = encodeURIComponent(real)
  const watched: [string, string][] = [
    ["Google Docs", `https://www.google.com/url?q=${coded}&sa=D&source=docs&ust=1`],
    ["a Google search", `https://www.google.be/url?sa=t&url=${coded}&ved=2`],
    ["Outlook", `https://eur02.safelinks.protection.outlook.com/?url=${coded}&data=05%7C02&reserved=0`],
    ["Facebook", `https://l.facebook.com/l.php?u=${coded}&h=AT0`],
    ["LinkedIn", `https://www.linkedin.com/safety/go?url=${coded}`],
    ["Proofpoint", `https://urldefense.com/v3/__${real}__;!!NEt6!x$`],
    [
      "Proofpoint, older",
      "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.accueil.example_fr-3Fa-3D1-26b-3D2&d=DwMF",
    ],
    [
      "Outlook before Google Docs",
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://www.google.com/url?q=${coded}`)}`,
    ],
  ]
  for (const [who, href] of watched)
    it(`is the one behind that of ${who}`, () => expect(realAddress(href)).to.equal(real))

  it("is itself where nothing, or nothing that is an address, stands behind it", () => {
    for (const href of [
      real,
      "mailto:a@b.example",
      "#haut",
      "https://www.google.com/url?q=javascript:alert(1)",
      "https://www.google.com/search?q=https://a.example",
      "https://example.org/url?q=https://a.example",
      "https://google.com.attaque.example/url?q=https://a.example",
      "https://urldefense.com/v3/__https://a*b__;Kw!!",
    ])
      expect(realAddress(href)).to.equal(href)
  })
})
