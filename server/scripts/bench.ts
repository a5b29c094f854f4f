// npm run bench: what the site's pages cost, then what the embedded database costs. `-- site` or `-- database` runs one
// of the two; a number is how many seconds each page is measured; `--million` lets the database grow to a million documents.
// `-- site --times 10 --times 100` asks instead how pages, saves and searches bear so many times the demonstration's data.
import { parseArgs } from "node:util"
import { benchDatabase } from "./bench/database.ts"
import { benchSiteGrowth } from "./bench/growth.ts"
import { benchSite } from "./bench/site.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { million: { type: "boolean", default: false }, times: { type: "string", multiple: true, default: [] } },
})
const seconds = Number(positionals.find((each) => /^\d+$/.test(each)) ?? 4)
const one = positionals.find((each) => ["site", "database"].includes(each))

if (values.times.length > 0) await benchSiteGrowth(values.times.map(Number))
else if (one !== "database") await benchSite(seconds)
if (one !== "site") await benchDatabase(values)
