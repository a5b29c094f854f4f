import { rmSync, statfsSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import "../../server/wholeAnswers.ts"
import request from "supertest"
import { testApp } from "./app.ts"
import { cast } from "./cast.ts"
import { closeTestDatabase } from "./database.ts"
import { pdf } from "./files.ts"
import "./makers/attachment.ts"
import { textOf } from "./page.ts"

// A process of its own whose temporary folder, and so its database, lies on a small disk: someone sends a file while
// that disk is full, and again when there is room. Prints what she was answered.
const address = process.argv[2]!
const ballast = join(tmpdir(), "ballast")
const fillUp = () => {
  const { bavail, bsize } = statfsSync(tmpdir())
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 1_000_000))
}

const { email, password } = await cast.coordinator()
const browser = request.agent(await testApp())
const post = (path: string) => browser.post(path).set("Sec-Fetch-Site", "same-origin").redirects(0)
const send = () => post(address).attach("files", Buffer.concat([pdf, Buffer.alloc(3_000_000, "œuvre ")]), "rapport.pdf")

await post("/session").type("form").send({ email, password })
fillUp()
const refused = await send()
rmSync(ballast)
const taken = await send()
console.log(JSON.stringify({ refused: refused.status, text: textOf(refused.text), taken: taken.status }))
await closeTestDatabase()
process.exit()
