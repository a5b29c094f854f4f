import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect } from "chai"
import type { Db } from "mongodb"
import { migrations } from "../models/migrations/index.ts"
import { root } from "../server/paths.ts"
import { type Archive, archiveFile, archives, documentsIn, madeAt, parts, small } from "./support/archives.ts"
import { dataFolders, inside } from "./support/dataFolders.ts"
import { pdf } from "./support/files.ts"
import { keptLine, type Reply } from "./support/keptLine.ts"
import { formOf, textOf } from "./support/page.ts"
import { runProgram } from "./support/program.ts"
import { openSite, type Site } from "./support/site.ts"

type Line = ReturnType<typeof keptLine>

const pages = ["/", "/meetings", "/guide", "/calendar", "/interpellations", "/organisations", "/people", "/bodies", "/decisions",
  "/actions", "/search?q=logement", "/coordination", "/coordination/outbox", "/account"]
const adminPages = ["/admin", "/admin/accounts", "/admin/backups", "/admin/mail", "/admin/network"]

/** Who signs in, and how many of each thing the network of that day holds. */
const known: Record<Archive, { coordinator: { email: string, password: string }, counts: Record<string, number> }> = {
  "2026-11-29-demonstration": {
    coordinator: { email: "coordination@demo.example", password: "demonstration" },
    counts: { people: 220, organisations: 50, bodies: 10, meetings: 120, minutes: 93, decisions: 194, actions: 165, guide_pages: 120,
      interpellations: 8, seats: 163 },
  },
  "2026-11-29-small": {
    coordinator: { email: "mireille@molenbroek.example", password: "quatre mots bien choisis" },
    counts: { people: 5, organisations: 2, bodies: 2, meetings: 3, minutes: 2, decisions: 2, actions: 1, guide_pages: 1,
      interpellations: 2, seats: 6 },
  },
  "2026-11-29-parts": {
    coordinator: { email: "mireille@molenbroek.example", password: "quatre mots bien choisis" },
    counts: { people: 5, organisations: 2, bodies: 2, meetings: 3, minutes: 2, decisions: 2, actions: 1, guide_pages: 1,
      interpellations: 2, seats: 6 },
  },
}

