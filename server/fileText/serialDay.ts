const millisecondsOfDay = 86_400_000

/**
 * The day of a number of days since 1900 or 1904, "YYYY-MM-DD"; "" where it is none. 1 is the first of January 1900; 60 is a
 * 29th of February that never was, since the first of these programs had it.
 */
export function dayOf(serial: number, since: number): string {
  const days = since === 1904 ? serial : serial - (serial > 60 ? 2 : 1)
  const day = new Date(Date.UTC(since, 0, 1) + Math.floor(days) * millisecondsOfDay)
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10)
}
