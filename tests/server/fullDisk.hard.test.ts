import { rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "chai"
import { keptLine } from "../support/keptLine.ts"
import { formOf, textOf } from "../support/page.ts"
import { openSite } from "../support/site.ts"
import { smallDisk } from "../support/smallDisk.ts"

const mega = 1024 * 1024

describe("a site whose disk fills up", () => {
  it("lets people in and read, says why nothing is saved, and goes on when there is room", async function () {
    this.timeout(180_000)
    const disk = smallDisk(this, 160)
    const ballast = join(disk.path, "ballast")
    const leave = (megabytes: number) => {
      rmSync(ballast, { force: true })
      const { bavail, bsize } = statfsSync(disk.path)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - megabytes * mega))
    }
    const site = await openSite({ folder: join(disk.path, "data"), settings: { LOG_LEVEL: "silent" } })
    const [first, later, last, leaving] = [
      keptLine(site.port),
      keptLine(site.port),
      keptLine(site.port),
      keptLine(site.port),
    ]
    const health = async () => {
      const answer = await fetch(`${site.address}/health`)
      return [answer.status, ((await answer.json()) as { status: string }).status]
    }
    const who = { email: "omer@premier.example", password: "une suite de mots neufs" }
    const organisation = async (name: string) => {
      const form = formOf((await later.get("/organisations/new")).text, "/organisations")
      return later.post("/organisations", { ...form, "name.fr": name, college: "public" })
    }
    try {
      const [setup] = /\/setup\/\S+/.exec(site.output())!
      expect(
        (
          await first.post(setup, {
            networkName: "Coordination",
            commune: "Jette",
            givenName: "Ömer",
            familyName: "Peeters",
            language: "fr",
            ...who,
          })
        ).status,
      ).to.equal(303)
      expect(await health()).to.deep.equal([200, "ok"])

      leave(40)
      expect(await health()).to.deep.equal([503, "the disk is full"])
      expect((await later.post("/session", { ...who, password: "a wrong one" })).status).to.equal(422)
      expect((await later.post("/session", who)).location).to.equal("/")
      expect((await leaving.post("/session", who)).location).to.equal("/")
      expect((await later.get("/people")).text).to.include("Peeters")
      expect(textOf((await later.get("/admin")).text)).to.include("Il reste moins de 500 Mo sur le disque du site.")
      const refused = await organisation("CPAS de Jette")
      expect(refused.status).to.equal(503)
      expect(textOf(refused.text))
        .to.include("Le disque du site est plein")
        .and.include("n’a pas été enregistré")
        .and.include("Tout ce qui l’était le reste")

      // So little that not even what is short is written.
      leave(4)
      expect((await last.post("/session", { ...who, password: "a wrong one" })).status).to.equal(422)
      expect((await last.post("/session", who)).location).to.equal("/")
      expect((await last.get("/people")).text).to.include("Peeters")
      expect((await last.get("/people")).status, "and again").to.equal(200)
      expect((await leaving.get("/people")).status).to.equal(200)
      const cookie = leaving.cookies.get("session")!
      expect((await leaving.post("/session", { _method: "delete" })).location).to.equal("/session/new")

      rmSync(ballast)
      leaving.cookies.set("session", cookie)
      expect((await leaving.get("/people")).status, "who has signed out stays out").to.equal(303)
      expect((await last.get("/people")).text).to.include("Peeters")
      expect(await health()).to.deep.equal([200, "ok"])
      expect((await organisation("CPAS de Jette")).status).to.equal(303)
      const list = textOf((await later.get("/organisations")).text)
      expect(list.split("CPAS de Jette")).to.have.length(2)
    } finally {
      for (const line of [first, later, last, leaving]) line.close()
      await site.close()
      disk.remove()
    }
  })
})
