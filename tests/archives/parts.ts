import { expect } from "chai"
import { documentsIn, type Opened, parts } from "../support/archives.ts"
import { keptLine } from "../support/keptLine.ts"
import { formOf } from "../support/page.ts"

/** What a person finds in the small network a version later. */
export function smallNetworkInParts({ site, line, read, signIn }: Opened): void {
  const field = `items[${parts.item}][text]`
  const edit = `${parts.draft}/minutes/edit`

  it("has both texts of a point that two devices wrote, one in the minutes and one put aside", async () => {
    const anne = keptLine(site().port)
    await signIn(anne, { email: "anne@molenbroek.example", password: "une suite de mots neufs" })
    const { [field]: text } = formOf((await anne.get(edit)).text, `${parts.draft}/minutes`)
    expect(text).to.include("Le bourgmestre répond avant Noël.").and.include("Le service répond au 0471 23 45 67.")
    // The words that differ from the text before stand between marks.
    expect(await read(`${parts.draft}/minutes/items/${parts.item}/versions`, anne))
      .to.include("gardé à côté")
      .and.include("écrit aussi")
    anne.close()
  })

  it("asks no second time about a number that was said to be a service's", async () => {
    const form = formOf((await line().get(edit)).text, `${parts.draft}/minutes`)
    const { status } = await line().post(`${parts.draft}/minutes`, {
      ...form,
      [field]: `${form[field]}\n\nFin du point.`,
    })
    expect(status).to.equal(303)
  })

  it("has the presences that were noted", async () => {
    const noted = (await documentsIn<{ presence: { status: string | null } | null }>("2026-11-29-parts", "attendances"))
      .flatMap(({ presence }) => presence?.status ?? [])
      .sort()
    const form = formOf((await line().get(edit)).text, `${parts.draft}/minutes`)
    const shown = Object.entries(form).flatMap(([name, value]) =>
      /^presences\[.*\]\[presence\]$/.test(name) && value ? [value] : [],
    )
    expect(noted).to.include("excused").and.include.members(shown)
    expect(shown).to.include("present").and.include("excused")
  })

  it("has the position given by a mailed link, and lets another such link give one", async () => {
    expect(await read(parts.kept)).to.match(/Une organisation signe/)
    const visitor = keptLine(site().port)
    const form = formOf((await visitor.get(parts.position)).text, parts.position)
    expect((await visitor.post(parts.position, { ...form, stance: "abstains" })).status).to.equal(303)
    visitor.close()
    expect(await read(parts.kept)).to.match(/Une s’abstient/)
  })

  it("says that an adoption was taken back, and why", async () => {
    expect(await read(parts.asked)).to.include("La réunion n’avait pas fini d’en parler.")
  })
}
