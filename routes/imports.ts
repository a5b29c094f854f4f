import { Router, type Request, type Response } from "express"
import { bodyKinds } from "../models/body.ts"
import { isDay, today } from "../models/concerns/day.ts"
import { binDays, tableLimits } from "../models/limits.ts"
import { bringTable } from "../models/operation/bringing.ts"
import { listImports, madeBy, writtenBefore } from "../models/operation/reading.ts"
import { canBeUndone, throwAway, undoImport } from "../models/operation/undoing.ts"
import { understand } from "../models/operation/understanding.ts"
import { correctImport, type Corrections, writeImport } from "../models/operation/writing.ts"
import { Operation } from "../models/operation.ts"
import { colleges } from "../models/organisation/colleges.ts"
import { namesOf } from "../models/person.ts"
import { canImport } from "../models/policies/import.ts"
import { roles } from "../models/table/headings.ts"
import type { KindNames } from "../models/table/statement.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash } from "../server/flash.ts"
import { answerForm, FormError, newForm } from "../server/forms.ts"
import { day, flag, idParam, oneOf, permit, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { readTable } from "../server/table.ts"
import { UnreadTable } from "../server/table/cells.ts"
import { receiveTable } from "../server/tableUpload.ts"
import { kindNames as namesOfKind } from "../views/presenters/bodies/form.ts"
import { presentImports, presentNewImport, saidLimits } from "../views/presenters/imports/index.ts"
import { presentDraft, presentWritten } from "../views/presenters/imports/show.ts"

/** Tables of members that somebody brings: read, understood, corrected, inscribed, taken back. */
export const imports = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:id", show)
  .patch("/:id", update)
  .delete("/:id", destroy)

const kindNames = (): KindNames => Object.fromEntries(bodyKinds.map((kind) => [kind, namesOfKind(kind)])) as KindNames

async function index(req: Request, res: Response) {
  authorize(canImport(req.user!))
  render(req, res, "imports/index", presentImports(await listImports(), res.locals))
}

function fresh(req: Request, res: Response) {
  authorize(canImport(req.user!))
  render(req, res, "imports/new", presentNewImport(newForm({ file: "", table: "" }), res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canImport(req.user!))
  await answerForm(req, res, {
    view: "imports/new",
    values: { file: "", table: "" },
    // It reads a file, which takes longer than a step may; the same table waits once (bringTable).
    once: false,
    locals: (form) => presentNewImport(form, res.locals),
    save: async () => {
      const faults = {
        none: "imports.faults.none",
        tooLarge: "imports.faults.tooLarge",
        broken: "imports.faults.broken",
      } as const
      const sent = await receiveTable(req, res, { bytes: tableLimits.bytes, faults }).catch(told)
      const sheets = await readTable(sent.bytes, tableLimits).catch((error: unknown) => {
        if (error instanceof UnreadTable) throw new FormError({ file: `imports.faults.${error.fault}` }, saidLimits)
        throw error
      })
      const { name } = sent
      return `/imports/${String(await bringTable({ sheets, name, by: req.user!.person, language: res.locals.language }))}`
    },
  })
}

// What is said of a limit names it.
function told(error: unknown): never {
  if (error instanceof FormError) throw new FormError(error.fields, saidLimits)
  throw error
}

const importOf = async (req: Request): Promise<Operation> => {
  authorize(canImport(req.user!))
  return found<Operation>(await Operation.findById(idParam(req.params["id"])))
}

async function show(req: Request, res: Response) {
  const operation = await importOf(req)
  if (operation.state === "draft") {
    const understood = await understand(operation, req.user!.person, kindNames())
    const before = (await writtenBefore(operation))?.written?.at ?? null
    return render(req, res, "imports/draft", presentDraft(operation, understood, before, res.locals))
  }
  const [made, names] = await Promise.all([
    madeBy(operation._id),
    namesOf([operation.written?.by, operation.undone?.by].filter(Boolean)),
  ])
  render(req, res, "imports/written", presentWritten(operation, { made, names }, res.locals))
}

async function update(req: Request, res: Response) {
  const { id, _id } = await importOf(req)
  const { write, reading: mark } = permit(req.body, { write: flag(), reading: text() })
  const saving = {
    id: _id,
    by: req.user!.person,
    corrections: correctionsIn(req.body as Record<string, unknown>),
    kindNames: kindNames(),
  }
  if (!write) {
    await correctImport(saving)
    flash(req, res, "imports.show.reading")
  } else {
    const outcome = await writeImport({ ...saving, mark })
    flash(req, res, saidOf[outcome])
  }
  res.redirect(303, `/imports/${id as string}`)
}

const saidOf = { written: "imports.written.flash", moved: "imports.show.moved", nothing: "imports.show.empty" } as const

const prefixes = { answer: "answer-", role: "role-" } as const

function correctionsIn(body: Record<string, unknown>): Corrections {
  const { day: from, ...said } = permit(body, { day: day(), college: oneOf(colleges), hidden: flag() })
  const named = (prefix: string) => Object.keys(body).filter((name) => name.startsWith(prefix))
  return {
    ...said,
    day: isDay(from) ? from : today(),
    answers: named(prefixes.answer).flatMap((name) => {
      const { value } = permit({ value: body[name] }, { value: text() })
      const id = name.slice(prefixes.answer.length)
      return /^[0-9a-f]{16}$/.test(id) && /^[\w-]{1,40}$/.test(value) ? [{ id, value }] : []
    }),
    chosen: named(prefixes.role).flatMap((name) => {
      const { role } = permit({ role: body[name] }, { role: oneOf(roles) })
      const key = name.slice(prefixes.role.length)
      return role && /^\d{1,3}-\d{1,3}-\d{1,3}$/.test(key) ? [{ key, role }] : []
    }),
  }
}

async function destroy(req: Request, res: Response) {
  const operation = await importOf(req)
  if (operation.state === "draft") {
    await throwAway(operation._id)
    return res.redirect(303, "/imports")
  }
  const inTime = canBeUndone(operation)
  if (inTime) await undoImport(operation._id, req.user!.person)
  if (inTime || operation.state === "undone") flash(req, res, "imports.written.undid")
  else flash(req, res, "imports.written.tooLate", { days: binDays })
  res.redirect(303, `/imports/${operation.id as string}`)
}
