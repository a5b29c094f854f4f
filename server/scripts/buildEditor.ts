import { bundleEditor } from "../editor.ts"

/** What `npm start` calls once the sources are compiled. */
export function buildEditor(): void {
  bundleEditor()
}
