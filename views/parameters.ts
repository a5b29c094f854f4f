import Handlebars from "handlebars"

/**
 * What a shared partial may be given, as its first comment says: one line each, two spaces in, the name with its
 * default after "=" where it may be left out, then what it is for.
 */
export type Parameters = {
  /** It prints what its caller writes inside it. */
  block: boolean
  byName: Map<string, { fallback: hbs.AST.Expression | null; about: string }>
}

const line = /^ {2}(\w+)(?:=("[^"]*"|\S+))? +(\S.*)$/

function literal(text: string): hbs.AST.Expression {
  const [statement] = Handlebars.parse(`{{x v=${text}}}`).body
  return (statement as hbs.AST.MustacheStatement).hash.pairs[0]!.value
}

/** The parameters that the first comment of a partial declares; none when it has no comment. */
export function readParameters(source: string): Parameters {
  const [first] = Handlebars.parse(source).body
  const comment = first?.type === "CommentStatement" ? (first as hbs.AST.CommentStatement).value : ""
  const byName = new Map(
    comment.split("\n").flatMap((each) => {
      const [, name, fallback, about] = line.exec(each) ?? []
      return name ? [[name, { fallback: fallback ? literal(fallback) : null, about: about! }] as const] : []
    }),
  )
  return { block: source.includes("{{> @partial-block"), byName }
}

/** What each partial of views/shared/ may be given. */
export function readDeclarations(sources: Map<string, string>): Map<string, Parameters> {
  const shared = [...sources].filter(([name]) => name.startsWith("shared/"))
  return new Map(shared.map(([name, source]) => [name, readParameters(source)]))
}

const pair = (key: string, value: hbs.AST.Expression, loc: hbs.AST.SourceLocation): hbs.AST.HashPair => ({
  type: "HashPair",
  key,
  value,
  loc,
})

type Call = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement

class Completing extends Handlebars.Visitor {
  constructor(
    readonly template: string,
    readonly declared: Map<string, Parameters>,
  ) {
    super()
  }

  override PartialStatement(call: hbs.AST.PartialStatement): void {
    super.PartialStatement(call)
    this.complete(call)
  }

  override PartialBlockStatement(call: hbs.AST.PartialBlockStatement): void {
    super.PartialBlockStatement(call)
    this.complete(call)
  }

  // A partial sees what it declares and nothing of its caller, whose fields often bear the same names (title, text).
  private complete(call: Call) {
    const name = (call.name as hbs.AST.PathExpression).original
    const parameters = this.declared.get(name)
    if (!parameters || call.params.length > 0) return
    if (parameters.block && call.type === "PartialStatement")
      this.refuse(call, `${name} is a block: {{#> ${name}}}…{{/${name}}}`)
    call.hash ??= { type: "Hash", pairs: [], loc: call.loc }
    const given = new Set(call.hash.pairs.map((each) => each.key))
    for (const key of given) if (!parameters.byName.has(key)) this.refuse(call, `${name} knows no "${key}"`)
    for (const [key, { fallback }] of parameters.byName) {
      if (given.has(key)) continue
      if (!fallback) this.refuse(call, `${name} needs "${key}"`)
      else call.hash.pairs.push(pair(key, fallback, call.loc))
    }
    const here = (original: string) =>
      (Handlebars.parse(`{{x ${original}}}`).body[0] as hbs.AST.MustacheStatement).params[0]!
    call.hash.pairs.push(pair("caller", here("this"), call.loc))
    call.params = [here("null")]
  }

  private refuse(call: Call, why: string): never {
    throw new Error(`views/${this.template}.hbs:${call.loc.start.line}: ${why}`)
  }
}

/**
 * A template's tree in which every call of a declared partial is whole: what was left out has its default, a missing
 * or misspelt parameter is an error with its file and line. In a block, `{{> @partial-block caller}}` gives the
 * caller's own fields.
 */
export function completeCalls(template: string, source: string, declared: Map<string, Parameters>): hbs.AST.Program {
  const tree = Handlebars.parse(source)
  new Completing(template, declared).accept(tree)
  return tree
}
