/** Prints rows in columns: the first to the left, the others to the right. */
export function printTable(rows: string[][]) {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((each) => each[column]!.length)))
  for (const each of rows)
    console.log(
      each.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join("  "),
    )
}

export const number = (value: number | null, digits = 0) => (value === null ? "–" : value.toFixed(digits))

/** How many times the other. */
export const ratio = (one: number | null, other: number | null) =>
  one === null || other === null || other === 0 ? "–" : `${(one / other).toFixed(2)}×`
