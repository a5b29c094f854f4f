import { expect } from "chai"
import { BatchReader, Cursors, cursorTimeout } from "../../../server/database/cursors.ts"
import { Sessions, sessionTimeoutMinutes } from "../../../server/database/sessions.ts"
import { newSession } from "./rawConnection.ts"
import { withStore } from "./storage/support.ts"

const time = { pause() {}, resume() {} }

function cursorOf(more: { lasting?: boolean; session?: string } = {}) {
  const documents = new BatchReader([Buffer.from("a")][Symbol.iterator]())
  const state = { closed: false }
  const cursor = {
    ns: "a.b",
    owner: more.session,
    session: more.session,
    lasting: more.lasting ?? false,
    documents,
    time,
    close: () => {
      state.closed = true
    },
  }
  return { cursor, state }
}

describe("what nobody uses", () => {
  const test = withStore()

  it("a cursor is closed after ten minutes, unless it was asked to last", () => {
    const cursors = new Cursors()
    const [idle, lasting] = [cursorOf(), cursorOf({ lasting: true })]
    const { id } = cursors.add(idle.cursor)
    cursors.add(lasting.cursor)
    cursors.closeIdle(Date.now() + cursorTimeout - 1000)
    expect(idle.state.closed).to.be.false
    cursors.closeIdle(Date.now() + cursorTimeout + 1000)
    expect([idle.state.closed, lasting.state.closed]).to.deep.equal([true, false])
    expect(() => cursors.get(id)).to.throw(`cursor id ${id} not found`)
  })

  it("a session is ended after half an hour, with its transaction and its cursors", async () => {
    const cursors = new Cursors()
    const sessions = new Sessions(test.store, cursors)
    const session = sessions.find(newSession())
    const { cursor, state } = cursorOf({ session: session.key })
    cursors.add(cursor)
    const transaction = sessions.begin(session, 1n)
    await transaction.write(() => undefined, {})
    expect(sessions.openTransactions).to.equal(1)

    sessions.endIdle(Date.now() + (sessionTimeoutMinutes - 1) * 60_000)
    expect([state.closed, sessions.list().length]).to.deep.equal([false, 1])
    sessions.endIdle(Date.now() + (sessionTimeoutMinutes + 1) * 60_000)
    expect([state.closed, sessions.list().length]).to.deep.equal([true, 0])
    const release = await sessions.lock.acquire({ deadline: Date.now() + 1000 })
    release()
  })
})
