import { readFileSync, statSync, writeFileSync } from "node:fs"
import { correct, readCorrections } from "./sentences/correcting.ts"
import { pageOfSentences } from "./sentences/page.ts"

// npm run sentences [-- nl]: writes one page with every sentence in French and Dutch, to be read and corrected by whoever
// writes them well. npm run sentences -- corrections.json: takes what that page saved back into views/locales/.
const page = "sentences.html"

function apply(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${file}.`)
  const { made, refused } = correct(readCorrections(readFileSync(file, "utf8")))
  for (const { language, path, is } of made) console.log(`changed ${language} ${path}: ${is}`)
  for (const {
    correction: { language, path, is },
    why,
  } of refused)
    console.log(`refused ${language} ${path}: ${why}. It would have said: ${is}`)
  console.log(`${made.length} changed, ${refused.length} refused`)
  process.exitCode = refused.length > 0 ? 1 : 0
}

try {
  const [given] = process.argv.slice(2)
  if (given && !["fr", "nl"].includes(given)) apply(given)
  else {
    writeFileSync(page, pageOfSentences(given === "nl" ? "nl" : "fr"))
    console.log(`Open ${page} in a browser. What you save there comes back by: npm run sentences -- corrections.json`)
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
