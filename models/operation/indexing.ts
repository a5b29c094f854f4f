import type { Types } from "mongoose"
import { inOneStep } from "../../server/inOneStep.ts"
import { enqueue } from "../../server/jobs.ts"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { findableBody } from "../body/editing.ts"
import { today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import { indexAllForSearch } from "../concerns/searchable.ts"
import { Organisation } from "../organisation.ts"
import { findableOrganisation } from "../organisation/editing.ts"
import { Person } from "../person.ts"
import { findablePerson } from "../person/editing.ts"

/** How many things are made findable in one step. */
const batch = 50

const kinds = ["organisation", "body", "person"] as const

/** What follows an import: all that it made is found, some at a time. Done twice, it finds nothing else to write. */
export async function indexImport(source: string, kind = "organisation", after = ""): Promise<void> {
  await inOneStep(async () => {
    const asked = { source, ...(after && { _id: { $gt: after } }) }
    const made = await readers[kind as (typeof kinds)[number]](asked)
    const next = kinds[kinds.indexOf(kind as (typeof kinds)[number]) + 1]
    if (made.length === batch) await enqueue("imports.index", source, kind, made.at(-1)!._id)
    else if (next) await enqueue("imports.index", source, next)
  })
}

type Asked = Record<string, unknown>
const some = { _id: 1 } as const

const readers = {
  async organisation(asked: Asked) {
    const made = await Organisation.find(asked).sort(some).limit(batch)
    await indexAllForSearch(made.map(findableOrganisation))
    return made
  },
  async body(asked: Asked) {
    const made = await Body.find(asked).sort(some).limit(batch)
    await indexAllForSearch(made.map(findableBody))
    return made
  },
  async person(asked: Asked) {
    const made = await Person.find(asked).sort(some).limit(batch)
    const posts = await Affiliation.find({ person: { $in: made.map(({ _id }) => _id) }, ...heldOn(today()) }).lean()
    const houses = await Organisation.find({ _id: { $in: posts.map(({ organisation }) => organisation) } })
      .select("name acronym acronymNl")
      .lean()
    const houseOf = (id: Types.ObjectId) => houses.find(({ _id }) => _id.equals(id))
    await indexAllForSearch(
      made.map((person) =>
        findablePerson(
          person,
          posts
            .filter((post) => post.person.equals(person._id))
            .flatMap(({ title, organisation: id }) => {
              const organisation = houseOf(id)
              return organisation ? [{ title, organisation }] : []
            }),
        ),
      ),
    )
    return made
  },
}
