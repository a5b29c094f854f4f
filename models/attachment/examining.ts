import { Types } from "mongoose"
import type { Piece } from "../../server/fileText/markup.ts"
import { now } from "../../server/clock.ts"
import { readText, type TextState } from "../../server/fileText.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { readFile, type Upload } from "../../server/uploads.ts"
import { Attachment, forget, forgetUnanswered, notJustAttached, type Of } from "../attachment.ts"
import { freeName } from "./naming.ts"
import { printOf } from "../concerns/asking.ts"
import { nationalNumbers } from "../concerns/privacy/national.ts"
import { marked, signsIn } from "../concerns/privacy/signs.ts"

/** Where something stands in a file; "name" is the file's own name. */
export type Place = { where: Piece["where"] | "name"; number: number; sheet: string }

/** Words of a file in which signs of a person are marked. */
export type Passage = { place: Place; pieces: { text: string; marked: boolean }[] }

/** What became of the files of a form: those that belong to the thing now, those that hold a national number, those that wait. */
export type Outcome = {
  attached: { name: string; text: TextState }[]
  refused: { name: string; place: Place }[]
  waiting: { id: string; name: string; passages: Passage[]; more: number }[]
}

/** How many passages of a file are shown. */
const shown = 10

type Examined = { upload: Upload; text: TextState; national: Place | null; passages: Passage[]; signs: string[] }

/**
 * Ties files that arrived to a thing, once their names and their words were read: one that holds a national number is not
 * kept; one that holds other signs of a person waits for the answer of whoever sent it (clear); all others are attached.
 */
export async function attachExamined({ kind, id }: Of, uploads: Upload[], by: string): Promise<Outcome> {
  await forgetUnanswered()
  const examined: Examined[] = []
  for (const upload of uploads) examined.push(await examine(upload))
  for (const { upload } of examined.filter(({ national }) => national)) await forget(upload.file)
  const outcome: Outcome = {
    attached: [],
    waiting: [],
    refused: examined.flatMap(({ upload, national }) => (national ? [{ name: upload.name, place: national }] : [])),
  }
  const of = { kind, id: String(id) }
  const kept = examined.filter(({ national }) => !national)
  await inOneStep(async () => {
    const fact = { by: new Types.ObjectId(by), at: now() }
    const there = await Attachment.find({ "of.kind": of.kind, "of.id": of.id, binned: null }).select("name").lean()
    const taken = new Set(there.map(({ name }) => name.toLowerCase()))
    const fresh = await notJustAttached(
      of,
      kept.map(({ upload }) => upload),
      by,
    )
    ;[outcome.attached, outcome.waiting] = [[], []]
    for (const { upload, text, signs, passages } of kept) {
      // Sent twice by two presses: the one that waits already is answered.
      const earlier = fresh.includes(upload)
        ? null
        : await Attachment.findOne({
            "of.kind": of.kind,
            "of.id": of.id,
            "pending.by": by,
            name: upload.name,
            size: upload.size,
          })
      const name = fresh.includes(upload) ? freeName(upload.name, taken) : upload.name
      taken.add(name.toLowerCase())
      const attachment = earlier ?? new Attachment({ ...upload, name, of, ...fact, text })
      if (signs.length === 0) outcome.attached.push({ name, text })
      else
        outcome.waiting.push({
          id: attachment.id as string,
          name,
          passages: passages.slice(0, shown),
          more: Math.max(0, passages.length - shown),
        })
      if (!fresh.includes(upload)) continue
      if (signs.length > 0) {
        const asked = await Promise.all(signs.map((folded) => printOf(attachment.id as string, folded)))
        attachment.set({ pending: fact, asked })
      }
      await attachment.save()
    }
  })
  return outcome
}

async function examine(upload: Upload): Promise<Examined> {
  const { state, pieces } = await readText(upload.type, () => readFile(upload))
  const all: (Omit<Piece, "where"> & { where: Place["where"] })[] = [
    { where: "name", number: 1, text: upload.name },
    ...pieces,
  ]
  const passages: Passage[] = []
  const signs = new Set<string>()
  for (const piece of all) {
    const [number] = nationalNumbers(piece.text)
    if (number) return { upload, text: state, national: placeOf(piece, number.start), passages: [], signs: [] }
    for (const sign of signsIn(piece.text)) {
      if (!signs.has(sign.folded))
        passages.push({ place: placeOf(piece, sign.start), pieces: marked(piece.text, [sign]) })
      signs.add(sign.folded)
    }
  }
  return { upload, text: state, national: null, passages, signs: [...signs] }
}

// A page and a row are pieces of their own; lines and paragraphs are counted.
function placeOf(
  { where, number, sheet, text }: { where: Place["where"]; number: number; sheet?: string; text: string },
  at: number,
): Place {
  const isCounted = where === "line" || where === "paragraph"
  return { where, number: isCounted ? text.slice(0, at).split("\n").length : number, sheet: sheet ?? "" }
}
