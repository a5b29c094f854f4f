import { feedOf, openFeed } from "../../models/feedAddress/opening.ts"
import { anyone, type Row } from "./types.ts"

export const rows: Row[] = [
  // The address itself is the right: whoever holds it reads what its owner reads.
  {
    route: "GET /feeds/:token.ics",
    may: anyone,
    at: async (world) => {
      const person = (await world.socialWorker()).person.id
      await openFeed(person)
      return `/feeds/${(await feedOf(person))!.token!}.ics`
    },
  },
  { route: "GET /feeds/:token.ics", may: [], others: 404, at: () => `/feeds/${"x".repeat(43)}.ics` },
]
