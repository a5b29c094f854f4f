import { today } from "../../../models/concerns/day.ts"
import { langOf, nameIn } from "../../../models/concerns/localName.ts"
import { collegeOn } from "../../../models/organisation/colleges.ts"
import { companyNumberOf } from "../../../models/organisation/companyNumber.ts"
import type { ReadOrganisation } from "../../../models/organisation/reading.ts"
import { themeKey } from "../../../models/organisation/themes.ts"
import { fullName } from "../../../models/person.ts"
import { canKeepOrganisations } from "../../../models/policies/organisation.ts"
import type { Reader } from "../../../models/reader.ts"
import { longDate } from "../../dates.ts"
import { asRegistered, officeOf, type Speaking } from "../network/words.ts"
import { dialled } from "../telephone.ts"
import { historyOf } from "./college.ts"
import { acronymIn } from "../../../models/concerns/acronym.ts"
import type { Language } from "../../../server/languages.ts"

/** An organisation for a reader: how it is reached, what it does, who works there, where it sits. */
export function presentOrganisation(organisation: ReadOrganisation, reader: Reader, { t, language }: Speaking) {
  const { name, description, address, phone, email, website, themes } = organisation
  const path = `/organisations/${String(organisation._id)}`
  const title = nameIn(name, language)
  const college = collegeOn(organisation, today())
  const acronym = acronymIn(organisation, language)
  return {
    page: { title, section: "network", crumbs: [{ text: t("organisations.title"), href: "/organisations" }] },
    path,
    acronym: acronym && !title.includes(acronym) ? acronym : null,
    lang: name[language] ? null : name.fr ? "fr" : "nl",
    college,
    collegeTitle: t(`organisations.colleges.${college}`),
    otherName: otherName(name, language),
    colleges:
      organisation.colleges.length > 1
        ? historyOf(organisation.colleges, { t, language }).map(({ text }) => text)
        : null,
    state: stateOf(organisation, { t, language }),
    description: describedIn(description, language),
    address: address || null,
    phone: phone ? { text: phone, href: dialled(phone) } : null,
    email: email || null,
    companyNumber: companyNumberOf(organisation.identifiers) || null,
    website: website ? { text: website.replace(/^https?:\/\/(www\.)?|\/$/g, ""), href: website } : null,
    themes: themes.map((theme) => ({
      text: nameIn(theme, language),
      lang: langOf(theme, language),
      href: `/organisations?theme=${encodeURIComponent(themeKey(theme))}`,
    })),
    people: organisation.workers.map((each) => ({
      name: fullName(each),
      href: `/people/${String(each.person)}`,
      title: each.title || null,
      phone: each.phone ? { text: each.phone, href: dialled(each.phone) } : null,
      email: each.email || null,
    })),
    seats: seatsOf(organisation, { t, language }),
    may: {
      edit: canKeepOrganisations(reader),
      leave: canKeepOrganisations(reader) && !organisation.until,
      reconsider: canKeepOrganisations(reader) && organisation.until !== null && organisation.until >= today(),
    },
  }
}

// Each body once, in the order of the register, with all who sit there.
function seatsOf({ seats }: ReadOrganisation, { t, language }: Speaking) {
  const sorted = [...seats].sort((a, b) => asRegistered(language)(a.body, b.body))
  const bodies = new Map(sorted.map(({ body }) => [body.slug, body]))
  return [...bodies.values()].map(({ slug, name }) => ({
    body: name,
    href: `/bodies/${slug}`,
    people: sorted
      .filter(({ body }) => body.slug === slug)
      .map((seat) => ({
        name: fullName(seat.person),
        href: `/people/${String(seat.person._id)}`,
        office: officeOf(seat, t),
      })),
  }))
}

// The name in the other language, where there are two: letters and doors carry both.
function otherName(name: ReadOrganisation["name"], language: Language) {
  const other = language === "fr" ? "nl" : "fr"
  return name[language] && name[other] && name[other] !== name[language] ? { text: name[other], lang: other } : null
}

function describedIn(description: ReadOrganisation["description"], language: Language) {
  const other = language === "fr" ? "nl" : "fr"
  const lang = description?.[language] ? language : other
  return { lang: lang === language ? null : lang, lines: (description?.[lang] ?? "").split(/\n+/).filter(Boolean) }
}

function stateOf({ from, until }: ReadOrganisation, { t, language }: Speaking): string {
  if (until && until < today())
    return t("organisations.wasMember", { from: longDate(from, language), until: longDate(until, language) })
  if (until) return t("organisations.leaving", { from: longDate(from, language), until: longDate(until, language) })
  return t(from > today() ? "organisations.willBeMember" : "organisations.isMember", { from: longDate(from, language) })
}
