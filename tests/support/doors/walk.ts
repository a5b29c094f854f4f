import type { Site } from "../site.ts"
import { linksOutOfReach, press, pressLink } from "./pressing.ts"
import { type Control, crawl, openVisitor, type SeenPage, type Visitor } from "./visitor.ts"
import { openCopy, type Walker, type World } from "./worlds.ts"

/** A page on somebody's screen. */
type Screen = SeenPage & { walker: Walker; names: string[] }
/** A kind of link or button of a kind of page, and some of the screens where one is. */
type Wanted = { name: string; control: Control; screens: Screen[] }

/**
 * How many pages of one kind are looked through for what stands on them, as the first walker, who sees most, and as each
 * other; and on how many of them a control is looked for.
 */
const most = { first: 6, other: 2, screens: 5 }

export type Report = {
  faults: string[]
  pressed: number
  reached: number
  screens: number
  done: Map<string, Set<number>>
}

/** Opens every kind of page as each walker, and tries one of each kind of link and button that stands on it. */
export async function walk(world: World): Promise<Report> {
  const report: Report = { faults: [], pressed: 0, reached: 0, screens: 0, done: new Map() }
  let left: Wanted[] = []
  await inCopy(world, async (site) => {
    const visitors = openVisitors(site)
    const screens = await lookAround(world, visitors.of, report)
    const wanted = gather(screens)
    await reachLinks(screens, wanted, visitors.of, report)
    left = await pressAll(
      [...wanted.values()].filter(({ control }) => !control.isLink),
      visitors.of,
      report,
    )
    await visitors.close()
  })
  while (left.length > 0) {
    const before = left.length
    await inCopy(world, async (site) => {
      const visitors = openVisitors(site)
      left = await pressAll(left, visitors.of, report)
      await visitors.close()
    })
    // What another press took away is pressed in a new copy of the world; what is not there either is a fault of this test.
    if (left.length < before) continue
    report.faults.push(
      ...left.map(({ name, screens: [first] }) => `${first!.walker.name}, ${first!.address}: gone is ${name}`),
    )
    break
  }
  return report
}

async function inCopy(world: World, work: (site: Site) => Promise<void>): Promise<void> {
  const site = await openCopy(world)
  try {
    await work(site)
  } finally {
    await site.close()
  }
}

type VisitorOf = (walker: Walker) => Promise<Visitor>

function openVisitors(site: Site) {
  const open = new Map<Walker, Promise<Visitor>>()
  const of: VisitorOf = (walker) => {
    if (!open.has(walker)) open.set(walker, openVisitor(site, walker))
    return open.get(walker)!
  }
  return {
    of,
    close: async () => {
      for (const visitor of open.values()) await (await visitor).close()
    },
  }
}

async function lookAround(world: World, visitorOf: VisitorOf, report: Report): Promise<Screen[]> {
  const screens: Screen[] = []
  for (const walker of world.walkers) {
    const visitor = await visitorOf(walker)
    await visitor.open("/session")
    const { pages, faults } = await crawl(visitor, walker.starts, walker === world.walkers[0] ? most.first : most.other)
    report.faults.push(...faults.map((fault) => `${walker.name}: ${fault}`))
    screens.push(
      ...pages.map((page) => ({ ...page, walker, names: page.controls.map((control) => nameOf(page, control)) })),
    )
  }
  return screens
}

/** The style guide's own controls are there to be looked at. */
const isForShow = ({ kind }: SeenPage, { inFrame }: Control) => kind === "/admin/styleguide" && !inFrame

const nameOf = ({ kind }: SeenPage, { inFrame, key }: Control) => (inFrame ? key : `${kind} ${key}`)

function gather(screens: Screen[]): Map<string, Wanted> {
  const all = new Map<string, Wanted>()
  for (const screen of screens) {
    for (const control of screen.controls) {
      if (control.disabled || isForShow(screen, control)) continue
      const name = nameOf(screen, control)
      const wanted = all.get(name) ?? { name, control, screens: [] }
      if (wanted.screens.length < most.screens) wanted.screens.push(screen)
      all.set(name, wanted)
    }
  }
  return all
}

