/** What MongoDB refuses a command with. */
export class Refused extends Error {
  constructor(readonly code: number) {
    super(`code ${code}`)
  }
}

/** What the work gives, or its refusal. */
export function attempt<T>(work: () => T): T | Refused {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}
