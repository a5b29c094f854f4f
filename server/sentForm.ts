import type { Request, Response } from "express"
import multer, { type StorageEngine } from "multer"
import { HttpError } from "./authorize.ts"
import { isKnownBrowser } from "./knownBrowser.ts"
import { text } from "./params.ts"
import { isOurAddress } from "./security.ts"
import { flatten, isMark } from "./sentFields.ts"
import type { SentForm } from "./signInNeeded.ts"
import { isMalformedForm } from "./uploads.ts"

/**
 * Whether a form was sent again from the page that gave it back (views/errors/401.hbs): where it is refused then, somebody
 * else may have signed in on this browser since it was written.
 */
export const isResumed = (req: Request): boolean =>
  (req.body as Record<string, unknown> | undefined)?.["resumed"] === "yes"

/** Fields of secrets are typed again rather than given back. */
const secretFields = ["password", "current", "fresh"]

/**
 * What a form sent that came without a session, or null when there is nothing to give back. No pattern reads it, and
 * nothing of it is kept; the bytes of files are read, since a browser waits for that, and dropped.
 */
export async function readSentForm(req: Request, res: Response): Promise<SentForm | null> {
  const isMultipart = req.is("multipart/form-data") !== false
  const { fields, files } = isMultipart ? await readParts(req, res) : { fields: readFields(req.rawForm), files: [] }
  const isSecret = fields.some(({ name }) => secretFields.includes(name))
  if (isSecret || (fields.length === 0 && files.length === 0 && !asksForData(req))) return null
  return { action: req.originalUrl, fields, files, hasFiles: isMultipart, door: doorFor(pageOfForm(req)) }
}

const readFields = (raw: Buffer | undefined) =>
  raw ? [...new URLSearchParams(raw.toString("utf8"))].map(([name, value]) => ({ name, value })) : []

// The bytes of files go nowhere.
const nowhere: StorageEngine = {
  _handleFile(_req, file, done) {
    file.stream
      .on("end", () => done(null, {}))
      .on("error", done)
      .resume()
  },
  _removeFile(_req, _file, done) {
    done(null)
  },
}

// What is given back is written into a page, which nobody else is answered during: a megabyte of « < » takes a sixth of a second.
const receive = multer({
  storage: nowhere,
  defParamCharset: "utf8",
  limits: { fields: 10, fieldSize: 100_000, fieldNestingDepth: 3 },
}).any()

async function readParts(req: Request, res: Response) {
  if (!isKnownBrowser(req)) return { fields: [], files: [] }
  await new Promise<void>((resolve, reject) => {
    receive(req, res, (error?: unknown) =>
      error
        ? reject(isMalformedForm(error) ? new HttpError(422, "The form cannot be read.") : (error as Error))
        : resolve(),
    )
  })
  const names = new Map<string, string[]>()
  for (const { fieldname, originalname } of Array.isArray(req.files) ? req.files : [])
    names.set(fieldname, [...(names.get(fieldname) ?? []), text()(originalname)])
  return { fields: flatten(req.body), files: [...names].map(([name, each]) => ({ name, line: each.join(", ") })) }
}

/** What is told of a text that found no place, at most: how many, and how many characters in all. */
const givenBack = { texts: 40, characters: 100_000 }

/**
 * What somebody wrote in a form that leads nowhere any more, for the page that says so: the thing went while she wrote, and
 * her words shall not go with it. Lines with a blank in them: names of choices, marks and ids are nobody's words.
 */
export function textsIn(req: Request): string[] {
  const fields = flatten(req.body).filter(({ name }) => !secretFields.includes(name) && !isMark({ name }))
  let room = givenBack.characters
  return [...new Set(fields.map(({ value }) => value.trim()))]
    .filter((text) => /\S\s+\S/.test(text))
    .slice(0, givenBack.texts)
    .filter(({ length }) => (room -= length) >= 0)
}

/** The page that a form stood on, where the browser says so and it is ours; else home. */
export function pageOfForm(req: Request): string {
  const referer = req.get("Referer") ?? ""
  if (!isOurAddress(req, referer)) return "/"
  const { pathname, search } = new URL(referer)
  // A page that answered a form has the form's address, which may lead nowhere.
  return pathname === req.path ? "/" : pathname + search
}

/** Where the page that answers this request can be read again: its own address, or the page of the form that it answers. */
export const addressOfPage = (req: Request): string =>
  req.method === "GET" || req.method === "HEAD" ? req.originalUrl : pageOfForm(req)

const doorFor = (page: string) => (page === "/" ? "/session/new" : `/session/new?next=${encodeURIComponent(page)}`)

const asksForData = (req: Request) => req.accepts(["html", "json"]) === "json"

/**
 * Answers a script that saves by itself, so that it can say the true reason; false for a browser that shows pages.
 */
export function tellProgram(req: Request, res: Response, reason: { signIn: true } | { text: string }): boolean {
  if (!asksForData(req)) return false
  res.set("Cache-Control", "no-store").json(reason)
  return true
}
