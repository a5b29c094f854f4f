import type { PartKind } from "../../../models/minutes/parts.ts"
import type { WritingPage } from "./page.ts"
import type { Dice } from "./random.ts"
import type { Words } from "./words.ts"

/** How often somebody writes in a part of each kind. */
const kinds: Record<PartKind, number> = {
  items: 30,
  decisions: 22,
  actions: 16,
  summary: 12,
  presences: 8,
  newcomers: 6,
  hours: 3,
  language: 3,
}

const presences = ["", "present", "excused", "represented", "absent"]
const colleges = ["", "public", "associative"]
const owners = ["", "Inès Vandamme", "Mireille Adjovi", "Inès Vandamme, Mireille Adjovi"]
const days = ["", "2026-12-20", "2027-01-15"]
const hours = ["", "13:30", "13:45", "14:10"]

type Hand = { page: WritingPage; dice: Dice; words: Words }
type Fields = Record<string, string>

/** Somebody writes or chooses something in one part of her page; gives its name. */
export function scribble(hand: Hand): string {
  const { page, dice } = hand
  const kind = dice.weighted(
    Object.fromEntries(Object.entries(kinds).filter(([each]) => page.ofKind(each as PartKind).length > 0)),
  ) as PartKind
  const [name, part] = dice.one(page.ofKind(kind))
  const wasBlank = part.was === "0." && Object.values(part.fields).every((text) => text === "")
  change(kind, part.fields, hand)
  // A new blank stands below the one that is being filled (views/editor/blanks.ts).
  if (wasBlank && page.device && name.includes(".") && kind !== "items") page.blank(kind, dice.id(), part.item)
  return name
}

function change(kind: PartKind, fields: Fields, hand: Hand): void {
  const { dice } = hand
  switch (kind) {
    case "hours":
      return void (fields["closedAt"] = dice.one(hours))
    case "language":
      return void (fields["code"] = dice.one(["fr", "nl"]))
    case "presences":
      return note(fields, hand)
    case "newcomers":
      if (fields["name"] !== "" && dice.chance(0.2)) fields["college"] = dice.one(colleges)
      else write(fields, fields["name"] !== "" && dice.chance(0.4) ? "organisation" : "name", hand)
      return
    case "actions":
      if (fields["text"] !== "" && dice.chance(0.3))
        fields["who"] = dice.chance(0.1) ? "Personne Inconnue" : dice.one(owners)
      else if (fields["text"] !== "" && dice.chance(0.3)) fields["due"] = dice.one(days)
      else write(fields, "text", hand)
      return
    case "items":
      return write(fields, "text" in fields && dice.chance(0.8) ? "text" : "title", hand)
    default:
      return write(fields, "text", hand)
  }
}

// Who stands in for somebody is a name that is written; it goes with another choice.
function note(fields: Fields, { page, dice, words }: Hand): void {
  if (fields["by"]) words.takeOut(page.id, fields["by"].split(" "))
  fields["presence"] = dice.one(presences)
  fields["by"] = fields["presence"] === "represented" ? words.fresh(page.id) : ""
}

function write(fields: Fields, field: string, { page, dice, words }: Hand): void {
  const text = (fields[field] ?? "").split(" ").filter(Boolean)
  if (text.length > 2 && dice.chance(0.1)) words.takeOut(page.id, text.splice(dice.below(text.length), 1))
  else if (text.length > 0 && field === "text" && "text" in fields && dice.chance(0.03))
    words.takeOut(page.id, text.splice(0))
  else text.splice(dice.below(text.length + 1), 0, words.fresh(page.id))
  fields[field] = text.join(" ")
}
