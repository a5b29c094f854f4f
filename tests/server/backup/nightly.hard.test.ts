import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect } from "chai"
import { readBackup } from "../../../server/backup/format.ts"
import { openSite, type Site } from "../../support/site.ts"
import { until } from "../../support/until.ts"

describe("the nightly backup", function () {
  this.timeout(300_000)
  let site: Site
  after(() => site?.close())

  it("is made once by a site of two workers, also for the night that it slept through", async () => {
    site = await openSite({ settings: { WORKERS: "2" } })
    const folder = join(site.folder, "backups")
    const whole = () =>
      readdirSync(site.folder).includes("backups") ? readdirSync(folder).filter((name) => name.endsWith(".gz")) : []
    await until("a backup", () => whole().length > 0, 120_000)
    await site.end()
    expect(readdirSync(folder)).to.have.length(1)
    const [file] = whole()
    expect([statSync(folder).mode & 0o777, statSync(join(folder, file!)).mode & 0o777]).to.deep.equal([0o700, 0o600])
    const collections: string[] = []
    for await (const record of readBackup(join(folder, file!)))
      if ("collection" in record) collections.push(record.collection)
    expect(collections).to.include.members(["people", "accounts", "messages"]).and.not.include("sessions")
  })
})
