import { assembly1 } from "./assembly1.ts"
import { assembly2 } from "./assembly2.ts"
import { assembly3 } from "./assembly3.ts"
import { bureau } from "./bureau.ts"
import { debts } from "./debts.ts"
import { families } from "./families.ts"
import { guide1 } from "./guide1.ts"
import { guide2 } from "./guide2.ts"
import { health1 } from "./health1.ts"
import { health2 } from "./health2.ts"
import { housing1 } from "./housing1.ts"
import { housing2 } from "./housing2.ts"
import { housing3 } from "./housing3.ts"
import { rights1 } from "./rights1.ts"
import { rights2 } from "./rights2.ts"
import { steering } from "./steering.ts"
import { work } from "./work.ts"
import type { Passage } from "./passage.ts"

/** What was said in each body, in the order in which it was said. */
export const passages: Record<string, Passage[]> = {
  "logement": [...housing1, ...housing2, ...housing3],
  "sante": [...health1, ...health2],
  "illegalite": [...rights1, ...rights2],
  "guide": [...guide1, ...guide2],
  "endettement": [...debts],
  "petite-enfance": [...families],
  "emploi-formation": [...work],
  "assemblee": [...assembly1, ...assembly2, ...assembly3],
  "comite-de-pilotage": [...steering],
  "bureau": [...bureau],
}
