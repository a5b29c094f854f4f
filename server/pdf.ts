import { type ChildProcess, fork } from "node:child_process"
import type { Socket } from "node:net"
import { type ErrorPage, HttpError } from "./authorize.ts"
import { childProgram } from "./childProgram.ts"
import { log } from "./log.ts"
import { plainSigns } from "./pdf/plainSigns.ts"
import type { Delivery, Order } from "./pdf/typesetter.ts"

/** How long one document may take, and how long the typesetter waits for the next one, in milliseconds. */
const times = { document: 20_000, idle: 20_000 }
const documentTime = times.document

/** How many documents wait at most, and after how many the typesetter is replaced, since what it remembers grows. */
const counts = { waiting: 40, perProcess: 60 }

/** A document that cannot be had now: the page for 503 says so, and that trying again is worth it. */
export class PdfError extends HttpError {
  /** `page`: a document that is too large gets its own words, with how long was tried: trying again is not worth it. */
  constructor(
    message: string,
    page: ErrorPage | null = null,
    readonly seconds = 0,
  ) {
    super(503, message, page)
  }
}

type Wish = Order & { tries: number; resolve: (pdf: Buffer) => void; reject: (error: Error) => void }

let typesetter: ChildProcess | null = null
let made = 0
let current: Wish | null = null
let timer: NodeJS.Timeout | undefined
let numbered = 0
const waiting: Wish[] = []

/**
 * The PDF (tagged, PDF 1.7) of a template of views/pdf/, by its path without ".typ", filled with plain data: 20 pages
 * in about a second, one document after the other, in a process that starts with the first one and ends when none is
 * asked for. Throws a PdfError when it takes longer than it may or too many wait; an Error when the template is
 * wrong.
 */
export function makePdf(template: string, data: object): Promise<Buffer> {
  if (waiting.length >= counts.waiting) return Promise.reject(new PdfError("Too many documents wait to be typeset."))
  return new Promise((resolve, reject) => {
    numbered += 1
    waiting.push({
      number: numbered,
      template,
      data: JSON.stringify(data, (_, value: unknown) => (typeof value === "string" ? plainSigns(value) : value)),
      tries: 0,
      resolve,
      reject,
    })
    next()
  })
}

/** Tests only: how long a document may take from now on, in milliseconds; as always when nothing is said. */
export function setDocumentTime(milliseconds = documentTime): void {
  times.document = milliseconds
}

/** Ends the typesetter: the site closes, or a test wants it gone. */
export function endTypesetter(): void {
  const ending = typesetter
  typesetter = null
  clearTimeout(timer)
  ending?.kill()
}

function next(): void {
  if (current) return
  clearTimeout(timer)
  if (made >= counts.perProcess) endTypesetter()
  const wish = waiting.shift()
  if (!wish) return rest()
  current = wish
  wish.tries += 1
  timer = setTimeout(tooLong, times.document)
  typesetter ??= start()
  hold(typesetter)
  typesetter.send({ number: wish.number, template: wish.template, data: wish.data } satisfies Order)
}

// While it works, its document keeps the process; while it waits, nothing of it does.
const handles = (child: ChildProcess) => [child, child.channel, child.stderr as Socket | null]

function hold(child: ChildProcess): void {
  for (const handle of handles(child)) handle?.ref()
}

function rest(): void {
  if (typesetter) for (const handle of handles(typesetter)) handle?.unref()
  timer = setTimeout(endTypesetter, times.idle)
  timer.unref()
}

function start(): ChildProcess {
  made = 0
  const { file, execArgv } = childProgram(import.meta.url, "./pdf/typesetter")
  const child = fork(file, { execArgv, serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"] })
  let said = ""
  child.stderr!.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)))
  child.on("message", (delivery: Delivery) => deliver(delivery))
  child.on("error", (error) => gone(child, String(error)))
  child.on("exit", (code, signal) => gone(child, said || `ended by ${signal ?? code}`))
  return child
}

function deliver(delivery: Delivery): void {
  const wish = current
  if (wish?.number !== delivery.number) return
  current = null
  made += 1
  if ("pdf" in delivery) wish.resolve(Buffer.from(delivery.pdf))
  else wish.reject(new Error(`The template ${wish.template} failed: ${delivery.failed}`))
  next()
}

// What it was doing is tried once more by a new one: the fault may have been the process's.
function gone(child: ChildProcess, why: string): void {
  if (typesetter !== child) return
  typesetter = null
  const wish = current
  current = null
  if (wish) {
    log.error({ template: wish.template, why }, "The typesetter ended in the middle of a document")
    if (wish.tries < 2) waiting.unshift(wish)
    else wish.reject(new PdfError("The typesetter ended twice on this document."))
  }
  next()
}

function tooLong(): void {
  const wish = current
  current = null
  endTypesetter()
  const seconds = Math.ceil(times.document / 1000)
  wish?.reject(new PdfError(`The document took longer than ${seconds} seconds.`, "pdf", seconds))
  next()
}
