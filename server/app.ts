import compression from "compression"
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express"
import { extname, join } from "node:path"
import mongoose from "mongoose"
import { note } from "../models/audit.ts"
import { today } from "../models/concerns/day.ts"
import { reserveSlugs } from "../models/concerns/slug.ts"
import { checkPassword } from "../models/signIn.ts"
import { currentNetwork } from "../models/network.ts"
import { nameOfPerson } from "../models/person.ts"
import { findReader } from "../models/reader.ts"
import { longForms, openPaths, secretPaths, siteMap } from "../routes/index.ts"
import { namesBelow } from "../routes/names.ts"
import { renderPage, templatesHash } from "../views/engine.ts"
import { sizeIn } from "../views/helpers/size.ts"
import { presentSite } from "../views/presenters/site.ts"
import { type Language, translator } from "../views/translate.ts"
import { acknowledge } from "./acknowledge.ts"
import { authentication, signInRequired } from "./authentication.ts"
import { type ErrorPage, HttpError, NotNow } from "./authorize.ts"
import { isFull } from "./backup/full.ts"
import { formLimits, readForms } from "./bodies.ts"
import { config } from "./config.ts"
import { log } from "./log.ts"
import { methodOverride } from "./methodOverride.ts"
import { root } from "./paths.ts"
import { readerAtOnce } from "./readerAtOnce.ts"
import { render } from "./render.ts"
import { withoutSecrets } from "./secretAddress.ts"
import { unwritable } from "./room.ts"
import { OtherReader, sameReader } from "./sameReader.ts"
import { headers, sameOrigin } from "./security.ts"
import { addressOfPage, isResumed, tellProgram, textsIn } from "./sentForm.ts"
import { SignInNeeded } from "./signInNeeded.ts"
import { assets, serveAssets } from "./stylesheet.ts"
import { privately, unchanged } from "./unchanged.ts"
import { rememberVisitor, visitorOf } from "./visitor.ts"

/** How long the database may take to say that it is there, in milliseconds. */
const healthPatience = 2000

const isIn = (paths: readonly string[]) => (path: string) =>
  paths.some((each) => path === each || path.startsWith(`${each}/`))
const isOpen = isIn(openPaths)

/** The whole site as one Express application, middleware in order; it never listens, so that tests use it too. */
export function createApp({ sessionSecret }: { sessionSecret: string }) {
  const app = express()
  app.disable("x-powered-by")
  app.set("trust proxy", config.trustProxy)
  app.set("query parser", "simple")
  app.locals["sessionSecret"] = sessionSecret
  app.locals["pages"] = { renderPage }
  app.locals["nameOf"] = nameOfPerson

  app.use(headers())
  app.use(pathsOnly)
  app.get("/health", health)
  // W3C, "A Well-Known URL for Changing Passwords": where a password manager sends its person.
  app.get("/.well-known/change-password", (_req, res) => res.redirect(303, "/account/password"))
  app.use(serveAssets)
  app.use(plainFiles())
  app.use(compression())
  const pages = unchanged(
    `${templatesHash()}${assets.version}${config.smtpUrl ? "" : " no mail"}`,
    today,
    readerAtOnce(findReader),
  )
  app.use(pages.atOnce)
  app.use(sameOrigin(isIn(secretPaths)))
  app.use(readForms({ isOpen, longForms }))
  app.use(methodOverride)
  app.use(authentication({ findReader, checkPassword }, sessionSecret))
  app.use(rememberVisitor)
  app.use(ofOneReader)
  app.use(speak)
  app.use(signInRequired(isOpen))
  app.use(sameReader(isOpen))
  app.use(acknowledge)
  app.use(pages.otherwise)
  app.use(siteLocals)
  for (const [path, router] of siteMap) app.use(path, router)
  for (const below of ["/guide", "/bodies"]) reserveSlugs(below, namesBelow(below, siteMap))
  app.use(() => {
    throw new HttpError(404, "No such address.")
  })
  app.use(answerError)
  return app
}

// RFC 9112, section 3.2.4: « * » is an address too, of the server as a whole; nothing of ours stands there, and sessions,
// whose cookie has a path, are made for addresses that begin as one.
function pathsOnly(req: Request, _res: Response, next: NextFunction) {
  if (!req.path.startsWith("/")) throw new HttpError(404, "An address that is no path.")
  next()
}

