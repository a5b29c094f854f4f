import { Types } from "mongoose"
import { ownersNamed } from "../../action/owners.ts"
import { Action } from "../../action.ts"
import { Decision } from "../../decision.ts"
import { limits } from "../../limits.ts"
import { actionFields, decisionFields, isSame, readMark } from "../marks.ts"
import type { Saving } from "../saving.ts"
import { savedBy } from "./savedBy.ts"
import { refuse, saved } from "./part.ts"

export type TypedDecision = { id: string, item: string, text: string, was: string }
export type TypedAction = TypedDecision & { who: string, due: string }

type Line = Decision | Action
type Kind = "decision" | "action"
type Next = { text: string, owners?: Types.ObjectId[], ownerNames?: string[], due?: string }

/** Saves a decision of a point; emptied, it is taken out. */
export async function saveDecision(saving: Saving, typed: TypedDecision): Promise<void> {
  await saveLine(saving, "decision", typed, { text: typed.text })
}

/** Saves an action of a point with its owners, by name, and its day; emptied, it is taken out. */
export async function saveAction(saving: Saving, typed: TypedAction): Promise<void> {
  const before = saving.actions.get(typed.id)
  const unchanged = before && before.ownerNames.join(", ") === typed.who
  const { owners, unknown, ambiguous } = ownersNamed(typed.who, saving.known)
  const problem = unchanged ? null : unknown.length > 0 ? "actions.errors.unknown" : ambiguous.length > 0
    ? "actions.errors.ambiguous" : owners.length > limits.actionOwners ? "actions.errors.owners" : null
  if (problem && typed.text !== "") return refuse(saving, `actions.${typed.id}.who`, problem)
  if (typed.text === "" && !before && (typed.who !== "" || typed.due !== ""))
    return refuse(saving, `actions.${typed.id}.text`, "actions.errors.text")
  await saveLine(saving, "action", typed, {
    text: typed.text, due: typed.due,
    owners: unchanged ? before.owners : owners.map(({ person }) => person),
    ownerNames: unchanged ? before.ownerNames : owners.map(({ name }) => name),
  })
}

const printed = (kind: Kind, line: Next) => kind === "decision" ? decisionFields(line)
  : actionFields({ text: line.text, ownerNames: line.ownerNames ?? [], due: line.due ?? "" })

const linesOf = (saving: Saving, kind: Kind): Map<string, Line> => kind === "decision" ? saving.decisions : saving.actions

async function saveLine(saving: Saving, kind: Kind, typed: TypedDecision, next: Next): Promise<void> {
  const was = readMark(typed.was)
  const line = linesOf(saving, kind).get(typed.id)
  if (!line) return addLine(saving, kind, typed, next)
  const same = String(printed(kind, line)) === String(printed(kind, next))
  if (same || isSame(was, printed(kind, next))) return
  if (line.revision !== was.revision && !isOwnBlank(saving, line, was.revision)) {
    // Two people who began a line at the same moment each have their own.
    if (was.revision === 0) return addLine(saving, kind, { ...typed, id: String(new Types.ObjectId()) }, next)
    saving.conflicts.push({ kind, id: typed.id, ...savedBy(line.edited), saved: line.text, typed: typed.text })
    return
  }
  if (next.text === "") return removeLine(saving, kind, line)
  await write(saving, kind, line, next)
}

// Her own new line, saved once already by an answer that never came back.
const isOwnBlank = (saving: Saving, line: Line, revision: number) =>
  revision === 0 && String(line.edited?.by) === String(saving.by)

async function write(saving: Saving, kind: Kind, line: Line, next: Next): Promise<boolean> {
  line.set({ ...next, revision: line.revision + 1, edited: { by: saving.by, at: saving.at } })
  return saved(saving, line, `${kind}s.${String(line._id)}`, { text: "text", due: "due" })
}

async function addLine(saving: Saving, kind: Kind, typed: TypedDecision, next: Next): Promise<void> {
  if (next.text === "" || !saving.items.has(typed.item)) return
  const lines = linesOf(saving, kind)
  const siblings = [...lines.values()].filter(({ item }) => String(item) === typed.item)
  if (siblings.length >= limits.perItem) return refuse(saving, `${kind}s.${typed.id}.text`, `${kind}s.errors.many`)
  const { minutes, day } = saving
  const fields = {
    _id: new Types.ObjectId(typed.id), body: minutes.body, meeting: minutes.meeting, minutes: minutes._id, day,
    item: new Types.ObjectId(typed.item), position: Math.max(-1, ...siblings.map(({ position }) => position)) + 1,
    audience: minutes.audience,
  }
  const line = kind === "decision" ? new Decision(fields) : new Action(fields)
  if (await write(saving, kind, line, next)) lines.set(typed.id, line)
}

// A number is never given again: what had one stays in the register as withdrawn.
async function removeLine(saving: Saving, kind: Kind, line: Line): Promise<void> {
  if (line.number === null) await line.deleteOne()
  else await line.set({ withdrawn: { by: saving.by, at: saving.at } }).save()
  linesOf(saving, kind).delete(String(line._id))
  saving.changed = true
}
