// npm run bench: what the site's pages cost, what steps cost that are saved at the same time, then what the embedded
// database costs. `-- site`, `-- saves` or `-- database` runs one of them; a number is how many seconds each page, and
// each way of saving, is measured; `--million` lets the database grow to a million documents.
// `-- site --times 10 --times 100` asks instead how pages, saves and searches bear so many times the demonstration's data.
import { parseArgs } from "node:util"
import { benchDatabase } from "./bench/database.ts"
import { benchSiteGrowth } from "./bench/growth.ts"
import { benchSaves } from "./bench/saves.ts"
import { benchSite } from "./bench/site.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { million: { type: "boolean", default: false }, times: { type: "string", multiple: true, default: [] } },
})
const seconds = positionals.find((each) => /^\d+$/.test(each))
const one = positionals.find((each) => ["site", "saves", "database"].includes(each))
const runs = (name: string) => one === undefined || one === name

if (values.times.length > 0) await benchSiteGrowth(values.times.map(Number))
else if (runs("site")) await benchSite(Number(seconds ?? 4))
if (runs("saves")) await benchSaves(Number(seconds ?? 30))
if (runs("database")) await benchDatabase(values)
