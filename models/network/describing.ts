import { inOneStep } from "../../server/inOneStep.ts"
import { fact } from "../concerns/fact.ts"
import { changesOf, type Edit, lastChangeOf, type Typed } from "../concerns/meanwhile.ts"
import { faultsOf, refuse } from "../concerns/refuse.ts"
import { fromMarkdown } from "../concerns/richText.ts"
import { refusedMarkdown } from "../concerns/richText/budget.ts"
import { Network } from "../network.ts"

// Where the form calls a field otherwise than the document does.
const paths: Record<string, string> = {
  contactName: "contact.name",
  contactEmail: "contact.email",
  contactPhone: "contact.phone",
}

// The same of what is wrong; the charter is typed as Markdown.
const fields: Record<string, string> = {
  ...Object.fromEntries(Object.entries(paths).map(([field, path]) => [path, field])),
  name: "name.fr",
  "charterHtml.fr": "charter.fr",
  "charterHtml.nl": "charter.nl",
}

/** What the form shows of the network as it is saved; it shows the charter as Markdown. */
export function formOf({ name, commune, address, contact, charterHtml }: Network) {
  return {
    // A network that is not described yet has no name.
    "name.fr": (name as Network["name"] | undefined)?.fr ?? "",
    "name.nl": (name as Network["name"] | undefined)?.nl ?? "",
    commune: commune ?? "",
    address: address ?? "",
    contactName: contact?.name ?? "",
    contactEmail: contact?.email ?? "",
    contactPhone: contact?.phone ?? "",
    "charterHtml.fr": charterHtml?.fr ?? "",
    "charterHtml.nl": charterHtml?.nl ?? "",
  }
}

/**
 * What the installation says of its network, on every page and in every mail; what somebody else changed since the form
 * was opened is not lost (Meanwhile). The charter is typed as Markdown.
 */
export async function describeNetwork({ typed, was, by }: Edit): Promise<void> {
  const { "charter.fr": fr = "", "charter.nl": nl = "", ...lines } = typed
  const refused = Object.entries({ "charter.fr": fr, "charter.nl": nl }).flatMap(([field, text]) => {
    const fault = refusedMarkdown(text)
    return fault ? [[field, fault] as const] : []
  })
  if (refused.length > 0) refuse(Object.fromEntries(refused))
  const written: Typed = { ...lines, "charterHtml.fr": fromMarkdown(fr), "charterHtml.nl": fromMarkdown(nl) }
  await inOneStep(async () => {
    const network = (await Network.findById("network")) ?? new Network()
    const changes = changesOf<string>(formOf(network), { typed: written, was }, lastChangeOf(network))
    network.set(Object.fromEntries(Object.entries(changes).map(([field, value]) => [paths[field] ?? field, value])))
    if (!network.isModified()) return
    const faults = Object.entries(await faultsOf(network))
    if (faults.length > 0) refuse(Object.fromEntries(faults.map(([path, message]) => [fields[path] ?? path, message])))
    network.changed = fact(by)
    await network.save()
  })
}
