import { addDays, today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { type CollegeChange, collegeOn, colleges } from "../../../models/organisation/colleges.ts"
import type { Organisation } from "../../../models/organisation.ts"
import { namesOf } from "../../../models/person.ts"
import type { Form } from "../../../server/forms.ts"
import { brusselsDay, longDate } from "../../dates.ts"
import type { Speaking } from "../network/words.ts"
import { titleBelow } from "../titleBelow.ts"

/** The colleges of an organisation, the latest first, each with its days in a sentence. */
export function historyOf(changes: readonly CollegeChange[], { t, language }: Speaking) {
  return changes
    .map(({ college, from, noted }, index) => {
      const next = changes[index + 1]
      const key = next ? "fromTo" : from > today() ? "fromOn" : "since"
      return {
        college,
        noted: noted ?? null,
        from,
        text: t(`organisations.college.${key}`, {
          college: t(`organisations.colleges.${college}`),
          from: longDate(from, language),
          until: next ? longDate(addDays(next.from, -1), language) : "",
        }),
      }
    })
    .reverse()
}

/** Before an organisation changes college: from which day, with the colleges that it had. */
export async function presentCollege(organisation: Organisation, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  const changes = organisation.colleges as CollegeChange[]
  const names = await namesOf(changes.flatMap(({ noted }) => (noted ? [noted.by] : [])))
  const path = `/organisations/${organisation.id as string}`
  const name = nameIn(organisation.name, language)
  return {
    page: {
      title: titleBelow(t("organisations.college.title"), name, t),
      section: "network",
      crumbs: [
        { text: t("organisations.title"), href: "/organisations" },
        { text: name, href: path },
      ],
    },
    form,
    action: `${path}/college`,
    back: path,
    colleges: colleges.map((value) => ({
      value,
      text: t(`organisations.colleges.${value}`),
      help: t(`organisations.help.${value}`),
    })),
    help: t("organisations.college.fromHelp", { day: longDate(changes[0]!.from, language) }),
    history: historyOf(changes, speaking).map(({ college, text, noted, from }, index) => ({
      college,
      text,
      noted: noted
        ? t("organisations.college.noted", {
            name: names.get(String(noted.by)) ?? "",
            day: longDate(brusselsDay(noted.at), language),
          })
        : null,
      takeBack:
        index === 0 && changes.length > 1
          ? t("organisations.college.takeBackSaid", { day: longDate(from, language) })
          : null,
    })),
    unknown: changes[0]!.noted ? null : t("organisations.college.unknown"),
  }
}

/** What the form proposes: the other college, from today. */
export const otherCollege = (organisation: Organisation): string =>
  colleges.find((each) => each !== collegeOn(organisation, today()))!
