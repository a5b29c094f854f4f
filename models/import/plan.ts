import type { Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import type { LocalName } from "../concerns/localName.ts"
import type { Theme } from "../organisation/themes.ts"

type Day = string
type Until = { until: Day | null }

/** What an import makes, as plain rows that name one another by keys; what a field means is the model's to say. */
export type Plan = {
  organisations: ({
    key: string
    name: LocalName
    acronym: string
    acronymNl?: string
    college: "public" | "associative"
    description: LocalName
    address: string
    phone: string
    email: string
    website: string
    themes: Theme[]
    from: Day
  } & Until)[]
  people: {
    key: string
    givenName: string
    familyName: string
    language: Language
    email: string
    phone: string
    ended: Day | null
  }[]
  affiliations: ({ person: string; organisation: string; title: string; from: Day } & Until)[]
  bodies: {
    slug: string
    kind: string
    openness: "network" | "members"
    code: string
    name: LocalName
    mission: LocalName
    place: { name: string; address: string }
    secretary: string
  }[]
  seats: ({ body: string; person: string; organisation: string; office: string; voice: string; from: Day } & Until)[]
  chapters: { number: number; slug: string; name: LocalName; description: LocalName }[]
  pages: {
    slug: string
    page: string
    language: Language
    chapter: number
    number: string
    title: string
    lead: string
    who: string
    address: string
    phone: string
    hours: string
    forWhom: string
    toBring: string[]
    html: string
    owners: string[]
    checked: { by: string; day: Day }
    reviewBy: Day
    changed: { by: string; at: Date }
  }[]
}

export type PlannedKind = "organisation" | "person" | "body" | "chapter" | "guidePage"

/** The id of the thing that a key names: of one that is there already, or a new one, the same whenever it is asked. */
export type Ids = (kind: PlannedKind, key: string) => Types.ObjectId
