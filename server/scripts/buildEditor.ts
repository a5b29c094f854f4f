import { bundleEditor } from "../editor.ts"

// What `npm start` runs once the sources are compiled.
bundleEditor()
