import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readTemplates } from "../../../views/engine.ts"
import { readLocale } from "../../../views/translate.ts"
import { root } from "../../paths.ts"

/** What a person reads is in views/locales/: no words in templates, none in code, and every key that is named exists. */
export function sentences(): string[] {
  const keys = readLocale("fr")
  const faults: string[] = []
  for (const [name, source] of readTemplates()) {
    for (const words of wordsOf(source)) faults.push(`views/${name}.hbs: "${words}"`)
    for (const key of keysIn(source, /[({]t "([\w.-]+)"/g)) if (!keys.has(key)) faults.push(`views/${name}.hbs: no key "${key}"`)
  }
  for (const file of codeFiles()) {
    const source = readFileSync(join(root, file), "utf8")
    for (const words of accentedStrings(source)) faults.push(`${file}: ${words}`)
    for (const key of keysIn(source, /\bt\("([\w.-]+)"/g)) if (!keys.has(key)) faults.push(`${file}: no key "${key}"`)
    for (const key of keysIn(source, /"([a-z]\w*\.errors\.[\w.]+)"/g)) if (!keys.has(key)) faults.push(`${file}: no key "${key}"`)
  }
  return faults
}

const keysIn = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1]!)

// Names that are the same in every language, and how a template says what it is.
const notWords = /<!DOCTYPE html>|&[a-z]+;|Maillage|\b(FR|NL)\b/g

function wordsOf(source: string): string[] {
  const bare = source
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, "")
    .replace(/\{\{\{?[\s\S]*?\}\}\}?/g, "\0")
    .replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, "")
  const attributes = [...bare.matchAll(/\b(?:title|alt|aria-label|placeholder)="([^"]*)"/g)].map((match) => match[1]!)
  const outside = bare.replace(notWords, "").replace(/<[^>]*>/g, "\n").replace(/[\w-]+="[^"]*"/g, "")
  const texts = outside.split(/[\n\0]/)
  return [...attributes, ...texts].map((text) => text.trim()).filter((text) => /\p{L}{2,}/u.test(text))
}

// Identifiers are English: a string with an accent or a guillemet is a sentence that has lost its way.
function accentedStrings(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
  return [...code.matchAll(/"[^"\n]*[àâçéèêëîïôùûœÀÂÇÉÈÊÎÔŒ«»’][^"\n]*"/g)].map((match) => match[0])
    // A single sign is a letter to compare with; what lies between two strings is code.
    .filter((text) => /\p{L}{3,}/u.test(text) && !text.includes("/g, "))
}

// Demonstration content and test data are what people would write, not what the product says.
function codeFiles(): string[] {
  return ["server", "models", "routes", "views"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts")).map((file) => `${folder}/${file.replaceAll("\\", "/")}`))
    .filter((file) => !/^(models\/demo|server\/database|server\/scripts\/check)\//.test(file))
}
