// Keeps one page, « Pas de connexion », with its style and its face; never a page of anyone's.
const shelf = "offline"
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))

worker.addEventListener("install", (event) => event.waitUntil(keep().then(() => worker.skipWaiting())))
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()))

async function keep() {
  const cache = await caches.open(shelf)
  const page = await fetch("/offline", { credentials: "omit" })
  if (!page.ok) throw new Error(`/offline answered ${page.status}`)
  const html = await page.clone().text()
  const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => String(address))
  await cache.put("/offline", page)
  await cache.addAll([...new Set(parts)])
}

worker.addEventListener("fetch", (event) => {
  const { request } = event
  if (request.mode === "navigate" && request.method === "GET")
    event.respondWith(fetch(request).catch(async () => (await caches.match("/offline")) ?? Response.error()))
  else if (new URL(request.url).pathname.startsWith("/assets/"))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})
