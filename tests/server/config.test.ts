import { spawnSync } from "node:child_process"
import { expect } from "chai"
import { readConfig } from "../../server/config.ts"
import { root } from "../../server/paths.ts"

describe("the settings", () => {
  const wrong: [setting: string, values: string[]][] = [
    ["PORT", ["abc", "70000", "-1", "3000.5", "0x10"]],
    [
      "BASE_URL",
      [
        "ftp://intranet.example",
        "intranet.example",
        "https://",
        "https://intranet.example/folder",
        "https://intranet.example/?a=b",
      ],
    ],
    ["MONGODB_URI", ["localhost:27017", "mongodb://", "http://localhost"]],
    ["SMTP_URL", ["mail.example", "smtp://", "http://mail.example"]],
    [
      "MAIL_FROM",
      ["nobody", "Maillage <maillage>", "Maillage <a@b.example> and more", "a@b.example\nBcc: c@d.example"],
    ],
    ["SESSION_SECRET", ["short"]],
    ["TRUST_PROXY", ["yes", "11"]],
    ["LOG_LEVEL", ["loud"]],
    ["WORKERS", ["0", "many"]],
  ]
  for (const [setting, values] of wrong)
    it(`say in one line that ${setting} is wrong`, () => {
      for (const value of values)
        expect(() => readConfig({ [setting]: value }), value).to.throw(new RegExp(`^${setting} .+\\.$`))
    })

  it("never repeat what may hold a password", () => {
    for (const env of [{ SMTP_URL: "smtp://me:hunter2@:x" }, { MONGODB_URI: "mongo://me:hunter2@host" }])
      expect(() => readConfig(env)).to.throw(/^[A-Z_]+ (?!.*hunter2)/)
  })

  it("are as the README says when none is given, or an empty one", () => {
    const none = readConfig({})
    expect(
      readConfig({
        PORT: "",
        BASE_URL: "",
        MONGODB_URI: "",
        SMTP_URL: "",
        MAIL_FROM: "",
        SESSION_SECRET: "",
        TRUST_PROXY: "",
        LOG_LEVEL: "",
        WORKERS: "",
        HOST: "",
        DATA_DIR: "",
      }),
    ).to.deep.equal(none)
    expect(none).to.include({
      port: 3000,
      host: "127.0.0.1",
      baseUrl: "http://localhost:3000",
      secure: false,
      mailFrom: "Maillage <maillage@localhost>",
      trustProxy: 0,
      logLevel: "info",
      workers: 1,
    })
    expect(none.dataDir).to.match(/[\\/]data$/)
  })

  it("are taken as they are when they are right", () => {
    expect(readConfig({ PORT: "8080" }).baseUrl).to.equal("http://localhost:8080")
    expect(readConfig({ BASE_URL: "https://intranet.example/" })).to.include({
      baseUrl: "https://intranet.example",
      secure: true,
    })
    const replicaSet = "mongodb://me:secret@one.example,two.example/maillage?replicaSet=rs"
    expect(readConfig({ MONGODB_URI: replicaSet }).mongodbUri).to.equal(replicaSet)
    for (const smtpUrl of ["smtp://mail.example", "smtps://user:pass@mail.example:465"])
      expect(readConfig({ SMTP_URL: smtpUrl }).smtpUrl).to.equal(smtpUrl)
    for (const mailFrom of ["a@b.example", "<a@b.example>", "Coordination d’été <a@b.example>"])
      expect(readConfig({ MAIL_FROM: mailFrom }).mailFrom).to.equal(mailFrom)
  })

  it("end the process that reads a wrong one, with that line and nothing else", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "server/start.ts"], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PORT: "abc" },
    })
    expect([status, stdout, stderr]).to.deep.equal([
      1,
      "",
      'PORT must be a whole number from 0 to 65535; it is "abc".\n',
    ])
  })
})
