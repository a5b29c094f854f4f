import { facesFor } from "../../server/pdf/faces.ts"
import type { Translate } from "../translate.ts"

/** How many signs are named at most. */
const most = 20

/** Which signs in these words the paper cannot show, as a sentence for who is about to send it; null when it shows all. */
export function unshownSigns(words: unknown, t: Translate): string | null {
  const missing = facesFor(JSON.stringify(words)).missing.slice(0, most)
  return missing.length === 0
    ? null
    : t("common.paper.unshown", {
        count: missing.length,
        signs: missing.map((sign) => t("common.paper.sign", { sign })).join(", "),
      })
}
