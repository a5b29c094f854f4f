import { expect } from "chai"
import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Meeting } from "../../../models/meeting.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { Message } from "../../../server/outbox.ts"
import { root } from "../../../server/paths.ts"
import { cast } from "../../support/cast.ts"
import { testDatabase } from "../../support/database.ts"
import { aDraft, proceedings, publish, typedDecision, write } from "../../support/makers/minutes.ts"

/** Publishes in a process of its own, which is killed after so many milliseconds. */
async function publishAndKill(meeting: Meeting, after: number): Promise<void> {
  const { uri, dbName } = await testDatabase()
  const by = String((await cast.secretary()).person._id)
  const child = fork(join(root, "tests/support/publisher.ts"), [uri, dbName, meeting.id, by], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  await once(child, "message")
  const gone = once(child, "exit")
  child.send("now")
  setTimeout(() => child.kill("SIGKILL"), after)
  await gone
}

async function stateOf(meeting: Meeting) {
  const { minutes, decisions } = await proceedings(meeting)
  return {
    published: minutes!.published !== null,
    numbered: minutes!.number !== null && decisions.every(({ number }) => number !== null),
    told: (await Message.countDocuments({ "of.kind": "minutes", "of.id": String(minutes!._id) })) > 0,
    found: (await SearchEntry.countDocuments({ "of.id": String(minutes!._id) })) > 0,
  }
}

describe("publishing by a process that is killed", function () {
  this.timeout(180_000)

  it("publishes, numbers, tells and makes findable, or does nothing of it; and can be done again", async () => {
    for (const after of [0, 2, 5, 9, 14, 20, 30, 45, 70, 120]) {
      const meeting = await aDraft(undefined, { plan: { day: "2026-03-05" } })
      await write(meeting, [await typedDecision(meeting, 0, "Adopté.")])
      await publishAndKill(meeting, after)
      const { published, ...others } = await stateOf(meeting)
      expect([after, others]).to.deep.equal([after, { numbered: published, told: published, found: published }])
      await publish(meeting)
      expect(await stateOf(meeting)).to.deep.equal({ published: true, numbered: true, told: true, found: true })
    }
  })
})
