import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect } from "chai"
import { root } from "../../../server/paths.ts"
import { knots } from "../../../server/scripts/check/areas.ts"
import { arrows } from "../../../server/scripts/check/arrows.ts"
import { faultsBetween, locales } from "../../../server/scripts/check/locales.ts"
import { faultsOfCode, faultsOfTemplate, sentences } from "../../../server/scripts/check/sentences.ts"
import { templateFaults, templates } from "../../../server/scripts/check/templates.ts"

describe("npm run check", () => {
  it("finds nothing in this project", () => {
    expect([...locales(), ...sentences(), ...templates()]).to.deep.equal([])
  })

  const right: [string, string][] = [
    ["home.title", "Bienvenue, {name}"],
    ["home.same", "Agenda"],
  ]
  const dutch: [string, string][] = [
    ["home.title", "Welkom, {name}"],
    ["home.same", "Agenda"],
  ]
  const between = (
    fr: [string, string | Record<string, string>][],
    nl: [string, string | Record<string, string>][],
    listed = ["home.same"],
  ) => faultsBetween(new Map(fr), new Map(nl), new Set(listed))

  it("asks for every sentence in both languages, with the same placeholders", () => {
    expect(between(right, dutch)).to.deep.equal([])
    expect(between(right, dutch.slice(1))).to.deep.equal(['nl: no sentence "home.title"'])
    expect(between(right.slice(1), dutch)).to.deep.equal(['fr: no sentence "home.title"'])
    expect(between(right, [["home.title", "Welkom"], dutch[1]!])).to.deep.equal(['nl: "home.title" lacks {name}'])
    expect(between([["home.title", "Bienvenue"], right[1]!], dutch)).to.deep.equal(['fr: "home.title" lacks {name}'])
    const [one, several] = [
      { one: "Un jour", other: "{count} jours" },
      { one: "Een dag", other: "Enkele dagen" },
    ]
    expect(between([["days", one]], [["days", several]], [])).to.deep.equal(['nl: "days" lacks {count}'])
  })

  it("takes no French for Dutch, except where it is listed, and lists nothing that is gone", () => {
    expect(between(right, [right[0]!, dutch[1]!])).to.deep.equal(['"home.title" is the same in both languages'])
    expect(between([["a", "Oui\u202f!"]], [["a", "Oui !"]], [])).to.deep.equal(['"a" is the same in both languages'])
    expect(between(right, dutch, ["home.same", "home.old"])).to.deep.equal(['same.json: "home.old" is no key'])
  })

  const keys = new Set(["home.title", "home.errors.name"])

  it("finds words in a template: between tags, in what is said aloud, and keys that nobody wrote", () => {
    const faults = (source: string) => faultsOfTemplate("views/home.hbs", source, keys)
    expect(faults('{{!-- A comment. --}}<h1 class="big title">{{t "home.title"}} FR</h1>')).to.deep.equal([])
    expect(faults("<h1>Bonjour {{name}}</h1>")).to.deep.equal(['views/home.hbs: "Bonjour"'])
    expect(faults('<a title="Fermer" href="/">{{t "home.title"}}</a>')).to.deep.equal(['views/home.hbs: "Fermer"'])
    expect(faults('{{t "home.titel"}}')).to.deep.equal(['views/home.hbs: no key "home.titel"'])
    expect(faults('{{t (join "home." kind)}}{{t file.said}}')).to.deep.equal([
      "views/home.hbs: a key that is not written out: t (join",
      "views/home.hbs: a key that is not written out: t file.said",
    ])
    expect(faults('{{> shared/field label=(t "home.nothing")}}')).to.deep.equal([
      'views/home.hbs: no key "home.nothing"',
    ])
  })

  it("finds sentences in programs, in French and in Dutch, with accents or without", () => {
    const faults = (source: string) => faultsOfCode("models/home.ts", source, keys)
    expect(
      faults('// « Bienvenue » is said once.\nconst title = t("home.title"), why = "home.errors.name"'),
    ).to.deep.equal([])
    expect(faults('const title = "Réunion"')).to.deep.equal(['models/home.ts: "Réunion"'])
    expect(faults('throw new Error("Choisissez une date")')).to.deep.equal(['models/home.ts: "Choisissez une date"'])
    expect(faults("const text = `Kies een dag`")).to.deep.equal(["models/home.ts: `Kies een dag`"])
    expect(faults('refuse({ name: "home.errors.naam" })')).to.deep.equal(['models/home.ts: no key "home.errors.naam"'])
  })

  it("finds a template that cannot be read, and a partial that is not there", () => {
    expect(
      templateFaults(
        new Map([
          ["a", "{{> b}}"],
          ["b", "{{#if x}}y{{/if}}"],
        ]),
      ),
    ).to.deep.equal([])
    expect(templateFaults(new Map([["a", "{{> gone}}"]]))).to.deep.equal(['views/a.hbs: no partial "gone"'])
    expect(templateFaults(new Map([["a", "{{#if x}}"]]))).to.have.length(1)
  })

  it("finds every arrow that points up, and circles; the files that hand functions down may look up", async () => {
    const folder = mkdtempSync(join(tmpdir(), "maillage-arrows-"))
    const write = (files: Record<string, string>) => {
      for (const [file, source] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), source)
      }
    }
    const uses = (...files: string[]) => [...files.map((file) => `import "${file}"`), "export const it = 1"].join("\n")
    try {
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction")
      write({
        "server/app.ts": uses("../routes/home.ts"),
        "server/log.ts": uses(),
        "models/home.ts": uses("../server/log.ts"),
        "views/home.ts": uses("../models/home.ts"),
        "routes/home.ts": uses("../views/home.ts", "../models/home.ts"),
        "public/scripts/app.ts": uses("../../models/home.ts"),
      })
      expect(await arrows(folder)).to.deep.equal([])
      write({
        "server/log.ts": uses("../models/other.ts"),
        "models/other.ts": uses("../views/other.ts"),
        "views/other.ts": uses("../routes/other.ts"),
        "routes/other.ts": uses("./again.ts"),
        "routes/again.ts": uses("./other.ts"),
        "models/form.ts": uses("../server/forms.ts"),
        "server/forms.ts": uses(),
        "public/scripts/app.ts": uses("../../server/log.ts"),
      })
      expect((await arrows(folder)).sort()).to.deep.equal([
        "models/form.ts → server/forms.ts: models do not listen or answer",
        "models/other.ts → views/other.ts: models know no page",
        "public/scripts/app.ts → server/log.ts: browsers know no server",
        "routes/again.ts → routes/other.ts: no circle",
        "server/log.ts → models/other.ts: server knows no layer above it",
        "views/other.ts → routes/other.ts: views know no route",
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it("finds circles of areas where no file is in one, and a noun that acts; what nouns are made of is of no area", () => {
    const step = "server/inOneStep.ts"
    const right: Record<string, string[]> = {
      "models/meeting.ts": ["models/concerns/day.ts", "models/minutes/numbered.ts"],
      "models/minutes.ts": ["models/meeting.ts"],
      "models/minutes/numbered.ts": [],
      "models/minutes/publishing.ts": ["models/minutes.ts", "models/meeting/planning.ts", step],
      "models/meeting/planning.ts": ["models/meeting.ts", "models/minutes/numbered.ts", step],
      "models/seat/holding.ts": ["models/minutes/publishing.ts"],
      "models/concerns/searchable.ts": ["models/search/indexing.ts"],
      "models/search/indexing.ts": ["models/concerns/day.ts"],
    }
    const isNoun = (file: string) => ["models/meeting.ts", "models/minutes.ts"].includes(file)
    const found = (more: Record<string, string[]>) => knots(new Map(Object.entries({ ...right, ...more })), isNoun)
    expect(found({})).to.deep.equal([])
    const circle = "models/minutes/publishing.ts → models/meeting/planning.ts: a circle of areas"
    expect(found({ "models/meeting/binning.ts": ["models/seat/holding.ts"] }), "three areas").to.deep.equal([
      circle,
      "models/seat/holding.ts → models/minutes/publishing.ts: a circle of areas",
      "models/meeting/binning.ts → models/seat/holding.ts: a circle of areas",
    ])
    expect(found({ "models/meeting/binning.ts": ["models/minutes/showing.ts"] }), "two").to.deep.equal([
      circle,
      "models/meeting/binning.ts → models/minutes/showing.ts: a circle of areas",
    ])
    expect(
      found({ "models/concerns/day.ts": ["models/search/words.ts", step] }),
      "what lies below nouns",
    ).to.deep.equal(["models/concerns/day.ts: a noun is made of it, and it acts"])
    expect(found({ "models/concerns/slug.ts": ["models/search/indexing.ts"] })).to.deep.equal([
      "models/concerns/slug.ts → models/search/indexing.ts: what all areas use needs none",
    ])
  })
})
