import { Types } from "mongoose"
import type { Migration, Stored } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** How many interpellations are read at a time. */
const batch = 100

type Organisation = { _id: Types.ObjectId; name: Record<string, string | null | undefined>; acronym?: string }
type Row = {
  _id: Types.ObjectId
  name: string
  organisation: Types.ObjectId | null
  position: number
  revision: number
}
type Claim = { addressee?: string | Types.ObjectId | null; position?: number; revision?: number }
type Kept = {
  _id: Types.ObjectId
  addressees: string | Row[]
  constats: Claim[]
  opinions: Claim[]
  propositions: Claim[]
}

/**
 * Whom an interpellation is addressed to was a text with a line each: each line becomes a row, tied to the organisation
 * that bears exactly its name or acronym. A proposition points to its row; one that named none of them brings its own.
 */
export const addressees: Migration = {
  name: "2026-11-29-addressees",
  async run(after, stored) {
    const kept = stored.collection<Kept>("interpellations")
    const { rows, mark } = await nextBatch(kept, { after, most: batch })
    const register = await readRegister(stored)
    for (const one of rows.filter(({ addressees }) => !Array.isArray(addressees)))
      await kept.updateOne({ _id: one._id }, { $set: rowsOf(one, register) })
    return mark
  },
}

type Register = (name: string) => Types.ObjectId | null

async function readRegister(stored: Stored): Promise<Register> {
  const all = await stored.collection<Organisation>("organisations").find().sort({ _id: 1 }).toArray()
  const same = (own: string | null | undefined, name: string) => (own ?? "").trim().toLowerCase() === name.toLowerCase()
  return (name) =>
    (
      all.find((each) => Object.values(each.name).some((own) => same(own, name))) ??
      all.find(({ acronym }) => acronym === name)
    )?._id ?? null
}

const linesOf = (text: string | undefined) =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

function rowsOf({ addressees: text, constats, opinions, propositions }: Kept, register: Register) {
  const named = propositions.flatMap(({ addressee }) =>
    typeof addressee === "string" ? linesOf(addressee).join(", ") : [],
  )
  const names = [...new Set([...linesOf(text as string), ...named.filter(Boolean)])]
  const rows = names.map((name, position): Row => ({
    _id: new Types.ObjectId(),
    name,
    organisation: register(name),
    position,
    revision: 0,
  }))
  const placed = (claims: Claim[] | undefined) =>
    (claims ?? []).map((claim, position) => ({ ...claim, position, revision: 0 }))
  const rowOf = (addressee: Claim["addressee"]) =>
    rows.find(({ name }) => typeof addressee === "string" && name === linesOf(addressee).join(", "))?._id ?? null
  return {
    addressees: rows,
    constats: placed(constats),
    opinions: placed(opinions),
    propositions: placed(propositions).map((claim) => ({ ...claim, addressee: rowOf(claim.addressee) })),
  }
}
