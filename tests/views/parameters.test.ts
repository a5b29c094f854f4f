import { expect } from "chai"
import Handlebars from "handlebars"
import { readTemplates } from "../../views/engine.ts"
import { completeCalls, readDeclarations, readParameters } from "../../views/parameters.ts"

const box = `{{!--
A box.
  title      what it is
  tone="dry"  how it is said
  note=null  a few words
--}}
[{{title}}|{{tone}}|{{#if note}}{{note}}{{/if}}|{{> @partial-block caller}}]`

const line = `{{!--
A line.
  text  its words
--}}
<{{text}}>`

const declared = new Map([
  ["shared/box", readParameters(box)],
  ["shared/line", readParameters(line)],
])

function draw(template: string, locals: object): string {
  const handlebars = Handlebars.create()
  const compile = (name: string, source: string) =>
    handlebars.compile(completeCalls(name, source, declared), { strict: true })
  handlebars.registerPartial("shared/box", compile("shared/box", box))
  handlebars.registerPartial("shared/line", compile("shared/line", line))
  return compile("page", template)(locals)
}

describe("the parameters of a shared partial", () => {
  it("have their defaults when they are left out, and not the caller's fields of the same name", () => {
    const page = `{{#> shared/box title="T"}}{{/shared/box}}`
    expect(draw(page, { title: "page", tone: "loud", note: "leak" })).to.equal("\n[T|dry||]".trim())
  })

  it("leave a block in its caller's own context", () => {
    const page = `{{#each items}}{{#> shared/box title=name}}{{title}} {{../site}}{{/shared/box}}{{/each}}`
    expect(draw(page, { site: "S", items: [{ name: "N", title: "mine" }] })).to.equal("[N|dry||mine S]")
  })

  it("are refused when one is missing or misspelt, with the file and the line", () => {
    expect(() => draw("\n{{> shared/line}}", {})).to.throw(`views/page.hbs:2: shared/line needs "text"`)
    expect(() => draw("{{> shared/line txet=1}}", {})).to.throw(`shared/line knows no "txet"`)
    expect(() => draw(`{{> shared/box title="T"}}`, {})).to.throw("shared/box is a block")
  })

  it("are given rightly by every template of the site", () => {
    const sources = readTemplates()
    const known = readDeclarations(sources)
    for (const [name, source] of sources) expect(() => completeCalls(name, source, known), name).not.to.throw()
  })

  it("are declared by every partial that other folders use", () => {
    for (const [name, source] of readTemplates())
      if (/^shared\/[^_]/.test(name)) expect(readParameters(source).byName.size, name).to.be.above(0)
  })
})
