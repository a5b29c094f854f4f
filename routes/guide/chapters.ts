import { Router, type Request, type Response } from "express"
import { GuideChapter } from "../../models/guideChapter.ts"
import { nextChapterNumber, saveChapter } from "../../models/guidePage/arranging.ts"
import { canArrangeGuide } from "../../models/policies/guide.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash, flashAdded } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { idParam, integer, permit, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentChapterForm, presentChapters } from "../../views/presenters/guide/chapters.ts"

export const chapters = Router({ mergeParams: true })
  .get("/", index)
  .get("/new", fresh)
  .post("/", create)
  .get("/:chapterId/edit", edit)
  .patch("/:chapterId", update)

const fields = { number: integer(), nameFr: text(), nameNl: text(), descriptionFr: text(), descriptionNl: text() }
const empty = { number: "", nameFr: "", nameNl: "", descriptionFr: "", descriptionNl: "" }

async function chapterOf(req: Request) {
  authorize(canArrangeGuide(req.user!))
  return found<GuideChapter>(await GuideChapter.findById(idParam(req.params["chapterId"])))
}

async function index(req: Request, res: Response) {
  authorize(canArrangeGuide(req.user!))
  render(
    req,
    res,
    "guide/chapters/index",
    presentChapters(await GuideChapter.find().sort({ number: 1 }).lean(), res.locals),
  )
}

async function fresh(req: Request, res: Response) {
  authorize(canArrangeGuide(req.user!))
  const number = String(await nextChapterNumber())
  render(req, res, "guide/chapters/form", presentChapterForm(null, newForm({ ...empty, number }), res.locals))
}

async function create(req: Request, res: Response) {
  authorize(canArrangeGuide(req.user!))
  await save(req, res, null)
}

async function edit(req: Request, res: Response) {
  const { id, number, name, description } = await chapterOf(req)
  const form = newForm({
    number,
    nameFr: name.fr ?? "",
    nameNl: name.nl ?? "",
    descriptionFr: description.fr ?? "",
    descriptionNl: description.nl ?? "",
  })
  render(req, res, "guide/chapters/form", presentChapterForm(id, form, res.locals))
}

async function update(req: Request, res: Response) {
  await save(req, res, await chapterOf(req))
}

async function save(req: Request, res: Response, chapter: GuideChapter | null) {
  await answerForm(req, res, {
    view: "guide/chapters/form",
    values: empty,
    locals: (form) => presentChapterForm(chapter ? chapter.id : null, form, res.locals),
    save: async () => {
      const saved = await saveChapter(chapter, permit(req.body, fields), res.locals.language)
      if (chapter) flash(req, res, "guide.chapters.saved")
      else
        flashAdded(req, res, "guide.chapters.added", {
          next: [{ key: "guide.chapters.pageNext", href: `/guide/new?chapter=${String(saved)}` }],
          another: { key: "guide.chapters.addAnother", href: "/guide/chapters/new" },
        })
      return "/guide/chapters"
    },
  })
}
