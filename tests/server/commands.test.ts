import { expect } from "chai"
import mongoose from "mongoose"
import { dropCopies } from "../../server/copies.ts"
import { sessionStore } from "../../server/sessionStore.ts"
import { people, personOf, type Row, type Who } from "../rights/types.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { aCrowd } from "../support/makers/crowd.ts"
import { aMeeting, convokeNow } from "../support/makers/meetings.ts"
import { begin, publish, typedAction, typedDecision, typedItem, write } from "../support/makers/minutes.ts"
import { aBodyOf } from "../support/makers/people.ts"
import { pageRows } from "../support/siteRoutes.ts"

/** How many commands a page may cost when this process holds no copy of anything. */
// What is read before an act that many people notice tells what it would change. The page of answers also asks which
// addresses are dead, and the outbox is several lists. A mailed link is looked up instead of a session that this process
// knows, and a file is read with its bytes. The first page looks up by name whom a convocation did not reach, where there is
// somebody. A register is counted by its indexes, that of organisations has a list of the former ones. A draft of
// minutes says which meeting comes next.
const most = {
  ...{ home: 11, page: 6, minutes: 7, register: 9, answers: 7, outbox: 8, search: 11 },
  ...{ before: 9, linked: 9, table: 12, unchanged: 3 },
}

function allowed(path: string): number {
  if (path === "/") return most.home
  if (/\/(?:convocation|withdrawal|publication)\/new$|\/address\/edit$/.test(path)) return most.before
  if (path === "/coordination/outbox") return most.outbox
  // What has names of two languages is called by the reader's: one command for each kind of it among the results.
  if (path.startsWith("/search")) return most.search
  // What a table names is looked for once in each register that it may stand in.
  if (/^\/imports\/[0-9a-f]/.test(path)) return most.table
  if (/^\/(organisations|people)$/.test(path)) return most.register
  if (path.endsWith("/attendance")) return most.answers
  if (/^\/meetings\/[0-9a-f]+\/minutes$/.test(path)) return most.minutes
  return path.startsWith("/replies/") ? most.linked : most.page
}

/** How many commands the driver sends while this is done, and which. */
async function commandsOf<T>(doing: () => PromiseLike<T>) {
  const sent: string[] = []
  const commands: Record<string, unknown>[] = []
  const note = ({ commandName, command }: { commandName: string; command: Record<string, unknown> }) => {
    sent.push(`${commandName} ${String(command[commandName])}`)
    commands.push(command)
  }
  const client = mongoose.connection.getClient()
  client.on("commandStarted", note)
  try {
    return { answer: await doing(), sent, commands }
  } finally {
    client.off("commandStarted", note)
  }
}

/** As a process that has just started, or one that another process's change has reached. */
function forgetEverything() {
  dropCopies()
  sessionStore().forgetCopies()
}

/** A published and a drafted meeting with many people, many items, many decisions and actions. */
async function manyRows(): Promise<Row[]> {
  const body = await aBodyOf(25)
  const meetings = [await aMeeting(body, { day: "2027-02-03" }), await aMeeting(body, { day: "2027-03-03" })]
  for (const meeting of meetings) {
    await convokeNow(meeting)
    const coordinator = await cast.coordinator()
    await begin(meeting, coordinator)
    for (const round of [1, 2, 3])
      await write(
        meeting,
        [
          await typedItem(meeting, 1, `Texte ${round}.`),
          await typedDecision(meeting, 1, `Décision ${round}.`),
          await typedAction(meeting, 1, { text: `Action ${round}.`, who: "Mireille Adjovi", due: "2027-01-10" }),
        ],
        coordinator,
      )
  }
  await publish(meetings[1]!, await cast.coordinator())
  const below = (number: number, paths: string[]) =>
    paths.map((path): Row => ({
      route: `GET /meetings/:meetingId${path}`,
      at: () => `/meetings/${meetings[number]!.id}${path}`,
      may: ["coordination"],
    }))
  return [
    ...below(0, [
      "",
      "/agenda",
      "/attendance",
      "/convocation",
      "/minutes",
      "/minutes/edit",
      "/minutes/publication/new",
    ]),
    ...below(1, ["", "/minutes"]),
  ]
}

describe("database commands", function () {
  this.timeout(900_000)
  let many: Row[], disperse: () => Promise<void>

  before(async () => {
    for (const who of people) await personOf(who)
    many = await manyRows()
    disperse = await aCrowd()
  })

  after(() => disperse())

  async function tooMany(rows: readonly Row[], readers: (row: Row) => readonly Who[]) {
    const faults: string[] = []
    for (const row of rows) {
      for (const who of readers(row)) {
        const path = await row.at(cast, who)
        const someone = await personOf(who)
        const agent = await as(someone)
        forgetEverything()
        const { answer, sent } = await commandsOf(() => agent.get(path))
        if (answer.status === 200 && sent.length > allowed(path))
          faults.push(`${sent.length} for ${row.route} as ${who}: ${sent.join(", ")}`)
      }
    }
    return faults
  }

  it("stay few on the first page, whoever looks", async () => {
    expect(
      await tooMany(
        pageRows.filter(({ route }) => route === "GET /"),
        ({ may }) => may,
      ),
    ).to.deep.equal([])
  })

  it("stay as few with many rows", async () => {
    expect(await tooMany(many, ({ may }) => may)).to.deep.equal([])
  })

  it("are few on every page of the site map", async () => {
    expect(
      await tooMany(pageRows, ({ may }) => (may.includes("visitor") ? ["visitor"] : may.slice(0, 1))),
    ).to.deep.equal([])
  })

  it("bring whole lists, in every model", async () => {
    for (const name of mongoose.modelNames()) {
      const model = mongoose.model(name)
      for (const asked of [() => model.find().limit(1), () => model.aggregate([{ $limit: 1 }])]) {
        const { commands } = await commandsOf<unknown>(asked)
        const { batchSize, cursor } = commands[0] as { batchSize?: number; cursor?: { batchSize: number } }
        expect(batchSize ?? cursor?.batchSize, name).to.be.above(1000)
      }
    }
  })

  it("are hardly any for a page that the browser still has", async () => {
    const coordinator = await cast.coordinator()
    for (const path of ["/", "/meetings", await many[0]!.at(cast, "coordination")]) {
      const agent = await as(coordinator)
      const tag = (await agent.get(path)).get("ETag")!
      forgetEverything()
      const { answer, sent } = await commandsOf(() => agent.get(path).set("If-None-Match", tag))
      expect(answer.status).to.equal(304)
      expect(sent).to.have.length.at.most(most.unchanged)
    }
  })
})
