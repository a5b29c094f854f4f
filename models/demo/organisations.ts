import { dayFrom } from "./days.ts"
import { line } from "./markup.ts"
import { content } from "./reading.ts"
import type { Day, DemoOrganisation, Name } from "./types.ts"

/** A text in the languages that it has. */
export const inLanguages = (fr: string | undefined, nl: string | undefined): Name => ({
  ...(fr === undefined ? {} : { fr }),
  ...(nl === undefined ? {} : { nl }),
})

/** The fifty members of the network, past ones included. */
export function organisationsAt(today: Day): DemoOrganisation[] {
  return content().organisations.map((row) => {
    const { key, acronym, acronymNl, college, address, phone, email, website, from, until } = row
    const nl = row["description.nl"]
    return {
      key,
      acronym,
      acronymNl,
      college,
      phone,
      email,
      website,
      name: inLanguages(row["name.fr"], row["name.nl"]),
      description: inLanguages(line(row["description.fr"]), nl && line(nl, "nl")),
      address: line(address),
      themes: row["themes.fr"].map((fr, at) => ({ fr, nl: row["themes.nl"][at]! })),
      from: dayFrom(today, from),
      until: until === undefined ? null : dayFrom(today, until),
    }
  })
}
