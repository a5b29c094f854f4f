// The scripts of every page, as one module. Each improves pages that work without it, and knows nothing of the others but
// by events on the form and by what stands in the page.
import "./chooser/start.ts"
import "./copy.ts"
import "./files.ts"
import "./keep/start.ts"
import "./line.ts"
import "./live.ts"
import "./offline.ts"
import "./once.ts"
import "./shortcut.ts"
import "./signs.ts"
import "./unfolded.ts"
import "./unsaved.ts"
