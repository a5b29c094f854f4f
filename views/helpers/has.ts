type Plain = string | number | boolean | null

const text = (value: Plain) => String(value ?? "")

/** {{#if (has held value)}}: a field holds this value, alone or among others; a number is the same as its digits. */
export function has(held: Plain | Plain[], value: Plain): boolean {
  return [held].flat().some((each) => text(each) === text(value))
}
