import { expect } from "chai"
import { Progress } from "../../server/progress.ts"

/** What was written, on a terminal or elsewhere. */
function output(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

describe("how far a long command is", () => {
  it("is a bar on a terminal, drawn over itself, which never passes the end", () => {
    const terminal = output(true)
    const progress = new Progress(terminal)
    progress.begin("Saving…", 4)
    progress.step("letters")
    progress.step("letters", 9)
    progress.say("only where nothing can be drawn")
    progress.end()
    expect(terminal.written).to.deep.equal([
      "Saving…\n",
      "\r[#######-----------------------]  25 %  letters\u001B[K",
      `\r[${"#".repeat(30)}] 100 %  letters\u001B[K`,
      "\n",
    ])
  })

  it("draws no bar where it has not changed", () => {
    const terminal = output(true)
    const progress = new Progress(terminal)
    progress.expect(100_000)
    for (let done = 0; done < 900; done += 1) progress.step("letters")
    expect(terminal.written).to.have.length(1)
  })

  it("is a line now and then in a file, not one for each thing", () => {
    const file = output(false)
    const clock = performance.now.bind(performance)
    try {
      const progress = new Progress(file)
      progress.expect(1000)
      for (let done = 0; done < 10; done += 1) progress.step("letters")
      const later = clock() + 6000
      performance.now = () => later
      for (let done = 0; done < 10; done += 1) progress.step("letters")
      progress.end()
    } finally {
      performance.now = clock
    }
    expect(file.written).to.deep.equal(["  1 %  letters\n"])
  })
})
