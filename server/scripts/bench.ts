// npm run bench: what the site's pages cost, then what the embedded database costs. `-- site` or `-- database` runs one
// of the two; a number is how many seconds each page is measured; `--million` lets the database grow to a million documents.
import { parseArgs } from "node:util"
import { benchDatabase } from "./bench/database.ts"
import { benchSite } from "./bench/site.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { million: { type: "boolean", default: false } },
})
const seconds = Number(positionals.find((each) => /^\d+$/.test(each)) ?? 4)
const one = positionals.find((each) => ["site", "database"].includes(each))

if (one !== "database") await benchSite(seconds)
if (one !== "site") await benchDatabase(values)
