import { content, type Passage } from "../reading.ts"
import type { Day } from "../types.ts"
import { inSeason } from "./calendar.ts"

/**
 * Shares what a body said out among the meetings that have minutes, in its order; what belongs to a season waits for
 * it, and what was said in Dutch was said at the meeting in the middle. Every meeting has one topic at least, and no
 * topic comes twice.
 */
export function topicsOf(body: string, days: Day[]): Passage[][] {
  const all = content().passages.find((each) => each.body === body)?.said ?? []
  const dutch = all.filter(({ language }) => language === "nl")
  const middle = Math.floor(days.length / 2)
  if (dutch.length === 0 || days.length === 0) return shared(all, days)
  return shared(
    all.filter((each) => !dutch.includes(each)),
    days.toSpliced(middle, 1),
  ).toSpliced(middle, 0, dutch)
}

function shared(said: Passage[], days: Day[]): Passage[][] {
  const anyTime = said.filter(({ months, pinned }) => !months && !pinned)
  const seasonal = said.filter(({ months }) => months)
  const share = (index: number): number => Math.floor((index * anyTime.length) / days.length)
  return days.map((day, index) => {
    const topics = anyTime.slice(share(index), share(index + 1))
    if (index === days.length - 1) topics.push(...said.filter(({ pinned }) => pinned))
    const now = seasonal.findIndex(({ months }) => inSeason(day, months as [number, number]))
    return now < 0 ? topics : [...topics, ...seasonal.splice(now, 1)]
  })
}
