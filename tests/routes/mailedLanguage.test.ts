import { expect } from "chai"
import { type AccessPurpose, issueAccessLink, Link, linkToken } from "../../models/link.ts"
import { Person } from "../../models/person.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { visit } from "../support/visit.ts"

const doors: [AccessPurpose, string][] = [
  ["invitation", "invitations"],
  ["signIn", "sign-in-links"],
  ["passwordReset", "password-resets"],
]

const languageOf = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1]
const actionOf = (html: string) =>
  /<form class="form" method="post" action="([^"]*)"/.exec(html)?.[1]!.replaceAll("&#x3D;", "=")

describe("the page behind a mailed link", () => {
  for (const [purpose, path] of doors)
    it(`speaks the language of whoever it was sent to, whatever the browser's, or the one that she chooses (${path})`, async () => {
      const { account } = await makeSomeone({ invited: purpose === "invitation" })
      await Person.updateOne({ _id: account.person }, { $set: { language: "nl" } })
      const link = await inOneStep(() => issueAccessLink(purpose, account))
      const address = `/${path}/${linkToken(link)}`
      const read = async (at: string) => (await (await visit()).get(at, { "Accept-Language": "fr" })).text
      const page = await read(address)
      expect([languageOf(page), actionOf(page)]).to.deep.equal(["nl", address])
      expect(page.replaceAll("&#x3D;", "=")).to.include(`href="${address}?language=fr" hreflang="fr"`)
      const chosen = await read(`${address}?language=fr`)
      expect([languageOf(chosen), actionOf(chosen)]).to.deep.equal(["fr", `${address}?language=fr`])
      await Link.updateOne({ _id: link._id }, { $set: { used: new Date() } })
      expect(languageOf(await read(address))).to.equal("nl")
      expect(languageOf(await read(`/${path}/nothing-of-ours-nothing-of-ours-nothing`))).to.equal("fr")
    })
})
