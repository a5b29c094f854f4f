import { Router, type Request, type Response } from "express"
import { nameIn } from "../../models/concerns/localName.ts"
import { currentNetwork } from "../../models/network.ts"
import { makePdf } from "../../server/pdf.ts"
import { presentLetter } from "../../views/presenters/interpellations/letter.ts"
import { translate } from "../../views/translate.ts"
import { interpellationOf } from "./found.ts"

export const letter = Router({ mergeParams: true }).get("/", show)

async function show(req: Request, res: Response) {
  const one = await interpellationOf(req)
  const network = await currentNetwork("network")
  const of = { name: nameIn(network?.name ?? {}, one.language), address: network?.address ?? "" }
  const pdf = await makePdf("interpellation", presentLetter(one, of))
  const name = `${translate(one.language, "interpellations.letter.file")}-${one.number ? `${one.year}-${one.number}` : String(one._id)}.pdf`
  res.type("application/pdf").set("Content-Disposition", `inline; filename="${name}"`).send(pdf)
}
