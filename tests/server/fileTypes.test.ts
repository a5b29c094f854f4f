import { expect } from "chai"
import fc from "fast-check"
import { zipSync } from "fflate"
import { acceptedTypes, cleanName, headLength, tellType } from "../../server/fileTypes.ts"
import { compound, gif, jpeg, office, oldOffice, openDocument, pdf, png, zipped } from "../support/files.ts"

async function tell(content: Buffer, name = "document") {
  const told = await tellType({
    head: content.subarray(0, headLength),
    size: content.length,
    name,
    hasNul: content.includes(0),
    read: async (start, end) => content.subarray(start, end),
  })
  return typeof told === "string" ? `refused: ${told}` : told.extension
}

describe("what a file is", () => {
  const good: [name: string, content: Buffer, is: string][] = [
    ["PDF", pdf, "pdf"],
    ["PNG", png, "png"],
    ["GIF", gif, "gif"],
    ["JPEG", jpeg, "jpg"],
    ["docx", office("docx"), "docx"],
    ["xlsx", office("xlsx"), "xlsx"],
    ["pptx", office("pptx"), "pptx"],
    ["odt", openDocument("text"), "odt"],
    ["ods", openDocument("spreadsheet"), "ods"],
    ["odp", openDocument("presentation"), "odp"],
  ]
  for (const [name, content, is] of good)
    it(`takes a ${name}, whatever it is called`, async () => {
      expect(await tell(content, "facture.exe")).to.equal(is)
    })

  it("takes plain text and CSV under their names", async () => {
    expect(await tell(Buffer.from("Ordre du jour : œufs, 12 €"), "notes.txt")).to.equal("txt")
    expect(await tell(Buffer.from("nom;commune\nAdjovi;Molenbroek\n"), "Membres.CSV")).to.equal("csv")
    expect(await tell(Buffer.from("nom;commune"), "membres.bin")).to.equal("refused: type")
    expect(
      await tell(Buffer.from("<jean@quartier.example>;Jean"), "adresses.csv"),
      "an address between brackets",
    ).to.equal("csv")
    expect(await tell(Buffer.from("\uFEFFPermanence", "utf16le"), "notes.txt"), "what Windows calls Unicode").to.equal(
      "txt",
    )
    expect(
      await tell(Buffer.from("\uFEFF<svg onload='x'>", "utf16le"), "notes.txt"),
      "the same, which can run",
    ).to.equal("refused: markup")
  })

  it("takes a PDF that a printer or a scanner put lines of its own before", async () => {
    for (const before of ["\n", "\r\n\r\n", "\x1b%-12345X@PJL\r\n", "\uFEFF"])
      expect(await tell(Buffer.concat([Buffer.from(before), pdf]), "scan.pdf"), JSON.stringify(before)).to.equal("pdf")
    expect(
      await tell(Buffer.concat([Buffer.from("<html><script>alert(1)</script>"), pdf]), "page.pdf"),
      "a page",
    ).to.equal("refused: markup")
  })

  const hostile: [name: string, content: Buffer, called: string, why: string][] = [
    ["an empty file", Buffer.alloc(0), "vide.pdf", "empty"],
    [
      "a drawing that can run",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
      "plan.png",
      "markup",
    ],
    ["the same after an XML head", Buffer.from("\uFEFF  <?xml version='1.0'?><!-- x --><svg/>"), "plan.txt", "markup"],
    ["a web page that is called text", Buffer.from("<!DOCTYPE html><script>alert(1)</script>"), "lisez.txt", "markup"],
    [
      "a web page behind a line of text",
      Buffer.from("bonjour\n<html><script>alert(1)</script>"),
      "lisez.csv",
      "markup",
    ],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]), "photo.jpg", "type"],
    ["a program called text", Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(300)]), "notes.txt", "type"],
    ["a script of a shell with zeros", Buffer.from("#!/bin/sh\0rm"), "notes.txt", "type"],
    ["the old Word", oldOffice, "rapport.docx", "oldOffice"],
    ["a document behind a password", compound("EncryptedPackage"), "PV.docx", "protected"],
    ["a mail that Outlook saved", compound("__nameid_version1.0"), "RE PV.msg", "mail"],
    [
      "a mail that another program saved",
      Buffer.from("Received: from a\r\nSubject: PV\r\n\r\nBonjour"),
      "RE PV.eml",
      "mail",
    ],
    [
      "a mail that begins with who sent it",
      Buffer.from("From: a@b.example\r\nSubject: PV\r\n\r\nBonjour"),
      "PV.eml",
      "mail",
    ],
    [
      "a photograph of an iPhone",
      Buffer.concat([Buffer.from("00000018667479706865696300000000", "hex"), Buffer.alloc(200)]),
      "IMG_2041.HEIC",
      "photo",
    ],
    ["an archive", zipped({ "a.pdf": "x" }), "annexes.zip", "archive"],
    ["a plain zip", zipped({ "a.txt": "bonjour" }), "rapport.docx", "type"],
    [
      "a zip that lies about its parts",
      zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }),
      "rapport.docx",
      "type",
    ],
    ["a Java archive", zipped({ "META-INF/MANIFEST.MF": "Main-Class: X", "X.class": "x" }), "rapport.docx", "type"],
    ["a document with macros", office("docx", { "word/vbaProject.bin": "x" }), "rapport.docx", "macros"],
    [
      "a document whose type says macros",
      office("docx", {
        "[Content_Types].xml":
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      "rapport.docx",
      "macros",
    ],
    ["a workbook with old macros", office("xlsx", { "xl/macrosheets/sheet1.xml": "x" }), "budget.xlsx", "macros"],
    ["a document with controls", office("docx", { "word/activeX/activeX1.bin": "x" }), "rapport.docx", "macros"],
    ["an OpenDocument with Basic", openDocument("text", { "Basic/Standard/Module1.xml": "x" }), "note.odt", "macros"],
    ["an OpenDocument with scripts", openDocument("text", { "Scripts/python/x.py": "x" }), "note.odt", "macros"],
    [
      "an OpenDocument without content",
      zipped({ mimetype: "application/vnd.oasis.opendocument.text" }),
      "note.odt",
      "type",
    ],
    ["a document cut in two", office("docx").subarray(0, 200), "rapport.docx", "type"],
    ["a film", Buffer.concat([Buffer.from("000000186674797069736f6d", "hex"), Buffer.alloc(200)]), "film.mp4", "type"],
  ]
  for (const [name, content, called, why] of hostile)
    it(`refuses ${name}`, async () => {
      expect(await tell(content, called)).to.equal(`refused: ${why}`)
    })

  it("refuses a zip whose two tables of contents disagree", async () => {
    const content = Buffer.from(office("docx"))
    // The local header of the list of types says another name than the central directory.
    content.write("[Content_Typex]", content.indexOf("[Content_Types]"))
    expect(await tell(content)).to.equal("refused: type")
  })

  it("reads no entry that claims to be huge", async () => {
    const content = Buffer.from(
      zipSync({ "[Content_Types].xml": new Uint8Array(5_000_000), "word/document.xml": new Uint8Array(1) }),
    )
    expect(content.length).to.be.below(100_000)
    expect(await tell(content)).to.equal("refused: type")
  })

  it("never fails on bytes at random, nor on a document with bytes changed at random", async () => {
    const document = office("docx")
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (bytes, isZip) => {
        const told = await tell(Buffer.concat([Buffer.from(isZip ? "PK\x03\x04" : ""), Buffer.from(bytes)]))
        expect(told).to.match(/^refused|^\w+$/)
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(document.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(document)
        changed[at] = byte
        expect(await tell(changed)).to.match(/^refused|^\w+$/)
      }),
    )
  })
})

describe("the name of a file", () => {
  const pdfType = acceptedTypes[0]
  const cases: [given: string, kept: string][] = [
    ["Réunion d’été – œuvre.pdf", "Réunion d’été – œuvre.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\ines\\rapport.PDF", "rapport.pdf"],
    ["facture.pdf.exe", "facture.pdf.exe.pdf"],
    ["invi\u202Esioc.pdf", "invisioc.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"],
    [".pdf", "PDF.pdf"],
  ]
  for (const [given, kept] of cases)
    it(`keeps ${JSON.stringify(given)} as ${JSON.stringify(kept)}`, () => {
      expect(cleanName(given, pdfType)).to.equal(kept)
    })

  it("has one length for all, and keeps its extension", () => {
    expect(cleanName(`${"x".repeat(400)}.pdf`, pdfType)).to.match(/^x{150}\.pdf$/)
  })
})
