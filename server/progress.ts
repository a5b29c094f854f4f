type Output = { isTTY?: boolean; write(text: string): unknown }

const width = 30

/** Where nothing can be drawn, a line is written at most once in so many milliseconds. */
const between = 5000

/** How far it is: a bar that fills up on a terminal; elsewhere a line for each thing done, and one now and then meanwhile. */
export class Progress {
  private done = 0
  private shown = ""
  private total = 1
  private told = performance.now()

  constructor(private readonly output: Output = process.stdout) {}

  /** Says what takes long, on a line of its own, and what makes all of it, in the units of `step`. */
  begin(line: string, total: number): void {
    this.output.write(`${line}\n`)
    this.expect(total)
  }

  /** What makes all of it, in the units of `step`. */
  expect(total: number): void {
    this.total = Math.max(1, total)
  }

  step(what: string, count = 1): void {
    this.done += count
    const part = Math.floor(Math.min(1, this.done / this.total) * 100)
    const percent = `${String(part).padStart(3)} %  ${what}`
    if (!this.output.isTTY) return this.sayNowAndThen(percent)
    const filled = Math.floor((part / 100) * width)
    this.show(`[${"#".repeat(filled)}${"-".repeat(width - filled)}] ${percent}`)
  }

  say(line: string): void {
    if (!this.output.isTTY) this.output.write(`${line}\n`)
  }

  /** Leaves the bar where it is, so that what comes next has a line of its own. */
  end(): void {
    if (this.shown) this.output.write("\n")
    this.shown = ""
  }

  private sayNowAndThen(line: string): void {
    if (performance.now() - this.told < between) return
    this.told = performance.now()
    this.say(line)
  }

  private show(bar: string): void {
    if (bar === this.shown) return
    // The rest of a longer line is wiped out.
    this.output.write(`\r${bar}\u001B[K`)
    this.shown = bar
  }
}
