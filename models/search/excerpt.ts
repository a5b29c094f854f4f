import type { Asked } from "./query.ts"
import { eachWordOrNumber } from "./numbers.ts"
import { formsOf, type Word } from "./words.ts"

/** A piece of text, and whether it is one of the words that were looked for. */
export type Piece = { text: string; marked: boolean }

/** How long an excerpt is, in characters. */
const length = 220

/** How many of the places that match are compared: where a text is full of them, the first ones say enough. */
const most = { hits: 200 } as const

const answers = ({ folded, spelled }: Word, asked: Asked[]) =>
  asked.some(
    ({ forms, synonyms, prefix }) =>
      formsOf(spelled).some((form) => forms.includes(form) || synonyms.includes(form)) ||
      (prefix !== null && folded.startsWith(prefix)),
  )

/** A text in pieces, the words that were looked for marked. */
export function mark(text: string, asked: Asked[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const word of eachWordOrNumber(text, asked)) {
    if (word.at < from || !answers(word, asked)) continue
    if (word.at > from) pieces.push({ text: text.slice(from, word.at), marked: false })
    pieces.push({ text: text.slice(word.at, word.at + word.length), marked: true })
    from = word.at + word.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false })
  return pieces
}

/** The sentence that matches: the part of a text with most of the words, cut at spaces. */
export function excerpt(text: string, asked: Asked[]): Piece[] {
  const flat = onOneLine(text)
  const hits = firstHits(flat, asked)
  const inReach = (at: number) => hits.filter((other) => other >= at && other < at + length).length
  const best = hits.reduce((top, at) => (inReach(at) > inReach(top) ? at : top), hits[0] ?? 0)
  const start = startOf(flat, best)
  const end = endOf(flat, start, best)
  const cut = `${start > 0 && !beginsSentence(flat, start) ? "… " : ""}${flat.slice(start, end)}${end < flat.length && !/[.!?…]$/.test(flat.slice(0, end)) ? " …" : ""}`
  return mark(cut, asked)
}

function firstHits(text: string, asked: Asked[]): number[] {
  const hits: number[] = []
  for (const word of eachWordOrNumber(text, asked)) {
    if (answers(word, asked)) hits.push(word.at)
    if (hits.length === most.hits) break
  }
  return hits
}

// A heading, an item, a cell: what ended by its line ends by a dash.
function onOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\t+/g, ", ")
    .replace(/([^\s.:;,!?…])[^\S\n]*\n\s*/g, "$1 – ")
    .replace(/\s+/g, " ")
    .trim()
}

const sentenceEnd = /[.!?…] | – /g

// From the beginning of the sentence when it is near, else from a word.
function startOf(text: string, at: number): number {
  if (at < 80) return 0
  const end = [...text.slice(0, at).matchAll(sentenceEnd)].at(-1)
  const sentence = end ? end.index + end[0].length : 0
  return at - sentence < 80 ? sentence : text.lastIndexOf(" ", at - 40) + 1
}

const beginsSentence = (text: string, at: number) => /(?:[.!?…] | – )$/.test(text.slice(Math.max(0, at - 3), at))

// At the end of a sentence when one lies near, and what was found before it; else at a word.
function endOf(text: string, start: number, found: number): number {
  const at = start + length
  if (at >= text.length) return text.length
  const ends = [...text.slice(start, at).matchAll(/[.!?…](?= )/g)].map(({ index }) => start + index + 1)
  const last = ends.at(-1)
  return last && last > found && last - start > length * 0.5 ? last : text.lastIndexOf(" ", at)
}
