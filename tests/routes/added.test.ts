import { randomUUID } from "node:crypto"
import { expect } from "chai"
import { cast } from "../support/cast.ts"
import { guideChapter } from "../support/makers/guide.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"
import { visit } from "../support/visit.ts"

type Added = {
  what: string
  post: () => Promise<[path: string, form: Record<string, unknown>]>
  next: string
  another: string
}

// What comes twice is asked about; a row of digits may be the number of a person.
const letters = () => randomUUID().replace(/[^a-f]/g, "")

/** Everything that is added one by one, and what the sentence that says so offers. */
const things: Added[] = [
  {
    what: "an organisation",
    post: async () => [
      "/organisations",
      { "name.fr": `Ajout ${letters()}`, kind: "member", college: "associative", from: "2026-01-01" },
    ],
    next: "Ajouter une personne qui y travaille",
    another: "Ajouter une autre organisation",
  },
  {
    what: "a person",
    post: async () => [
      "/people",
      {
        givenName: "Ajout",
        familyName: `Essai${letters()}`,
        email: "",
        language: "fr",
        organisation: (await anOrganisation()).id,
        title: "",
        from: "2026-01-01",
      },
    ],
    next: "Lui ouvrir un siège dans une instance",
    another: "Ajouter une autre personne",
  },
  {
    what: "where somebody works too",
    post: async () => [
      `/people/${(await aPerson()).id}/affiliations`,
      { organisation: (await anOrganisation()).id, title: "", from: "2026-01-01", until: "" },
    ],
    next: "Lui ouvrir un siège dans une instance",
    another: "Ajouter encore une organisation",
  },
  {
    what: "a body",
    post: async () => [
      "/bodies",
      { "name.fr": `Groupe ${letters()}`, kind: "group", code: "AJT", openness: "network" },
    ],
    next: "Ouvrir un siège",
    another: "Créer une autre instance",
  },
  {
    what: "a meeting",
    post: async () => [
      "/meetings",
      { body: (await aBody()).id, title: "", day: "2027-03-09", start: "12:15", end: "13:45" },
    ],
    next: "Convoquer",
    another: "Planifier une autre réunion",
  },
  {
    what: "a series",
    post: async () => [
      "/meetings/series",
      {
        body: (await aBody()).id,
        title: "",
        "rule.nth": "2",
        "rule.weekday": "2",
        start: "12:15",
        end: "13:45",
        from: "2027-01-01",
      },
    ],
    next: "Préparer l’ordre du jour de la première réunion",
    another: "Planifier une autre série",
  },
  {
    what: "somebody invited besides",
    post: async () => [
      `/meetings/${(await aMeeting(await aBody())).id}/guests`,
      { name: "Nadia Ajout", email: "nadia.ajout@invitee.example", language: "fr" },
    ],
    next: "Convoquer",
    another: "Inviter une autre personne",
  },
  {
    what: "an event",
    post: async () => ["/calendar/events", { title: "Un ajout", day: "2027-03-09", start: "09:00", end: "10:00" }],
    next: "Le voir dans l’agenda",
    another: "Ajouter un autre événement",
  },
  {
    what: "an interpellation",
    post: async () => [
      "/interpellations",
      {
        body: (await cast.housing()).id,
        title: "Un ajout",
        alert: "attention",
        language: "fr",
        "constats[0][text]": "Neuf refus.",
        "constats[0][sources]": "",
        "addressees[0][name]": "CPAS",
      },
    ],
    next: "Ouvrir la consultation",
    another: "Écrire une autre interpellation",
  },
  {
    what: "a page of the guide",
    post: async () => [
      "/guide",
      {
        chapter: (await guideChapter()).id as string,
        language: "fr",
        title: "Une fiche ajoutée",
        lead: "En une phrase.",
      },
    ],
    next: "Choisir les responsables",
    another: "Ajouter une autre fiche",
  },
  {
    what: "a chapter of the guide",
    post: async () => ["/guide/chapters", { number: "98", nameFr: "Chapitre ajouté", nameNl: "Toegevoegd" }],
    next: "Y ajouter une fiche",
    another: "Ajouter un autre chapitre",
  },
]

/** The links of the sentence that was left. */
const linksOf = (html: string) =>
  [...(/<p class="flash"[\s\S]*?<\/p>/.exec(html)?.[0] ?? "").matchAll(/<a[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(
    ([, href, text]) => ({ href: href!.replaceAll("&#x3D;", "="), text: text! }),
  )

describe("What was added", () => {
  for (const { what, post, next, another } of things) {
    it(`says what comes next and offers another one: ${what}`, async () => {
      const browser = await visit(await cast.coordinator())
      const [path, form] = await post()
      const answer = await browser.post(path, form)
      expect(answer.status).to.equal(303)
      const page = await browser.get(answer.get("Location")!)
      const links = linksOf(page.text)
      expect(links.map(({ text }) => text))
        .to.include(next)
        .and.include(another)
      for (const { href } of links) {
        if (href.startsWith("#")) expect(page.text, href).to.include(`id="${href.slice(1)}"`)
        else expect((await browser.get(href)).status, href).to.equal(200)
      }
    })
  }
})
