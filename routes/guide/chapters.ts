import { Router, type Request, type Response } from "express"
import { marksOf } from "../../models/concerns/meanwhile.ts"
import { GuideChapter } from "../../models/guideChapter.ts"
import { addChapter, changeChapter, formOf, nextChapterNumber } from "../../models/guidePage/arranging.ts"
import { canArrangeGuide } from "../../models/policies/guide.ts"
import { authorize, found } from "../../server/authorize.ts"
import { flash, flashAdded } from "../../server/flash.ts"
import { answerForm, newForm } from "../../server/forms.ts"
import { idParam, integer, permit, prose, text } from "../../server/params.ts"
import { render } from "../../server/render.ts"
import { presentChapterForm, presentChapters } from "../../views/presenters/guide/chapters.ts"
import { showBoth } from "../../views/presenters/meanwhile.ts"

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
  await answerForm(req, res, {
    view: "guide/chapters/form",
    values: empty,
    locals: (form) => presentChapterForm(null, form, res.locals),
    save: async () => {
      const added = await addChapter(permit(req.body, fields), res.locals.language)
      flashAdded(req, res, "guide.chapters.added", {
        next: [{ key: "guide.chapters.pageNext", href: `/guide/new?chapter=${String(added)}` }],
        another: { key: "guide.chapters.addAnother", href: "/guide/chapters/new" },
      })
      return "/guide/chapters"
    },
  })
}

async function edit(req: Request, res: Response) {
  const chapter = await chapterOf(req)
  const saved = formOf(chapter)
  const form = newForm({ ...saved, was: marksOf(saved) })
  render(req, res, "guide/chapters/form", presentChapterForm(chapter.id, form, res.locals))
}

async function update(req: Request, res: Response) {
  const chapter = await chapterOf(req)
  const { was, ...typed } = permit(req.body, { was: prose(), ...fields })
  await answerForm(req, res, {
    view: "guide/chapters/form",
    values: { ...empty, was },
    locals: async (form, met) => presentChapterForm(chapter.id, await showBoth(form, met, res.locals), res.locals),
    save: async () => {
      await changeChapter(chapter._id, { typed, was })
      flash(req, res, "guide.chapters.saved")
      return "/guide/chapters"
    },
  })
}
