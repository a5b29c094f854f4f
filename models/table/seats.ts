import type { Office } from "../seat.ts"
import { seatSaid } from "./said.ts"

type Holding = { office: Office; voice: "deliberative" | "advisory" }

/** What some words say that somebody is in a body: « présidente, voix consultative ». */
export function holdingOf(words: string): Holding | "substitute" {
  const said = words.split(/[,;\n+/]/).map((word) => seatSaid(word.trim()))
  if (said.some((each) => each?.substitute)) return "substitute"
  return {
    office: said.find((each) => each?.office && each.office !== "member")?.office ?? "member",
    voice: said.find((each) => each?.voice)?.voice ?? "deliberative",
  }
}
