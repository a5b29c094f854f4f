import { expect } from "chai"
import { writingTimes as times } from "../../../models/limits.ts"
import { Rhythm } from "../../../views/editor/rhythm.ts"

const exactly = () => 0

describe("how often a page asks what others write", () => {
  it("is at once when it is opened, then as often as hints are said while there is something to hear", () => {
    const rhythm = new Rhythm(0, exactly)
    expect(rhythm.next(0)).to.equal(0)
    rhythm.asked(0)
    rhythm.answered("news")
    expect(rhythm.next(1000)).to.equal(times.said - 1000)
  })

  it("is ever more rarely where nothing happens, and where no answer comes", () => {
    for (const outcome of ["nothing", "failed"] as const) {
      const rhythm = new Rhythm(0, exactly)
      const waits = Array.from({ length: 8 }, () => {
        rhythm.asked(0)
        rhythm.answered(outcome)
        return rhythm.next(0)!
      })
      expect(waits).to.deep.equal([...waits].sort((a, b) => a - b))
      expect([waits[0]! > times.said, waits.at(-1)]).to.deep.equal([true, times.slowest])
    }
  })

  it("is not at all once nobody acts, and again as soon as somebody does", () => {
    const rhythm = new Rhythm(0, exactly)
    rhythm.asked(0)
    rhythm.answered("nothing")
    expect(rhythm.next(times.rest + 1)).to.equal(null)
    rhythm.act(times.rest + 1)
    expect(rhythm.next(times.rest + 1)).to.equal(0)
  })

  it("is as soon as a hint may be said where she writes, never sooner than ten seconds after the last", () => {
    const rhythm = new Rhythm(0, () => 1)
    rhythm.asked(0)
    for (let round = 0; round < 8; round++) rhythm.answered("nothing")
    rhythm.write(5000)
    expect(rhythm.next(5000, true)).to.equal(times.said - 5000)
    expect(rhythm.next(60_000, true)).to.equal(0)
  })

  it("is not in the same moment on pages that were opened in the same moment", () => {
    const waits = [0, 0.5, 1].map((chance) => {
      const rhythm = new Rhythm(0, () => chance)
      rhythm.asked(0)
      rhythm.answered("nothing")
      return rhythm.next(0)!
    })
    expect(new Set(waits).size).to.equal(3)
  })
})
