import type { ReadBody, ReadHolder } from "../../../models/body/reading.ts"
import { today } from "../../../models/concerns/day.ts"
import { isHeldFrom } from "../../../models/concerns/period.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { collegeOn, colleges } from "../../../models/organisation/colleges.ts"
import { fullName } from "../../../models/person.ts"
import type { Unusual } from "../../../models/seat/unusual.ts"
import { offices, voices } from "../../../models/seat.ts"
import type { Form } from "../../../server/forms.ts"
import { longDate } from "../../dates.ts"
import type { ShownChooser } from "../choosing.ts"
import { fromUntil, officeOf, type Speaking } from "../network/words.ts"
import { frameOf, pathOf } from "./page.ts"

const choices = ({ t }: Speaking) => ({
  offices: [...offices].reverse().map((value) => ({ value, text: t(`seats.offices.${value}`) })),
  voices: voices.map((value) => ({ value, text: t(`seats.voices.${value}`), help: null })),
})

type Around = { chooser: ShownChooser; withdrawn: ReadHolder[]; unusual: Unusual | null }

/** Who sits in a body, by college, with what opens another seat; the seats of before, and those that never were, below. */
export function presentSeats(body: ReadBody, { chooser, withdrawn, unusual }: Around, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  const now = body.seats.filter((seat) => isHeldFrom(seat, today()))
  return {
    page: frameOf(body, speaking, t("seats.titleFor", { body: nameIn(body.name, language) })),
    form,
    action: `${pathOf(body)}/seats`,
    back: pathOf(body),
    ...choices(speaking),
    unusual: presentUnusual(unusual, speaking),
    colleges: colleges
      .map((college) => ({
        college,
        title: t(`organisations.colleges.${college}`),
        seats: now
          .filter((seat) => collegeOn(seat.organisation, today()) === college)
          .map((seat) => lineOf(body, seat, speaking)),
      }))
      .filter(({ seats }) => seats.length > 0),
    former: body.seats.filter((seat) => !now.includes(seat)).map((seat) => lineOf(body, seat, speaking)),
    withdrawn: withdrawn.map((seat) => {
      const { name, organisation, when, office } = lineOf(body, seat, speaking)
      return {
        name,
        organisation,
        when,
        office,
        action: `${pathOf(body)}/seats/${String(seat._id)}/withdrawal`,
        said: t("seats.withdrawal.giveBackSaid", { name }),
      }
    }),
    chooser,
  }
}

function lineOf(body: ReadBody, seat: ReadHolder, speaking: Speaking) {
  const { t, language } = speaking
  return {
    name: fullName(seat.person),
    href: `/people/${String(seat.person._id)}`,
    organisation: seat.organisation.name,
    office: officeOf(seat, t),
    when: seat.until
      ? fromUntil({ from: seat.from, until: seat.until }, speaking)
      : t("people.since", { from: longDate(seat.from, language) }),
    editHref: `${pathOf(body)}/seats/${String(seat._id)}/edit`,
    college: collegeOn(seat.organisation, today()),
  }
}

// What is unusual about the seat that somebody is about to give, in sentences.
function presentUnusual(unusual: Unusual | null, { t, language }: Speaking) {
  return (
    unusual && {
      mark: unusual.mark,
      sentences: unusual.oddities.map((each) =>
        each.kind === "college"
          ? t("seats.unusual.college", {
              college: t(`seats.unusual.of.${each.college}`),
              voices: t("seats.unusual.voices", { count: each.voices }),
              others: t("seats.unusual.voices", { count: each.others }),
            })
          : t("seats.unusual.organisation", { organisation: nameIn(each.organisation, language), name: each.holder }),
      ),
    }
  )
}

export function presentSeat(
  body: ReadBody,
  { seat, unusual }: { seat: ReadHolder; unusual: Unusual | null },
  form: Form,
  speaking: Speaking,
) {
  const { t, language } = speaking
  const page = frameOf(body, speaking, t("seats.of", { name: fullName(seat.person) }))
  page.crumbs.push({ text: t("seats.title"), href: `${pathOf(body)}/seats` })
  return {
    page,
    form,
    ...choices(speaking),
    unusual: presentUnusual(unusual, speaking),
    organisation: nameIn(seat.organisation.name, language),
    withdrawHref: `${pathOf(body)}/seats/${String(seat._id)}/withdrawal/new`,
    action: `${pathOf(body)}/seats/${String(seat._id)}`,
    back: `${pathOf(body)}/seats`,
  }
}
