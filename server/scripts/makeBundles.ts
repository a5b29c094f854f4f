import { makeBundles } from "../bundles.ts"

// What `npm start` runs once the sources are compiled.
makeBundles()
