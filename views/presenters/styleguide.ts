import type { End } from "../sentences.ts"
import { type Attending, peopleLine } from "../shared/peopleLine.ts"
import type { Translate } from "../translate.ts"
import { presentChoosers } from "./styleguideChoosing.ts"

type Sentence = (key: End<"styleguide">) => string

// Names are the same in both languages; people and organisations are invented.
const names = [
  "Hilde Maertens",
  "Bruno Gillard",
  "Sofie Claes",
  "Pol Wuyts",
  "Elke Van Rillaer",
  "Karim Loosveld",
  "Rachida Ouali",
  "Tom Baeckelandt",
  "Jeanne Coppieters",
  "Farah Benslimane",
  "Odile Ruelens",
  "Samuel Iweala",
  "Greet Mostinck",
]
const houses = [
  "Rue Ouverte",
  "Toit Commun",
  "Compte Rond",
  "Le Palier",
  "Plume et Droit",
  "Les Petits Souliers",
  "Atelier du Moulin",
  "Habitat Levain",
  "Banc Public",
  "La Marelle",
  "Le Grenier",
  "Mains Jointes",
  "Table du Mardi",
  "Radio Passerelle",
]
const offices = ["CPAS-OCMW", "Commune-Gemeente", "Foyer", "Bibliotheek"]

function somebody(index: number): Attending {
  const associative = index % 3 !== 0
  const organisations = associative ? houses : offices
  const answer = index % 7 === 5 ? "excused" : index % 11 === 7 ? "represented" : "present"
  return {
    name: names[index % names.length]!,
    organisation: organisations[index % organisations.length]!,
    college: associative ? "associative" : "public",
    answer,
    representedBy: answer === "represented" ? names[(index + 3) % names.length]! : null,
  }
}

const crowd = (count: number) => Array.from({ length: count }, (_, index) => somebody(index))
const silent = (people: Attending[]) => people.map((each): Attending => ({ ...each, answer: "invited" }))

function presentPeople(t: Translate, s: Sentence) {
  const long: Attending = {
    name: `Maria-Magdalena ${s("states.longWord")}`,
    organisation: s("states.longName"),
    college: "public",
    answer: "represented",
    representedBy: "Anne-Sophie van den Broeck de Wolfzanger",
  }
  return {
    some: peopleLine([...crowd(14), ...silent(crowd(5))], t),
    minutes: peopleLine(crowd(8), t, { shown: Infinity, told: true }),
    many: peopleLine([...crowd(50), ...silent(crowd(12))], t),
    one: peopleLine(crowd(2).slice(1), t),
    long: peopleLine([long, ...crowd(2)], t),
  }
}

function presentForms(s: Sentence) {
  const bodies = [0, 1, 2, 3, 4].map((index) => ({
    value: `body-${index}`,
    text: s(`form.bodies.${index}`),
    help: null,
  }))
  const openness = [
    { value: "network", text: s("form.network"), help: s("form.networkHelp") },
    { value: "members", text: s("form.members"), help: s("form.membersHelp") },
  ]
  const values = {
    title: "",
    day: "2026-12-08",
    start: "12:15",
    length: 90,
    body: "body-0",
    place: "",
    access: "",
    openness: "network",
    invited: ["body-2", "body-3"],
    meal: "",
  }
  const errors = Object.fromEntries(Object.keys(values).map((name) => [name, null]))
  const wrong = { length: s("form.lengthError"), body: s("form.bodyError"), invited: s("form.invitedError") }
  return {
    bodies,
    openness,
    fresh: { values, errors, summary: [], questions: {}, keepings: {}, putsBack: false },
    refused: {
      values: { ...values, length: "9000", body: "", invited: [] },
      errors: { ...errors, ...wrong },
      questions: {},
      keepings: {},
      putsBack: false,
      summary: Object.entries(wrong).map(([field, text]) => ({ field: `wrong-${field}`, text })),
    },
  }
}

function presentAgenda(s: Sentence) {
  const item = (hour: string, index: number) => ({
    hour,
    title: s(`timetable.items.${index}.title`),
    state: s(`timetable.items.${index}.state`),
    text: index === 1 ? s("timetable.items.1.text") : null,
    href: index === 1 ? "#argument" : null,
    link: index === 1 ? s("timetable.link") : null,
  })
  return [item("12:15", 0), item("12:25", 1), item("13:10", 2)]
}

