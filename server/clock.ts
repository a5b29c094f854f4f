let shift: (() => Date) | null = null

/** The present moment, in UTC. Everything that asks for the time asks here, so that a test can choose it. */
export function now(): Date {
  return shift ? shift() : new Date()
}

/** Tests only: from now on the clock shows `moment`; without argument it runs again. */
export function setClock(moment?: Date): void {
  shift = moment ? () => new Date(moment) : null
}
