import { today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { ReadInterpellation, ReadPosition } from "../../../models/interpellation/reading.ts"
import { colleges } from "../../../models/organisation/colleges.ts"
import { stances } from "../../../models/position.ts"
import { brusselsDay, dayBeside, longDate } from "../../dates.ts"
import { linesOf, type Speaking } from "./page.ts"

/** Whether a position was given before the text took the words that it has. */
export const isEarlier = ({ at }: ReadPosition, { changed }: ReadInterpellation) => at < changed.at

// « 8 organisations signent. Une s’abstient. 22 n’ont pas encore répondu. »
function summaryOf(
  { positions, organisations, adoption }: ReadInterpellation,
  withSilent: boolean,
  t: Speaking["t"],
): string {
  const counts = stances.map((stance) => [stance, positions.filter((each) => each.stance === stance).length] as const)
  const waiting = Math.max(0, organisations.length - positions.length)
  return [...counts, [adoption ? "silent" : "waiting", withSilent ? waiting : 0] as const]
    .filter(([key, count]) => count > 0 || key === "signs")
    .map(([key, count]) => t(`interpellations.positions.count.${key}`, { count }))
    .join(" ")
}

/** The organisations whose position was taken on an earlier text, in the order in which they took it. */
export const earlierOf = (one: ReadInterpellation) =>
  one.positions
    .filter((position) => isEarlier(position, one))
    .flatMap(({ organisation }) => one.organisations.filter(({ _id }) => String(_id) === String(organisation)))

/** The organisations that were asked and have not answered: as they were kept at the adoption, else as it is now. */
export function silentOf({ organisations, positions, adoption }: ReadInterpellation) {
  const isSilent = (id: unknown) =>
    adoption?.silent
      ? adoption.silent.some((each) => String(each) === String(id))
      : !positions.some(({ organisation }) => String(organisation) === String(id))
  return organisations.filter(({ _id }) => isSilent(_id))
}

/** Who stands behind it, by college, the words of those who do not, and who has not answered (but to the authority). */
export function signatures(read: ReadInterpellation, { t, language }: Speaking, { withSilent = true } = {}) {
  const asked = new Set(read.organisations.map(({ _id }) => String(_id)))
  const one = { ...read, positions: read.positions.filter(({ organisation }) => asked.has(String(organisation))) }
  const name = (position: ReadPosition) => nameIn(position.organisationName, language)
  const inOrder = [...one.positions].sort(
    (a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance) || name(a).localeCompare(name(b), language),
  )
  const waiting = silentOf(one)
  const dayOf = (position: ReadPosition) => dayBeside(brusselsDay(position.at), today(), language)
  return {
    signaturesTitle: t("interpellations.signatures"),
    heads: [
      t("interpellations.heads.organisation"),
      t("interpellations.heads.position"),
      t("interpellations.heads.day"),
    ],
    summary: one.consultation ? summaryOf(one, withSilent, t) : null,
    signatures: colleges
      .map((college) => ({
        college,
        title: t(`organisations.colleges.${college}`),
        count: null,
        rows: inOrder
          .filter((position) => position.college === college)
          .map((position) => ({
            title: name(position),
            href: null,
            cells: [
              t(`interpellations.stances.${position.stance}`),
              `${isEarlier(position, one) ? t("interpellations.positions.earlier", { day: dayOf(position) }) : dayOf(position)}${withSilent ? `, ${position.byName}` : ""}`,
            ],
          })),
      }))
      .filter((group) => group.rows.length > 0),
    waiting:
      one.adoption || waiting.length === 0
        ? null
        : {
            title: t("interpellations.positions.waitingFor", { count: waiting.length }),
            names: waiting.map((each) => nameIn(each.name, language)).sort((a, b) => a.localeCompare(b, language)),
          },
    spoken: inOrder
      .filter((position) => position.text)
      .map((position) => ({
        title: t(`interpellations.positions.words.${position.stance}`, { organisation: name(position) }),
        lines: linesOf(position.text),
        by: t(withSilent ? "interpellations.positions.by" : "interpellations.positions.bySigned", {
          name: position.byName,
          day: longDate(brusselsDay(position.at), language),
        }),
      })),
  }
}