for (const archive of archives)
  describe(`the backup ${archive}, restored and started by this version`, function () {
    this.timeout(300_000)
    const { coordinator, counts } = known[archive]
    const newFolder = dataFolders()
    let folder: string, site: Site, line: Line

    before(async () => {
      folder = newFolder()
      const clock = { CLOCK_SHIFT: String((await madeAt(archive)).getTime() + 3600_000 - Date.now()),
        NODE_OPTIONS: `--import ${pathToFileURL(join(root, "tests/support/clockOf.mjs")).href}` }
      expect(await runProgram("scripts/restore", folder, [archiveFile(archive)], clock)).to.deep.include({ code: 0 })
      site = await openSite({ folder, settings: clock })
      line = keptLine(site.port)
      await signIn(line, coordinator)
    })

    after(async () => {
      line?.close()
      await site?.close()
    })

    const signIn = async (with_: Line, who: { email: string, password: string }) => {
      const { status, location } = await with_.post("/session", who)
      expect([status, location]).to.deep.equal([303, "/"])
    }
    const read = async (path: string, by = line): Promise<string> => {
      const answer: Reply = await by.get(path)
      expect(answer.status, `${path} ${textOf(answer.text).slice(0, 300)}`).to.equal(200)
      return textOf(answer.text)
    }

    it("opens every main page, and every address of the site that these name", async () => {
      // Who coordinates the demonstration does not administer it.
      const main = archive === "2026-11-29-demonstration" ? pages : [...pages, ...adminPages]
      const seen = new Set(main)
      const faults: string[] = []
      for (const path of main) {
        const { status, text } = await line.get(path)
        if (status !== 200) faults.push(`${path}: ${status}`)
        for (const [, href] of text.matchAll(/<a[^>]* href="(\/[^"#]*)/g)) seen.add(href!.replaceAll("&amp;", "&").replaceAll("&#x3D;", "="))
      }
      // Months and days have no end, and the styleguide is long.
      const others = [...seen].filter((path) => !main.includes(path) && !/^\/(calendar|admin\/styleguide|session)/.test(path)).slice(0, 150)
      for (const path of others) {
        const { status } = await line.get(path)
        if (status >= 400) faults.push(`${path}: ${status}`)
      }
      expect(faults).to.deep.equal([])
      expect(seen.size).to.be.above(40)
    })

    if (archive === "2026-11-29-small") describe("its small network", () => {
      it("has the published minutes with their decision, and the draft with its presences and its newcomer", async () => {
        expect(await read(`${small.past}/minutes`)).to.include("« six semaines » en moyenne").and.include("La permanence ouvre le mardi à 14 h.")
          .and.include("Écrire la page du guide.").and.match(/Ömer Yıldırım/)
        const anne = keptLine(site.port)
        await signIn(anne, { email: "anne@molenbroek.example", password: "une suite de mots neufs" })
        const { text: draft } = await anne.get(`${small.draft}/minutes/edit`)
        anne.close()
        expect(draft).to.include("Lucie Peeters").and.include("Koen Van den Broeck").and.match(/(\*\*|<strong>)refuse/).and.include("écrit au bourgmestre")
      })

      it("has every answer, the file, the page of the guide and the interpellations", async () => {
        expect(await read(`${small.coming}/attendance`)).to.match(/Koen Van den Broeck Maison médicale du Canal Excusé·e/)
          .and.include("Représenté·e par Fatima El Idrissi").and.match(/Zoé Lambert \(notaire\) Présent·e/)
        const { text: meeting } = await line.get(small.coming)
        const [file] = /\/attachments\/[0-9a-f]{24}/.exec(meeting) ?? []
        expect(Buffer.byteLength((await line.get(file!)).text)).to.equal(pdf.length)
        expect(await read(small.guide)).to.include("Une demande par écrit, datée").and.include("02 555 01 02")
        expect(await read(small.asked)).to.include("Les garanties tardent six semaines.").and.include("La proposition 2 dépend de la Région.")
          .and.include("Monsieur le bourgmestre")
        expect(await read(small.kept)).to.include("Un hiver sans eau chaude")
      })

      it("lets the mailed links of that day open, and do what they were for", async () => {
        const visitor = keptLine(site.port)
        expect(await read(small.reply.guest, visitor)).to.include("Zoé Lambert (notaire)").and.include("réunion de décembre")
        expect((await visitor.post(small.reply.member, { answer: "present", representedBy: "" })).status).to.equal(303)
        expect(await read(`${small.coming}/attendance`)).to.match(/Koen Van den Broeck Maison médicale du Canal Présent·e/)
        expect(await read(small.openInvitation, visitor)).to.include("Votre invitation")
        const taken = await visitor.post(small.openInvitation, { password: "encore une autre suite de mots" })
        expect([taken.status, taken.location]).to.deep.equal([303, "/"])
        expect(await read("/", visitor)).to.include("Ömer Yıldırım")
        visitor.close()
      })
    })

    if (archive === "2026-11-29-parts") describe("its minutes and interpellations", () => {
      const field = `items[${parts.item}][text]`
      const edit = `${parts.draft}/minutes/edit`

      it("has both texts of a point that two devices wrote, one in the minutes and one put aside", async () => {
        const anne = keptLine(site.port)
        await signIn(anne, { email: "anne@molenbroek.example", password: "une suite de mots neufs" })
        const { [field]: text } = formOf((await anne.get(edit)).text, `${parts.draft}/minutes`)
        expect(text).to.include("Le bourgmestre répond avant Noël.").and.include("Le service répond au 0471 23 45 67.")
        // The words that differ from the text before stand between marks.
        expect(await read(`${parts.draft}/minutes/items/${parts.item}/versions`, anne)).to.include("gardé à côté").and.include("écrit aussi")
        anne.close()
      })

      it("asks no second time about a number that was said to be a service's", async () => {
        const form = formOf((await line.get(edit)).text, `${parts.draft}/minutes`)
        const { status } = await line.post(`${parts.draft}/minutes`, { ...form, [field]: `${form[field]}\n\nFin du point.` })
        expect(status).to.equal(303)
      })

      it("has the presences that were noted", async () => {
        const noted = (await documentsIn<{ presence: { status: string | null } | null }>(archive, "attendances"))
          .flatMap(({ presence }) => presence?.status ?? []).sort()
        const form = formOf((await line.get(edit)).text, `${parts.draft}/minutes`)
        const shown = Object.entries(form).flatMap(([name, value]) => /^presences\[.*\]\[presence\]$/.test(name) && value ? [value] : [])
        expect(noted).to.include("excused").and.include.members(shown)
        expect(shown).to.include("present").and.include("excused")
      })

      it("has the position given by a mailed link, and lets another such link give one", async () => {
        expect(await read(parts.kept)).to.match(/Une organisation signe/)
        const visitor = keptLine(site.port)
        const form = formOf((await visitor.get(parts.position)).text, parts.position)
        expect((await visitor.post(parts.position, { ...form, stance: "abstains" })).status).to.equal(303)
        visitor.close()
        expect(await read(parts.kept)).to.match(/Une s’abstient/)
      })

      it("says that an adoption was taken back, and why", async () => {
        expect(await read(parts.asked)).to.include("La réunion n’avait pas fini d’en parler.")
      })
    })

    // After all of them: it ends the site.
    describe("its data", () => {
      it("has lost nothing, and knows every change of the data", async () => {
        await site.end()
        await inside(folder, async (db: Db) => {
          for (const [collection, count] of Object.entries(counts))
            expect(await db.collection(collection).countDocuments(), collection).to.equal(count)
          const before = await documentsIn<{ _id: unknown, text?: string }>(archive, "decisions")
          const now = new Map((await db.collection("decisions").find().toArray()).map((each) => [String(each._id), each]))
          expect(before.filter(({ _id, text }) => now.get(String(_id))?.["text"] !== text)).to.deep.equal([])
          const done = await db.collection<{ _id: string, at: Date | null }>("migrations").find({ at: { $ne: null } }).toArray()
          expect(done.map(({ _id }) => _id)).to.have.members(migrations.map(({ name }) => name))
        })
      })
    })
  })
