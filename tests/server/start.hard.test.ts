import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type AddressInfo, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "chai"
import { request } from "node:http"
import { MongoClient } from "mongodb"
import { openDatabase } from "../../server/database/index.ts"
import { root } from "../../server/paths.ts"
import { builtProgram } from "../support/built.ts"
import { keptLine } from "../support/keptLine.ts"
import { openSite } from "../support/site.ts"
import { openStandalone } from "./standalone.ts"

type End = { code: number | null; lines: string[] }

/** Starts the site until it ends by itself, as it must when it cannot start. */
async function startAndEnd(env: Record<string, string>): Promise<End> {
  const site = spawn(process.execPath, [builtProgram("start")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "",
      MONGODB_URI: "",
      SMTP_URL: "",
      BASE_URL: "",
      LOG_LEVEL: "info",
      PORT: "0",
      ...env,
    },
  })
  let printed = ""
  for (const stream of [site.stdout, site.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const code = await new Promise<number | null>((resolve) => {
    ;(site as ChildProcess).once("close", resolve)
  })
  return { code, lines: printed.split("\n").filter(Boolean) }
}

describe("a start that cannot be", () => {
  let folder: string
  let taken: Server
  let alone: Awaited<ReturnType<typeof openStandalone>>, old: typeof alone

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "maillage-start-"))
    taken = createServer().listen(0, "127.0.0.1")
    await new Promise((resolve) => taken.once("listening", resolve))
    alone = await openStandalone()
    old = await openStandalone({ maxWireVersion: 17 })
  })
  after(() => {
    for (const server of [taken, alone, old]) server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const port = () => String((taken.address() as AddressInfo).port)
  const file = () => {
    writeFileSync(join(folder, "file"), "not a folder")
    return join(folder, "file", "below")
  }
  const damaged = () => {
    mkdirSync(join(folder, "damaged/database"), { recursive: true })
    writeFileSync(join(folder, "damaged/database/data.mdb"), "not a database".repeat(2000))
    return join(folder, "damaged")
  }
  const cases: [what: string, env: () => Record<string, string>, line: RegExp][] = [
    [
      "a port that another program has",
      () => ({ PORT: port(), DATA_DIR: join(folder, "port") }),
      /^PORT \d+ of 127\.0\.0\.1 is taken/,
    ],
    [
      "a host of no machine",
      () => ({ HOST: "nowhere.invalid", DATA_DIR: join(folder, "host") }),
      /^HOST "nowhere\.invalid" is no address/,
    ],
    ["a data folder that cannot be made", () => ({ DATA_DIR: file() }), /^DATA_DIR \(.*below\) cannot be written/],
    [
      "a damaged database",
      () => ({ DATA_DIR: damaged() }),
      /^The database in .*damaged.* is damaged.*restore the last backup/,
    ],
    [
      "a MongoDB that is not there",
      () => ({ MONGODB_URI: "mongodb://me:hunter2@127.0.0.1:1/x", DATA_DIR: folder }),
      /^MONGODB_URI: (?!.*hunter2).*ECONNREFUSED/,
    ],
    [
      "an address of MongoDB that nobody can read",
      () => ({ MONGODB_URI: "mongodb://me:hunter2@", DATA_DIR: folder }),
      /^MONGODB_URI: (?!.*hunter2)/,
    ],
    [
      "a MongoDB that is no replica set",
      () => ({ MONGODB_URI: alone.uri, DATA_DIR: folder }),
      /^MONGODB_URI: this MongoDB stands alone.* takes a replica set\. One node is enough: .*--replSet/,
    ],
    [
      "a MongoDB that is older than 7.0",
      () => ({ MONGODB_URI: old.uri, DATA_DIR: folder }),
      /^MONGODB_URI: this MongoDB is too old/,
    ],
  ]
  for (const [what, env, line] of cases)
    it(`says so in one line: ${what}`, async () => {
      const { code, lines } = await startAndEnd(env())
      expect(lines).to.have.length(1)
      expect(lines[0]).to.match(line)
      expect(code).to.equal(1)
    })
})

describe("a site that runs", () => {
  it("keeps its folder to itself, ends what it has begun to answer, and then ends cleanly", async () => {
    const site = await openSite()
    try {
      const { code, lines } = await startAndEnd({ DATA_DIR: site.folder })
      expect([code, lines.length]).to.deep.equal([1, 1])
      expect(lines[0]).to.contain(site.folder).and.contain("another")

      const slow = slowForm(site.port)
      await slow.arrived
      const ended = site.end()
      await untilItRefuses(site.port)
      const answer = await slow.finish()
      expect(answer).to.equal(422)
      expect(await ended).to.deep.equal({ code: 0, signal: null })
    } finally {
      await site.close()
    }
  })
})

