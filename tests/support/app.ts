import { rmSync } from "node:fs"
import mongoose from "mongoose"
import request from "supertest"
import { now } from "../../server/clock.ts"
import { config } from "../../server/config.ts"
import { createApp } from "../../server/app.ts"
import { sessionLengths } from "../../server/sessionStore.ts"
import "../../server/site.ts"
import { readyModels } from "../../models/index.ts"
import type { Someone } from "./cast.ts"
import { beforeTestDatabaseCloses, testDatabase } from "./database.ts"
import { rememberFirstState } from "./firstState.ts"
import { afterEachFile, folderOfRun } from "./run.ts"
import { endedSessions, showChanges, takeLooseWrites, watchWrites } from "./writes.ts"

let ready: Promise<ReturnType<typeof createApp>> | undefined
let isWatched = true

/**
 * For a process that plays savings by the thousand and asks nothing of the watch of writes: a driver that tells of its
 * commands reads every answer twice, which is a sixth of its time.
 */
export function withoutWatch(): void {
  isWatched = false
}

/** The site on this run's test database: connected, with its indexes, never listening on a fixed port. */
export function testApp(): Promise<ReturnType<typeof createApp>> {
  ready ??= connect()
  return ready
}

async function connect() {
  const { uri, dbName } = await testDatabase()
  // Whatever the site writes beside its database goes with this run.
  const folder = (config.dataDir = folderOfRun("site"))
  beforeTestDatabaseCloses(async () => rmSync(folder, { recursive: true, force: true }))
  await mongoose.connect(uri, { dbName, monitorCommands: isWatched })
  await readyModels()
  afterEachFile(await rememberFirstState())
  if (isWatched) watchWrites(mongoose.connection.getClient())
  return createApp({ sessionSecret: "a secret that only these tests know" })
}

const cookies = new Map<string, { cookie: string; endings: number; made: Date }>()
afterEachFile(() => cookies.clear())

// The oldest of many sessions of one person ends: other tests of hers open theirs.
async function isOpen(cookie: string): Promise<boolean> {
  const [, id] = /session=s%3A([^.]+)\./.exec(cookie) ?? []
  return (await mongoose.connection.db!.collection<{ _id: string }>("sessions").countDocuments({ _id: id! })) > 0
}

async function cookieOf(someone: Someone): Promise<string> {
  const known = cookies.get(someone.email)
  const endings = endedSessions()
  // One that was opened on another day, by the clock that a test had set, has ended by now or has not begun.
  const isOfToday = known && Math.abs(now().getTime() - known.made.getTime()) < sessionLengths.visit / 2
  if (isOfToday && (known.endings === endings || (await isOpen(known.cookie)))) {
    known.endings = endings
    return known.cookie
  }
  const answer = await request(await testApp())
    .post("/session")
    .type("form")
    .set("Sec-Fetch-Site", "same-origin")
    .send({ email: someone.email, password: someone.password })
  if (answer.status !== 303) throw new Error(`${someone.email} could not sign in: ${answer.status}`)
  const cookie = answer
    .get("Set-Cookie")!
    .map((each) => each.split(";")[0])
    .join("; ")
  cookies.set(someone.email, { cookie, endings, made: now() })
  return cookie
}

/** Forgets the session that `as` kept for someone: after a test that ended it. */
export function forgetSession(someone: Someone): void {
  cookies.delete(someone.email)
}

const verbs = ["get", "head", "post", "patch", "put", "delete"] as const
type Agent = { [verb in (typeof verbs)[number]]: (path: string) => request.Test }

/**
 * What a signed-in person's browser would send; `null` is a visitor. Before it asks, the site hears of what a test
 * wrote beside it.
 */
export async function as(someone: Someone | null): Promise<Agent> {
  const app = await testApp()
  const cookie = someone && (await cookieOf(someone))
  await showChanges()
  const verb = (name: keyof Agent) => (path: string) => {
    const sent = request(app)[name](path).set("Sec-Fetch-Site", "same-origin").redirects(0)
    if (cookie) sent.set("Cookie", cookie)
    refuseLooseWrites(sent)
    return name === "get" || name === "head" ? sent : sent.type("form")
  }
  return Object.fromEntries(verbs.map((name) => [name, verb(name)])) as Agent
}

function refuseLooseWrites(sent: request.Test): void {
  const end = sent.end.bind(sent)
  sent.end = (answered) => {
    takeLooseWrites()
    return end((error: unknown, response: request.Response) => {
      const loose = takeLooseWrites()
      const refusal = loose.length > 0 ? new Error(`Written outside a step: ${loose.join(", ")}`) : error
      answered?.(refusal as Error, response)
    })
  }
}
