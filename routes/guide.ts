import { Router, type Request, type Response } from "express"
import { marksCast, marksOf } from "../models/concerns/meanwhile.ts"
import { fromMarkdown, toMarkdown } from "../models/concerns/richText.ts"
import { refusedMarkdown } from "../models/concerns/richText/budget.ts"
import { binPage } from "../models/guidePage/binning.ts"
import { addPage, changePage, type PageText, textOf } from "../models/guidePage/editing.ts"
import { readGuide, readPage } from "../models/guidePage/reading.ts"
import { GuidePage } from "../models/guidePage.ts"
import { canAddPage, canReadPage } from "../models/policies/guide.ts"
import type { Reader } from "../models/reader.ts"
import { authorize, found } from "../server/authorize.ts"
import { flash, flashAdded } from "../server/flash.ts"
import { answerForm, FormError, newForm } from "../server/forms.ts"
import { languages } from "../server/languages.ts"
import { id, oneOf, permit, prose, queryText, text } from "../server/params.ts"
import { render } from "../server/render.ts"
import { presentFreshPage, presentPageForm, showBothTexts } from "../views/presenters/guide/form.ts"
import { presentGuide } from "../views/presenters/guide/index.ts"
import { presentPage } from "../views/presenters/guide/show.ts"
import { editablePageOf, pageOf } from "./guide/found.ts"

export const guide = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:slug", show)
  .get("/:slug/edit", edit)
  .patch("/:slug", update)
  .delete("/:slug", destroy)

const fields = {
  title: text(),
  lead: text(),
  who: text(),
  address: text(),
  phone: text(),
  hours: prose(),
  forWhom: prose(),
  toBring: prose(),
  markdown: prose(),
}

const empty = {
  title: "",
  lead: "",
  who: "",
  address: "",
  phone: "",
  hours: "",
  forWhom: "",
  toBring: "",
  markdown: "",
}

function typedText(req: Request): PageText {
  const { markdown, ...typed } = permit(req.body, fields)
  const refused = refusedMarkdown(markdown)
  if (refused) throw new FormError({ markdown: refused })
  return { ...typed, html: fromMarkdown(markdown) }
}

/** What the form holds of a page: the text as Markdown, and all of it as it was, to see what changed meanwhile. */
function formOf(saved: PageText) {
  const { html, ...lines } = saved
  return { ...lines, markdown: toMarkdown(html), was: marksOf(saved) }
}

async function index(req: Request, res: Response) {
  const reader = req.user!
  const open = queryText(req.query["chapter"])
  render(req, res, "guide/index", presentGuide(await readGuide(reader), open, reader, res.locals))
}

const ownsPage = async (reader: Reader) =>
  reader.coordinator || (await GuidePage.exists({ owners: reader.person, binned: null })) !== null

/** The page that a new one translates; what this reader may not read cannot be read here either. */
async function originalOf(req: Request, of: string) {
  const original = of ? found(await readPage(of)) : null
  return original && found(canReadPage(req.user!, original) ? original : null)
}

async function fresh(req: Request, res: Response) {
  authorize(canAddPage(req.user!, await ownsPage(req.user!)))
  const of = queryText(req.query["of"])
  const original = await originalOf(req, of)
  const values = {
    ...empty,
    ...(original && formOf(textOf(original))),
    chapter: original ? String(original.chapter) : queryText(req.query["chapter"]),
    language: original ? (original.language === "fr" ? "nl" : "fr") : req.user!.language,
    of,
  }
  render(req, res, "guide/new", await presentFreshPage(newForm(values), original, req.user!, res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canAddPage(req.user!, await ownsPage(req.user!)))
  const { chapter, language, of } = permit(req.body, { chapter: id(), language: oneOf(languages), of: text() })
  const original = await originalOf(req, of)
  await answerForm(req, res, {
    view: "guide/new",
    values: { ...empty, chapter: "", language: "", of },
    locals: (form) => presentFreshPage(form, original, req.user!, res.locals),
    save: async () => {
      const page = await addPage({
        text: typedText(req),
        chapter,
        language,
        of: original?.page ?? null,
        owners: original ? original.owners.map(String) : [],
        by: req.user!.person,
      })
      flashAdded(req, res, "guide.added", {
        next: [{ key: "guide.owners.title", href: `/guide/${page.slug}/owners/edit` }],
        another: { key: "guide.addAnother", href: "/guide/new" },
      })
      return `/guide/${page.slug}`
    },
  })
}

async function show(req: Request, res: Response) {
  const page = await pageOf(req)
  if (page.slug !== req.params["slug"]) return res.redirect(301, `/guide/${page.slug}`)
  render(req, res, "guide/show", presentPage(page, req.user!, res.locals))
}

async function edit(req: Request, res: Response) {
  const page = await editablePageOf(req)
  render(req, res, "guide/edit", presentPageForm(page, newForm(formOf(textOf(page))), res.locals))
}

async function update(req: Request, res: Response) {
  const page = await editablePageOf(req)
  const { was } = permit(req.body, { was: marksCast })
  await answerForm(req, res, {
    view: "guide/edit",
    values: formOf(textOf(page)),
    locals: async (form, met) => presentPageForm(page, await showBothTexts(form, met, res.locals), res.locals),
    save: async () => {
      const saved = await changePage(page._id, { typed: typedText(req), was, by: req.user!.person })
      flash(req, res, "guide.saved")
      return `/guide/${saved.slug}`
    },
  })
}

async function destroy(req: Request, res: Response) {
  const page = await editablePageOf(req)
  await binPage(page._id, req.user!.person)
  flash(req, res, "guide.binned")
  res.redirect(303, `/guide/${page.slug}`)
}
