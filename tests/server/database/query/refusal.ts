import { expect } from "chai"
import { MongoError } from "../../../../server/database/errors.ts"

/** The code and message with which something is refused; fails when it is not. */
export function refusal(run: () => unknown): { code: number; message: string } {
  try {
    run()
  } catch (error) {
    if (!(error instanceof MongoError)) throw error
    return { code: error.code, message: error.message }
  }
  return expect.fail("not refused")
}
