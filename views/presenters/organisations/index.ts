import { today } from "../../../models/concerns/day.ts"
import { isHeldFrom } from "../../../models/concerns/period.ts"
import { type ListedOrganisation, matches } from "../../../models/organisation/reading.ts"
import { collegeOn, colleges } from "../../../models/organisation/colleges.ts"
import { canKeepOrganisations } from "../../../models/policies/organisation.ts"
import type { Reader } from "../../../models/reader.ts"
import { byName, registers, type Speaking } from "../network/words.ts"
import { dialled } from "../telephone.ts"

type Wanted = { words: string, theme: string }

/** The organisations of the network by college, those that a few words or a theme ask for; the former ones below. */
export function presentOrganisations(all: ListedOrganisation[], wanted: Wanted, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const isMember = (each: ListedOrganisation) => isHeldFrom(each, today())
  const members = all.filter(isMember)
  const isOnTheme = ({ themes }: ListedOrganisation) => !wanted.theme || themes.includes(wanted.theme)
  const asked = all.filter((each) => matches(each, wanted.words) && isOnTheme(each)).sort(byName(language))
  const shown = asked.filter(isMember)
  return {
    page: { title: t("organisations.title"), section: "network" },
    registers: registers("organisations", speaking), words: wanted.words, theme: wanted.theme || null,
    isNarrowed: wanted.words !== "" || wanted.theme !== "", count: shown.length,
    colleges: colleges.map((college) => {
      const lines = shown.filter((each) => collegeOn(each, today()) === college).map(lineOf)
      return { college, title: t(`organisations.colleges.${college}`), note: t("organisations.count", { count: lines.length }), lines }
    }).filter(({ lines }) => lines.length > 0),
    former: asked.filter((each) => !isMember(each)).map((each) => ({ ...lineOf(each), until: each.until })),
    isEmpty: members.length === 0,
    themes: themesOf(members, language).map((theme) => ({ text: theme, href: `/organisations?theme=${encodeURIComponent(theme)}`,
      current: theme === wanted.theme })),
    may: { add: canKeepOrganisations(reader) },
  }
}

function themesOf(organisations: ListedOrganisation[], language: string): string[] {
  return [...new Set(organisations.flatMap(({ themes }) => themes))].sort((a, b) => a.localeCompare(b, language))
}

function lineOf({ _id, name, acronym, themes, phone }: ListedOrganisation) {
  return {
    href: `/organisations/${String(_id)}`, name, acronym, themes: themes.join(", "),
    phone: phone ? { text: phone, href: dialled(phone) } : null,
  }
}
