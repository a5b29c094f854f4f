import { finished, pipeline } from "node:stream/promises"
import { Transform } from "node:stream"
import type { Request, RequestHandler, Response } from "express"
import { GridFSBucket, type ObjectId } from "mongodb"
import mongoose from "mongoose"
import multer, { type StorageEngine } from "multer"
import type { Key } from "../views/sentences.ts"
import { acceptedTypes, cleanName, headLength, type Refusal, saidName, tellType } from "./fileTypes.ts"
import { FormError } from "./forms.ts"
import { log } from "./log.ts"
import { headPart } from "./ranges.ts"
import { refuseOtherReader } from "./sameReader.ts"

/** The greatest file, in bytes, and how many at once. */
export const uploadLimits = { bytes: 25 * 1024 * 1024, files: 10 } as const

/** The greatest file as people say it. */
export const megabytes = uploadLimits.bytes / 1024 / 1024

/** A file that arrived: its bytes are kept, nothing points to it yet. */
export type Upload = { file: ObjectId; name: string; type: string; size: number }

/** A file of a form that is not taken, and why: a sentence each, under attachments.errors. */
export type RefusedFile = { refused: Refusal | "tooLarge" | "oneTooMany"; name: string }

/** The files of a form: those that are kept, and those that are not. */
export type Received = { uploads: Upload[]; refused: RefusedFile[] }

declare global {
  // How multer names a file of a request; ours are kept, not in memory nor on a disk.
  namespace Express {
    namespace Multer {
      interface File {
        kept: Upload | RefusedFile
      }
    }
  }
}

/** Where the bytes are, beside an embedded database as on a server: every process reads them. */
export const files = () => new GridFSBucket(mongoose.connection.db!, { bucketName: "fs" })

/** What a file chooser shows first. */
export const acceptedExtensions = [...acceptedTypes.map(({ extension }) => extension), "jpeg"]
  .map((each) => `.${each}`)
  .join(",")

/** Reads a part of a kept file. */
async function readRange(file: ObjectId, start: number, end: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  if (end > start)
    for await (const chunk of files().openDownloadStream(file, { start, end })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The whole of a kept file. */
export const readFile = ({ file, size }: Upload): Promise<Buffer> => readRange(file, 0, size)

// What is too large is read to its end, since the files after it are taken; nothing of it is kept.
async function keep(stream: NodeJS.ReadableStream, name: string): Promise<Upload | RefusedFile> {
  const upload = files().openUploadStream(name, { metadata: { attachment: true } })
  let head = Buffer.alloc(0)
  let [size, hasNul] = [0, false]
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (head.length < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength)
      size += chunk.length
      hasNul ||= chunk.includes(0)
      if (size > uploadLimits.bytes) done()
      else done(null, chunk)
    },
  })
  await pipeline(stream, watch, upload)
  const told =
    size > uploadLimits.bytes
      ? "tooLarge"
      : await tellType({
          head,
          size,
          name,
          hasNul,
          read: (start, end) => readRange(upload.id, start, Math.min(end, size)),
        })
  if (typeof told === "string") {
    await files().delete(upload.id)
    return { refused: told, name: saidName(name) }
  }
  return { file: upload.id, name: cleanName(name, told), type: told.type, size }
}

// Straight from the request into the database: never a whole file in memory or on a disk.
const storage: StorageEngine = {
  _handleFile(req, file, done) {
    const count = (counts.get(req) ?? 0) + 1
    counts.set(req, count)
    const keeping =
      count > uploadLimits.files ? passBy(file.stream, file.originalname) : keep(file.stream, file.originalname)
    keeping.then((kept) => done(null, { kept }), done)
  },
  _removeFile(_req, { kept }, done) {
    ;("file" in kept ? files().delete(kept.file) : Promise.resolve()).then(() => done(null), done)
  },
}

/** How many files of a form have come. */
const counts = new WeakMap<object, number>()

async function passBy(stream: NodeJS.ReadableStream, name: string): Promise<RefusedFile> {
  await finished(stream.resume())
  return { refused: "oneTooMany", name: saidName(name) }
}