describe("a site that is asked to end", () => {
  it("has ended within seconds, although browsers keep their lines and go on asking", async () => {
    const site = await openSite()
    const answers: number[] = []
    let over = false
    const browsers = Array.from({ length: 8 }, async () => {
      const line = keptLine(site.port)
      try {
        while (!over) {
          answers.push((await line.get("/session/new")).status)
          await new Promise((resolve) => setTimeout(resolve, 30))
        }
      } catch {
        // Nobody listens any more.
      } finally {
        line.close()
      }
    })
    try {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const asked = Date.now()
      expect(await site.end()).to.deep.equal({ code: 0, signal: null })
      expect(Date.now() - asked).to.be.below(5000)
      expect(answers.length).to.be.above(8)
      expect(answers.filter((status) => status !== 200)).to.deep.equal([])
    } finally {
      over = true
      await Promise.all(browsers)
      await site.close()
    }
  })
})

describe("a site that people reach by https", () => {
  it("lets its cookies and its pages go by nothing else, whatever the proxy says", async () => {
    const site = await openSite({ settings: { BASE_URL: "https://intranet.example" } })
    try {
      expect(site.output()).to.match(/^Warning: BASE_URL begins with https, and TRUST_PROXY is 0\./m)
      const [, token] = /https:\/\/intranet\.example\/setup\/([\w-]+)/.exec(site.output())!
      const answer = await fetch(`${site.address}/setup/${token}`, {
        method: "POST",
        redirect: "manual",
        headers: { "Sec-Fetch-Site": "same-origin" },
        body: new URLSearchParams({
          networkName: "Coordination",
          commune: "Jette",
          givenName: "Ömer",
          familyName: "Peeters",
          email: "omer@premier.example",
          language: "fr",
          password: "une suite de mots neufs",
        }),
      })
      expect(answer.status).to.equal(303)
      const cookies = answer.headers.getSetCookie()
      expect(cookies.map((cookie) => cookie.split("=")[0])).to.have.members(["__Host-session", "known", "flash"])
      for (const cookie of cookies)
        expect(cookie)
          .to.match(/; Secure/)
          .and.match(/; HttpOnly/)
          .and.match(/; SameSite=Lax/)
      expect(answer.headers.get("Strict-Transport-Security")).to.match(/max-age=\d{8}/)
      // Under the name that a neighbouring site could set, it opens nothing.
      const value = cookies
        .find((cookie) => cookie.startsWith("__Host-session="))!
        .split(";")[0]!
        .slice("__Host-session=".length)
      const page = (name: string) =>
        fetch(`${site.address}/account`, { redirect: "manual", headers: { Cookie: `${name}=${value}` } })
      expect([(await page("__Host-session")).status, (await page("session")).status]).to.deep.equal([200, 303])
      expect(answer.headers.get("Content-Security-Policy")).to.contain("upgrade-insecure-requests")
    } finally {
      await site.close()
    }
  })
})

describe("a site on a MongoDB of its own", () => {
  it("keeps its secret there, and says that it rests while the database is away", async () => {
    const folder = mkdtempSync(join(tmpdir(), "maillage-mongodb-"))
    const database = await openDatabase({ folder, port: 0 })
    const settings = { MONGODB_URI: database.uri, LOG_LEVEL: "silent" }
    const sites = [await openSite({ settings }), await openSite({ settings })]
    try {
      const client = await new MongoClient(database.uri).connect()
      expect(await client.db("maillage").collection("secrets").countDocuments()).to.equal(1)
      await client.close()
      await database.close()
      const [site] = sites
      expect((await fetch(`${site!.address}/health`)).status).to.equal(503)
      const page = await fetch(`${site!.address}/session/new`, { headers: { "Accept-Language": "nl" } })
      expect(page.status).to.equal(503)
      expect(await page.text()).to.contain("De site antwoordt op dit moment niet")
    } finally {
      for (const site of sites) await site.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** A form of which half has arrived; `finish` sends the rest and gives the status of the answer. */
function slowForm(port: number) {
  const body = "email=nobody@demo.example&password=wrong"
  const sent = request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/session",
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": body.length,
    },
  })
  const status = new Promise<number>((resolve, reject) => {
    sent.once("error", reject).once("response", (answer) => {
      answer.resume().once("end", () => resolve(answer.statusCode!))
    })
  })
  sent.write(body.slice(0, 10))
  return {
    // Another request on another connection is answered after the first part of this one was taken.
    arrived: fetch(`http://127.0.0.1:${port}/health`),
    finish() {
      sent.end(body.slice(10))
      return status
    },
  }
}

async function untilItRefuses(port: number) {
  while (
    await fetch(`http://127.0.0.1:${port}/health`).then(
      () => true,
      () => false,
    )
  )
    await new Promise((resolve) => setTimeout(resolve, 50))
}
