import { expect } from "chai"
import { isThereOn } from "../../../models/concerns/day.ts"

describe("who is there on a day", () => {
  it("is whoever has no last day, or one that has not passed, the last day included", () => {
    const on = (ended: string | null | undefined) => isThereOn({ ended }, "2026-03-10")
    expect([null, undefined, "2026-03-11", "2026-03-10", "2026-03-09"].map(on)).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
    ])
  })
})
