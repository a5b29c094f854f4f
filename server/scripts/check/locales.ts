import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readLocale } from "../../../views/translate.ts"
import { root } from "../../paths.ts"

type Sentence = string | Record<string, string>

const placeholders = (sentence: Sentence) =>
  new Set(
    (typeof sentence === "string" ? [sentence] : Object.values(sentence)).flatMap((text) =>
      [...text.matchAll(/\{([\w.]+)\}/g)].map((match) => match[1]!),
    ),
  )

const same = (a: Sentence, b: Sentence) => JSON.stringify(a) === JSON.stringify(b)
const plain = (sentence: Sentence) => JSON.stringify(sentence).replace(/[\u00a0\u202f]/g, " ")

/** French and Dutch have the same keys and placeholders, and a Dutch sentence is not the French one forgotten there. */
export function locales(): string[] {
  const listed = JSON.parse(readFileSync(join(root, "views/locales/same.json"), "utf8")) as string[]
  return faultsBetween(readLocale("fr"), readLocale("nl"), new Set(listed))
}

type Locale = ReadonlyMap<string, Sentence>

/** The same of any two; `listed` are the keys of sentences that are the same in both languages. */
export function faultsBetween(fr: Locale, nl: Locale, listed: ReadonlySet<string>): string[] {
  const faults: string[] = []
  for (const key of fr.keys()) if (!nl.has(key)) faults.push(`nl: no sentence "${key}"`)
  for (const key of nl.keys()) if (!fr.has(key)) faults.push(`fr: no sentence "${key}"`)
  for (const [key, french] of fr) {
    const dutch = nl.get(key)
    if (dutch === undefined) continue
    faults.push(...missingPlaceholders(key, french, dutch))
    if (same(plain(french), plain(dutch)) && !listed.has(key)) faults.push(`"${key}" is the same in both languages`)
  }
  for (const key of listed) if (!fr.has(key)) faults.push(`same.json: "${key}" is no key`)
  return faults
}

function missingPlaceholders(key: string, french: Sentence, dutch: Sentence): string[] {
  const [inFrench, inDutch] = [placeholders(french), placeholders(dutch)]
  return [
    ...[...inFrench].filter((name) => !inDutch.has(name)).map((name) => `nl: "${key}" lacks {${name}}`),
    ...[...inDutch].filter((name) => !inFrench.has(name)).map((name) => `fr: "${key}" lacks {${name}}`),
  ]
}
