import type { Reader } from "../reader.ts"
import { type Step, nextStep, stateOf } from "../interpellation.ts"
import { canRead, voicesOf } from "./keys.ts"
import { holdsOffice } from "./network.ts"

type Like = Parameters<typeof stateOf>[0] & { body: unknown; audience: readonly string[] }
type Addressed = { addressees: readonly { organisation?: unknown }[] }
type Consulted = Like & { consultation?: { asked: readonly unknown[] } | null }

const sitsIn = (reader: Reader, body: unknown) => reader.seats.some((seat) => seat.body === String(body))

/** Who begins one: whoever sits in a body, for that body; the coordination for any. */
export const canDraft = (reader: Reader, body: unknown): boolean => reader.coordinator || sitsIn(reader, body)

/**
 * Who reads one: before its consultation the body that writes it, the steering committee and the coordination; during
 * it also those who have the voice of an organisation that is asked, since they must say where it stands; once adopted,
 * everyone. It is all in the audience (models/interpellation/audience.ts).
 */
export const canReadInterpellation = (reader: Reader, one: Like): boolean => canRead(reader, one)

/** The organisations that a reader belongs to: she is affiliated to them, or sits somewhere for them, today. */
export const belongsTo = ({ organisations, seats }: Reader): string[] => [
  ...new Set([...organisations, ...seats.map(({ organisation }) => organisation)]),
]

/** Whether it is written to an organisation of hers. */
export const isAddressed = (reader: Reader, { addressees }: Addressed): boolean =>
  addressees.some(({ organisation }) => organisation && belongsTo(reader).includes(String(organisation)))

/**
 * Who writes it: the body and the coordination, until it is adopted; what is adopted does not change any more. Never an
 * organisation that it is addressed to, a coordinator who works there included: she takes it from step to step, but the
 * words are the others'.
 */
export const canWrite = (reader: Reader, one: Like & Addressed): boolean =>
  ["draft", "consultation"].includes(stateOf(one)) && writes(reader, one)

/** Whether she is one of those who write it, now or at another time. */
export const writes = (reader: Reader, one: Like & Addressed): boolean =>
  canDraft(reader, one.body) && !isAddressed(reader, one)

/** Who takes it from one state to the next: the coordination and the body's secretary. */
export const canMove = (reader: Reader, one: Like, step: Step): boolean =>
  nextStep(one) === step && manages(reader, one)

/** Whether she is one of those who take it from one state to the next, now or at another time. */
export const manages = (reader: Reader, one: Like): boolean =>
  reader.coordinator || holdsOffice(reader, String(one.body), "secretary")

/** Who takes back a step that was noted by mistake: the same, the last step only. */
export const canTakeBack = (reader: Reader, one: Like): boolean =>
  ["adoption", "dispatch", "reply", "closure"].includes(stateOf(one)) && manages(reader, one)

/** Who says which decision adopted it: the same, where the adoption names its meeting. */
export const canLinkDecision = (reader: Reader, one: Like & { adoption?: { meeting?: unknown } | null }): boolean =>
  Boolean(one.adoption?.meeting) && stateOf(one) !== "withdrawal" && manages(reader, one)

/** Who gives it up, with a reason: the same, as long as nothing was sent. */
export const canWithdraw = (reader: Reader, one: Like): boolean =>
  ["draft", "consultation", "adoption"].includes(stateOf(one)) && manages(reader, one)

/** The organisations that may say where they stand now: those that are asked, until the adoption. */
export const asksNow = (one: Consulted): string[] =>
  stateOf(one) === "consultation" ? one.consultation!.asked.map(String) : []

/** For which organisations a reader says where they stand: those that she has the voice of, until the adoption. */
export const speaksFor = (reader: Reader, one: Consulted): string[] =>
  voicesOf(reader).filter((organisation) => asksNow(one).includes(organisation))

/** Who notes what an organisation answered by telephone or on paper: the coordination and the body's secretary. */
export const canNotePositions = (reader: Reader, one: Consulted): boolean =>
  stateOf(one) === "consultation" && manages(reader, one)

/** For which organisations she may give a position: those that she speaks for, or all that are asked. */
export const answersFor = (reader: Reader, one: Consulted): string[] =>
  canNotePositions(reader, one) ? asksNow(one) : speaksFor(reader, one)

/** Whether she could give a position, were it the time: before its consultation, or after. */
export const couldAnswer = (reader: Reader, one: Consulted): boolean =>
  stateOf(one) !== "consultation" &&
  (manages(reader, one) ||
    voicesOf(reader).some((organisation) => one.consultation?.asked.map(String).includes(organisation)))
