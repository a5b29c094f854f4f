import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readTemplates } from "../../../views/engine.ts"
import { readLocale } from "../../../views/translate.ts"
import { root } from "../../paths.ts"

/** What a person reads is in views/locales/: no words in templates, none in code, and every key that is named exists. */
export function sentences(): string[] {
  const keys = readLocale("fr")
  return [
    ...[...readTemplates()].flatMap(([name, source]) => faultsOfTemplate(`views/${name}.hbs`, source, keys)),
    ...codeFiles().flatMap((file) => faultsOfCode(file, readFileSync(join(root, file), "utf8"), keys)),
  ]
}

type Keys = { has(key: string): boolean }

const unknownKeys = (file: string, source: string, pattern: RegExp, keys: Keys) =>
  [...source.matchAll(pattern)]
    .map((match) => match[1]!)
    .filter((key) => !keys.has(key))
    .map((key) => `${file}: no key "${key}"`)

/** The words of a template, the keys that it names and nobody has written, and those that only show when it is drawn. */
export function faultsOfTemplate(file: string, source: string, keys: Keys): string[] {
  return [
    ...wordsOf(source).map((words) => `${file}: "${words}"`),
    ...unknownKeys(file, source, /[({]t "([\w.-]+)"/g, keys),
    ...[...source.matchAll(/[({]t [^"\s][^\s)}]*/g)].map(
      ([call]) => `${file}: a key that is not written out: ${call.slice(1)}`,
    ),
  ]
}

/** The sentences of a program, and the keys that it names and nobody has written. */
export function faultsOfCode(file: string, source: string, keys: Keys): string[] {
  return [
    ...sentencesIn(source).map((words) => `${file}: ${words}`),
    ...unknownKeys(file, source, /\bt\("([\w.-]+)"/g, keys),
    ...unknownKeys(file, source, /"([a-z]\w*\.errors\.[\w.]+)"/g, keys),
  ]
}

// Names that are the same in every language, and how a template says what it is.
const notWords = /<!DOCTYPE html>|&[a-z]+;|Maillage|\b(FR|NL)\b/g

function wordsOf(source: string): string[] {
  const bare = source
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, "")
    .replace(/\{\{[^{}]*\}\}/g, "\0")
    .replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, "")
  const attributes = [...bare.matchAll(/\b(?:title|alt|aria-label|placeholder)="([^"]*)"/g)].map((match) => match[1]!)
  const outside = bare
    .replace(notWords, "")
    .replace(/<[^<>]*>/g, "\n")
    .replace(/(?<![\w-])[\w-]+="[^"]*"/g, "")
  const texts = outside.split(/[\n\0]/)
  return [...attributes, ...texts].map((text) => text.trim()).filter((text) => /\p{L}{2,}/u.test(text))
}

// Words of which no English sentence is made, before a small letter: « Le Palier » is a name.
const frenchOrDutch =
  /["`\s](?:[Ll]e|[Ll]a|[Ll]es|[Dd]es|[Uu]ne|du|[Pp]our|est|[Vv]ous|[Vv]otre|[Hh]et|[Ee]en|niet|[Uu]w|[Vv]oor|wordt)\s\p{Ll}/u

// Identifiers are English: a string with an accent or a guillemet, or with such words, is a sentence that has lost its way.
function sentencesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
  const plain = [...code.matchAll(/"[^"\n]*"|`[^`\n]*`/g)]
    .map((match) => match[0])
    .filter((text) => frenchOrDutch.test(text))
  return [...plain, ...accentedStrings(code)]
}

function accentedStrings(code: string): string[] {
  return (
    [...code.matchAll(/"[^"\n]*"/g)]
      .map((match) => match[0])
      .filter((text) => /[àâçéèêëîïôùûœÀÂÇÉÈÊÎÔŒ«»’]/.test(text))
      // A single sign is a letter to compare with; what lies between two strings is code.
      .filter((text) => /\p{L}{3,}/u.test(text) && !text.includes("/g, "))
  )
}

// Demonstration content, test data and the words of a search are what people would write, not what the product says.
function codeFiles(): string[] {
  return ["server", "models", "routes", "views"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
    )
    .filter(
      (file) =>
        !/^(models\/demo\/|models\/search\/(words|synonyms)\.ts|server\/database\/|server\/scripts\/check\/)/.test(
          file,
        ),
    )
}
