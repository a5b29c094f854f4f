import { expect } from "chai"
import { documentsIn, finished, type Opened } from "../support/archives.ts"
import { keptLine } from "../support/keptLine.ts"
import { formOf, textOf } from "../support/page.ts"

/** What a person finds in the network that has all that the version of 30 November 2026 stores. */
export function finishedNetwork({ site, line, read, signIn }: Opened): void {
  const asAnne = async () => {
    const anne = keptLine(site().port)
    await signIn(anne, { email: "anne@molenbroek.example", password: "une suite de mots neufs" })
    return anne
  }

  it("has an organisation that changed college on a day, and somebody with one name", async () => {
    expect(await read(finished.organisation))
      .to.include("Collège public depuis le jeudi 1er octobre 2026")
      .and.include("Collège associatif du jeudi 1er février 2024 au mercredi 30 septembre 2026")
      .and.not.include("2027")
    expect(await read(finished.person)).to.match(/Suhartini Organisations Régie de quartier Rive Gauche , Médiatrice/)
  })

  it("has a seat that was withdrawn as never held, and can be given back", async () => {
    expect(await read(finished.seats)).to.match(
      /Sièges retirés, ouverts par erreur Suhartini Régie de quartier Rive Gauche\. Depuis le dimanche 15 novembre 2026/,
    )
    expect(await read("/bodies/comite-de-pilotage")).not.to.include("Suhartini")
    expect(await read(finished.group)).to.include("Suhartini")
  })

  it("has its name, charter, mission and themes in both languages", async () => {
    const inDutch = { language: "nl", next: "/" }
    const inFrench = { language: "fr", next: "/" }
    for (const [path, french, dutch] of [
      ["/charter", "Chaque organisation parle en son nom.", "Elke organisatie spreekt in eigen naam."],
      [finished.group, "Faire reculer l’insalubrité.", "Ongezonde woningen terugdringen."],
      [finished.medical, "santé logement", "gezondheid huisvesting"],
    ] as const) {
      expect(await read(path)).to.include(french)
      expect((await line().post("/account/language", inDutch)).status).to.equal(303)
      expect(await read(path))
        .to.include(dutch)
        .and.include("Sociale coördinatie van Molenbroek")
      expect((await line().post("/account/language", inFrench)).status).to.equal(303)
    }
  })

  it("has the answers for the hours before a meeting moved, asked again, and one that was noted by phone", async () => {
    expect(await read(`${finished.moved}/attendance`))
      .to.include("Une réponse, sur 7 personnes invitées.")
      .and.match(
        /Anne-Claire D’Hondt Maison médicale du Canal Présent·e, répondu pour le vendredi 11 décembre : à confirmer\./,
      )
      .and.match(
        /Ömer Yıldırım CPAS de Molenbroek Représenté·e par Fatima El Idrissi, répondu pour le vendredi 11 décembre : à confirmer\./,
      )
      .and.match(
        /Koen Van den Broeck Maison médicale du Canal Présent·e, noté par Anne-Claire D’Hondt le lundi 30 novembre 2026/,
      )
    const anne = await asAnne()
    expect(await read("/", anne)).to.match(/À répondre (?!Aucune).*Logement : réunion de décembre/)
    anne.close()
  })

  it("has a series that stops on a day, one of its meetings in the bin, and the same series twice, binned", async () => {
    const series = await read(finished.series)
    expect(series)
      .to.include("Série arrêtée après le vendredi 30 avril 2027.")
      .and.include("mardi 12 janvier")
      .and.include("mardi 9 mars")
      .and.include("mardi 13 avril")
      .and.not.include("mardi 9 février")
      .and.not.include("mardi 11 mai")
    expect(await read(finished.double))
      .to.include("À la corbeille depuis le lundi 30 novembre 2026")
      .and.include("Aucune réunion à venir")
    expect(await read(finished.binned)).to.include("À la corbeille depuis le lundi 30 novembre 2026")
    const restoration = `${finished.double}/restoration`
    const { status } = await line().post(restoration, formOf((await line().get(finished.double)).text, restoration))
    expect(status).to.equal(303)
    expect(await read(finished.double))
      .to.include("mardi 12 janvier")
      .and.include("mardi 14 décembre")
  })

  it("has a meeting that was cancelled, with its reason, and one whose cancellation was taken back", async () => {
    expect(await read(finished.cancelled)).to.include(
      "Réunion annulée le lundi 30 novembre par Anne-Claire D’Hondt Le chauffage est réparé.",
    )
    expect(await read(finished.revived))
      .to.include("Logement : rue Haute")
      .and.not.include("annulée")
      .and.not.include("La salle est prise.")
  })

  it("has corrected minutes that say since when, by whom, why and what changed", async () => {
    expect(await read(`${finished.corrected}/minutes`))
      .to.include("Publié d’abord le dimanche 29 novembre 2026.")
      .and.include("Corrigé le lundi 30 novembre 2026 par Anne-Claire D’Hondt : L’heure de la permanence était fausse.")
      .and.match(/Retiré : 14 Ajouté : 15 h\./)
      .and.include("La permanence ouvre le mardi à 15 h.")
  })

  it("has minutes that were published without telling, with those whom « tout le monde était là » noted", async () => {
    expect(await read(`${finished.silent}/minutes`))
      .to.include("par Mireille Adjovi, sans prévenir les membres.")
      .and.match(/Collège public une personne présente Ömer Yıldırım/)
      .and.match(/Collège associatif une personne présente Anne-Claire D’Hondt/)
  })

  it("lets « tout le monde était là » of that day be taken back in a draft", async () => {
    const anne = await asAnne()
    const koen = async () => {
      const form = formOf((await anne.get(`${finished.draft}/minutes/edit`)).text, `${finished.draft}/minutes`)
      return Object.values(form).filter((value) => value === "present").length
    }
    const before = await koen()
    const presences = `${finished.draft}/minutes/presences`
    expect((await anne.post(presences, formOf((await anne.get(finished.everyone)).text, presences))).status).to.equal(
      303,
    )
    expect(before - (await koen())).to.equal(1)
    anne.close()
  })

  it("has an interpellation in Dutch that a decision of a meeting adopted, signed by one", async () => {
    expect(await read(finished.dutch))
      .to.include("Ter attentie van: Mevrouw de schepen van Huisvesting")
      .and.include("Adoptée le lundi 30 novembre 2026.")
      .and.match(/Comité de pilotage, réunion du lundi 30 novembre 2026\. Décision PIL-2026-001/)
      .and.include("Vaststelling 1 Twaalf gezinnen")
      .and.match(/Eén organisatie ondertekent/)
  })

  it("asks no second time about a sign of the guide that was said to be a service's", async () => {
    const page = formOf((await line().get(`${finished.guide}/edit`)).text, finished.guide)
    expect(page["markdown"]).to.include("née le 14/05/1998")
    const { status, text } = await line().post(finished.guide, {
      ...page,
      markdown: `${page["markdown"]}\n\nFin de la fiche.`,
    })
    expect(status, textOf(text).slice(0, 300)).to.equal(303)
  })

  it("has a feed that is closed", async () => {
    expect(await read("/calendar/feed")).to.include("Créer mon adresse")
  })

  it("has lines of the audit for what was opened, changed and taken back", async () => {
    const acts = (await documentsIn<{ act: string }>("2026-11-30-finished", "audit")).map(({ act }) => act)
    expect(acts).to.include.members([
      "collegeChanged",
      "collegeChangeTakenBack",
      "seatWithdrawn",
      "cancellationTakenBack",
      "feedOpened",
      "feedClosed",
    ])
  })
}
