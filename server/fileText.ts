import { childProgram } from "./childProgram.ts"
import { oneByOne, readInChild } from "./childReading.ts"
import type { Piece } from "./fileText/markup.ts"
import type { Order, Said } from "./fileText/reader.ts"

type ReadingLimits = Readonly<Record<"time" | "start" | "pages" | "characters" | "megabytes", number>>

const limits = { time: 10_000, start: 30_000, pages: 300, characters: 2_000_000, megabytes: 256 }

/** How much of a document is read: milliseconds once its reader is there, and until then; pages, characters, megabytes of memory. */
export const readingLimits: ReadingLimits = limits

/** Tests only: how long the reading of a file may take from now on, in milliseconds; as always when nothing is said. */
export function setReadingTime(milliseconds = 10_000): void {
  limits.time = milliseconds
}

/** read: all of it · partly: up to a limit · unread: an image, a scanned page, or a kind of file that nobody reads here. */
export const textStates = ["read", "partly", "unread"] as const
export type TextState = (typeof textStates)[number]
export type FileText = { state: TextState; pieces: Piece[] }

const readable = /^(?:application\/pdf|text\/|application\/vnd\.(?:openxmlformats|oasis))/

const inTurn = oneByOne()

/**
 * The words of a file (PDF, Word, Excel, PowerPoint, OpenDocument, plain text, CSV), read by one process at a time, which
 * is ended at its limits: what it had read until then is given as « partly ». Never throws for what a file holds.
 */
export function readText(type: string, bytes: () => Promise<Buffer>, limits = readingLimits): Promise<FileText> {
  if (!readable.test(type)) return Promise.resolve({ state: "unread", pieces: [] })
  return inTurn(async () => readNow(type, await bytes(), limits))
}

async function readNow(type: string, bytes: Buffer, limits: ReadingLimits): Promise<FileText> {
  const pieces: Piece[] = []
  let [characters, partly] = [0, false]
  const ending = await readInChild<Said>({
    program: childProgram(import.meta.url, "./fileText/reader"),
    args: [type],
    order: { type, bytes, pages: limits.pages } satisfies Order,
    room: limits,
    hear(said, end) {
      if ("done" in said) {
        partly = said.partly
        return end()
      }
      const room = limits.characters - characters
      pieces.push({ ...said.piece, text: said.piece.text.slice(0, room) })
      characters += said.piece.text.length
      partly = said.piece.text.length > room
      if (partly) end()
    },
  })
  const isEmpty = pieces.every(({ text }) => text.trim() === "")
  return { state: isEmpty ? "unread" : partly || ending !== "heard" ? "partly" : "read", pieces }
}
