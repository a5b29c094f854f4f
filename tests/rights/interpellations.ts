import { Link, linkToken } from "../../models/link.ts"
import { today } from "../../models/concerns/day.ts"
import { type Reached, interpellation, rests } from "../support/makers/interpellation.ts"
import { cast } from "../support/cast.ts"
import { anyone, everyone, type Row } from "./types.ts"

const at =
  (below: string, reached: Reached = "draft") =>
  async () =>
    `/interpellations/${(await interpellation(reached)).id}${below}`

// Written by a body that works behind closed doors, and by one that works in the open.
const written =
  (of: "steering" | "assembly", below = "") =>
  async () =>
    `/interpellations/${(await interpellation("draft", { of })).id}${below}`
const byWhom = [
  ["steering", ["coordination", "steeringPublic", "steeringAssociative"]],
  ["assembly", ["coordination", "steeringPublic", "steeringAssociative", "secretary", "healthMember"]],
] as const

const addressed = (below: string) => async () =>
  `/interpellations/${(await interpellation("draft", { addressee: "Toit Commun" })).id}${below}`

// The housing group writes it; the steering committee and the coordination read it before it is adopted.
const before = ["coordination", "steeringPublic", "steeringAssociative", "secretary"] as const
const writers = ["coordination", "secretary"] as const
const seated = ["coordination", "steeringPublic", "steeringAssociative", "secretary", "healthMember"] as const
// Once it asks, also those who have the voice of an organisation.
const asked = [...before, "healthMember"] as const
const hidden = ["admin", "socialWorker"] as const
const draft = { title: "Un titre", constats: [{ text: "Un constat" }] }

const seats = async () => {
  for (const body of [cast.assembly, cast.steering, cast.housing, cast.health]) await body()
  return "/interpellations"
}

const step = (
  name: string,
  reached: Reached,
  body: Record<string, string> | (() => Promise<Record<string, string>>),
): Row[] => [
  {
    route: `GET /interpellations/:interpellationId/${name}/new`,
    at: at(`/${name}/new`, reached),
    may: writers,
    hidden: reached === "consultation" ? hidden : [],
  },
  {
    route: `POST /interpellations/:interpellationId/${name}`,
    at: at(`/${name}`, reached),
    may: writers,
    body: () => (typeof body === "function" ? body() : body),
    hidden: reached === "consultation" ? hidden : [],
  },
]

const link = async () => {
  const one = await interpellation("consultation")
  return `/positions/${linkToken((await Link.findOne({ purpose: "position", "of.id": one._id, person: (await cast.secretary()).person._id }))!)}`
}

export const rows: Row[] = [
  { route: "GET /positions/:token", at: link, may: anyone },
  {
    route: "POST /positions/:token",
    at: link,
    may: anyone,
    body: async () => ({ organisation: String((await cast.toitCommun())._id), stance: "signs" }),
  },
  { route: "GET /interpellations", at: () => "/interpellations", may: everyone },
  { route: "GET /interpellations/new", at: async () => `${await seats()}/new`, may: seated },
  { route: "POST /interpellations", at: seats, may: seated, body: () => draft },
  { route: "GET /interpellations/:interpellationId", at: at(""), may: before, others: 404 },
  { route: "GET /interpellations/:interpellationId", at: at("", "consultation"), may: asked, others: 404 },
  { route: "GET /interpellations/:interpellationId", at: at("", "adoption"), may: everyone },
  { route: "GET /interpellations/:interpellationId/versions", at: at("/versions"), may: before, others: 404 },
  { route: "GET /interpellations/:interpellationId/versions/:number", at: at("/versions/1"), may: before, others: 404 },
  ...byWhom.flatMap(([of, may]): Row[] => [
    { route: "GET /interpellations/:interpellationId", at: written(of), may, others: 404 },
    { route: "GET /interpellations/:interpellationId/versions", at: written(of, "/versions"), may, others: 404 },
    {
      route: "GET /interpellations/:interpellationId/versions/:number",
      at: written(of, "/versions/1"),
      may,
      others: 404,
    },
  ]),
  { route: "GET /interpellations/:interpellationId/edit", at: at("/edit", "consultation"), may: writers, hidden },
  { route: "GET /interpellations/:interpellationId/edit", at: at("/edit", "adoption"), may: [], notNow: writers },
  {
    route: "PATCH /interpellations/:interpellationId",
    at: at("", "consultation"),
    may: writers,
    hidden,
    body: () => draft,
  },
  {
    route: "POST /interpellations/:interpellationId/writings",
    at: at("/writings", "consultation"),
    may: writers,
    hidden,
    body: () => ({ part: "title" }),
  },
  { route: "POST /interpellations/:interpellationId/writings", at: at("/writings", "adoption"), may: [] },
  // Toit Commun, to whom it is addressed, reads it and does not write it.
  {
    route: "GET /interpellations/:interpellationId/edit",
    at: addressed("/edit"),
    may: ["coordination"],
    hidden: [...hidden, "healthMember"],
  },
  {
    route: "PATCH /interpellations/:interpellationId",
    at: addressed(""),
    may: ["coordination"],
    hidden: [...hidden, "healthMember"],
    body: () => draft,
  },
  ...step("consultation", "consultation", {}).map((row) => ({ ...row, may: [], notNow: writers })),
  ...step("adoption", "consultation", async () => rests({ body: (await cast.housing())._id })),
  { route: "GET /interpellations/:interpellationId/adoption/edit", at: at("/adoption/edit", "adoption"), may: writers },
  {
    route: "PATCH /interpellations/:interpellationId/adoption",
    at: at("/adoption", "adoption"),
    may: writers,
    body: () => ({ basis: "" }),
  },
  { route: "GET /interpellations/:interpellationId/return/new", at: at("/return/new", "adoption"), may: writers },
  {
    route: "GET /interpellations/:interpellationId/return/new",
    at: at("/return/new", "consultation"),
    may: [],
    notNow: writers,
    hidden,
  },
  {
    route: "POST /interpellations/:interpellationId/return",
    at: at("/return", "adoption"),
    may: writers,
    body: () => ({ reason: "Noté trop tôt." }),
  },
  ...step("dispatch", "adoption", { day: today(), how: "" }),
  ...step("reply", "dispatch", { day: today(), text: "Oui." }),
  ...step("closure", "reply", { text: "Fait." }),
  {
    route: "GET /interpellations/:interpellationId/withdrawal/new",
    at: at("/withdrawal/new", "adoption"),
    may: writers,
  },
  {
    route: "POST /interpellations/:interpellationId/withdrawal",
    at: at("/withdrawal", "adoption"),
    may: writers,
    body: () => ({ reason: "Réglé autrement." }),
  },
  {
    route: "GET /interpellations/:interpellationId/positions/new",
    at: at("/positions/new", "consultation"),
    may: asked,
    others: 404,
  },
  {
    route: "POST /interpellations/:interpellationId/positions",
    at: at("/positions", "consultation"),
    may: writers,
    hidden,
    body: async () => ({ organisation: String((await cast.toitCommun())._id), stance: "signs", text: "" }),
  },
  {
    route: "GET /interpellations/:interpellationId/letter",
    at: at("/letter", "consultation"),
    may: asked,
    others: 404,
  },
  { route: "GET /interpellations/:interpellationId/letter", at: at("/letter", "adoption"), may: everyone },
]
