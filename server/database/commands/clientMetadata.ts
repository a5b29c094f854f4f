import { calculateObjectSize } from "bson"
import { MongoError } from "../errors.ts"
import { isDocument, type Document } from "../values/types.ts"
import type { Context } from "./context.ts"

const maxSize = 512
const maxAppName = 128

const required = { driver: ["name", "version"], os: ["type"] }

/** What a driver says of itself when it opens a connection (the driver specification's "Handshake"): checked, not kept. */
export function checkMetadata({ client, fields }: Context) {
  const metadata = fields.document("client")
  if (!metadata) return
  if (client.described) {
    throw new MongoError(
      "ClientMetadataCannotBeMutated",
      "The client metadata document may only be sent in the first hello",
      { code: 186 },
    )
  }
  checkSize(metadata)
  for (const [part, names] of Object.entries(required)) {
    const found: unknown = metadata[part]
    const missing = isDocument(found) ? names.find((name) => typeof found[name] !== "string") : part
    if (missing === undefined) continue
    throw new MongoError(
      "ClientMetadataMissingField",
      `Missing required field '${missing === part ? part : `${part}.${missing}`}' in the client metadata document`,
      { code: 183 },
    )
  }
  client.described = true
}

function checkSize(metadata: Document) {
  if (calculateObjectSize(metadata) > maxSize) {
    throw new MongoError(
      "ClientMetadataDocumentTooLarge",
      `The client metadata document must be less then or equal to ${maxSize} bytes`,
      { code: 185 },
    )
  }
  const name: unknown = isDocument(metadata.application) ? metadata.application.name : undefined
  if (typeof name === "string" && Buffer.byteLength(name) > maxAppName) {
    throw new MongoError(
      "ClientMetadataAppNameTooLarge",
      `The 'client.application.name' field must be less then or equal to ${maxAppName} bytes in length`,
      { code: 184 },
    )
  }
}
