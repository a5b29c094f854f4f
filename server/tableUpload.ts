import type { Request, Response } from "express"
import multer from "multer"
import type { Key } from "../views/sentences.ts"
import { saidName } from "./fileTypes.ts"
import { FormError } from "./formError.ts"
import { refuseOtherReader } from "./sameReader.ts"
import { isMalformedForm, readMultipart } from "./uploads.ts"

/** A table as a form sends it: a file, or what was pasted. */
export type SentTable = { bytes: Buffer; name: string }

/**
 * The table that a form sent in `file`, or pasted in `table`. It stays in memory, and only while it is read: what is kept of
 * it is less than what it holds. Call it after the rights were asked and inside a form's `save`.
 */
export async function receiveTable(
  req: Request,
  res: Response,
  { bytes, faults }: { bytes: number; faults: { none: Key; tooLarge: Key; broken: Key } },
): Promise<SentTable> {
  const receiver = multer({
    storage: multer.memoryStorage(),
    defParamCharset: "utf8",
    limits: { fileSize: bytes, files: 1, fields: 20, fieldSize: bytes },
  }).single("file")
  await readMultipart(req, res, receiver, (error) => refusal(error, faults))
  await refuseOtherReader(req)
  const file = req.file as unknown as { buffer: Buffer; originalname: string } | undefined
  if (file && file.buffer.length > 0) return { bytes: file.buffer, name: saidName(file.originalname) }
  const pasted = (req.body as Record<string, unknown>)["table"]
  if (typeof pasted === "string" && pasted.trim() !== "") return { bytes: Buffer.from(pasted), name: "" }
  throw new FormError({ file: faults.none })
}

function refusal(error: Error, faults: { tooLarge: Key; broken: Key }): Error {
  const code = error instanceof multer.MulterError ? error.code : ""
  if (code === "LIMIT_FIELD_VALUE") return new FormError({ table: faults.tooLarge })
  if (code === "LIMIT_FILE_SIZE") return new FormError({ file: faults.tooLarge })
  return isMalformedForm(error) ? new FormError({ file: faults.broken }) : error
}
