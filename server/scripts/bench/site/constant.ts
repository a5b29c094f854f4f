import express from "express"
import type { AddressInfo } from "node:net"

// A process of its own: bare Express, which answers everything with the bytes that its parent gives it.
let page = ""
process.on("message", (html: string) => {
  page = html
  process.send!("ready")
})
process.on("disconnect", () => process.exit())

const app = express().use((_req, res) => void res.type("html").send(page))
const server = app.listen(0, "127.0.0.1", () => process.send!((server.address() as AddressInfo).port))
