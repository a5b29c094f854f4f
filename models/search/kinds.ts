/**
 * What can be found. `area`: whose sentences it is said with (views/locales, `inSearch`), and the first word of its address ·
 * `rank`: what it counts beside its words · `named`: it is looked for by its name · `dated`: its results say a day ·
 * `register`: it has a tab among the registers of the network.
 */
type Findable = { area: string; rank: number; named?: true; dated?: true; register?: true }

export const searchKinds = {
  // The guide is what is looked for with somebody in front of you.
  guidePage: { area: "guide", rank: 3, dated: true },
  meeting: { area: "meetings", rank: 0, dated: true },
  minutes: { area: "minutes", rank: 0, dated: true },
  decision: { area: "decisions", rank: 0, dated: true },
  interpellation: { area: "interpellations", rank: 0.5, dated: true },
  organisation: { area: "organisations", rank: 1.5, named: true, register: true },
  person: { area: "people", rank: 1, named: true, register: true },
  body: { area: "bodies", rank: 1, named: true, register: true },
  event: { area: "events", rank: 0, dated: true },
} as const satisfies Record<string, Findable>

export type SearchKind = keyof typeof searchKinds
export const kindNames = Object.keys(searchKinds) as SearchKind[]

/** What is said above of a kind. */
export const kindOf = (kind: SearchKind): Findable => searchKinds[kind]

/** The areas of the registers of the network, in the order of their tabs. */
export const registerAreas = Object.values(searchKinds).flatMap((each) => ("register" in each ? [each.area] : []))
