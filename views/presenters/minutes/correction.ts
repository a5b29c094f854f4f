import { comparedWith, type Statement, statementOf } from "../../../models/minutes/correcting.ts"
import { nameOf, type Proceedings } from "../../../models/minutes/reading.ts"
import { brusselsDay, hour, longDate } from "../../dates.ts"
import { correctionsIn, type Difference } from "../difference.ts"
import type { Speaking } from "../meetings/page.ts"
import { saidOf } from "../titleBelow.ts"

/** What changed in one part: its name, the same without a word of it, where it stands, and each place as it was and as it is. */
export type Change = { label: string; bare: string; href: string | null; places: Difference[][] }

type Side = { label: string; bare?: string; href: string | null; text: string }
type Sides = Map<string, Side>

/**
 * Since when minutes are corrected, by whom and why, and what changed: on the page, and in the PDF; null where they never
 * were. What was taken out is not said where whoever published chose so.
 */
export function presentCorrection(proceedings: Proceedings, speaking: Speaking) {
  const { minutes, corrections } = proceedings
  const { t, language } = speaking
  if (!minutes!.published || minutes!.publications < 2 || !minutes!.withdrawn) return null
  const known =
    corrections.length > 0
      ? corrections.map(({ snapshot }, index) => ({
          reason: snapshot.reason,
          fact: corrections[index + 1]?.snapshot.published ?? minutes!.published!,
        }))
      : [{ reason: minutes!.withdrawn.reason, fact: minutes!.published }]
  const day = (at: Date) => longDate(brusselsDay(at), language)
  const first = corrections[0]?.snapshot.published
  return {
    title: t("minutes.correction.title"),
    lines: [
      ...(first ? [t("minutes.correction.first", { day: day(first.at) })] : []),
      ...known.map(({ reason, fact }) =>
        t("minutes.correction.line", {
          day: day(fact.at),
          name: nameOf(proceedings, fact.by) || t("meetings.someone"),
          reason: reason.replaceAll(/\s+/g, " "),
        }),
      ),
    ],
    legend: t("minutes.correction.legend"),
    changes: changesOf(proceedings, speaking),
  }
}

/** What the correction of published minutes changed, part by part; nothing where it cannot be compared. */
export function changesOf(proceedings: Proceedings, speaking: Speaking): Change[] {
  const before = comparedWith(proceedings)
  if (!before) return []
  const [was, is] = [sidesOf(before, speaking), sidesOf(statementOf(proceedings), speaking)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const { label, bare = label } = (is.get(key) ?? was.get(key))!
    const places = correctionsIn(was.get(key)?.text ?? "", is.get(key)?.text ?? "")
    const shown = proceedings.minutes!.veiled ? places.map((place) => veiled(place, speaking)) : places
    return places.length > 0 ? [{ label, bare, href: is.get(key)?.href ?? null, places: shown }] : []
  })
}

const veiled = (place: Difference[], { t }: Speaking): Difference[] =>
  place.map((piece) => (piece.removed ? { ...piece, text: t("minutes.correction.veiled") } : piece))

// Both statements as the same parts, in the order of the document; a name of a part holds for both.
function sidesOf(
  { summary, closedAt, people, items, decisions, actions }: Statement,
  { t, language }: Speaking,
): Sides {
  const numbered = (key: "decision" | "action", number: number | null) =>
    number ? t(`minutes.${key}`, { number }) : t(`minutes.${key}Draft`)
  return new Map<string, Side>([
    [
      "people",
      {
        label: t("minutes.people"),
        href: null,
        text: people
          .map(
            ({ name, presence, by }) =>
              `${name} : ${[t(`minutes.presences.${presence ?? "toNote"}`), by].filter(Boolean).join(" ")}.`,
          )
          .join("\n"),
      },
    ],
    ["summary", { label: t("minutes.correction.summary"), href: summary ? "#summary" : null, text: summary }],
    ...items.map(({ id, title, text }, index): [string, Side] => [
      id,
      {
        label: saidOf(t("minutes.edit.point", { number: index + 1 }), title, t),
        bare: t("minutes.edit.point", { number: index + 1 }),
        href: `#point-${id}`,
        text: `${title}\n${text}`,
      },
    ]),
    ...decisions.map(({ id, number, text }): [string, Side] => [
      id,
      { label: numbered("decision", number), href: `#decision-${number ?? id}`, text },
    ]),
    ...actions.map(({ id, number, text, who, due }): [string, Side] => [
      id,
      {
        label: numbered("action", number),
        href: `#action-${number ?? id}`,
        text: [text, who.join(", "), due && longDate(due, language)].filter(Boolean).join("\n"),
      },
    ]),
    ["hours", { label: t("minutes.edit.closedAt"), href: null, text: closedAt && hour(closedAt, language) }],
  ])
}
