import type { Role } from "./headings.ts"
import { isDitto } from "./said.ts"
import type { KeptCell, Table } from "./tables.ts"

/** « Contact 1 », « Tél. », « Contact 2 », « Tél. »: each name with what stands between it and the next; from the second on. */
export function otherNames({ columns }: Table): number[][] {
  const names = columns.flatMap(({ role }, at) => (role === "name" ? [at] : []))
  const reach: Role[] = ["name", "email", "phone", "mobile", "title"]
  return names
    .slice(1)
    .map((start, at) =>
      columns.flatMap(({ role }, column) =>
        column >= start && column < (names[at + 2] ?? columns.length) && reach.includes(role) ? [column] : [],
      ),
    )
}

/** A line without what stands in some columns. */
export const without = (cells: (KeptCell | null)[], columns: readonly number[]) =>
  cells.map((cell, at) => (columns.includes(at) ? null : cell))

/** « idem » is what stands above; a part of a merged cell stands for the whole downwards, and never beside. */
export function repeated(cell: KeptCell | null, at: number, above: Map<number, string>): KeptCell | null {
  if (!cell || cell.spread === "right") return null
  if (isDitto(cell.text)) return { ...cell, text: above.get(at) ?? "" }
  if (cell.text !== "") above.set(at, cell.text)
  return cell
}
