import { expect } from "chai"
import { placeOnMap } from "../../views/map.ts"

describe("an address on a map", () => {
  it("is the street and the house, with the commune or the town that is written", () => {
    for (const [written, place] of [
      ["Rue de la Filature 45", "Rue de la Filature 45, Molenbroek"],
      ["Place de la Gare 7, rez-de-chaussée", "Place de la Gare 7, Molenbroek"],
      ["Permanence au CPAS, rue de l’Écluse 22", "rue de l’Écluse 22, Molenbroek"],
      ["Place communale 1, guichets 5 à 8", "Place communale 1, Molenbroek"],
      ["Sluisstraat 22, loket 4", "Sluisstraat 22, Molenbroek"],
      ["Stationsplein 7", "Stationsplein 7, Molenbroek"],
      ["Molenkaai 40b", "Molenkaai 40b, Molenbroek"],
      ["14, rue du Lavoir", "rue du Lavoir 14, Molenbroek"],
      ["Rue du Lavoir, 14", "Rue du Lavoir 14, Molenbroek"],
      ["Rue Haute 12, 1000 Bruxelles", "Rue Haute 12, 1000 Bruxelles"],
    ] as const)
      expect(placeOnMap(written, "Molenbroek"), written).to.equal(place)
  })

  it("is none where there is no street or no house, nor where nobody knows the town", () => {
    for (const other of [
      "Adresse donnée au téléphone",
      "Partout en Belgique, depuis n’importe quel téléphone",
      "Liste affichée sur la vitrine de chaque pharmacie",
      "Salle Verte",
      "Rue de la Gare",
      "Local 12",
      "",
    ])
      expect(placeOnMap(other, "Molenbroek"), other).to.equal(null)
    expect(placeOnMap("Rue Haute 12", "")).to.equal(null)
  })
})
