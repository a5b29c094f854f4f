import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { signsOf } from "./characterMap.ts"

/** A face for what the house's own does not draw; `family` is its name inside its file. */
export type Face = { family: string; package: string; file: string }

const { resolve } = createRequire(import.meta.url)

/** The house's face, in the weights that documents use. */
export const ownFamily = "Atkinson Hyperlegible Next"
const own = "@expo-google-fonts/atkinson-hyperlegible-next"
const ownFile = (weight: string): string =>
  join(dirname(resolve(`${own}/package.json`)), weight, `AtkinsonHyperlegibleNext_${weight}.ttf`)
export const ownFiles = [
  "400Regular",
  "400Regular_Italic",
  "500Medium",
  "600SemiBold",
  "600SemiBold_Italic",
  "700Bold",
].map(ownFile)

/**
 * One weight each, asked in this order: Greek, Cyrillic and more of the
 * Latin letters; Hebrew; emoji; Arabic and signs. (Noto's Arabic sets its dots apart from their letters: whoever copies a
 * word copies its letters twice.)
 */
export const otherFaces: readonly Face[] = [
  { family: "Noto Sans", package: "@expo-google-fonts/noto-sans", file: "400Regular/NotoSans_400Regular.ttf" },
  {
    family: "Noto Sans Hebrew",
    package: "@expo-google-fonts/noto-sans-hebrew",
    file: "400Regular/NotoSansHebrew_400Regular.ttf",
  },
  { family: "Noto Emoji", package: "@expo-google-fonts/noto-emoji", file: "400Regular/NotoEmoji_400Regular.ttf" },
  { family: "DejaVu Sans", package: "dejavu-fonts-ttf", file: "ttf/DejaVuSans.ttf" },
]

/** The bytes of a face's file. */
export const readFace = (face: Face): Buffer =>
  readFileSync(join(dirname(resolve(`${face.package}/package.json`)), face.file))

const known = new Map<string, (code: number) => boolean>()

function draws(name: string, read: () => Buffer, code: number): boolean {
  if (!known.has(name)) known.set(name, signsOf(read()))
  return known.get(name)!(code)
}

// Signs that views/pdf/shared/signs.typ draws, what tells how to write the sign before it, and what has no shape.
const drawnOtherwise = /^[→⇒➔←↔✓✔✗✘☐☑☒\s\p{Cc}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}]$/u

/** Which other faces a text needs, and which signs none of them draws. */
export function facesFor(text: string): { faces: Face[]; missing: string[] } {
  const [needed, missing] = [new Set<Face>(), new Set<string>()]
  // Most texts stand in Latin letters, and end here.
  for (const sign of new Set(text.match(/[^\u0000-\u00ff]/gu))) {
    const code = sign.codePointAt(0)!
    if (drawnOtherwise.test(sign) || draws(own, () => readFileSync(ownFiles[0]!), code)) continue
    const face = otherFaces.find((each) => draws(each.family, () => readFace(each), code))
    if (face) needed.add(face)
    else missing.add(sign)
  }
  return { faces: otherFaces.filter((face) => needed.has(face)), missing: [...missing] }
}
