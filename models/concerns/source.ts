import { Schema } from "mongoose"

/** Which import made a thing (models/import/applying.ts); nothing where a person did. */
export const sourceField = { type: Schema.Types.ObjectId }
