/**
 * What a thing is of, as keys that a reader holds or does not (models/policies/keys.ts says who holds which). It never says
 * who may read it today: a body that opens its work, someone who takes a seat or leaves it change no thing.
 */
export type Audience = string[]

type Id = { toString(): string }

export const audienceField = { type: [String], required: true, index: true }

/** Everyone signed in. */
export const everyone: Audience = ["network"]

/** Of a body: its work, its seat holders, those who decide there, those who write its minutes. */
export const bodyKey = (body: Id) => `body:${String(body)}`
export const seatsKey = (body: Id) => `seats:${String(body)}`
export const voicesKey = (body: Id) => `voices:${String(body)}`
export const secretariatKey = (body: Id) => `secretariat:${String(body)}`

/** Of one person, and of those who have the voice of an organisation. */
export const personKey = (person: Id) => `person:${String(person)}`
export const voiceKey = (organisation: Id) => `voice:${String(organisation)}`

/** What a body makes: agendas, documents, published minutes, decisions, actions. */
export const ofBody = (body: Id): Audience => [bodyKey(body), "coordinators"]

/** What is for the holders of its seats alone, whether or not it works in the open. */
export const ofSeats = (body: Id): Audience => [seatsKey(body), "coordinators"]

/** A draft of minutes: who writes for the body, and who writes for this meeting alone. */
export const ofDraft = (body: Id, secretary: Id | null | undefined): Audience => [
  "coordinators",
  secretariatKey(body),
  ...(secretary ? [personKey(secretary)] : []),
]

/** An interpellation that is not adopted: the body that writes it, the steering committees, who is asked. */
export const ofText = (body: Id, asked: readonly Id[]): Audience => [
  seatsKey(body),
  "steering",
  "coordinators",
  ...asked.map(voiceKey),
]

/**
 * Whom a body's work is open to today, as a version keeps it: a body that opens its work later opens no earlier text.
 */
export const asOfToday = (audience: Audience, body: { _id: Id; openness: string }): Audience =>
  body.openness === "network" ? audience : audience.map((key) => (key === bodyKey(body._id) ? seatsKey(body._id) : key))

/** Whether all that may read one thing might read the other: a body's work is its seat holders' too. */
export const isWithin = (audience: Audience, wider: Audience): boolean =>
  wider.includes("network") ||
  audience.every((key) => wider.includes(key) || wider.includes(key.replace(/^seats:/, "body:")))
