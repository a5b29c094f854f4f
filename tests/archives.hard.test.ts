import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect } from "chai"
import type { Db } from "mongodb"
import { migrations } from "../models/migrations/index.ts"
import { root } from "../server/paths.ts"
import { finishedNetwork } from "./archives/finished.ts"
import { lateNetwork } from "./archives/late.ts"
import { nightNetwork } from "./archives/night.ts"
import { smallNetworkInParts } from "./archives/parts.ts"
import { smallNetwork } from "./archives/small.ts"
import { type Archive, archiveFile, archives, documentsIn, madeAt, type Opened } from "./support/archives.ts"
import { dataFolders, inside } from "./support/dataFolders.ts"
import { keptLine, type Reply } from "./support/keptLine.ts"
import { textOf } from "./support/page.ts"
import { runProgram } from "./support/program.ts"
import { openSite, type Site } from "./support/site.ts"

type Line = ReturnType<typeof keptLine>

const pages = [
  "/",
  "/meetings",
  "/guide",
  "/calendar",
  "/interpellations",
  "/organisations",
  "/people",
  "/bodies",
  "/decisions",
  "/actions",
  "/search?q=logement",
  "/coordination",
  "/coordination/outbox",
  "/account",
]
const adminPages = ["/admin", "/admin/accounts", "/admin/backups", "/admin/mail", "/admin/network"]

const late = {
  coordinator: { email: "mireille@molenbroek.example", password: "quatre mots bien choisis" },
  counts: {
    people: 6,
    organisations: 3,
    bodies: 2,
    meetings: 31,
    series: 2,
    minutes: 3,
    decisions: 3,
    actions: 1,
    guide_pages: 1,
    interpellations: 3,
    seats: 8,
  },
}

/** Who signs in, and how many of each thing the network of that day holds. */
const known: Record<Archive, { coordinator: { email: string; password: string }; counts: Record<string, number> }> = {
  "2026-11-29-demonstration": {
    coordinator: { email: "coordination@demo.example", password: "demonstration" },
    counts: {
      people: 220,
      organisations: 50,
      bodies: 10,
      meetings: 120,
      minutes: 93,
      decisions: 194,
      actions: 165,
      guide_pages: 120,
      interpellations: 8,
      seats: 163,
    },
  },
  "2026-11-29-small": {
    coordinator: { email: "mireille@molenbroek.example", password: "quatre mots bien choisis" },
    counts: {
      people: 5,
      organisations: 2,
      bodies: 2,
      meetings: 3,
      minutes: 2,
      decisions: 2,
      actions: 1,
      guide_pages: 1,
      interpellations: 2,
      seats: 6,
    },
  },
  "2026-11-29-parts": {
    coordinator: { email: "mireille@molenbroek.example", password: "quatre mots bien choisis" },
    counts: {
      people: 5,
      organisations: 2,
      bodies: 2,
      meetings: 3,
      minutes: 2,
      decisions: 2,
      actions: 1,
      guide_pages: 1,
      interpellations: 2,
      seats: 6,
    },
  },
  "2026-11-30-finished": { ...late, counts: { ...late.counts, meetings: 30 } },
  "2026-11-30-late": late,
  "2026-11-30-night": { ...late, counts: { ...late.counts, bodies: 3 } },
}

for (const archive of archives)
  describe(`the backup ${archive}, restored and started by this version`, function () {
    this.timeout(300_000)
    const { coordinator, counts } = known[archive]
    const newFolder = dataFolders()
    let folder: string, site: Site, line: Line

    before(async () => {
      folder = newFolder()
      const clock = {
        CLOCK_SHIFT: String((await madeAt(archive)).getTime() + 3600_000 - Date.now()),
        NODE_OPTIONS: `--import ${pathToFileURL(join(root, "tests/support/clockOf.mjs")).href}`,
      }
      expect(await runProgram("scripts/restore", folder, [archiveFile(archive)], clock)).to.deep.include({ code: 0 })
      site = await openSite({ folder, settings: clock })
      line = keptLine(site.port)
      await signIn(line, coordinator)
    })

    after(async () => {
      line?.close()
      await site?.close()
    })

    const signIn = async (with_: Line, who: { email: string; password: string }) => {
      const { status, location } = await with_.post("/session", who)
      expect([status, location]).to.deep.equal([303, "/"])
    }
    const read = async (path: string, by = line): Promise<string> => {
      const answer: Reply = await by.get(path)
      expect(answer.status, `${path} ${textOf(answer.text).slice(0, 300)}`).to.equal(200)
      return textOf(answer.text)
    }

    const opened: Opened = { site: () => site, line: () => line, read, signIn }

    it("opens every main page, and every address of the site that these name", async () => {
      // Who coordinates the demonstration does not administer it.
      const main = archive === "2026-11-29-demonstration" ? pages : [...pages, ...adminPages]
      const seen = new Set(main)
      const faults: string[] = []
      for (const path of main) {
        const { status, text } = await line.get(path)
        if (status !== 200) faults.push(`${path}: ${status}`)
        for (const [, href] of text.matchAll(/<a[^>]* href="(\/[^"#]*)/g))
          seen.add(href!.replaceAll("&amp;", "&").replaceAll("&#x3D;", "="))
      }
      // Months and days have no end, and the styleguide is long.
      const others = [...seen]
        .filter((path) => !main.includes(path) && !/^\/(calendar|admin\/styleguide|session)/.test(path))
        .slice(0, 150)
      for (const path of others) {
        const { status } = await line.get(path)
        if (status >= 400) faults.push(`${path}: ${status}`)
      }
      expect(faults).to.deep.equal([])
      expect(seen.size).to.be.above(40)
    })

    if (archive === "2026-11-29-small") describe("its small network", () => smallNetwork(opened))

    if (archive === "2026-11-29-parts") describe("its minutes and interpellations", () => smallNetworkInParts(opened))

    if (archive === "2026-11-30-finished") describe("what it has since it was finished", () => finishedNetwork(opened))

    if (archive === "2026-11-30-night") describe("what it has of that night", () => nightNetwork(opened))

    if (archive === "2026-11-30-late") describe("what arrived late, and what waits to leave", () => lateNetwork(opened))

    // After all of them: it ends the site.
    describe("its data", () => {
      it("has lost nothing, and knows every change of the data", async () => {
        await site.end()
        await inside(folder, async (db: Db) => {
          for (const [collection, count] of Object.entries(counts))
            expect(await db.collection(collection).countDocuments(), collection).to.equal(count)
          const before = await documentsIn<{ _id: unknown; text?: string }>(archive, "decisions")
          const now = new Map(
            (await db.collection("decisions").find().toArray()).map((each) => [String(each._id), each]),
          )
          expect(before.filter(({ _id, text }) => now.get(String(_id))?.["text"] !== text)).to.deep.equal([])
          // Who came in, who opened what to whom: the lines of that day stand as they were.
          const audit = new Map(
            (await db.collection("audit").find().toArray()).map(({ _id, act }) => [String(_id), act as unknown]),
          )
          const lines = await documentsIn<{ _id: unknown; act: string }>(archive, "audit")
          expect(lines.filter(({ _id, act }) => audit.get(String(_id)) !== act)).to.deep.equal([])
          const done = await db
            .collection<{ _id: string; at: Date | null }>("migrations")
            .find({ at: { $ne: null } })
            .toArray()
          expect(done.map(({ _id }) => _id)).to.have.members(migrations.map(({ name }) => name))
        })
      })
    })
  })
