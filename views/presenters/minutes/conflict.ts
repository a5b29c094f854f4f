import { type Fields, keepings, markOf } from "../../../models/concerns/parts.ts"
import { markedText, fromMarkdown, toMarkdown } from "../../../models/concerns/richText.ts"
import { partName } from "../../../models/minutes/parts.ts"
import { nameOf, type Proceedings } from "../../../models/minutes/reading.ts"
import type { Outcome, Typed } from "../../../models/minutes/saving.ts"
import { brussels, hour } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import { differenceOf } from "../difference.ts"
import { editorWords } from "../editor.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { field, fieldName, hiddenPart, idOf } from "./fields.ts"

type Met = Extract<Outcome, { kind: "met" }>
const isMet = (outcome: Outcome): outcome is Met => outcome.kind === "met"

/**
 * One page with both texts of every part that two people wrote at once, and what may be done with them. What could not
 * be kept for another reason travels along, and comes back at its place.
 */
export function presentConflicts(
  proceedings: Proceedings,
  outcomes: readonly Outcome[],
  reader: string,
  speaking: Speaking,
) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  return {
    page: pageBelow(proceedings, t("minutes.conflict.title"), speaking),
    action: path,
    back: `${path}/edit`,
    words: editorWords(t),
    parts: outcomes.filter(isMet).map((met) => presentPart(met, proceedings, reader, speaking)),
    hidden: outcomes.flatMap((each) => (each.kind === "refused" ? hiddenPart(each.typed) : [])),
  }
}

const plain = { error: () => null }

function presentPart({ typed, part }: Met, proceedings: Proceedings, reader: string, speaking: Speaking) {
  const { t, language } = speaking
  const { kind, id, fields } = typed
  const name = partName(kind, id)
  const isItem = kind === "items"
  const isHers = String(part.edited?.by) === reader
  const who = nameOf(proceedings, part.edited?.by) || t("meetings.someone")
  const [saved, mine] = [wordsOf(typed, part.fields, speaking), wordsOf(typed, fields, speaking)]
  const text = fields["text"] === undefined ? null : field(`${name}.text`, fields["text"], plain)
  const task =
    kind === "actions"
      ? { who: field(`${name}.who`, fields["who"] ?? "", plain), due: field(`${name}.due`, fields["due"] ?? "", plain) }
      : null
  const shown = new Set(["text", ...(task ? ["who", "due"] : [])])
  return {
    id: idOf(name),
    isItem,
    heading: headingOf(typed, proceedings, t),
    text,
    task,
    said: t(isHers ? "minutes.conflict.saidOwn" : "minutes.conflict.said", {
      name: who,
      hour: part.edited ? hour(brussels(part.edited.at).time, language) : "",
    }),
    savedHtml: isItem ? part.fields["html"]! : null,
    savedText: saved,
    savedTitle: t(isHers ? "minutes.conflict.savedOwn" : "minutes.conflict.saved", { name: who }),
    mineText: text ? null : mine,
    differences: differenceOf(saved, mine),
    // Sending the page starts from what is saved now.
    hidden: [
      { name: fieldName(`${name}.was`), value: markOf(part) },
      { name: fieldName(`${name}.item`), value: typed.item },
      ...Object.entries(fields)
        .filter(([each]) => !shown.has(each))
        .map(([each, value]) => ({ name: fieldName(`${name}.${each}`), value })),
    ],
    keep: { name: fieldName(`${name}.keep`), id: idOf(`${name}.keep`), value: text ? "both" : "mine" },
    choices: keepings
      .filter((value) => text || value !== "both")
      .map((value) => ({
        value,
        text: t(`minutes.conflict.${isHers ? "keepOwn" : "keep"}.${value}`, { name: who }),
        help: null,
      })),
  }
}

/** What a part says, as words: what is saved has HTML where the form has Markdown. */
function wordsOf({ kind }: Typed, fields: Fields, { t, language }: Speaking): string {
  const { html, text = "", who, due, presence, by, closedAt, code, name, organisation } = fields
  if (kind === "items") return [fields["title"], markedText(html ?? fromMarkdown(text))].join("\n")
  if (kind === "presences")
    return [t(`minutes.presences.${(presence || "toNote") as End<"minutes.presences">}`), by].filter(Boolean).join(" ")
  if (kind === "hours") return closedAt ? hour(closedAt, language) : ""
  if (kind === "language") return t(`minutes.edit.languages.${code as End<"minutes.edit.languages">}`)
  if (kind === "newcomers") return [name, organisation].filter(Boolean).join(", ")
  return [text, who, due].filter(Boolean).join("\n")
}

function headingOf({ kind, id, item }: Typed, { items, lines }: Proceedings, t: Speaking["t"]): string {
  const title = (id: string) => items.find(({ _id }) => String(_id) === id)?.title ?? ""
  switch (kind) {
    case "items":
      return title(id)
    case "decisions":
      return t("minutes.conflict.decisionOf", { title: title(item) })
    case "actions":
      return t("minutes.conflict.actionOf", { title: title(item) })
    case "presences":
      return t("minutes.edit.presenceOf", { name: lines.find(({ invitee }) => invitee === id)?.name ?? "" })
    case "newcomers":
      return t("minutes.edit.newcomerName")
    case "summary":
      return t("minutes.edit.summary")
    case "hours":
      return t("minutes.edit.closedAt")
    case "language":
      return t("minutes.edit.language")
  }
}

/** What stands in the fields of a form for what is saved. */
export function formFields(kind: Typed["kind"], fields: Fields): Fields {
  return kind === "items" ? { title: fields["title"]!, text: toMarkdown(fields["html"]!) } : fields
}
