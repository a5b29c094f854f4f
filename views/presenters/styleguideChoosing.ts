import type { Key } from "../sentences.ts"
import type { Translate } from "../translate.ts"
import type { ShownChoice, ShownChooser } from "./choosing.ts"

const empty = (name: string): ShownChooser => ({
  name,
  names: { typed: `${name}Typed`, picked: name, asked: `${name}Asked` },
  src: "/people/choices",
  typed: "",
  value: "",
  asked: "",
  chosen: [],
  proposed: [],
  found: [],
  other: null,
  said: null,
  focus: null,
  add: null,
})

const one = (value: string, name: string, house: string, checked = false): ShownChoice => ({
  value,
  name,
  from: [{ fr: house, nl: house }],
  help: null,
  checked,
})

const [short, long] = ["Tom Verlinden", "Anne-Sophie van den Broeck de Wolfzanger"]

/** The fields in which somebody is asked for by name, in each of their states; of invented people. */
export function presentChoosers(t: Translate) {
  const s = (key: "houses.0" | "houses.1" | "unknown") => t(`styleguide.choosing.${key}`)
  const houses = [s("houses.0"), s("houses.1")] as const
  const form = { values: {}, errors: {}, summary: [], questions: {}, keepings: {}, putsBack: false }
  const add = { href: "#choosing", isShown: true, text: t("choosing.add.person") }
  const none: Key = "choosing.none.person"
  const said = (count: number) => t("choosing.found.people", { count })
  const ones: [string, Partial<ShownChooser>][] = [
    ["empty", {}],
    ["picked", { typed: short, value: "verlinden", asked: short }],
    ["isIt", { typed: "tom v", asked: "tom v", found: [one("verlinden", short, houses[0], true)], said: said(1) }],
    ["none", { typed: s("unknown"), asked: s("unknown"), add }],
  ]
  const names: [string, Partial<ShownChooser>][] = [
    [
      "namesakes",
      {
        typed: long,
        asked: long,
        found: houses.map((house, index) => one(`broeck-${index}`, long, house)),
        other: { value: "other", isPicked: false },
        said: said(2),
      },
    ],
    ["newcomer", { typed: s("unknown"), asked: s("unknown"), said: t("choosing.newcomer"), add }],
  ]
  const shown = ([state, more]: [string, Partial<ShownChooser>]) => {
    const chooser = { ...empty(`choosing-${state}`), ...more }
    return {
      title: t(`styleguide.choosing.${state}` as Key),
      chooser,
      form: { ...form, errors: { [chooser.name]: state === "none" ? t(none) : null } },
    }
  }
  return {
    ones: ones.map(shown),
    names: names.map(shown),
    several: shown([
      "several",
      { chosen: [one("verlinden", short, houses[0], true), one("broeck", long, houses[1], true)] },
    ]),
  }
}
