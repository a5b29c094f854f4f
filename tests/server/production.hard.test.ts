import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect } from "chai"
import { root } from "../../server/paths.ts"
import { until } from "../support/until.ts"

type Lock = { packages: Record<string, { dev?: boolean }> }

describe("an installation without the tools of who develops, as npm ci --omit=dev leaves it", function () {
  this.timeout(240_000)
  let folder: string
  const started: ChildProcess[] = []

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-production-"))
    for (const name of [
      "server",
      "models",
      "routes",
      "views",
      "public",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
    ])
      cpSync(join(root, name), join(folder, name), { recursive: true })
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock
    for (const [path, { dev }] of Object.entries(packages)) {
      if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || !existsSync(join(root, path))) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      symlinkSync(join(root, path), join(folder, path), "junction")
    }
  })
  after(() => {
    for (const child of started) child.kill("SIGKILL")
    rmSync(folder, { recursive: true, force: true })
  })

  function command(
    name: string,
    ...more: string[]
  ): { child: ChildProcess; said: () => string; end: Promise<number | null> } {
    const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      scripts: Record<string, string>
    }
    const [program, ...args] = scripts[name]!.split(" ")
    const child = spawn(
      process.execPath,
      [...(program === "tsx" ? [join(folder, "node_modules/tsx/dist/cli.mjs")] : []), ...args, ...more],
      {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, NODE_ENV: "", MONGODB_URI: "", SMTP_URL: "", PORT: "0", DATA_DIR: join(folder, "data") },
      },
    )
    started.push(child)
    let said = ""
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString()
      })
    return {
      child,
      said: () => said,
      end: new Promise((resolve) => {
        child.once("close", resolve)
      }),
    }
  }

  it("builds once, however many start in one folder, and whatever a killed start has left", async () => {
    writeFileSync(join(folder, "dist.building"), String(spawnSync(process.execPath, ["--version"]).pid))
    const [first, second] = [command("start", "--build"), command("start", "--build")]
    const ends = await Promise.all([first.end, second.end])
    const said = first.said() + second.said()
    expect(ends, said).to.deep.equal([0, 0])
    expect(said.match(/Built in/g)).to.have.length(1)
    expect(said).to.include("Another start is building")
    expect(existsSync(join(folder, "dist.building"))).to.equal(false)
  })

  it("starts, and makes a backup beside the site", async () => {
    const site = command("start")
    await until(
      "the site to listen or to end",
      () => site.said().includes("First start.") || site.child.exitCode !== null,
      180_000,
    )
    // In a place of its own: a new site makes the one of last night about now, and a folder takes one at a time.
    const backup = command("backup", join(folder, "by-hand.bson.gz"))
    expect(await backup.end, backup.said() + site.said()).to.equal(0)
    site.child.kill("SIGTERM")
    expect(await site.end, site.said()).to.equal(0)

    const check = command("check-data")
    expect(await check.end, check.said()).to.equal(0)
  })
})
