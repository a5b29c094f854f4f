/** Who may read a thing, as keys that a reader holds or does not (models/policies/keys.ts). */
export type Audience = string[]

export const audienceField = { type: [String], required: true, index: true }

/** Everyone signed in. */
export const everyone: Audience = ["network"]

/**
 * Who reads what a body makes (agendas, documents, published minutes, decisions, actions): everyone where it works in
 * the open, the holders of its seats and the coordination where it does not.
 */
export function audienceOfBody(body: { _id: unknown; openness: string }): Audience {
  return body.openness === "network" ? everyone : [`body:${String(body._id)}`, "coordinators"]
}
