import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "chai"
import { backUp } from "../../../server/backup/nightly.ts"
import { nameFor } from "../../../server/backup/folder.ts"
import { readBackup } from "../../../server/backup/format.ts"
import { BackupFailure } from "../../../server/backup/state.ts"
import { setClock } from "../../../server/clock.ts"
import { config } from "../../../server/config.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { textOf } from "../../support/page.ts"
import { smallDisk } from "../../support/smallDisk.ts"
import { visit } from "../../support/visit.ts"

const tryTo = (act: () => void) => {
  try {
    act()
  } catch {
    // No room for that much.
  }
}
const onServer = Boolean(process.env["MONGODB_TEST_URI"])

describe("the page of backups", () => {
  let before: string
  let room: string
  beforeEach(async () => {
    await cast.admin()
    before = config.dataDir
    config.dataDir = room = mkdtempSync(join(tmpdir(), "maillage-test-backups-"))
  })
  afterEach(async () => {
    setClock()
    rmSync(room, { recursive: true, force: true })
    config.dataDir = before
    config.mongodbUri = undefined
    // As after a restore: no backup holds it.
    await BackupFailure.collection.drop()
  })

  const folder = () => join(config.dataDir, "backups")
  const files = () => readdirSync(folder())
  const put = (moment: string, bytes: number, options = {}) => {
    mkdirSync(folder(), { recursive: true })
    writeFileSync(join(folder(), nameFor(new Date(moment), options)), Buffer.alloc(bytes))
  }
  const html = async (path = "/admin/backups") => (await (await as(await cast.admin())).get(path).expect(200)).text
  const late = async (path: string) =>
    [...(await html(path)).matchAll(/<p class="state late">([^<]*)/g)].map(([, text]) => textOf(text!))
  const page = async (path?: string) => textOf(await html(path))
  /** Presses the button, and reads the page that follows. */
  const press = async () => {
    const browser = await visit(await cast.admin())
    const answer = await browser.post("/admin/backups")
    expect([answer.status, answer.get("Location")]).to.deep.equal([303, "/admin/backups"])
    return textOf((await browser.get("/admin/backups")).text)
  }

  it("says the day, the hour and the size of the last one, lists the others, and names the last in the command", async () => {
    setClock(new Date("2026-11-27T09:00:00Z"))
    put("2026-11-27T01:15:00Z", 4_230_000)
    put("2026-11-26T01:15:00Z", 88_000)
    put("2026-11-02T10:00:00Z", 50_000, { beforeUpgrade: true })
    const text = await page()
    expect(text)
      .to.contain("La dernière : vendredi 27 novembre 2026 à 2 h 15, 4,2 Mo.")
      .and.contain("jeudi 26 novembre 2026 à 2 h 15, 88 ko maillage-2026-11-26T01-15-00Z.bson.gz")
      .and.contain("lundi 2 novembre 2026 à 11 h, 50 ko, avant une mise à jour")
      .and.contain(`DATA_DIR="${config.dataDir}" npm run restore -- maillage-2026-11-27T01-15-00Z.bson.gz --overwrite`)
      .and.contain(folder())
      .and.contain("chaque nuit à 2 h 15")
      .and.contain("données personnelles")
      .and.not.contain("plus de deux jours")
    expect(await page("/admin")).to.contain("La dernière : vendredi 27 novembre 2026 à 2 h 15, 4,2 Mo.")
  })

  it("shows at once what was made beside the site, to a browser that has seen the page before", async () => {
    put(new Date().toISOString(), 10_000)
    for (const path of ["/admin", "/admin/backups"]) {
      const browser = await as(await cast.admin())
      const { headers, text } = await browser.get(path)
      expect(textOf(text)).to.contain("10 ko")
      const [name] = files()
      writeFileSync(join(folder(), name!), Buffer.alloc(20_000))
      expect(textOf((await browser.get(path).set("If-None-Match", headers["etag"]!)).text)).to.contain("20 ko")
      expect(textOf((await browser.get(path)).text)).to.contain("20 ko")
      writeFileSync(join(folder(), name!), Buffer.alloc(10_000))
    }
  })

  it("says kindly that there is none yet, and when the last is older than two days", async () => {
    expect(await page())
      .to.contain("Pas encore de sauvegarde. La première se fait seule, au plus tard cette nuit à 2 h 15")
      .and.contain("npm run restore -- FICHIER")
    put("2026-11-25T01:15:00Z", 10_000)
    setClock(new Date("2026-11-27T01:15:00Z"))
    expect(await page()).not.to.contain("plus de deux jours")
    setClock(new Date("2026-11-27T01:16:00Z"))
    for (const path of ["/admin/backups", "/admin"])
      expect(await late(path)).to.deep.equal([
        "La dernière date du mercredi 25 novembre 2026 à 2 h 15 (10 ko) : elle a plus de 2 jours. " +
          "Le site était peut-être arrêté. Faites une sauvegarde maintenant.",
      ])
  })

  it("makes one at once, whole and for the machine's keeper alone", async function () {
    if (onServer) return this.skip()
    const text = await press()
    expect(text)
      .to.contain("La sauvegarde est faite.")
      .and.match(/La dernière : [^.]* \d{4} à \d+ h/)
    const [name] = files()
    expect(statSync(join(folder(), name!)).mode & 0o777).to.equal(0o600)
    const collections: string[] = []
    for await (const record of readBackup(join(folder(), name!)))
      if ("collection" in record) collections.push(record.collection)
    expect(collections).to.include("people").and.not.include("backup_states")
  })

  it("makes one of two presses, and says that one is being made", async function () {
    if (onServer) return this.skip()
    const browser = await as(await cast.admin())
    const answers = await Promise.all([1, 2].map(() => browser.post("/admin/backups")))
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303])
    expect(files()).to.have.length(1)
    writeFileSync(join(folder(), "being-made.partial"), "")
    const text = await press()
    expect(text)
      .to.contain("Une sauvegarde est déjà en cours")
      .and.contain("Rechargez cette page")
      .and.not.contain("Faire une sauvegarde maintenant")
    expect(await BackupFailure.countDocuments()).to.equal(0)
  })

  it("says that one is of a day to come, and does not take it for the last", async () => {
    setClock(new Date("2026-11-29T12:00:00Z"))
    for (const at of ["2031-01-07T01:15:00Z", "2026-11-20T01:15:00Z"]) put(at, 1000)
    const [ahead, old] = await late("/admin")
    expect(ahead).to.contain("Une sauvegarde porte une date à venir : mardi 7 janvier 2031")
    expect(old).to.contain("La dernière date du vendredi 20 novembre 2026")
  })

  it("tells a full disk in words with its first hour, here and on the page above, until one is made", async function () {
    if (onServer) return this.skip()
    const disk = smallDisk(this, 1)
    try {
      config.dataDir = disk.path
      const ballast = join(disk.path, "ballast")
      mkdirSync(folder())
      writeFileSync(ballast, Buffer.alloc((1 << 20) - 8192))
      for (let size = 8192; size >= 512; size >>= 1)
        tryTo(() => writeFileSync(ballast, Buffer.alloc(size), { flag: "a" }))
      setClock(new Date("2026-11-26T01:15:00Z"))
      await backUp().then(
        () => expect.fail("It had room."),
        () => {},
      )
      setClock(new Date("2026-11-27T01:15:00Z"))
      expect(await press())
        .to.contain("La sauvegarde n’a pas pu se faire : le disque est plein.")
        .and.contain(
          "Aucune sauvegarde n’a pu se faire depuis jeudi 26 novembre 2026 à 2 h 15 : le disque de la machine est plein.",
        )
      const [little, failed] = await late("/admin")
      expect(little).to.contain("Il reste moins de 500 Mo sur le disque du site.")
      expect(failed).to.contain("Aucune sauvegarde n’a pu se faire depuis jeudi 26 novembre 2026 à 2 h 15")
      expect(files()).to.deep.equal([])
      rmSync(ballast)
      config.dataDir = room
      expect(await press())
        .to.contain("La sauvegarde est faite.")
        .and.not.contain("Aucune sauvegarde n’a pu")
      expect(await BackupFailure.countDocuments()).to.equal(0)
    } finally {
      disk.remove()
    }
  })

  it("tells what else may be wrong, and nothing once a later one lies there", async function () {
    writeFileSync(folder(), "no folder")
    expect(await press())
      .to.contain("Aucune sauvegarde n’a pu se faire depuis")
      .and.contain("le journal du site")
      .and.contain("Le dossier des sauvegardes ne peut pas être lu")
    await BackupFailure.updateOne({}, { reason: "unwritable" })
    expect(await page()).to.contain("le site n’a pas le droit d’écrire")
    rmSync(folder())
    put(new Date(Date.now() + 1000).toISOString(), 10_000)
    expect(await page()).not.to.contain("Aucune sauvegarde n’a pu")
  })

  it("leaves them to the tools of a MongoDB, where the data lie there", async () => {
    config.mongodbUri = "mongodb://db.example/maillage"
    expect(await page())
      .to.contain("avec les outils de ce serveur")
      .and.not.contain("Faire une sauvegarde")
      .and.not.contain("npm run")
    expect(await page("/admin")).to.contain("avec les outils de ce serveur")
    expect(await press()).to.contain("Rien n’a été fait")
    expect(readdirSync(config.dataDir)).to.deep.equal([])
  })

  it("is not for coordinators, who make none", async () => {
    const coordinator = await as(await cast.coordinator())
    await coordinator.get("/admin/backups").expect(403)
    await coordinator.post("/admin/backups").expect(403)
    expect(readdirSync(config.dataDir)).to.deep.equal([])
  })
})
