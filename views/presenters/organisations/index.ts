import { acronymIn } from "../../../models/concerns/acronym.ts"
import { today } from "../../../models/concerns/day.ts"
import { langOf, type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { collegeOn, colleges } from "../../../models/organisation/colleges.ts"
import type { ListedOrganisation } from "../../../models/organisation/listing.ts"
import { themeKey } from "../../../models/organisation/themes.ts"
import { canKeepOrganisations } from "../../../models/policies/organisation.ts"
import type { Reader } from "../../../models/reader.ts"
import type { Paged } from "../../../server/pages.ts"
import type { Language } from "../../translate.ts"
import { byName, registers, type Speaking } from "../network/words.ts"
import { presentPagination } from "../pagination.ts"
import { dialled } from "../telephone.ts"

type List = Paged & {
  words: string
  theme: string | null
  themes: Map<string, LocalName>
  all: boolean
  members: ListedOrganisation[]
  former: ListedOrganisation[]
  count: number
}
type Asked = { words?: string; theme?: string | null; all?: boolean; page?: number }

/** One page of the organisations of the network: by college where it has them all, else by letter; the former ones below. */
export function presentOrganisations(list: List, reader: Reader, speaking: Speaking) {
  const { words, theme, themes, members, former, count } = list
  const { t, language } = speaking
  const asked = { words, theme }
  const isWhole = members.length === count
  const lines = (organisations: ListedOrganisation[]) => organisations.map((each) => lineOf(each, themes, language))
  return {
    page: { title: t("organisations.title"), section: "network" },
    registers: registers("organisations", speaking),
    words,
    theme: theme ? { key: theme, text: nameIn(themes.get(theme) ?? {}, language) || theme } : null,
    isNarrowed: words !== "" || theme !== null,
    count,
    groups: (isWhole ? byCollege([...members].sort(byName(language)), t) : byLetter(members, language)).map(
      ({ members: own, ...group }) => ({ ...group, lines: lines(own) }),
    ),
    former: former.map((each) => ({ ...lineOf(each, themes, language), until: each.until })),
    isEmpty: count === 0 && words === "" && theme === null,
    pagination: presentPagination(list, (page) => addressOf({ ...asked, page }), t),
    whole: list.pages > 1 ? addressOf({ ...asked, all: true }) : null,
    themes: [...themes]
      .map(([key, name]) => ({
        text: nameIn(name, language),
        lang: langOf(name, language),
        href: addressOf({ theme: key }),
        current: key === theme,
      }))
      .sort((a, b) => a.text.localeCompare(b.text, language)),
    may: { add: canKeepOrganisations(reader) },
  }
}

function addressOf({ words, theme, all, page = 1 }: Asked): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(theme && { theme }),
    ...(all && { all: "yes" }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return query ? `/organisations?${query}` : "/organisations"
}

const byCollege = (members: ListedOrganisation[], t: Speaking["t"]) =>
  colleges
    .map((college) => {
      const own = members.filter((each) => collegeOn(each, today()) === college)
      const note = t("organisations.count", { count: own.length })
      return { id: college as string, college, title: t(`organisations.colleges.${college}`), note, members: own }
    })
    .filter(({ members: own }) => own.length > 0)

// Of a page that does not hold them all, nobody can say how many are of a college: its mark stands at each line.
function byLetter(members: ListedOrganisation[], language: Language) {
  const initialOf = ({ sortKeys }: ListedOrganisation) => sortKeys[language].slice(0, 1).toUpperCase()
  return [...new Set(members.map(initialOf))].map((letter) => ({
    id: `letter-${letter}`,
    college: null,
    title: letter,
    note: null,
    members: members.filter((each) => initialOf(each) === letter),
  }))
}

function lineOf(
  { _id, name, themes, phone, ...own }: ListedOrganisation,
  named: Map<string, LocalName>,
  language: Language,
) {
  return {
    href: `/organisations/${String(_id)}`,
    name,
    acronym: acronymIn(own, language),
    college: collegeOn(own, today()),
    themes: themes.map((theme) => nameIn(named.get(themeKey(theme)) ?? theme, language)).join(", "),
    phone: phone ? { text: phone, href: dialled(phone) } : null,
  }
}
