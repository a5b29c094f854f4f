type Fields = Record<string, string | number | null>

const same = (a: Fields[string] | undefined, b: Fields[string] | undefined) => String(a ?? "") === String(b ?? "")

/**
 * What to do when a form comes back and the thing may have changed since it was opened: `changes` are the fields that
 * this person changed and nobody else did, `conflicts` those that both changed, differently. `was` is what the form
 * showed first; a field that it does not name counts as changed by this person.
 */
export function mergeChanges(saved: Fields, was: Fields, typed: Fields): { changes: Fields, conflicts: string[] } {
  const changes: Fields = {}
  const conflicts: string[] = []
  for (const [field, value] of Object.entries(typed)) {
    if (same(value, saved[field]) || (field in was && same(value, was[field]))) continue
    if (field in was && !same(saved[field], was[field])) conflicts.push(field)
    else changes[field] = value
  }
  return { changes, conflicts }
}

/**
 * What a form shows again after a conflict: what this person changed as she typed it, and all else as it is saved now,
 * so that saving once more takes back nothing that somebody else changed.
 */
export function rebase(saved: Fields, was: Fields, typed: Fields): Fields {
  return Object.fromEntries(Object.entries(typed).map(([field, value]) =>
    [field, field in saved && field in was && same(value, was[field]) ? saved[field]! : value]))
}

/** What a form showed first, from its hidden field; what is not ours counts as nothing. */
export function readWas(text: string): Fields {
  try {
    const was: unknown = JSON.parse(text)
    return was !== null && typeof was === "object" && !Array.isArray(was) ? was as Fields : {}
  } catch {
    return {}
  }
}
