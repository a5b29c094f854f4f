import { expect } from "chai"
import { walk } from "../support/doors/walk.ts"
import { emptyWorld, fullWorld, type World } from "../support/doors/worlds.ts"

describe("every link and button", function () {
  this.timeout(1_800_000)
  let world: World | null = null
  afterEach(() => world?.close())

  it("does something in an empty network, on each kind of page, for its founder and for a visitor", async () => {
    world = await emptyWorld()
    const { faults, pressed, reached } = await walk(world)
    expect(faults, faults.join("\n")).to.deep.equal([])
    // As many as there were when this was written, or nearly.
    expect(pressed, "pressed").to.be.above(100)
    expect(reached, "links that can be pressed where they are").to.be.above(150)
  })

  it("does something on the demonstration, on each kind of page of everybody", async () => {
    world = await fullWorld()
    const { faults, pressed, reached } = await walk(world)
    expect(faults, faults.join("\n")).to.deep.equal([])
    expect(pressed, "pressed").to.be.above(350)
    expect(reached, "links that can be pressed where they are").to.be.above(500)
  })
})
