import { inOneStep } from "../../server/inOneStep.ts"
import { faultsOf, refuse } from "../concerns/refuse.ts"
import { fromMarkdown } from "../concerns/richText.ts"
import { refusedMarkdown } from "../concerns/richText/budget.ts"
import { Network } from "../network.ts"

export type Description = {
  "name.fr": string
  "name.nl": string
  commune: string
  contactName: string
  contactEmail: string
  contactPhone: string
  address: string
  /** Markdown. */
  "charter.fr": string
  "charter.nl": string
}

/** What the installation says of its network, on every page and in every mail. */
export async function describeNetwork({ commune, address, ...given }: Description): Promise<void> {
  const refused = (["charter.fr", "charter.nl"] as const).flatMap((field) => {
    const fault = refusedMarkdown(given[field])
    return fault ? [[field, fault] as const] : []
  })
  if (refused.length > 0) refuse(Object.fromEntries(refused))
  await inOneStep(async () => {
    const network = (await Network.findById("network")) ?? new Network()
    network.set({
      commune,
      address,
      "name.fr": given["name.fr"],
      "name.nl": given["name.nl"],
      "charterHtml.fr": fromMarkdown(given["charter.fr"]),
      "charterHtml.nl": fromMarkdown(given["charter.nl"]),
      contact: { name: given.contactName, email: given.contactEmail, phone: given.contactPhone },
    })
    const faults = Object.entries(await faultsOf(network))
    if (faults.length > 0) refuse(Object.fromEntries(faults.map(([path, message]) => [fields[path] ?? path, message])))
    await network.save()
  })
}

// Where the form calls a field otherwise than the document does.
const fields: Record<string, string> = {
  "contact.name": "contactName",
  "contact.email": "contactEmail",
  "contact.phone": "contactPhone",
  name: "name.fr",
  "charterHtml.fr": "charter.fr",
  "charterHtml.nl": "charter.nl",
}