function presentArgument(s: Sentence) {
  const step = (name: "draft" | "consultation" | "adoption" | "sending" | "answer", state: string) => ({
    title: s(`argument.${name}`),
    text: s(`argument.${name}Text`),
    state,
  })
  return {
    steps: [
      step("draft", "done"),
      step("consultation", "now"),
      step("adoption", "next"),
      step("sending", "next"),
      step("answer", "next"),
    ],
    claims: [
      {
        id: "claim-1",
        number: s("argument.claim1"),
        text: s("argument.claim1Text"),
        aside: {
          title: s("argument.sources"),
          items: [
            { text: s("argument.source1"), href: "#argument" },
            { text: s("argument.source2"), href: null },
          ],
        },
      },
    ],
    opinions: [
      {
        id: "opinion-1",
        number: s("argument.opinion1"),
        text: s("argument.opinion1Text"),
        aside: { title: s("argument.rests"), items: [{ text: s("argument.claim1"), href: "#claim-1" }] },
      },
    ],
  }
}

function presentSignatures(t: Translate, s: Sentence) {
  const row = (title: string, position: End<"styleguide.argument">) => ({
    title,
    href: null,
    cells: [s(`argument.${position}`), s("table.rows.0.due")],
  })
  return {
    heads: [s("argument.organisation"), s("argument.position"), s("argument.given")],
    groups: [
      {
        college: "public",
        title: t("common.people.public"),
        count: null,
        rows: offices.map((each) => row(each, "signs")),
      },
      {
        college: "associative",
        title: t("common.people.associative"),
        count: null,
        rows: houses.slice(0, 4).map((each, index) => row(each, index === 3 ? "abstains" : "signs")),
      },
    ],
  }
}

const parts = [
  "ground",
  "acts",
  "slip",
  "register",
  "timetable",
  "people",
  "form",
  "choosing",
  "table",
  "document",
  "sheet",
  "argument",
  "written",
  "states",
] as const

/** Every component with believable content, and the eight states; nothing of it comes from the database. */
export function presentStyleguide(t: Translate) {
  const s: Sentence = (key) => t(`styleguide.${key}`)
  const lines = (key: "document.lines" | "sheet.items" | "sheet.stepItems" | "written.items", count: number) =>
    Array.from({ length: count }, (_, index) => s(`${key}.${index}`))
  return {
    page: {
      title: s("title"),
      section: "admin",
      crumbs: [{ text: t("common.nav.admin"), href: "/admin" }],
      returned: false,
    },
    parts: parts.map((id) => ({ id, title: s(`parts.${id}`) })),
    sizes: [6, 5, 4, 3, 2, 1],
    colours: (["paper", "sheet", "shade", "ink", "soft", "act", "alert"] as const).map((name) => ({
      name,
      text: s(`ground.${name}`),
    })),
    people: presentPeople(t, s),
    forms: presentForms(s),
    choosers: presentChoosers(t),
    agenda: presentAgenda(s),
    argument: presentArgument(s),
    signatures: presentSignatures(t, s),
    files: [
      { href: "#register", name: s("register.file1"), kind: "PDF", size: 88_000, note: null, unread: null },
      {
        href: "#register",
        name: s("register.file2"),
        kind: "DOCX",
        size: 2_140_000,
        note: s("register.file2Note"),
        unread: "unread",
      },
    ],
    table: {
      heads: [s("table.action"), s("table.owner"), s("table.due")],
      rows: [0, 1, 2].map((index) => ({
        title: s(`table.rows.${index}.title`),
        href: "#table",
        cells: [names[index + 5]!, s(`table.rows.${index}.due`)],
      })),
    },
    summary: lines("document.lines", 3),
    facts: [0, 1, 2, 3].map((index) => ({
      name: s(`sheet.facts.${index}.name`),
      text: s(`sheet.facts.${index}.text`),
    })),
    bring: lines("sheet.items", 2),
    steps: lines("sheet.stepItems", 2),
    written: lines("written.items", 3),
  }
}
