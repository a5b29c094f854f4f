/** A line of a file. */
export type Where = { file: string; line: number }

/** What is wrong with a file that is read, where: « people.csv:12: … ». */
export class ReadingFault extends Error {
  override name = "ReadingFault"

  constructor({ file, line }: Where, what: string) {
    super(`${file}:${line}: ${what}`)
  }
}
