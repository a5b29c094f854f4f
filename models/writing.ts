import { createHash } from "node:crypto"
import { Schema, Types, model } from "mongoose"
import { now } from "../server/clock.ts"
import { log } from "../server/log.ts"
import { writingTimes } from "./limits.ts"

const kinds = ["minutes", "guidePage", "interpellation", "agendaItem"] as const

const schema = new Schema({
  of: {
    type: new Schema(
      { kind: { type: String, enum: kinds, required: true }, id: { type: Schema.Types.ObjectId, required: true } },
      { _id: false },
    ),
    required: true,
  },
  part: { type: String, required: true },
  person: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  // Names the session of a browser: the same in all its tabs and through its reloads, and nothing opens with it.
  device: { type: String, required: true },
  at: { type: Date, required: true, expires: writingTimes.forgotten / 1000 },
})
schema.index({ "of.id": 1 })

/**
 * Where somebody is writing now: a hint for whoever writes the same thing, and no fact. It is written outside steps,
 * makes no page new, stands in no page that the server makes, and is gone by itself.
 */
export const Writing = model("Writing", schema, "writings")

/** What is written on: the kind of thing, and its id. */
export type WrittenThing = { kind: (typeof kinds)[number]; id: Types.ObjectId }

/** Somebody at a device. */
export type WritingHand = { person: string; device: string }

/** Somebody who writes a part now; `left`: for how many more milliseconds that may be shown. */
export type Writer = { part: string; givenName: string; familyName: string; isReader: boolean; left: number }

type Row = {
  part: string
  person: Types.ObjectId
  device: string
  at: Date
  people: { givenName: string; familyName: string }[]
}

/**
 * Who else writes a thing now, for somebody who may write it too: other people, and herself at another device. `part`
 * is where she writes herself ("" where she only reads), said to the others at most once in `writingTimes.said`.
 */
export async function writersBeside(of: WrittenThing, hand: WritingHand, part: string): Promise<Writer[]> {
  const at = now().getTime()
  const rows = await Writing.aggregate<Row>([
    { $match: { "of.id": of.id, "of.kind": of.kind, at: { $gt: new Date(at - writingTimes.shown) } } },
    { $sort: { at: 1 } },
    { $lookup: { from: "people", as: "people", localField: "person", foreignField: "_id" } },
    { $project: { part: 1, person: 1, device: 1, at: 1, "people.givenName": 1, "people.familyName": 1 } },
  ])
  const isHand = (row: Row) => String(row.person) === hand.person && row.device === hand.device
  const said = rows.find(isHand)
  if (part !== "" && !(said && at - said.at.getTime() < writingTimes.said)) await say(of, hand, part)
  return rows
    .filter((row) => !isHand(row))
    .flatMap((row) =>
      row.people.map(({ givenName, familyName }) => ({
        part: row.part,
        givenName,
        familyName,
        isReader: String(row.person) === hand.person,
        left: row.at.getTime() + writingTimes.shown - at,
      })),
    )
}

// One place at a time for each device. Two of its tabs may say it in the same moment: one of them is enough. Nothing
// waits for a hint, and a full disk that takes none takes nothing else with it.
async function say(of: WrittenThing, { person, device }: WritingHand, part: string): Promise<void> {
  const at = now()
  const place = JSON.stringify([of.kind, of.id, person, device])
  const _id = new Types.ObjectId(createHash("sha256").update(place).digest().subarray(0, 12))
  try {
    await Writing.updateOne(
      { _id, at: { $lte: new Date(at.getTime() - writingTimes.said) } },
      { $set: { part, at }, $setOnInsert: { of, person: new Types.ObjectId(person), device } },
      { upsert: true },
    )
  } catch (error) {
    log.debug({ err: error }, "A hint of who is writing was not kept")
  }
}
