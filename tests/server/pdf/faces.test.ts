import { expect } from "chai"
import { facesFor, otherFaces, readFace } from "../../../server/pdf/faces.ts"
import { signsOf } from "../../../server/pdf/characterMap.ts"

const families = (text: string) => facesFor(text).faces.map(({ family }) => family)

describe("the faces of a document", () => {
  it("are the house's alone for what people here write every day", () => {
    expect(
      families("Procès-verbal : « œuvre », €, …, Łukasz Wałęsa, Yıldız, Østergård, Đorđević → ✓ ☐ so\u00adcial"),
    ).to.deep.equal([])
  })

  it("are those that a text needs, and no others", () => {
    const needs: [string, string[]][] = [
      ["Олена", ["Noto Sans"]],
      ["Ελένη", ["Noto Sans"]],
      ["Ḥasan", ["Noto Sans"]],
      ["שלום", ["Noto Sans Hebrew"]],
      ["فاطمة", ["DejaVu Sans"]],
      ["✅ 👍🏽", ["Noto Emoji"]],
      ["➢", ["DejaVu Sans"]],
      ["ქართული", ["DejaVu Sans"]],
    ]
    for (const [text, expected] of needs) expect(families(text), text).to.deep.equal(expected)
  })

  it("leave out what none of them draws, sign by sign", () => {
    expect(facesFor("会議 ไทย, Олена").missing).to.deep.equal([..."会議ไทย"])
    expect(facesFor("👩‍👩‍👧 ❤️ Олена").missing).to.deep.equal([])
  })

  it("are read from their files: what a face says it draws", () => {
    for (const face of otherFaces) {
      const draws = signsOf(readFace(face))
      expect([draws(0x4f1a), draws(0x110000)], face.family).to.deep.equal([false, false])
    }
  })
})
