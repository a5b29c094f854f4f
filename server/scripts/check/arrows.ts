import type { IReporterOutput } from "dependency-cruiser"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../paths.ts"
import { knots } from "./areas.ts"

type Result = {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
  modules: { source: string; dependencies: { resolved: string }[] }[]
}

// routes → views (presenters) → models → server. Only these look up, and hand functions down.
const lookUp = "^server/(app|run|site|start|work)\\.ts$|^server/scripts/"

const rules = [
  {
    name: "server knows no layer above it",
    from: { path: "^server/", pathNot: lookUp },
    to: { path: "^(models|routes|views)/" },
  },
  { name: "models know no page", from: { path: "^models/" }, to: { path: "^(routes|views)/" } },
  { name: "views know no route", from: { path: "^views/" }, to: { path: "^routes/" } },
  {
    name: "models do not listen or answer",
    from: { path: "^models/" },
    to: { path: "^server/(app|run|start|render|forms)\\.ts$" },
  },
  {
    name: "browsers know no server",
    from: { path: "^(public|views/(editor|signs))/" },
    to: { path: "^(server|routes)/" },
  },
  {
    name: "the product needs no test",
    from: { path: "^(server|models|routes|views|public)/" },
    to: { path: "^tests/" },
  },
  // A pattern holds patterns and an expression holds expressions: there, circles are the grammar's own.
  { name: "no circle", from: { pathNot: "^server/database/query/" }, to: { circular: true } },
]

/** The arrows between the files of a project against the layers; a type alone is no arrow. */
export async function arrows(folder = root): Promise<string[]> {
  // It can only be imported, and then all that runs beside it would be loaded twice where the rest was required (mocha).
  const { cruise } = await import("dependency-cruiser")
  const found: IReporterOutput = await cruise(["server", "models", "routes", "views", "public/scripts"], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.map((rule) => ({ ...rule, severity: "error" as const })) },
    exclude: { path: "node_modules" },
    tsPreCompilationDeps: false,
  })
  const { summary, modules } = found.output as Result
  const imports = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  )
  const declares = (file: string) => {
    const path = join(folder, file)
    return existsSync(path) && / = model(?:<[^(]*>)?\(/.test(readFileSync(path, "utf8"))
  }
  return [
    ...summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
    ...knots(imports, declares),
  ]
}
