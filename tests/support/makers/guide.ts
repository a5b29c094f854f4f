import { inOneStep } from "../../../server/inOneStep.ts"
import { GuideChapter } from "../../../models/guideChapter.ts"
import { binPage } from "../../../models/guidePage/binning.ts"
import { addPage, type PageText } from "../../../models/guidePage/editing.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { GuideReport } from "../../../models/guideReport.ts"
import { cast } from "../cast.ts"

const name = { fr: "Se soigner", nl: "Gezondheid" }

/** The chapter of the tests, made once. */
export async function guideChapter(): Promise<GuideChapter> {
  await cast.network()
  return (
    (await GuideChapter.findOne({ number: 4 })) ??
    (await GuideChapter.create({ number: 4, slug: "se-soigner", name, description: name }))
  )
}

const text: PageText = {
  title: "Aide médicale urgente",
  lead: "Le CPAS paie les soins.",
  who: "CPAS, cellule Santé",
  address: "Place de la Gare 7",
  phone: "02 000 41 32",
  hours: "Lundi, 9 h à 12 h",
  forWhom: "Sans titre de séjour",
  toBring: "Une pièce d’identité",
  html: "<h2>Les étapes</h2><p>Voir un médecin.</p>",
}

type Wish = { text?: Partial<PageText>; binned?: boolean; language?: "fr" | "nl"; of?: string | null }

/** A page of the health member's. */
export async function guidePage(wish: Wish = {}): Promise<GuidePage> {
  const owner = (await cast.healthMember()).person.id as string
  const chapter = (await guideChapter()).id as string
  const page = await addPage({
    text: { ...text, ...wish.text },
    chapter,
    language: wish.language ?? "fr",
    owners: [owner],
    of: wish.of ?? null,
    by: owner,
  })
  if (wish.binned) await binPage(page._id, owner)
  return page
}

/** A report on a page, by the social worker. */
export async function guideReport(page: GuidePage): Promise<GuideReport> {
  const by = (await cast.socialWorker()).person._id
  return inOneStep(
    async () =>
      (
        await GuideReport.create([
          { guidePage: page._id, text: "Le numéro a changé.", reported: { by, at: new Date() } },
        ])
      )[0]!,
  )
}
