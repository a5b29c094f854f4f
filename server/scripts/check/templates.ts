import Handlebars from "handlebars"
import { readTemplates } from "../../../views/engine.ts"

/** Every template parses, and every partial that it calls exists. */
export function templates(): string[] {
  return templateFaults(readTemplates())
}

/** The same of any templates, by their names. */
export function templateFaults(sources: ReadonlyMap<string, string>): string[] {
  const faults: string[] = []
  for (const [name, source] of sources) {
    try {
      Handlebars.precompile(source, { strict: true })
    } catch (error) {
      faults.push(`views/${name}.hbs: ${(error as Error).message.split("\n")[0]}`)
      continue
    }
    for (const [, partial] of source.matchAll(/\{\{~?#?>\s*([\w/.-]+)/g))
      if (partial && partial !== "@partial-block" && !sources.has(partial))
        faults.push(`views/${name}.hbs: no partial "${partial}"`)
  }
  return faults
}
