import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "chai"
import { MongoClient, type Db } from "mongodb"
import { schedule } from "../../models/jobs.ts"
import { runningAt } from "../../server/database/folderLock.ts"
import { childrenOf, keptLine } from "../support/keptLine.ts"
import { openMailServer } from "../support/mailServer.ts"
import { startProgram } from "../support/program.ts"
import { openSite, type Site } from "../support/site.ts"
import { until } from "../support/until.ts"

const password = "une suite de mots neufs"
const first = {
  networkName: "Coordination d’Uccle",
  commune: "Uccle",
  givenName: "Ömer",
  familyName: "Peeters",
  email: "omer@premier.example",
  language: "fr",
  password,
}

/** A database that stands alone, served as a MongoDB is. */
async function openServer() {
  const folder = mkdtempSync(join(tmpdir(), "maillage-workers-"))
  const server = startProgram("scripts/database", folder, ["--port", "0"])
  await until("the database", () => server.said().includes("\n"))
  return {
    uri: server.said().trim(),
    async close() {
      server.kill("SIGTERM")
      await server.end
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

for (const place of ["its own database", "the database of MONGODB_URI"])
  describe(`a site of two workers on ${place}`, function () {
    this.timeout(300_000)
    let server: Awaited<ReturnType<typeof openServer>> | null
    let uri: string
    let mail: Awaited<ReturnType<typeof openMailServer>>
    let site: Site
    let lines: ReturnType<typeof keptLine>[]

    before(async () => {
      mail = await openMailServer()
      server = place === "its own database" ? null : await openServer()
      site = await openSite({
        smtpUrl: mail.url,
        settings: { WORKERS: "2", ...(server && { MONGODB_URI: server.uri }) },
      })
      uri = server?.uri ?? (await runningAt(join(site.folder, "database")))!
      const link = /\/setup\/[\w-]+/.exec(site.output())![0]
      // Connections are given to the workers in turn.
      lines = [keptLine(site.port), keptLine(site.port)]
      expect((await lines[0]!.post(link, first)).location).to.equal("/")
      for (const [name, value] of lines[0]!.cookies) lines[1]!.cookies.set(name, value)
    })

    after(async () => {
      for (const line of lines) line.close()
      await site.close()
      await server?.close()
      await mail.close()
    })

    async function inDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
      const client = new MongoClient(uri)
      return work(client.db("maillage")).finally(() => client.close())
    }

    const invited = (n: number) => ({
      givenName: "Léa",
      familyName: `Claes ${n}`,
      email: `lea${n}@demo.example`,
      language: "fr",
    })
    const workers = () => childrenOf(site.pid).filter((pid) => lines.some((line) => line.answeredBy([pid])))

    it("knows on both who has signed in on one", async () => {
      for (const line of lines) expect((await line.get("/account")).status).to.equal(200)
      if (existsSync("/proc/net/tcp")) expect(workers()).to.have.length(2)
    })

    it("sends each mail once, whoever wrote it", async () => {
      const many = Array.from({ length: 12 }, (_, n) => invited(n))
      await Promise.all(many.map((form, n) => lines[n % 2]!.post("/invitations", form)))
      await until("twelve mails", () => mail.letters.length >= many.length)
      expect(mail.letters.map(({ to }) => to).sort()).to.deep.equal(many.map(({ email }) => email).sort())
      expect(new Set(mail.letters.map(({ messageId }) => messageId)).size).to.equal(many.length)
    })

    it("shows on one what was saved on the other", async () => {
      for (const [from, to] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const { email, ...rest } = invited(20 + from)
        const seen = async () => (await lines[to]!.get("/invitations")).text.includes(email)
        expect(await seen()).to.equal(false)
        expect((await lines[from]!.post("/invitations", { email, ...rest })).status).to.equal(303)
        await until("the change on the other worker", seen)
      }
    })

    it("finds on one what was written on the other", async () => {
      for (const [from, to, name] of [
        [0, 1, "Ritournelle"],
        [1, 0, "Farandole"],
      ] as const) {
        const found = async () =>
          (await lines[to]!.get(`/search?q=${encodeURIComponent(name)}`)).text.includes('class="entries results"')
        expect(await found()).to.equal(false)
        expect(
          (await lines[from]!.post("/organisations", { "name.fr": name, college: "associative", from: "2020-01-01" }))
            .status,
        ).to.equal(303)
        await until("the search of the other worker", found)
      }
    })

    it("does the work of the day and what else is queued, and leaves none of it behind", async () => {
      // Two backups at a time would be refused.
      const names = schedule.map(({ job }) => job).filter((job) => job !== "backups.make")
      await inDatabase(async (db) => {
        await db
          .collection("jobs")
          .insertMany(
            Array.from({ length: 60 }, (_, n) => ({
              name: names[n % names.length],
              ids: [],
              dueAt: new Date(),
              attempts: 0,
              error: null,
              failed: null,
            })),
          )
        const left = () => db.collection("jobs").countDocuments()
        await until("the queue to be empty", async () => (await left()) === 0, 60_000)
        expect(await db.collection("rounds").countDocuments()).to.equal(schedule.length)
      })
      expect(site.output()).not.to.contain("A job failed").and.not.to.contain("stumbled")
    })

    it("shows the same outbox on both", async () => {
      const outboxes = () => Promise.all(lines.map(async (line) => (await line.get("/coordination/outbox")).text))
      await until("the same page on both", async () => {
        const [one, other] = await outboxes()
        return one === other && one!.includes("lea11@demo.example")
      })
    })

    it("ends an access on both that was withdrawn on one", async () => {
      const letter = mail.letters.find(({ to }) => to === "lea3@demo.example")!
      const link = /\/invitations\/[\w-]+/.exec(letter.raw.replace(/=\r\n/g, ""))![0]
      const hers = [keptLine(site.port), keptLine(site.port)]
      expect((await hers[0]!.post(link, { password })).location).to.equal("/")
      for (const [name, value] of hers[0]!.cookies) hers[1]!.cookies.set(name, value)
      for (const line of hers) expect((await line.get("/account")).status).to.equal(200)

      const account = /\/admin\/accounts\/[0-9a-f]{24}/.exec(
        (await lines[0]!.get("/admin/accounts?q=lea3@demo.example")).text,
      )![0]
      expect((await lines[0]!.post(`${account}/withdrawal`, {})).status).to.equal(303)
      for (const line of hers)
        await until("the door to be shut", async () => (await line.get("/account")).status === 303)
      for (const line of hers) line.close()
    })

    it("slows down whoever tries passwords on both in turn", async () => {
      const strangers = [keptLine(site.port), keptLine(site.port)]
      const answers: number[] = []
      for (let n = 0; n < 8; n += 1)
        answers.push(
          (await strangers[n % 2]!.post("/session", { email: first.email, password: `au hasard ${n}` })).status,
        )
      expect(answers.slice(0, 5)).to.deep.equal([422, 422, 422, 422, 422])
      expect(answers.slice(5)).to.include(429)
      for (const line of strangers) line.close()
    })

    it("puts another in the place of one that dies", async function () {
      if (!existsSync("/proc/net/tcp")) return this.skip()
      const [victim] = workers()
      process.kill(victim!, "SIGKILL")
      await until("the news", () => site.output().includes("another takes its place"))
      for (const line of lines) line.close()
      lines = [keptLine(site.port), keptLine(site.port)]
      await until(
        "both to answer",
        async () => {
          for (const line of lines) line.close()
          lines = [keptLine(site.port), keptLine(site.port)]
          for (const line of lines) if ((await line.get("/session/new")).status !== 200) return false
          return workers().length === 2
        },
        120_000,
      )
      expect(workers()).not.to.include(victim)
    })

    it("ends all of them when it is told to end", async function () {
      const all = existsSync("/proc/net/tcp") ? childrenOf(site.pid) : []
      expect(await site.end()).to.deep.equal({ code: 0, signal: null })
      for (const pid of all) expect(existsSync(`/proc/${pid}`), String(pid)).to.equal(false)
    })
  })
