import { today } from "../../../models/concerns/day.ts"
import { langOf, type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { isHeldFrom } from "../../../models/concerns/period.ts"
import { type ListedOrganisation, matches } from "../../../models/organisation/reading.ts"
import { collegeOn, colleges } from "../../../models/organisation/colleges.ts"
import { namedThemes, themeKey } from "../../../models/organisation/themes.ts"
import { canKeepOrganisations } from "../../../models/policies/organisation.ts"
import type { Reader } from "../../../models/reader.ts"
import type { Language } from "../../translate.ts"
import { byName, registers, type Speaking } from "../network/words.ts"
import { dialled } from "../telephone.ts"
import { acronymIn } from "../../../models/concerns/acronym.ts"

type Wanted = { words: string; theme: string }

/** The organisations of the network by college, those that a few words or a theme ask for; the former ones below. */
export function presentOrganisations(all: ListedOrganisation[], wanted: Wanted, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const isMember = (each: ListedOrganisation) => isHeldFrom(each, today())
  const members = all.filter(isMember)
  const themes = namedThemes(members)
  // An address may name it in either language.
  const theme =
    wanted.theme &&
    ([...themes].find(([key, name]) => [key, name.fr, name.nl].includes(wanted.theme))?.[0] ?? wanted.theme)
  const isOnTheme = (each: ListedOrganisation) => !theme || each.themes.some((own) => themeKey(own) === theme)
  const asked = all.filter((each) => matches(each, wanted.words) && isOnTheme(each)).sort(byName(language))
  const shown = asked.filter(isMember)
  return {
    page: { title: t("organisations.title"), section: "network" },
    registers: registers("organisations", speaking),
    words: wanted.words,
    theme: theme ? nameIn(themes.get(theme) ?? {}, language) || theme : null,
    isNarrowed: wanted.words !== "" || wanted.theme !== "",
    count: shown.length,
    colleges: colleges
      .map((college) => {
        const lines = shown
          .filter((each) => collegeOn(each, today()) === college)
          .map((each) => lineOf(each, themes, language))
        return {
          college,
          title: t(`organisations.colleges.${college}`),
          note: t("organisations.count", { count: lines.length }),
          lines,
        }
      })
      .filter(({ lines }) => lines.length > 0),
    former: asked
      .filter((each) => !isMember(each))
      .map((each) => ({ ...lineOf(each, themes, language), until: each.until })),
    isEmpty: members.length === 0,
    themes: [...themes]
      .map(([key, name]) => ({
        text: nameIn(name, language),
        lang: langOf(name, language),
        href: `/organisations?theme=${encodeURIComponent(key)}`,
        current: key === theme,
      }))
      .sort((a, b) => a.text.localeCompare(b.text, language)),
    may: { add: canKeepOrganisations(reader) },
  }
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
    themes: themes.map((theme) => nameIn(named.get(themeKey(theme)) ?? theme, language)).join(", "),
    phone: phone ? { text: phone, href: dialled(phone) } : null,
  }
}
