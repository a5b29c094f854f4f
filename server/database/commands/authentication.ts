import { Binary } from "bson"
import { Conversation, SignInError } from "../authentication.ts"
import { MongoError } from "../errors.ts"
import type { Answer, Command } from "./command.ts"
import type { Context } from "./context.ts"

const mechanism = "SCRAM-SHA-256"

const saslStart: Command = {
  fields: ["mechanism", "payload", "options", "autoAuthorize"],
  open: true,
  run: (context) =>
    orRefused(() => {
      const { client, fields } = context
      if (fields.string("mechanism") !== mechanism) {
        throw new MongoError("MechanismUnavailable", `Only ${mechanism} is supported`, { code: 334 })
      }
      if (!client.credentials) throw new SignInError()
      client.conversation = new Conversation(client.credentials, payloadOf(context))
      return step(client.conversation.challenge, false)
    }),
}

const saslContinue: Command = {
  fields: ["conversationId", "payload"],
  open: true,
  run: (context) =>
    orRefused(() => {
      const { client } = context
      const conversation = client.conversation
      client.conversation = undefined
      if (!conversation) throw new SignInError()
      const proof = conversation.finish(payloadOf(context))
      client.authenticated = true
      return step(proof, true)
    }),
}

function payloadOf({ fields }: Context): string {
  const payload: unknown = fields.values.payload
  if (payload instanceof Binary) return Buffer.from(payload.value()).toString("utf8")
  throw new MongoError("TypeMismatch", "the payload of a sign-in must be binary")
}

const step = (payload: string, done: boolean) => ({
  conversationId: 1,
  done,
  payload: new Binary(Buffer.from(payload)),
})

function orRefused(run: () => Answer): Answer {
  try {
    return run()
  } catch (error) {
    if (error instanceof SignInError)
      throw new MongoError("AuthenticationFailed", "Authentication failed.", { code: 18 })
    throw error
  }
}

export const authentication = { saslStart, saslContinue }
