import { expect } from "chai"
import { createHmac } from "node:crypto"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { textOf } from "../support/page.ts"

const sentence = "C’est enregistré."
const text = Buffer.from(JSON.stringify({ key: "account.saved", values: {} })).toString("base64url")
const signed = (secret: string) => createHmac("sha256", secret).update(text).digest("base64url")

/** The page of a signed-in person whose browser brings a sentence. */
async function pageWith(flash: string) {
  const sent = (await as(await cast.socialWorker())).get("/account")
  const own = String(sent.get("Cookie"))
  return sent.set("Cookie", `${own}; flash=${flash}`)
}

describe("the sentence that waits for the next page", () => {
  it("is shown when we have signed it", async () => {
    const answer = await pageWith(`${text}.${signed("a secret that only these tests know")}`)
    expect(textOf(answer.text)).to.contain(sentence)
  })

  const forged = [
    `${text}.${signed("another secret")}`,
    `${text}.`,
    text,
    `${text}.${"é".repeat(43)}`,
    "%E0%A4%A",
    "%",
    ".",
  ]
  for (const flash of forged)
    it(`is not shown as « ${flash.slice(-20)} », and no page is lost for it`, async () => {
      const answer = await pageWith(
        encodeURI(flash) === flash || flash.includes("%") ? flash : encodeURIComponent(flash),
      )
      expect(answer.status).to.equal(200)
      expect(textOf(answer.text)).not.to.contain(sentence)
    })
})
