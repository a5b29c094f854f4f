// Mail programs, word processors and search engines put an address of their own before the real one, to watch who opens
// it. What is kept leads where it says.

type Redirect = { host: RegExp; path: RegExp; parameter: string }

const redirects: Redirect[] = [
  { host: /^www\.google\.[a-z.]+$/, path: /^\/url$/, parameter: "q" },
  { host: /^www\.google\.[a-z.]+$/, path: /^\/url$/, parameter: "url" },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameter: "url" },
  { host: /^(?:l|lm|www)\.facebook\.com$/, path: /^\/l\.php$/, parameter: "u" },
  { host: /^l\.instagram\.com$/, path: /^\//, parameter: "u" },
  { host: /^www\.linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, parameter: "url" },
  { host: /^www\.youtube\.com$/, path: /^\/redirect$/, parameter: "q" },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameter: "url" },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, parameter: "uddg" },
  { host: /^deref-(?:gmx|mail|web)\.[a-z]+$/, path: /dereferrer\/?$/, parameter: "redirectUrl" },
  { host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, parameter: "a" },
  { host: /^statics\.teams\.cdn\.office\.net$/, path: /safelinks/, parameter: "url" },
]

/** How many may stand before one another: a mail forwarded from one office to another. */
const most = 4

/** The address that a link leads to in the end, as far as it says so itself. */
export function realAddress(href: string): string {
  let address = href
  for (let step = 0; step < most; step++) {
    const next = behind(address)
    if (next === null) break
    address = next
  }
  return address
}

function behind(href: string): string | null {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null
  const { hostname, pathname, searchParams } = new URL(href)
  for (const { host, path, parameter } of redirects) {
    const inside = host.test(hostname) && path.test(pathname) ? searchParams.get(parameter) : null
    if (inside && isWeb(inside)) return inside
  }
  return hostname === "urldefense.com"
    ? proofpoint(href)
    : hostname === "urldefense.proofpoint.com"
      ? olderProofpoint(href)
      : null
}

const isWeb = (address: string) => /^(?:https?|mailto):/i.test(address) && URL.canParse(address)

// https://urldefense.com/v3/__https://www.example.org/a__;!!…; signs that it took out stand as *, their code after the ";".
function proofpoint(href: string): string | null {
  const address = /^https?:\/\/urldefense\.com\/v3\/__(.+?)__;/i.exec(href)?.[1] ?? ""
  const whole = address.replace(/^(https?:\/)(?=[^/])/, "$1/")
  return !whole.includes("*") && isWeb(whole) ? whole : null
}

// …/v2/url?u=https-3A__www.example.org_a&d=…
function olderProofpoint(href: string): string | null {
  const coded = new URL(href).searchParams.get("u") ?? ""
  const address = coded
    .replaceAll("_", "/")
    .replace(/-([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return isWeb(address) ? address : null
}
