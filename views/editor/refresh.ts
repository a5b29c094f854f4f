import { clearErrors, fill, note, partNamed, setMark } from "./page.ts"
import type { Effects } from "./parts.ts"
import { still } from "./still.ts"

/** Puts what somebody else saved into a form, where nothing was changed, and says beside each part who wrote it. */
export function refresh(
  form: HTMLFormElement,
  refreshed: Effects["refreshed"],
  filled: (part: HTMLElement) => void,
): void {
  if (refreshed.length === 0) return
  still(form, () => {
    for (const { name, fields, mark, said } of refreshed) {
      const part = partNamed(form, name)
      if (!part) continue
      fill(part, fields)
      filled(part)
      setMark(part, mark)
      clearErrors(part)
      // Of two texts that met, whoever wrote the other one has chosen.
      part.querySelector(":scope > .part-aside")?.remove()
      note(part, said, { quiet: true })
    }
    form.dispatchEvent(new CustomEvent("refreshed", { detail: { parts: refreshed.map(({ name }) => name) } }))
  })
}
