import { Int32, ObjectId } from "bson"
import { checkMetadata } from "./clientMetadata.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { maxDocumentSize } from "../wire/documents.ts"
import { maxMessageSize } from "../wire/frames.ts"
import { sessionTimeoutMinutes } from "../sessions.ts"
import { maxWriteBatchSize } from "./writing.ts"

/** The version whose documented behaviour this database follows. */
export const version = "7.0.0"
const maxWireVersion = 21
const setName = "maillage"
const electionId = new ObjectId("7fffffff0000000000000001")

/** A set of one node, so that drivers offer transactions. No topologyVersion: it would make them stream `hello`. */
function describe({ client, fields }: Context, primary: "isWritablePrimary" | "ismaster") {
  const credentials = fields.string("saslSupportedMechs")
  return {
    ...(fields.boolean("helloOk") && { helloOk: true }),
    [primary]: true,
    secondary: false,
    setName,
    setVersion: new Int32(1),
    electionId,
    hosts: [client.address],
    primary: client.address,
    me: client.address,
    maxBsonObjectSize: maxDocumentSize,
    maxMessageSizeBytes: maxMessageSize,
    maxWriteBatchSize,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: sessionTimeoutMinutes,
    connectionId: client.id,
    minWireVersion: 0,
    maxWireVersion,
    readOnly: false,
    ...(credentials !== undefined && { saslSupportedMechs: ["SCRAM-SHA-256"] }),
  }
}

const greeting = (primary: "isWritablePrimary" | "ismaster"): Command => ({
  fields: [
    "helloOk",
    "client",
    "compression",
    "saslSupportedMechs",
    "speculativeAuthenticate",
    "loadBalanced",
    "hostInfo",
    "topologyVersion",
    "maxAwaitTimeMS",
    "internalClient",
    "backpressure",
  ],
  open: true,
  run(context) {
    checkMetadata(context)
    return describe(context, primary)
  },
})

const ping: Command = { fields: [], open: true, run: () => ({}) }

const buildInfo: Command = {
  fields: [],
  open: true,
  run: () => ({
    version,
    gitVersion: "",
    modules: ["maillage"],
    sysInfo: "",
    versionArray: [...version.split(".").map(Number), 0],
    bits: 64,
    debug: false,
    maxBsonObjectSize: maxDocumentSize,
    storageEngines: ["lmdb"],
  }),
}

const parameters = {
  featureCompatibilityVersion: { version: "7.0" },
  authenticationMechanisms: ["SCRAM-SHA-256"],
  requireApiVersion: false,
}

/** Only what tools ask before they start; an unknown name is refused, as in MongoDB. */
const getParameter: Command = {
  fields: [...Object.keys(parameters), "allParameters"],
  run({ fields }) {
    const asked = fields.values.getParameter
    if (asked === "*" || (asked as { allParameters?: unknown })?.allParameters) return parameters
    return Object.fromEntries(Object.entries(parameters).filter(([name]) => fields.has(name)))
  },
}

export const handshake = {
  hello: greeting("isWritablePrimary"),
  isMaster: greeting("ismaster"),
  ismaster: greeting("ismaster"),
  ping,
  buildInfo,
  buildinfo: buildInfo,
  getParameter,
}
