import MarkdownIt from "markdown-it"
import { oneLine } from "../../server/oneLine.ts"
import type { Language } from "./types.ts"

const markdown = new MarkdownIt({ html: false })
// The content files are wrapped for whoever edits them; a reader's page is not.
markdown.renderer.rules.softbreak = () => " "

const space = "\u00a0"
const narrow = "\u202f"

/** French typography: a narrow no-break space inside « » and before ; : ! ?, a no-break space before the units that follow a number. */
function french(text: string): string {
  return text
    .replace(/«\s/g, `«${narrow}`)
    .replace(/ ([»;:!?])/g, `${narrow}$1`)
    .replace(/(\d) (€|%|h\b|heures|jours|mois|ans|semaines)/g, `$1${space}$2`)
    .replace(/(\d) (\d{3})(?!\d)/g, `$1${space}$2`)
}

/** One line of text, as it is stored. */
export function line(text: string, language: Language = "fr"): string {
  const joined = oneLine(text)
  return language === "fr" ? french(joined) : joined
}

/** The structured text of a page or of minutes, from the light markup in which the content files are written. */
export function html(text: string, language: Language = "fr"): string {
  const written = text.replace(/\n(?=[»;:!?])/g, " ")
  return markdown.render(language === "fr" ? french(written) : written).replace(/\n/g, "")
}
