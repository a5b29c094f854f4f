import { inOneStep } from "../../server/inOneStep.ts"
import { faultsOf, refuse } from "../concerns/refuse.ts"
import { fromMarkdown } from "../concerns/richText.ts"
import { refusedMarkdown } from "../concerns/richText/budget.ts"
import { Network } from "../network.ts"

export type Description = {
  name: string, commune: string, contactName: string, contactEmail: string, contactPhone: string, address: string
  /** Markdown. */
  charter: string
}

/** What the installation says of its network, on every page and in every mail. */
export async function describeNetwork({ name, commune, address, charter, ...contact }: Description): Promise<void> {
  const refused = refusedMarkdown(charter)
  if (refused) refuse({ charter: refused })
  await inOneStep(async () => {
    const network = await Network.findById("network") ?? new Network()
    network.set({ name, commune, address, charterHtml: fromMarkdown(charter),
      contact: { name: contact.contactName, email: contact.contactEmail, phone: contact.contactPhone } })
    const faults = Object.entries(await faultsOf(network))
    if (faults.length > 0) refuse(Object.fromEntries(faults.map(([path, message]) => [fields[path] ?? path, message])))
    await network.save()
  })
}

// Where the form calls a field otherwise than the document does.
const fields: Record<string, string> = {
  "contact.name": "contactName", "contact.email": "contactEmail", "contact.phone": "contactPhone", charterHtml: "charter",
}