/** What lies in public/ under its own name. No page has an extension: asking the disk for each would slow them all. */
function plainFiles(): RequestHandler {
  const files = express.static(join(root, "public"), { index: false, maxAge: config.production ? "1h" : 0 })
  return (req, res, next) => (extname(req.path) === "" ? next() : void files(req, res, next))
}

async function health(_req: Request, res: Response) {
  const fault = (await databaseAnswers()) ? unwritable() : "the database does not answer"
  res.status(fault ? 503 : 200).json({ status: fault ?? "ok" })
}

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, healthPatience, false).unref())
  const answer =
    mongoose.connection.db?.command({ ping: 1 }).then(
      () => true,
      () => false,
    ) ?? Promise.resolve(false)
  return Promise.race([answer, late])
}

function ofOneReader(_req: Request, res: Response, next: NextFunction) {
  res.set("Cache-Control", privately)
  next()
}

function speak(req: Request, res: Response, next: NextFunction) {
  speakTo(req, res)
  next()
}

/** The reader's language; a visitor's is the first of ours that her browser asks for. */
function speakTo(req: Request, res: Response): void {
  const language: Language = req.user?.language ?? ((req.acceptsLanguages("fr", "nl") || "fr") as Language)
  res.locals.language = language
  res.locals.t = translator(language)
}

async function siteLocals(req: Request, res: Response, next: NextFunction) {
  const network = await currentNetwork("network")
  res.locals.site = presentSite({
    network,
    reader: req.user ?? null,
    language: res.locals.language,
    path: addressOfPage(req),
  })
  next()
}

/** What the driver throws while no server answers: soon one may again. */
const databaseIsAway = /^Mongo(Network|ServerSelection|NotConnected|Pool)/

function statusOf(error: Error & { status?: number }): number {
  // An address that cannot be decoded leads nowhere.
  if (error instanceof URIError) return 404
  if (typeof error.status === "number" && error.status >= 400 && error.status < 600) return error.status
  return databaseIsAway.test(error.name) || isFull(error) ? 503 : 500
}

const wordedStatuses = [401, 403, 404, 413, 422, 503] as const

const answerError: ErrorRequestHandler = (
  error: Error & { page?: ErrorPage | null; limit?: number; seconds?: number },
  req,
  res,
  next,
) => {
  if (res.headersSent) return next(error)
  const status = statusOf(error)
  if (status >= 500) log.error({ err: error, method: req.method, path: withoutSecrets(req.path) }, "A request failed")
  else log.debug({ status, method: req.method, path: withoutSecrets(req.path) }, error.message)
  if (status === 403) void note("forbidden", { outcome: "refused" }, visitorOf(req))
  const refused = status === 403 && isResumed(req) ? "resumed" : null
  const page = isFull(error)
    ? "full"
    : (error.page ?? refused ?? wordedStatuses.find((each) => each === status) ?? (status < 500 ? 422 : 500))
  res.status(status)
  // A browser reads an answer only once it has sent all of its form, however little of it was wanted.
  req.resume()
  // What fails early fails before the page knew to whom it speaks.
  if (!res.locals.language) speakTo(req, res)
  res.locals.site ??= presentSite({
    network: null,
    reader: req.user ?? null,
    language: res.locals.language,
    path: addressOfPage(req),
  })
  if (status === 401) res.set({ "Cache-Control": "no-store", "WWW-Authenticate": "Session" })
  const limit = error.limit ?? formLimits.known
  if (error instanceof SignInNeeded && tellProgram(req, res, { signIn: true })) return
  if (
    status === 413 &&
    tellProgram(req, res, { text: res.locals.t("errors.413.lead", { size: sizeIn(limit, res.locals.language) }) })
  )
    return
  // A page that saves itself says why it could not, and tries again.
  if (page === 500 && tellProgram(req, res, { text: res.locals.t("errors.500.notSaved") })) return
  if (page === "full" && tellProgram(req, res, { text: res.locals.t("errors.full.notSaved") })) return
  render(
    req,
    res,
    `errors/${page}`,
    {
      page: { title: res.locals.t(`errors.${page}.title`) },
      limit,
      seconds: error.seconds ?? 0,
      sent: error instanceof SignInNeeded ? error.sent : null,
      author: error instanceof OtherReader ? error.author : "",
      href: error instanceof NotNow ? error.href : "",
      texts: req.user && (page === 403 || page === 404 || page === "past") ? textsIn(req) : [],
    },
    req.user ? "main" : "plain",
  )
}
