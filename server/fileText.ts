import { fork } from "node:child_process"
import { childProgram } from "./childProgram.ts"
import type { Piece } from "./fileText/markup.ts"
import type { Order, Said } from "./fileText/reader.ts"
import { log } from "./log.ts"

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

let last: Promise<unknown> = Promise.resolve()

/**
 * The words of a file (PDF, Word, Excel, PowerPoint, OpenDocument, plain text, CSV), read by one process at a time, which
 * is ended at its limits: what it had read until then is given as « partly ». Never throws for what a file holds.
 */
export function readText(type: string, bytes: () => Promise<Buffer>, limits = readingLimits): Promise<FileText> {
  if (!readable.test(type)) return Promise.resolve({ state: "unread", pieces: [] })
  const reading = last.then(async () => readNow(type, await bytes(), limits))
  last = reading.catch(() => {})
  return reading
}

function readNow(type: string, bytes: Buffer, limits: ReadingLimits): Promise<FileText> {
  return new Promise((resolve) => {
    const child = start(type, limits)
    const pieces: Piece[] = []
    let characters = 0
    const end = (partly: boolean) => {
      clearTimeout(timer)
      child.removeAllListeners().kill("SIGKILL")
      const isEmpty = pieces.every(({ text }) => text.trim() === "")
      resolve({ state: isEmpty ? "unread" : partly ? "partly" : "read", pieces })
    }
    let timer = setTimeout(end, limits.start, true)
    child
      .on("error", () => end(true))
      .on("exit", (code, signal) => {
        log.warn({ type, code, signal }, "The reader of a file ended in the middle of it")
        end(true)
      })
    child.on("message", (said: Said) => {
      if ("ready" in said) {
        clearTimeout(timer)
        timer = setTimeout(end, limits.time, true)
        child.send({ type, bytes, pages: limits.pages } satisfies Order)
      } else if ("done" in said) end(said.partly)
      else {
        const room = limits.characters - characters
        pieces.push({ ...said.piece, text: said.piece.text.slice(0, room) })
        characters += said.piece.text.length
        if (said.piece.text.length > room) end(true)
      }
    })
  })
}

function start(type: string, { megabytes }: ReadingLimits) {
  const { file, execArgv } = childProgram(import.meta.url, "./fileText/reader")
  return fork(file, [type], {
    execArgv: [`--max-old-space-size=${megabytes}`, ...execArgv],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { PATH: process.env["PATH"] ?? "" },
  })
}
