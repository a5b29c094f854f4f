import { Schema, model } from "mongoose"

const Counter = model("Counter", new Schema({ _id: String, last: { type: Number, default: 0 } }), "counters")

/**
 * The next `count` numbers of a series (« decisions:BODY:2026 »), taken in the step around it: two steps never get the
 * same one, and a number that was given is never given again, whatever becomes of the thing that bears it.
 */
export async function takeNumbers(series: string, count: number): Promise<number[]> {
  if (count === 0) return []
  const counter = await Counter.findOneAndUpdate(
    { _id: series },
    { $inc: { last: count } },
    { upsert: true, returnDocument: "after" },
  ).lean()
  return Array.from({ length: count }, (_, index) => counter.last - count + 1 + index)
}

/** « LOG-2026-014 »; `mark` tells another series apart (« LOG-2026-A014 »). */
export function codeOf(body: { code: string }, year: number, number: number, mark = ""): string {
  return `${body.code}-${year}-${mark}${String(number).padStart(3, "0")}`
}
