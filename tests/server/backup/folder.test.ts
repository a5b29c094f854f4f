import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "chai"
import { keptBackups, nameFor, tidy } from "../../../server/backup/folder.ts"

describe("the folder of backups", () => {
  let folder: string
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "maillage-backups-")) })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const put = (moment: string, options = {}) => writeFileSync(join(folder, nameFor(new Date(moment), options)), "x")
  const days = () => keptBackups(folder).filter(({ beforeUpgrade }) => !beforeUpgrade).map(({ at }) => at.toISOString().slice(0, 10))

  it("keeps the last seven nights and one of each of the four weeks before, night after night", () => {
    for (let night = 0; night < 70; night += 1) {
      put(new Date(Date.UTC(2026, 8, 1 + night, 1, 15)).toISOString())
      tidy(folder)
    }
    // The last night is Monday 9 November; weeks end on Sunday.
    expect(days()).to.deep.equal(["2026-11-09", "2026-11-08", "2026-11-07", "2026-11-06", "2026-11-05", "2026-11-04", "2026-11-03",
      "2026-11-02", "2026-11-01", "2026-10-25", "2026-10-18"])
  })

  it("keeps the newest of a day, those before the last three upgrades, and whatever is not its own", () => {
    put("2026-11-09T01:15:00Z")
    put("2026-11-09T14:00:00Z")
    for (const month of [1, 2, 3, 4]) put(`2026-0${month}-01T10:00:00Z`, { beforeUpgrade: true })
    writeFileSync(join(folder, "lisez-moi.txt"), "x")
    tidy(folder)
    expect(readdirSync(folder).sort()).to.deep.equal(["lisez-moi.txt", "maillage-2026-11-09T14-00-00Z.bson.gz",
      ...[2, 3, 4].map((month) => `maillage-before-upgrade-2026-0${month}-01T10-00-00Z.bson.gz`)])
  })
})
