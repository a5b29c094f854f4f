type Output = { isTTY?: boolean, write(text: string): unknown }

const width = 30

/** How far it is: a bar that fills up on a terminal, a line for each thing done elsewhere. */
export class Progress {
  private done = 0
  private shown = ""
  private total = 1

  constructor(private readonly output: Output = process.stdout) {}

  expect(total: number): void {
    this.total = Math.max(1, total)
  }

  step(what: string, count = 1): void {
    this.done += count
    if (!this.output.isTTY) return
    const part = Math.min(1, this.done / this.total)
    const filled = Math.floor(part * width)
    this.show(`[${"#".repeat(filled)}${"-".repeat(width - filled)}] ${String(Math.floor(part * 100)).padStart(3)} %  ${what}`)
  }

  say(line: string): void {
    if (!this.output.isTTY) this.output.write(`${line}\n`)
  }

  /** Leaves the bar where it is, so that what comes next has a line of its own. */
  end(): void {
    if (this.shown) this.output.write("\n")
    this.shown = ""
  }

  private show(bar: string): void {
    if (bar === this.shown) return
    // The rest of a longer line is wiped out.
    this.output.write(`\r${bar}\u001B[K`)
    this.shown = bar
  }
}
