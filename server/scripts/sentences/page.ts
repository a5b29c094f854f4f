import { buildSync } from "esbuild"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { renderTemplate } from "../../../views/engine.ts"
import { type Language, languages, translator } from "../../../views/translate.ts"
import { root } from "../../paths.ts"
import { joinStyles } from "../../stylesheet.ts"
import { listSentences, type Listed } from "./listing.ts"

/** The page on which all sentences are read and corrected, in the reader's language; it needs nothing beside itself. */
export function pageOfSentences(language: Language): string {
  const t = translator(language)
  const shown = ({ key, uses, maxlength, words }: Listed) => ({
    key,
    uses: t("sentences.uses", { places: uses.join(", ") }),
    most: t("sentences.most", { count: maxlength }),
    words: words.map(({ path, texts }) => ({
      texts: languages.map((each) =>
        // What is longer today may stay as long, no longer.
        ({
          language: each,
          path,
          label: t(`sentences.${each}`, { path }),
          text: texts[each],
          maxlength: Math.max(maxlength, texts[each].length),
        }),
      ),
    })),
  })
  return renderTemplate("sentences/index", {
    site: { language },
    language,
    style: `${joinStyles(() => "data:,")}@layer components{${own()}}`,
    script: scriptOf(),
    example: "{name}",
    several: t("sentences.several", { count: "{count}" }),
    areas: listSentences().map(({ area, sentences }) => ({ name: area, sentences: sentences.map(shown) })),
  })
}

// Nobody else loads them.
const own = () => readFileSync(join(root, "views/sentences/sentences.css"), "utf8")

function scriptOf(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, "views/sentences/corrections.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  })
  return outputFiles[0]!.text
}
