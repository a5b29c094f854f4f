import { langOf, nameIn } from "../../models/concerns/localName.ts"
import type { Network } from "../../models/network.ts"
import { canAdminister, canCoordinate } from "../../models/policies/network.ts"
import type { Reader } from "../../models/reader.ts"
import type { Language } from "../translate.ts"

type Site = {
  network: Pick<Network, "name" | "commune" | "contact"> | null
  reader: Reader | null
  language: Language
  path: string
}

/** What every page's frame says: whose network this is, who reads, in which language, and what she may open. */
export function presentSite({ network, reader, language, path }: Site) {
  return {
    language,
    path,
    network: {
      name: nameIn(network?.name ?? {}, language) || "Maillage",
      lang: langOf(network?.name ?? {}, language),
      commune: network?.commune ?? "Maillage",
      contact: {
        name: network?.contact?.name ?? "",
        email: network?.contact?.email ?? "",
        phone: network?.contact?.phone ?? "",
      },
    },
    reader: reader && {
      id: reader.person,
      name: reader.name,
      callName: reader.callName,
      may: { coordinate: canCoordinate(reader), administer: canAdminister(reader) },
    },
    flash: null,
    // Where the page itself offers another language: the pages of a mailed link, which belongs to no account.
    switches: null,
  }
}
