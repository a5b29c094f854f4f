// What the test of every door does inside a page: added to each page before its own scripts, as a plain script, where
// `routes` (the site map) and `days` (what to write where a day is asked for) already are.
globalThis.doors = (() => {
  const pressable = "a[href], button, summary, input[type=submit]"
  const shapeOf = (text) => text.replace(/[0-9a-f]{24}/g, ":id").replace(/\d+/g, "0")
  const matchers = routes.map((each) => ({ ...each, matches: new RegExp(each.pattern) }))

  /** An address as one thinks of it: its route, and what is asked of it. */
  function kindOf(method, url) {
    if (url.origin !== location.origin) return url.protocol
    const path = url.pathname.replace(/(.)\/$/, "$1")
    const route = matchers.find((each) => each.method === method && each.matches.test(path))
    return [
      route?.path ?? shapeOf(path),
      ...[...new Set(url.searchParams.keys())].sort().map((name) => `?${name}`),
    ].join(" ")
  }

  const submits = (element) => element.type === "submit" && element.closest("form") !== null
  const methodOf = (form) =>
    (form.querySelector("input[name=_method]")?.value ?? form.getAttribute("method") ?? "get").toUpperCase()

  function leadsTo(element, address) {
    if (element.matches("a")) {
      const url = new URL(element.getAttribute("href"), address)
      return { method: "GET", href: url.href, kind: `${kindOf("GET", url)}${url.hash ? " #" : ""}` }
    }
    if (!submits(element)) return null
    const form = element.closest("form")
    const url = new URL(element.getAttribute("formaction") ?? form.getAttribute("action") ?? address, address)
    return { method: methodOf(form), href: url.href, kind: kindOf(methodOf(form), url) }
  }

  /** Every link and button of a page, in its order, each with what tells its kind from others of the page. */
  function controlsOf(page, address) {
    return [...page.querySelectorAll(pressable)].map((element, index) => {
      const to = leadsTo(element, address)
      const marks = element.getAttributeNames().filter((name) => name === "popovertarget" || name.startsWith("data-"))
      const words =
        to || element.matches("summary") ? "" : (element.getAttribute("aria-label") ?? element.textContent.trim())
      const inFrame = element.closest("header.masthead, footer.site-foot, .skip-link") !== null
      const key = [
        inFrame ? "frame" : "",
        element.localName,
        to ? `${to.method} ${to.kind}` : "",
        shapeOf(element.className),
        shapeOf(`${element.name ?? ""}=${element.value ?? ""}`),
        marks.join(),
        shapeOf(words),
      ].join("|")
      return {
        index,
        key,
        inFrame,
        isLink: element.localName === "a",
        to,
        // What looks for a name where no script does so while it is typed is taken away by that script.
        disabled: element.disabled === true || element.hidden || element.matches("[data-find]"),
      }
    })
  }

  /** Follows every address from the first ones on, a few of each kind, and says what each page has. */
  async function crawl(starts, most) {
    const [seen, kinds, pages, faults] = [new Set(), new Map(), [], []]
    const toSee = []
    const follow = (href, from) => {
      const url = new URL(href, location.href)
      const address = url.pathname + url.search
      if (url.origin !== location.origin || seen.has(address) || url.pathname.endsWith(".pdf")) return
      const kind = kindOf("GET", url)
      if ((kinds.get(kind) ?? 0) >= (/[:?]/.test(kind) ? most : 1)) return
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      seen.add(address)
      toSee.push({ address, kind, from })
    }
    for (const start of starts) follow(start, "the door")
    const see = async ({ address, kind, from }) => {
      const answer = await fetch(address)
      if (answer.status === 404 || answer.status >= 500) faults.push(`${from} → ${address}: ${answer.status}`)
      const isPage = answer.headers.get("Content-Type")?.startsWith("text/html")
      const text = await answer.text()
      // A letter is no page of ours: nothing in it but its links can be pressed.
      const isLetter = answer.headers.get("Content-Security-Policy")?.includes("sandbox")
      if (!isPage || answer.status >= 400) return
      if (answer.redirected) return follow(answer.url, from)
      const page = new DOMParser().parseFromString(text, "text/html")
      const controls = controlsOf(page, new URL(address, location.href).href)
      for (const { to } of controls) if (to?.method === "GET") follow(to.href, address)
      if (isLetter) return
      if (!page.querySelector("main")?.textContent.trim()) faults.push(`${from} → ${address}: nothing on it`)
      pages.push({ address, kind, controls })
    }
    while (toSee.length > 0) await Promise.all(toSee.splice(0, 4).map(see))
    return { pages, faults }
  }

  const elementAt = (index) => document.querySelectorAll(pressable)[index]

  /** The control that was looked for last: what is filled meanwhile may bring others before it. */
  let sought = null

  /** Why a control cannot be pressed where it is, or null. What is folded is unfolded first. */
  function outOfReach(index) {
    const element = elementAt(index)
    sought = element
    const fold = element.matches("summary") ? element.parentElement.parentElement : element
    for (let each = fold.closest("details"); each; each = each.parentElement.closest("details")) each.open = true
    if (
      element.closest("[popover]:not(:popover-open)") &&
      getComputedStyle(element.closest("[popover]")).display === "none"
    )
      return "hidden"
    if (!element.checkVisibility({ visibilityProperty: true })) return "hidden"
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: "center", behavior: "instant" })
    return placeOf(element) ? null : "covered"
  }

  /** The point of a window at which a press reaches an element, or null. */
  function placeOf(element) {
    const points = [...element.getClientRects()].map(({ left, top, width, height }) => ({
      x: left + width / 2,
      y: top + height / 2,
    }))
    return points.find(({ x, y }) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (element.contains(hit) || hit.closest("label")?.control === element)
    })
  }

  /** Where the control that was looked for is pressed now: what was filled meanwhile may have moved it. Then all is remembered. */
  function aim() {
    sought.scrollIntoView({ block: "center", behavior: "instant" })
    remember()
    return placeOf(sought) ?? null
  }

  /** Whether each of some links can be pressed where it is: those that cannot, with why. */
  const linksOutOfReach = (indexes) =>
    indexes.flatMap((index) => {
      const why = outOfReach(index)
      return why ? [{ index, why }] : []
    })

  let refused = false
  addEventListener(
    "invalid",
    () => {
      refused = true
    },
    true,
  )

  const stateOf = () =>
    JSON.stringify([
      location.href,
      Math.round(scrollY),
      document.body.textContent,
      [...document.querySelectorAll("details")].map(({ open }) => open),
      [...document.querySelectorAll("[popover]")].map((each) => each.matches(":popover-open")),
      [...document.querySelectorAll("[aria-pressed], [aria-expanded]")].map((each) => [
        each.ariaPressed,
        each.ariaExpanded,
      ]),
      [...document.querySelectorAll("input, select, textarea")].map((each) => [each.value, each.checked]),
      [...document.querySelectorAll("[contenteditable]")].map((each) => each.innerHTML),
    ])
  let before = ""
  const remember = () => {
    ;[before, refused] = [stateOf(), false]
  }
  /** Whether pressing did something that a person sees. */
  const happened = () => refused || stateOf() !== before

  const count = { made: 0 }
  const valueFor = (field) => {
    const name = field.name.replace(/.*\[|\]/g, "")
    if (field.type === "email" || /mail/i.test(name)) return `essai.${Date.now()}.${(count.made += 1)}@essai.example`
    if (field.type === "url" || /link|website/i.test(name)) return "https://essai.example/"
    if (field.type === "tel" || /phone/i.test(name)) return "02 000 41 99"
    if (field.type === "time" || /^(start|end|closedAt)$/.test(name))
      return /end|closed/i.test(name) ? "14:00" : "13:00"
    if (field.type === "number") return field.min || "5"
    if (field.type === "date" || /^(day|date|until|from|to|due|replyBy)$/.test(name))
      return days[/^(day|from)$/.test(name) ? "today" : "later"]
    if (field.type === "password") return /current/.test(name) ? "demonstration" : "quatre mots bien choisis"
    return `Essai ${(count.made += 1)}`
  }

  /** Fills what the form of a control wants: what it asks for, or all of it. */
  function fill(index, all) {
    const form = elementAt(index).closest("form")
    for (const field of form?.elements ?? []) {
      if (!field.willValidate || field.type === "hidden" || field.type === "submit" || field.type === "button") continue
      if (field.type === "radio") {
        const group = [...form.elements].filter(({ name }) => name === field.name)
        if ((all || field.required) && !group.some(({ checked }) => checked)) group[0].checked = true
      } else if (field.type === "checkbox") field.checked ||= field.required
      else if (field.localName === "select") {
        if (field.value === "" && (all || field.required))
          field.value = [...field.options].find(({ value }) => value !== "")?.value ?? ""
      } else if (field.type !== "file" && field.value === "" && (all || field.required)) field.value = valueFor(field)
      field.dispatchEvent(new Event("input", { bubbles: true }))
      field.dispatchEvent(new Event("change", { bubbles: true }))
    }
    return [...(form?.elements ?? [])].some(({ type }) => type === "file")
  }

  /** Whether a page says that something was not done, and why. */
  const saysWhy = () => document.querySelector("[role=alert], [data-refused], .refusal, .notice, .field-error") !== null

  return { controlsOf, crawl, elementAt, outOfReach, linksOutOfReach, aim, happened, fill, saysWhy }
})()
