import { Schema } from "mongoose"
import { dayField } from "../concerns/day.ts"
import { type Fact, factSchema } from "../concerns/fact.ts"

export const colleges = ["public", "associative"] as const
export type College = (typeof colleges)[number]

/** Of which college from a day on; nobody noted it where it is as it was when the history began. */
export type CollegeChange = { college: College; from: string; noted?: Fact | null | undefined }

export const collegeChangeSchema = new Schema<CollegeChange>(
  {
    college: {
      type: String,
      enum: { values: colleges, message: "organisations.errors.college" },
      required: [true, "organisations.errors.college"],
    },
    from: { ...dayField, required: [true, "common.errors.day"] },
    noted: { type: factSchema, default: null },
  },
  { _id: false },
)

/** Each begins after the one before: with nothing but first days there is no gap, and nothing overlaps. */
export const isInOrder = (changes: readonly { from: string }[]): boolean =>
  changes.every(({ from }, index) => index === 0 || from > changes[index - 1]!.from)

type Housed = { colleges: readonly Pick<CollegeChange, "college" | "from">[] }

/** The college of an organisation on a day: that of the last change by then; of a day before its entry, the first. */
export function collegeOn({ colleges: changes }: Housed, day: string): College {
  return (changes.findLast(({ from }) => from <= day) ?? changes[0]!).college
}