/**
 * Opens screens until one link of each kind was seen where somebody could press it; one of each kind of place that links
 * lead to is pressed.
 */
async function reachLinks(screens: Screen[], all: Map<string, Wanted>, visitorOf: VisitorOf, report: Report) {
  const led = new Set<string>()
  const missing = new Set([...all.values()].filter(({ control }) => control.isLink).map(({ name }) => name))
  const newOn = (screen: Screen) => new Set(screen.names.filter((name) => missing.has(name)))
  while (missing.size > 0) {
    const [screen, names] = screens
      .map((each) => [each, newOn(each)] as const)
      .reduce((best, each) => (each[1].size > best[1].size ? each : best))
    for (const name of names) missing.delete(name)
    const visitor = await visitorOf(screen.walker)
    visitor.heard.take()
    await visitor.open(screen.address)
    const here = (await visitor.controls()).filter((control) => control.isLink && names.has(nameOf(screen, control)))
    const out = await linksOutOfReach(
      visitor.page,
      here.map(({ index }) => index),
    )
    report.screens += 1
    report.reached += here.length - out.length
    report.faults.push(
      ...[
        ...visitor.heard.take(),
        ...out
          .filter(({ why }) => why !== "hidden")
          .map(({ index, why }) => `${here.find((each) => each.index === index)!.key} is ${why}`),
      ].map((fault) => `${screen.walker.name}, ${screen.address}: ${fault}`),
    )
    for (const { key, index, to } of here) {
      if (led.has(to!.kind) || !to!.href.startsWith("http") || out.some((each) => each.index === index)) continue
      led.add(to!.kind)
      report.pressed += 1
      if ((await pressLink(visitor, index)) === null)
        report.faults.push(`${screen.walker.name}, ${screen.address}: ${key} leads nowhere`)
    }
  }
}

const order = ["none", "GET", "POST", "PATCH", "DELETE"]
/** What ends or changes the session of who presses it comes last. */
const isLast = ({ control }: Wanted) => (/session|password|withdrawal|departure/.test(control.to?.kind ?? "") ? 10 : 0)
const rank = (wanted: Wanted) => isLast(wanted) + order.indexOf(wanted.control.to?.method ?? "none")

/** Presses what is wanted, and gives back what was not there any more. */
async function pressAll(wanted: Wanted[], visitorOf: VisitorOf, report: Report): Promise<Wanted[]> {
  const left: Wanted[] = []
  const placeOf = ({ screens: [first] }: Wanted) => `${first!.walker.name} ${first!.address}`
  for (const each of [...wanted].sort((a, b) => rank(a) - rank(b) || placeOf(a).localeCompare(placeOf(b))))
    if (!(await pressOne(each, visitorOf, report))) left.push(each)
  return left
}

async function pressOne({ control, screens }: Wanted, visitorOf: VisitorOf, report: Report): Promise<boolean> {
  for (const { walker, address, kind } of screens) {
    const visitor = await visitorOf(walker)
    visitor.heard.take()
    // Unfolding and the like leaves a page where it is: the next of its buttons is pressed there.
    const stays = !control.to && visitor.page.url().endsWith(address)
    const status = stays ? 200 : await visitor.open(address)
    if (status >= 400 && status !== 410) continue
    const first = await press(visitor, control.key)
    if ("gone" in first) continue
    const outcome =
      first.fault === null && first.status === 422 ? ((await again(visitor, control.key, address)) ?? first) : first
    report.pressed += 1
    if (outcome.fault) report.faults.push(`${walker.name}, ${address} (${kind}): ${control.key}: ${outcome.fault}`)
    if (control.to && outcome.status) {
      const name = `${control.to.method} ${control.to.kind}`
      report.done.set(name, (report.done.get(name) ?? new Set()).add(outcome.status))
    }
    return true
  }
  return false
}

/** Presses once more, with all of the form filled, on the page that refused it as a person does. */
async function again(visitor: Visitor, key: string, address: string) {
  let outcome = await press(visitor, key, { all: true })
  if ("gone" in outcome) {
    await visitor.open(address)
    outcome = await press(visitor, key, { all: true })
  }
  return "gone" in outcome ? null : outcome
}
