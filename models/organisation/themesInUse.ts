import { keptUntilChanged } from "../concerns/keptUntilChanged.ts"
import { today } from "../concerns/day.ts"
import { heldFrom } from "../concerns/period.ts"
import { Organisation } from "../organisation.ts"
import { namedThemes, type Theme } from "./themes.ts"

/** The themes of the organisations of today, by their keys. */
export const themesInUse = keptUntilChanged(Organisation, async () =>
  namedThemes(await Organisation.find(heldFrom(today())).select("themes").lean<{ themes: Theme[] }[]>()),
)
