import type { Migration } from "../../server/migrations.ts"
import { addressees } from "./2026-11-29-addressees.ts"
import { attendances } from "./2026-11-29-attendances.ts"
import { colleges } from "./2026-11-29-colleges.ts"
import { counters } from "./2026-11-29-counters.ts"
import { hoursOfAnswers } from "./2026-11-29-hours-of-answers.ts"
import { languages } from "./2026-11-29-languages.ts"
import { links } from "./2026-11-29-links.ts"
import { names } from "./2026-11-29-names.ts"
import { search } from "./2026-11-29-search.ts"
import { missions } from "./2026-11-29-missions.ts"
import { network } from "./2026-11-29-network.ts"
import { slugs } from "./2026-11-29-slugs.ts"
import { themes } from "./2026-11-29-themes.ts"
import { versions } from "./2026-11-29-versions.ts"
import { adrift } from "./2026-11-30-adrift.ts"
import { phones } from "./2026-11-30-phones.ts"
import { sendings } from "./2026-11-30-sendings.ts"
import { audiences } from "./2026-12-01-audiences.ts"
import { lastDays } from "./2026-12-01-days.ts"
import { nameKeys } from "./2026-12-01-name-keys.ts"
import { namesOfHouses } from "./2026-12-01-names-of-houses.ts"
import { sortKeys } from "./2026-12-01-sort-keys.ts"

/** Every change of the data since the first version, oldest first. */
export const migrations: Migration[] = [
  addressees,
  attendances,
  colleges,
  counters,
  hoursOfAnswers,
  languages,
  links,
  names,
  search,
  missions,
  network,
  slugs,
  themes,
  versions,
  sendings,
  phones,
  adrift,
  audiences,
  lastDays,
  nameKeys,
  sortKeys,
  namesOfHouses,
]
