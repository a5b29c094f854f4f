import { bodyKinds } from "../../../models/body.ts"
import type { ListedBody } from "../../../models/body/reading.ts"
import { isThereOn, today } from "../../../models/concerns/day.ts"
import { langOf, nameIn } from "../../../models/concerns/localName.ts"
import { fullName } from "../../../models/person.ts"
import { canKeepBodies } from "../../../models/policies/body.ts"
import type { Reader } from "../../../models/reader.ts"
import { hour, longDate } from "../../dates.ts"
import { byName, registers, type Speaking } from "../network/words.ts"
import { pathOf } from "./page.ts"

/** The bodies of the network by kind; the former ones below. */
export function presentBodies(all: ListedBody[], reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const isThere = (body: ListedBody) => isThereOn(body, today())
  const sorted = [...all].sort(byName(language))
  const there = sorted.filter(isThere)
  return {
    page: { title: t("bodies.title"), section: "network" },
    registers: registers("bodies", speaking),
    kinds: bodyKinds
      .map((kind) => ({
        kind,
        title: t(`bodies.several.${kind}`),
        bodies: there.filter((body) => body.kind === kind).map((body) => lineOf(body, reader, speaking)),
      }))
      .filter(({ bodies }) => bodies.length > 0),
    former: sorted
      .filter((body) => !isThere(body))
      .map((body) => ({ href: pathOf(body), name: body.name, until: body.ended })),
    empty: there.length === 0,
    may: { add: canKeepBodies(reader) },
  }
}

/** The bodies of today, to choose the one where somebody is given a seat. */
export function presentBodyChoice(
  all: ListedBody[],
  person: { _id: unknown; givenName: string; familyName: string },
  { t, language }: Speaking,
) {
  const href = `/people/${String(person._id)}`
  return {
    page: {
      title: t("seats.of", { name: fullName(person) }),
      section: "network",
      crumbs: [
        { text: t("people.title"), href: "/people" },
        { text: fullName(person), href },
      ],
    },
    bodies: [...all]
      .filter((each) => isThereOn(each, today()))
      .sort(byName(language))
      .map((body) => ({ name: body.name, href: `${pathOf(body)}/seats?person=${String(person._id)}#open` })),
  }
}

function lineOf(body: ListedBody, reader: Reader, { t, language }: Speaking) {
  const next = body.next[0]
  const own = reader.seats.some((seat) => seat.body === String(body._id))
  return {
    href: pathOf(body),
    name: body.name,
    code: body.code,
    mission: nameIn(body.mission, language).split("\n")[0]!,
    lang: langOf(body.mission, language),
    members: t("bodies.members", { count: body.members }),
    own,
    next: next ? t("bodies.next", { day: longDate(next.day, language), hour: hour(next.start, language) }) : null,
  }
}
