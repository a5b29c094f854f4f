import { expect } from "chai"
import express from "express"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Script } from "node:vm"
import request from "supertest"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { root } from "../../server/paths.ts"
import { assets, joinStyles, serveAssets, tighten } from "../../server/stylesheet.ts"

const app = express().use(serveAssets)
const styles = joinStyles((path) => assets.address(path))
const scripts = assets.at(assets.address("scripts/app.js"))!.file.body.toString()

describe("the stylesheet", () => {
  it("holds every file of public/styles, each in a layer that app.css orders", () => {
    const files = readdirSync(join(root, "public/styles/components")).filter((file) => file.endsWith(".css"))
    const layers = [...styles.matchAll(/@layer (\w+)\{/g)].map((match) => match[1])
    expect(layers.filter((layer) => layer === "components").length).to.equal(files.length)
    expect(styles).to.match(/^@layer reset,base,layout,components,utilities;/)
    expect(new Set(layers)).to.deep.equal(new Set(["reset", "base", "layout", "components", "utilities"]))
    for (const opening of styles.matchAll(/@import/g)) expect.fail(`left at ${opening.index}`)
  })

  it("has as many closing braces as opening ones, so that no file swallows the next", () => {
    expect(styles.split("{").length).to.equal(styles.split("}").length)
  })

  it("weighs at most 15 kB compressed, and the scripts of every page 20 kB", () => {
    expect(gzipSync(styles, { level: 9 }).length).to.be.below(15_000)
    expect(brotliCompressSync(Buffer.from(scripts)).length).to.be.below(20_000)
  })

  it("leaves what stands between quotes as it is", () => {
    expect(tighten(`a { content: "  /* no comment */ ; " ; } /* gone */ b > c { color: red; }`)).to.equal(
      `a{content: "  /* no comment */ ; "}b > c{color: red}`,
    )
  })

  it("names fonts by addresses that exist", async () => {
    const addresses = [...styles.matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1]!)
    expect(addresses).to.have.length.above(1)
    for (const address of addresses) await request(app).get(address).expect(200).expect("Content-Type", "font/woff2")
  })

  it("is kept for a year, and its address changes with it", async () => {
    const address = assets.address("styles/app.css")
    expect(address).to.match(/^\/assets\/styles\/app-[\w-]{10}\.css$/)
    await request(app)
      .get(address)
      .expect(200)
      .expect("Content-Type", /text\/css/)
      .expect("Cache-Control", /max-age=31536000, immutable/)
  })

  it("arrives compressed where the browser can read it", async () => {
    const address = assets.address("styles/app.css")
    const plain = await request(app).get(address).set("Accept-Encoding", "identity").expect(200)
    const zipped = await request(app).get(address).set("Accept-Encoding", "gzip").expect("Content-Encoding", "gzip")
    expect(zipped.text).to.equal(plain.text).and.equal(styles)
    await request(app).get(address).set("Accept-Encoding", "gzip, br").expect("Content-Encoding", "br")
  })

  it("gives a part of a font, and of a text that is packed on its way always the whole", async () => {
    const font = /url\("([^"]+)"\)/.exec(styles)![1]!
    const whole = assets.at(font)!.file.body
    const part = await request(app)
      .get(font)
      .set("Range", "bytes=4-9")
      .buffer(true)
      .parse((res, done) => {
        const read: Buffer[] = []
        res.on("data", (bytes: Buffer) => read.push(bytes)).on("end", () => done(null, Buffer.concat(read)))
      })
      .expect(206)
      .expect("Content-Range", `bytes 4-9/${whole.length}`)
      .expect("Cache-Control", /max-age=31536000, immutable/)
    expect(Buffer.compare(part.body as Buffer, whole.subarray(4, 10))).to.equal(0)
    await request(app).get(font).set("Range", `bytes=${whole.length}-`).expect(416)
    await request(app).get(font).set("If-None-Match", part.get("ETag")!).expect(304)
    const text = await request(app).get(assets.address("styles/app.css")).set("Range", "bytes=4-9").expect(200)
    expect(text.text).to.equal(styles)
  })

  it("still dresses a page that is older than the server", async () => {
    const old = assets.address("styles/app.css").replace(/-[\w-]{10}\.css$/, "-0123456789.css")
    const { text } = await request(app).get(old).expect(200).expect("Cache-Control", "no-cache")
    expect(text).to.equal(styles)
  })

  it("knows no file outside public", async () => {
    await request(app).get("/assets/../package.json").expect(404)
    await request(app).get("/assets/package-0123456789.json").expect(404)
    expect(() => assets.address("scripts/no-such.js")).to.throw("No file")
  })
})

describe("the scripts", () => {
  it("parse as one module, whose parts keep their names to themselves", () => {
    expect(() => new Script(scripts)).not.to.throw()
    expect(scripts).not.to.match(/^[ \t]*(?:import|export)\b/m)
  })
})

describe("the colours", () => {
  const tokens = readFileSync(join(root, "public/styles/tokens.css"), "utf8")
  const [light, dark] = [
    tokens.slice(0, tokens.indexOf("@media")),
    tokens.slice(tokens.indexOf("prefers-color-scheme")),
  ]

  const luminanceOf = (css: string, name: string) => {
    const [l, c, h] = new RegExp(`--${name}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)`)
      .exec(css)!
      .slice(1)
      .map(Number) as [number, number, number]
    return luminance(l, c, (h * Math.PI) / 180)
  }
  const contrast = (css: string, a: string, b: string) => {
    const [low, high] = [luminanceOf(css, a), luminanceOf(css, b)].sort((x, y) => x - y) as [number, number]
    return (high + 0.05) / (low + 0.05)
  }

  for (const [name, css] of Object.entries({ light, dark })) {
    it(`keep text readable at 7:1 and controls visible at 3:1 on every ground, ${name}`, () => {
      for (const ground of ["paper", "sheet", "shade"]) {
        for (const ink of ["ink", "ink-soft", "act", "act-strong", "alert"])
          expect(contrast(css, ink, ground), `${ink} on ${ground}`).to.be.at.least(7)
        for (const line of ["edge", "public", "associative"])
          expect(contrast(css, line, ground), `${line} on ${ground}`).to.be.at.least(3)
      }
      expect(contrast(css, "on-act", "act")).to.be.at.least(7)
      expect(contrast(css, "public", "associative")).to.be.below(3) // the form tells them apart, not the colour
    })
  }
})

// OKLCH to relative luminance (CSS Color 4, section 9.3; WCAG 2.2, relative luminance).
function luminance(l: number, c: number, h: number): number {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)]
  const [x, y, z] = [
    l + 0.3963377774 * a + 0.2158037573 * b,
    l - 0.1055613458 * a - 0.0638541728 * b,
    l - 0.0894841775 * a - 1.291485548 * b,
  ].map((each) => each ** 3) as [number, number, number]
  const [red, green, blue] = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ].map((each) => Math.min(1, Math.max(0, each))) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
