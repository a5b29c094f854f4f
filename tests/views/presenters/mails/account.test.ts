import { expect } from "chai"
import { type AccessPurpose, issueAccessLink, Link } from "../../../../models/link.ts"
import type { Outgoing } from "../../../../server/delivery.ts"
import { inOneStep } from "../../../../server/inOneStep.ts"
import { keepTokenSecret } from "../../../../server/tokens.ts"
import { cast } from "../../../support/cast.ts"
import { makeSomeone } from "../../../support/makers/account.ts"
import { textOf } from "../../../support/page.ts"
import { renderMail } from "../../../../views/presenters/mails/index.ts"

async function message(template: string, language: "fr" | "nl", purpose: AccessPurpose | null): Promise<Outgoing> {
  const { account, person, email } = await makeSomeone({ givenName: "Zoé <b>", familyName: "D’Hondt" })
  const by = (await cast.coordinator()).person._id
  const link = purpose && (await inOneStep(() => issueAccessLink(purpose, account, by)))
  return {
    id: "1",
    template,
    to: { name: `${person.givenName} ${person.familyName}`, email },
    person: person.id,
    language,
    of: { kind: "account", id: account.id },
    revision: 0,
    data: link ? { link: link.id } : {},
    sealed: true,
  }
}

describe("the mails of an account", () => {
  const mails: [template: string, purpose: AccessPurpose | null, path: string][] = [
    ["account/invitation", "invitation", "/invitations/"],
    ["account/sign-in-link", "signIn", "/sign-in-links/"],
    ["account/password-reset", "passwordReset", "/password-resets/"],
    ["account/password-changed", null, ""],
    ["account/address-changed", null, ""],
    ["account/attempts", null, ""],
    ["account/mail-trial", null, ""],
  ]
  for (const [template, purpose, path] of mails)
    for (const language of ["fr", "nl"] as const)
      it(`says the same as HTML and as text: ${template} in ${language}`, async () => {
        const letter = (await renderMail(await message(template, language, purpose)))!
        expect(letter.subject).to.match(/\S/).and.not.match(/[{}]/)
        expect(letter.html).to.contain(`<html lang="${language}"`).and.contain("Zoé &lt;b&gt;,")
        expect(letter.text).to.contain("Zoé <b>,").and.not.contain("&lt;")
        // Where a program of mail has no such space in its face, it draws a box.
        expect([letter.subject, letter.html, letter.text].join()).not.to.include("\u202f")
        const said = letter.text.split("\n").filter((line) => line.length > 40 && !line.includes("http"))
        for (const sentence of said)
          expect(textOf(letter.html)).to.contain(sentence.replace(/[\s\u00a0]+/g, " ").trim())
        if (path)
          for (const part of [letter.html, letter.text])
            expect(part).to.match(new RegExp(`http://[^"\\s]+${path}[\\w-]{43}`))
      })

  it("an invitation is answered to whoever gave it", async () => {
    const letter = await renderMail(await message("account/invitation", "fr", "invitation"))
    expect(letter!.replyTo).to.deep.equal({ name: "Mireille Adjovi", email: "coordination@demo.example" })
    expect(letter!.text).to.contain("Mireille Adjovi vous invite")
  })

  it("a link that is over is not sent any more", async () => {
    const late = await message("account/sign-in-link", "fr", "signIn")
    await Link.updateOne({ _id: String(late.data["link"]) }, { $set: { used: new Date() } })
    expect(await renderMail(late)).to.equal(null)
  })

  it("a link that would open nothing, made before the site had another session secret, is not sent", async () => {
    const waiting = await message("account/invitation", "fr", "invitation")
    keepTokenSecret("what another machine has made for itself")
    try {
      expect(await renderMail(waiting)).to.equal(null)
    } finally {
      keepTokenSecret("a secret that only these tests know")
    }
    expect(await renderMail(waiting)).not.to.equal(null)
  })
})
