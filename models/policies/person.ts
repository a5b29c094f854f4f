import type { Reader } from "../reader.ts"
import { canCoordinate } from "./network.ts"

type Id = { toString(): string }

/** Who adds people, says where they work, and ends it when they leave: the coordination. */
export const canKeepPeople = (reader: Reader): boolean => canCoordinate(reader)

/** Who changes how a person is reached: the coordination, and she herself. */
export const canEditPerson = (reader: Reader, person: { _id: Id }): boolean =>
  canCoordinate(reader) || String(person._id) === reader.person
