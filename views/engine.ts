import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import Handlebars from "handlebars"
import { root } from "../server/paths.ts"
import { helpers } from "./helpers/index.ts"
import { completeCalls, readDeclarations } from "./parameters.ts"

const folder = join(root, "views")

type Template = (locals: object) => string

/** Every template's source by its path without extension: "meetings/show". */
export function readTemplates(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".hbs"))
  return new Map(
    files.map((file) => [
      file.slice(0, -".hbs".length).replaceAll("\\", "/"),
      readFileSync(join(folder, file), "utf8"),
    ]),
  )
}

function compileAll(sources: Map<string, string>) {
  const handlebars = Handlebars.create()
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper)
  const templates = new Map<string, Template>()
  const declared = readDeclarations(sources)
  for (const [name, source] of sources) {
    let compiled: Handlebars.TemplateDelegate | undefined
    const compile = () =>
      handlebars.compile(
        completeCalls(name, source, declared),
        // strict: a misspelt {{field}} is an error instead of a blank; preventIndent: a textarea keeps its lines.
        { strict: true, preventIndent: true, noEscape: name.endsWith(".txt") },
      )
    const template: Handlebars.TemplateDelegate = (locals, options) => (compiled ??= compile())(locals, options)
    handlebars.registerPartial(name, template)
    templates.set(name, template as Template)
  }
  return templates
}

const sources = readTemplates()
const templates = compileAll(sources)

/** Changes when any template does: part of what makes a page the same page. */
export function templatesHash(): string {
  const hash = createHash("sha256")
  for (const [name, source] of sources) hash.update(name).update(source)
  return hash.digest("base64url").slice(0, 12)
}

/** The HTML of a template, or its text where it ends in ".txt"; an unknown one is an error. */
export function renderTemplate(name: string, locals: object): string {
  const template = templates.get(name)
  if (!template) throw new Error(`No template "${name}"`)
  return template(locals)
}

/** A page inside its layout, which prints it where it says {{{body}}}. */
export function renderPage(name: string, layout: string, locals: object): string {
  return renderTemplate(`layouts/${layout}`, { ...locals, body: renderTemplate(name, locals) })
}