/** How much a form is read of: as much as its files may be together, and how many of them are told by name. */
const sendingLimits = { bytes: uploadLimits.bytes * uploadLimits.files + 1024 * 1024, files: 4 * uploadLimits.files }

const receivers = new Map<string, RequestHandler>()

function receiver(field: string): RequestHandler {
  const made =
    receivers.get(field) ??
    multer({
      storage,
      defParamCharset: "utf8",
      limits: {
        fileSize: sendingLimits.bytes,
        files: sendingLimits.files,
        fields: 50,
        fieldSize: 100_000,
        fieldNestingDepth: 3,
      },
    }).array(field)
  receivers.set(field, made)
  return made
}

/**
 * The files that a form sent in `field`, kept and told by their content, and those that are not taken; its other fields
 * are then in `req.body`. Call it after the rights were asked and inside a form's `save`: where nothing could be read,
 * that is said at the field.
 */
export async function receiveFiles(req: Request, res: Response, field: string): Promise<Received> {
  if (Number(req.get("Content-Length")) > sendingLimits.bytes)
    throw new FormError({ [field]: "attachments.errors.tooMuch" })
  await readMultipart(req, res, receiver(field), (error) => refusal(error, field))
  const received = (Array.isArray(req.files) ? req.files : []).map(({ kept }) => kept)
  try {
    await refuseOtherReader(req)
  } catch (error) {
    for (const each of received) if ("file" in each) await files().delete(each.file)
    throw error
  }
  if (received.length === 0) throw new FormError({ [field]: "attachments.errors.none" })
  return { uploads: received.filter((each) => "file" in each), refused: received.filter((each) => "refused" in each) }
}

/** Reads a form with files; its other fields are then in `req.body`. What it cannot read is thrown as `refusal` says it. */
export async function readMultipart(
  req: Request,
  res: Response,
  receive: RequestHandler,
  refusal: (error: Error) => Error,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    void receive(req, res, (error?: unknown) => (error ? reject(refusal(error as Error)) : resolve()))
  })
  req.body = { ...(req.body as object) }
}

/** MongoDB's code for a disk that is full (OutOfDiskSpace). */
const outOfDiskSpace = 14031

const reasons: Record<string, Key> = {
  LIMIT_FILE_SIZE: "attachments.errors.tooMuch",
  LIMIT_FILE_COUNT: "attachments.errors.tooMany",
  LIMIT_UNEXPECTED_FILE: "attachments.errors.tooMany",
}

/** What the reader of multipart forms (RFC 7578) says of one that a program wrote wrongly, or of half of one. */
const malformed = /^(?:Malformed |Unexpected end of |Multipart: |Missing Content-Type|Unsupported content type)/

/** Whether a form with files could not be read, through no fault of ours. */
export const isMalformedForm = (error: unknown): boolean =>
  error instanceof multer.MulterError || (error instanceof Error && malformed.test(error.message))

function refusal(error: Error, field: string): Error {
  if (error instanceof multer.MulterError)
    return new FormError(
      { [field]: reasons[error.code] ?? "attachments.errors.broken" },
      { megabytes, files: uploadLimits.files },
    )
  if (isMalformedForm(error)) return new FormError({ [field]: "attachments.errors.broken" })
  if ((error as { code?: unknown }).code !== outOfDiskSpace) return error
  log.error({ err: error }, "The disk is full: files of people are refused")
  return new FormError({ [field]: "attachments.errors.noRoom" })
}

/** Sends a kept file, or a part of it: PDF and images open in a sandbox where nothing runs, all else is downloaded. */
export async function sendFile(res: Response, { file, name, type, size }: Upload): Promise<void> {
  const shown = acceptedTypes.find((accepted) => accepted.type === type)?.shown ?? false
  if (shown)
    res
      .attachment(name)
      .set("Content-Disposition", String(res.get("Content-Disposition")).replace(/^attachment/, "inline"))
  else res.attachment(name)
  res.set({
    "Content-Type": type,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; sandbox",
  })
  const part = headPart(res, { tag: String(file), size })
  if (!part) return
  if (part.end === part.start || res.req.method === "HEAD") res.end()
  else await pipeline(files().openDownloadStream(file, part), res)
}
