import regexp from "eslint-plugin-regexp"
import tseslint from "typescript-eslint"

// A pattern that is made while the site runs is read by no rule: all of them stand in one file, where what comes from a
// text is escaped. The database compiles the patterns of its queries, as any MongoDB does.
const patternsOf = [
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='RegExp']",
    message: "Patterns that are made while the site runs stand in server/patterns.ts.",
  },
  {
    selector: "Property:matches([key.name='$regex'], [key.value='$regex'])",
    message: "Patterns of queries are made in server/patterns.ts.",
  },
]

// A page that compares with the hour says something else from then on: its copies end there (server/clock.ts).
const comparing = [
  {
    selector: "BinaryExpression[operator=/^[<>]=?$/] > CallExpression[callee.name='now']",
    message: "Ask hasCome(moment), so that copies of the page end at that moment.",
  },
]

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "data*/", "**/*.mjs", "eslint.config.js"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    plugins: { regexp },
    rules: {
      // Whoever chooses the text chooses how long a pattern takes, unless it is linear.
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
      semi: ["error", "never"],
      quotes: ["error", "double", { avoidEscape: true, allowTemplateLiterals: true }],
      "max-len": [
        "error",
        {
          code: 120,
          comments: 151,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
      "no-console": ["error", { allow: ["log", "error"] }],
      // Express and Mocha await what they are given.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      // `interface User extends Reader {}` is how a library's own type is widened.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-namespace": ["error", { allowDeclarations: true }],
      "@typescript-eslint/require-await": "off",
      // Mongoose's inferred types need assertions that the checker then finds needless, and give unknown where there is text.
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["server/**/*.ts"],
    ignores: ["server/patterns.ts", "server/database/**"],
    rules: { "no-restricted-syntax": ["error", ...patternsOf] },
  },
  {
    files: ["models/**/*.ts", "routes/**/*.ts", "views/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...patternsOf, ...comparing] },
  },
  // Its types are checked in a world of its own (public/tsconfig.json).
  { files: ["public/service-worker.js"], ...tseslint.configs.disableTypeChecked },
  {
    // chai's assertions are expressions; models made in tests are loose on purpose.
    files: ["tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
)
