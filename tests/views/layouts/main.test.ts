import { expect } from "chai"
import { renderPage, renderTemplate } from "../../../views/engine.ts"
import { presentStyleguide } from "../../../views/presenters/styleguide.ts"
import { translator, type Language } from "../../../views/translate.ts"

const network = {
  name: "Coordination de Molenbroek",
  lang: null,
  commune: "Molenbroek",
  contact: { name: "Mireille Adjovi", email: "coordination@demo.example", phone: "02 000 41 10" },
}

type May = { coordinate: boolean; administer: boolean }

type Flash = { text: string; key: string; next: { text: string; href: string }[] }

function siteFor(language: Language, may: May | null, flash: Flash | null = null) {
  const reader = may && { id: "5f", name: "Sofie Claes", givenName: "Sofie", may }
  return { language, path: "/guide", network, reader, flash, switches: null }
}

function draw(language: Language, may: May | null, layout = "main", flash: Flash | null = null) {
  const crumbs = [{ text: "Guide", href: "/guide" }]
  const page = { title: translator(language)("errors.404.title"), section: "guide", crumbs, returned: false }
  return renderPage("errors/404", layout, { site: siteFor(language, may, flash), page, texts: [] })
}

const member = { coordinate: false, administer: false }
const linksOf = (html: string) =>
  [...html.matchAll(/<nav class="nav"[\s\S]*?<\/nav>/g)].flatMap(([nav]) =>
    [...nav.matchAll(/href="([^"]+)"/g)].map((match) => match[1]),
  )

describe("the frame of a page", () => {
  it("leads to the six parts, and to those that only some may open", () => {
    const six = ["/", "/meetings", "/guide", "/calendar", "/interpellations", "/organisations"]
    expect(linksOf(draw("fr", member))).to.deep.equal(six)
    expect(linksOf(draw("fr", { coordinate: true, administer: false }))).to.deep.equal([...six, "/coordination"])
    expect(linksOf(draw("fr", { coordinate: false, administer: true }))).to.deep.equal([...six, "/admin"])
  })

  it("says where the page is, in the navigation, the breadcrumb and the title", () => {
    const html = draw("fr", member)
    expect(html).to.include(`<a href="/guide" aria-current="page">Guide</a>`)
    expect(html).to.match(/<nav class="breadcrumb" aria-label="Vous êtes ici">\s*<ol><li><a href="\/guide">Guide/)
    expect(html).to.include("<title>Nous ne trouvons pas cette page – Coordination de Molenbroek</title>")
    expect(html).to.include(`data-title="Nous ne trouvons pas cette page"`)
  })

  it("speaks Dutch to who reads Dutch, and offers the other language by a form that comes back", () => {
    const html = draw("nl", member)
    expect(html)
      .to.match(/<html lang="nl"/)
      .and.include("Vergaderingen")
      .and.not.include("Réunions")
    expect(html).to.include(`action="/account/language"`).and.include(`name="next" value="/guide"`)
    expect(html).to.match(/value="nl"[^>]*aria-current="true">NL/)
  })

  it("shows nobody's name, search nor navigation to who has not signed in", () => {
    for (const layout of ["main", "plain"]) {
      const html = draw("fr", null, layout)
      expect(html).not.to.include("Sofie").and.not.include("/meetings").and.not.include('role="search"')
      expect(html).to.include("Mireille Adjovi").and.include("/privacy")
    }
  })

  it("says once what was just done, as a status", () => {
    expect(draw("fr", member, "main", { text: "C’est <parti>.", next: [], key: "common.form.back" })).to.include(
      `<p class="flash" role="status">C’est &lt;parti&gt;.</p>`,
    )
    expect(
      draw("fr", member, "main", {
        text: "Ajoutée.",
        next: [{ text: "Une autre", href: "/people/new" }],
        key: "common.form.back",
      }),
    ).to.include(`<a href="/people/new">Une autre</a>`)
    expect(draw("fr", member)).not.to.include("flash")
  })

  it("has no inline style or script anywhere, on any page made of the shared parts", () => {
    for (const language of ["fr", "nl"] as const) {
      const html = renderPage("admin/styleguide/index", "main", {
        ...presentStyleguide(translator(language)),
        site: siteFor(language, { coordinate: true, administer: true }),
      })
      expect(html).not.to.match(/\sstyle="|<style|\son\w+="|<script(?![^>]*\ssrc=)/)
      expect(html).not.to.match(/undefined|\[object|\{\{|styleguide\.|common\./)
      expect(html.match(/<h1/g)).to.have.length(1)
      expect(html.match(/class="button primary"/g)).to.have.length(1)
      expect(
        html
          .match(/\sid="([^"]+)"/g)!
          .sort()
          .filter((id, index, all) => id === all[index - 1]),
      ).to.deep.equal([])
    }
  })
})

describe("the frame of a mail", () => {
  const site = { language: "fr", network: { name: "Coordination de Molenbroek", lang: null } }

  it("says whose it is and why it comes, and does without what is not given", () => {
    const locals = { site, subject: "Convocation", body: "<p>Bonjour</p>" }
    const bare = renderTemplate("layouts/mail", locals)
    expect(bare)
      .to.include("Coordination de Molenbroek")
      .and.include("<p>Bonjour</p>")
      .and.include("<title>Convocation</title>")
    const whole = renderTemplate("layouts/mail", {
      ...locals,
      site: { ...site, network },
      reason: "Vous siégez.",
      preview: "Mardi",
    })
    expect(whole)
      .to.include("Vous siégez.")
      .and.include("Mireille Adjovi")
      .and.include("mailto:coordination@demo.example")
  })

  it("loads nothing from anywhere", () => {
    const html = renderTemplate("layouts/mail", { site, subject: "", body: "" })
    expect(html).not.to.match(/<link|<script|<img|url\(|@import/)
  })

  it("has the same words as plain text", () => {
    const text = renderTemplate("layouts/mail.txt", {
      site: { ...site, network },
      body: "L’heure & le lieu",
      reason: "Vous siégez.",
    })
    expect(text).to.include("L’heure & le lieu").and.include("Vous siégez.").and.include("02 000 41 10")
    expect(text).not.to.match(/<\w|&amp;/)
  })
})
