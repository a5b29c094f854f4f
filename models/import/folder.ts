import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { blockOf } from "./block.ts"
import { rowsIn } from "./csv.ts"
import { ReadingFault, type Where } from "./fault.ts"
import { partsOf } from "./markdown.ts"
import { Names } from "./names.ts"
import { type Fields, type Row, rowOf } from "./shapes.ts"

type Described = Where & { names: Names }
/** What is done with each row or page as it is read: mostly to give it its name. */
type Told<T> = (row: T, described: Described) => void

/**
 * A folder of content that is read strictly (README.md): every fault is noted with its file and line, and `end` says all of
 * them at once, so that whoever writes mends them in one go.
 */
export class ContentFolder {
  #path: string
  #names = new Names()
  #faults: ReadingFault[] = []

  constructor(path: string) {
    this.#path = path
  }

  /** The rows of a CSV file. */
  rows<F extends Fields>(file: string, fields: F, told: Told<Row<F>> = () => {}): Row<F>[] {
    const rows = this.#trying(() => rowsIn(file, this.#written(file), Object.keys(fields))) ?? []
    return rows.flatMap(({ block, cells }): Row<F>[] => {
      const row = this.#trying(() => {
        const read = rowOf(fields, cells, { block, names: this.#names })
        told(read, { file, line: block.line, names: this.#names })
        return read
      })
      return row ? [row] : []
    })
  }

  /** A Markdown file: the fields of its head, and what follows it as the field `text`. */
  page<F extends Fields>(file: string, fields: F, told: Told<Row<F>> = () => {}): Row<F> | undefined {
    return this.#trying(() => {
      const row = rowOf(fields, partsOf(file, this.#written(file)), { block: blockOf(file, ""), names: this.#names })
      told(row, { file, line: 1, names: this.#names })
      return row
    })
  }

  /** The Markdown files of a folder in the order of their names, each with the name of its file. */
  pages<F extends Fields>(
    folder: string,
    fields: F,
    told: Told<Row<F> & { name: string }> = () => {},
  ): (Row<F> & { name: string })[] {
    return readdirSync(join(this.#path, folder))
      .filter((file) => file.endsWith(".md"))
      .sort()
      .flatMap((file) => {
        const name = file.slice(0, -".md".length)
        const page = this.page(`${folder}/${file}`, fields, (row, described) => told({ ...row, name }, described))
        return page ? [{ ...page, name }] : []
      })
  }

  /** The names of the folders in a folder. */
  folders(folder: string): string[] {
    return readdirSync(join(this.#path, folder), { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => name)
      .sort()
  }

  /** Refuses what was read where anything is wrong with it, or where something is named that nothing describes. */
  end(): void {
    const faults = [...this.#faults, ...(this.#faults.length > 0 ? [] : this.#names.faults())]
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"))
  }

  #written(file: string): string {
    return readFileSync(join(this.#path, file), "utf8")
  }

  #trying<T>(read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ReadingFault)) throw error
      this.#faults.push(error)
      return undefined
    }
  }
}
