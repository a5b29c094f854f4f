export type Deed = (turn: number) => unknown

/**
 * The median time of each deed in microseconds. They take turns, so that what else the machine does in the meantime
 * falls on all of them.
 */
export async function timesOf(deeds: Deed[], turns: number): Promise<number[]> {
  const times = deeds.map(() => [] as number[])
  for (let turn = -turns; turn < turns; turn++) {
    for (const [i, deed] of deeds.entries()) {
      const before = process.hrtime.bigint()
      await deed(turn + turns)
      // The turns before the first are for warming up: what is called rarely takes several times as long.
      if (turn >= 0) times[i]!.push(Number(process.hrtime.bigint() - before) / 1000)
    }
  }
  return times.map(median)
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!
}
