import { Organisation } from "../../models/organisation.ts"
import { canKeepOrganisations } from "../../models/policies/organisation.ts"
import { authorize, found } from "../../server/authorize.ts"
import { idParam } from "../../server/params.ts"
import { departureRouter } from "../network/departure.ts"

export const departure = departureRouter("organisation", async (req) => {
  authorize(canKeepOrganisations(req.user!))
  return found<Organisation>(await Organisation.findById(idParam(req.params["organisationId"])))
})
