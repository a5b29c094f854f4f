// Keeps one page, « Pas de connexion », with its style and its face; never a page of anyone's.
const shelf = "offline"

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())))
addEventListener("activate", (event) => event.waitUntil(clients.claim()))

async function keep() {
  const cache = await caches.open(shelf)
  const page = await fetch("/offline", { credentials: "omit" })
  if (!page.ok) throw new Error(`/offline answered ${page.status}`)
  const html = await page.clone().text()
  const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address)
  await cache.put("/offline", page)
  await cache.addAll([...new Set(parts)])
}

addEventListener("fetch", (event) => {
  const { request } = event
  if (request.mode === "navigate" && request.method === "GET")
    event.respondWith(fetch(request).catch(async () => await caches.match("/offline") ?? Response.error()))
  else if (new URL(request.url).pathname.startsWith("/assets/"))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})
