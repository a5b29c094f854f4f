import { expect } from "chai"
import { OpenTransaction } from "../../../server/database/transaction.ts"
import { WriterLock } from "../../../server/database/writerLock.ts"
import { withStore } from "./storage/support.ts"

describe("an open transaction", () => {
  const test = withStore()

  const opened = (lock: WriterLock, ended: (committed: boolean) => void = () => {}) =>
    new OpenTransaction(1n, () => test.store.begin(), lock, 60_000, ended)

  it("that is given up in the very moment of its turn lets go of it", async () => {
    const lock = new WriterLock()
    const transaction = opened(lock)
    const writing = transaction.write(() => "written", {}).catch((error: Error) => error.message)
    transaction.abort()
    expect(await writing).to.equal("The client has given this command up")
    const release = await lock.acquire({ deadline: Date.now() + 1000 })
    release()
  })

  it("tells its end once, and whether it was committed", async () => {
    const lock = new WriterLock()
    const ends: boolean[] = []
    const [one, another] = [
      opened(lock, (committed) => ends.push(committed)),
      opened(lock, (committed) => ends.push(committed)),
    ]
    await one.write((view) => view.createCollection("test", "rows"), {})
    one.commit()
    one.abort()
    another.abort()
    another.abort()
    expect(ends).to.deep.equal([true, false])
  })
})
