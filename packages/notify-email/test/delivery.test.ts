import { readFileSync } from "node:fs"
import { join } from "node:path"
import { EmailError, type EmailOptions, email } from "@comity/notify-email"
import type { ChannelMessage } from "@comity/plugin-sdk"
import type { SMTPServerOptions } from "smtp-server"
import { describe, expect, it } from "vitest"
import { answer, type MailServer, mailServer, sendingTo } from "./mailServer.ts"

const file = (name: string): string => readFileSync(join(import.meta.dirname, "certificate", name), "utf8")
const [key, cert] = [file("key.pem"), file("certificate.pem")]
const live = new AbortController().signal

const message: ChannelMessage = {
  key: "0a".repeat(32),
  to: { address: "aigul.bekova@hospital.example", name: "Aigul Bekova" },
  language: "en",
  subject: "Your training begins",
  text: "On Monday.",
  lines: [{ depth: 0, text: "On Monday." }],
  code: "notice/sample",
  values: {}
}

/** A server, and what becomes of one message that is sent to it: the answer, or the error. */
const tried = async (
  serving: SMTPServerOptions,
  options: Partial<EmailOptions> = {},
  meanwhile: (server: MailServer) => Promise<unknown> = async () => {}
) => {
  const server = await mailServer(serving)
  const channel = email(sendingTo(server, options))
  try {
    await meanwhile(server)
    const outcome = await channel.send(message, live).catch((error: unknown) => error)
    return { outcome, letters: server.letters.length }
  } finally {
    await channel.close()
    await server.close()
  }
}

const error = (code: string, smtp?: string) =>
  expect.objectContaining({ name: "EmailError", code, ...(smtp ? { smtp } : {}) })

describe("an answer of the server means", () => {
  const at = {
    greeting: (it: Error): SMTPServerOptions => ({ onConnect: (_, done) => done(it) }),
    sender: (it: Error): SMTPServerOptions => ({ onMailFrom: (_, __, done) => done(it) }),
    recipient: (it: Error): SMTPServerOptions => ({ onRcptTo: (_, __, done) => done(it) }),
    letter: (it: Error): SMTPServerOptions => ({
      onData: (stream, _, done) => stream.on("end", () => done(it)).resume()
    })
  }
  const declined = (because: string, detail: string) => ({ _tag: "Declined", because, detail })
  // biome-ignore format: a table is read in rows.
  it.each([
    ["greeting", 421, "4.3.2 closing", error("busy", "421 4.3.2")],
    ["greeting", 554, "5.7.1 not you", error("sender", "554 5.7.1")],
    ["sender", 451, "4.7.1 later", error("busy", "451 4.7.1")],
    ["sender", 553, "5.7.1 aigul.bekova@hospital.example may not", error("sender", "553 5.7.1")],
    ["sender", 552, "5.3.4 too big", declined("content", "552 5.3.4")],
    ["recipient", 450, "4.2.1 greylisted", error("busy", "450 4.2.1")],
    ["recipient", 452, "4.2.2 mailbox full", error("busy", "452 4.2.2")],
    ["recipient", 550, "5.1.1 <aigul.bekova@hospital.example> unknown", declined("address", "550 5.1.1")],
    ["recipient", 553, "no such name", declined("address", "553")],
    ["recipient", 530, "5.7.0 log in first", error("sender", "530 5.7.0")],
    ["recipient", 554, "5.7.1 <aigul.bekova@hospital.example>: Relay access denied", error("sender", "554 5.7.1")],
    ["recipient", 550, "5.1.8 <training@university.example>: domain not found", error("sender", "550 5.1.8")],
    ["recipient", 550, "5.2.1 mailbox closed", declined("address", "550 5.2.1")],
    ["recipient", 503, "5.5.1 bad sequence", error("unexpected", "503 5.5.1")],
    ["letter", 451, "4.3.0 disk full", error("busy", "451 4.3.0")],
    ["letter", 552, "5.3.4 longer than 10 MB", declined("content", "552 5.3.4")],
    ["letter", 554, "5.6.0 taken for spam, Aigul Bekova", declined("content", "554 5.6.0")]
  ] as const)("%s: %i %s", async (when, code, text, expected) => {
    const { letters, outcome } = await tried(at[when](answer(code, text)))
    expect(outcome).toEqual(expected)
    expect(letters).toBe(0)
    const said = outcome instanceof Error ? `${outcome.stack} ${JSON.stringify(outcome)}` : JSON.stringify(outcome)
    expect(said).not.toMatch(/aigul|bekova/i)
  })
})

describe("encryption", () => {
  const encrypted: SMTPServerOptions = { key, cert, disabledCommands: ["AUTH"] }

  it("from the first byte, with a certificate that the host vouches for", async () => {
    const { letters, outcome } = await tried({ ...encrypted, secure: true }, { secure: true, ca: cert })
    expect(outcome).toMatchObject({ _tag: "Sent" })
    expect(letters).toBe(1)
  })

  it("by STARTTLS, with a certificate that the host vouches for", async () => {
    const { letters, outcome } = await tried(encrypted, { startTls: "required", ca: cert })
    expect(outcome).toMatchObject({ _tag: "Sent" })
    expect(letters).toBe(1)
  })

  it.each([
    ["from the first byte", { secure: true }, { secure: true }],
    ["by STARTTLS", {}, { startTls: "required" }]
  ] as const)("%s, not with a certificate that nobody vouches for", async (_, serving, options) => {
    const { letters, outcome } = await tried({ ...encrypted, ...serving }, options)
    expect(outcome).toEqual(error("untrusted"))
    expect(letters).toBe(0)
  })

  it("not with the certificate of another host", async () => {
    const options = { secure: true, ca: cert, host: "127.0.0.2" } as const
    const { outcome } = await tried({ ...encrypted, secure: true }, options)
    expect(outcome).toBeInstanceOf(EmailError)
  })

  it("nothing is sent where STARTTLS is required and not offered", async () => {
    const { letters, outcome } = await tried({}, { startTls: "required" })
    expect(outcome).toEqual(error("untrusted"))
    expect(letters).toBe(0)
  })
})

describe("a password", () => {
  const asking: SMTPServerOptions = {
    disabledCommands: [],
    key,
    cert,
    onAuth: ({ password, username }, _, done) =>
      username === "office" && password === "correct horse"
        ? done(null, { user: 1 })
        : done(answer(535, "5.7.8 no, office"))
  }
  const options = (pass: string) => ({ startTls: "required", ca: cert, auth: { user: "office", pass } }) as const

  it("opens the server", async () => {
    expect((await tried(asking, options("correct horse"))).outcome).toMatchObject({ _tag: "Sent" })
  })

  it("that is wrong is told without the password", async () => {
    const { outcome } = await tried(asking, options("battery staple"))
    expect(outcome).toEqual(error("login", "535 5.7.8"))
    const said = `${(outcome as Error).stack} ${JSON.stringify(outcome)}`
    for (const secret of ["battery staple", Buffer.from("\0office\0battery staple").toString("base64")])
      expect(said).not.toContain(secret)
  })

  it("is not left out where the server does not ask for one", async () => {
    const { letters, outcome } = await tried({}, { auth: { user: "office", pass: "correct horse" } })
    expect(outcome).toBeInstanceOf(EmailError)
    expect(letters).toBe(0)
  })
})

describe("a connection", () => {
  it("that dies while the letter is under way leaves it for another try", async () => {
    let server: MailServer | undefined
    const dying: SMTPServerOptions = {
      onData: (stream) => {
        stream.once("data", () => server?.fail("down"))
      }
    }
    const { letters, outcome } = await tried(dying, {}, async (it) => {
      server = it
    })
    expect(outcome).toEqual(error("unreachable"))
    expect(letters).toBe(0)
  })

  it("on which nobody greets, or answers, is given up in time", async () => {
    const started = performance.now()
    const { outcome } = await tried({}, { connectWithin: 200 }, (server) => server.fail("silent"))
    expect(outcome).toEqual(error("unreachable"))
    const later = await tried({ onRcptTo: () => {} }, { answerWithin: 200 })
    expect(later.outcome).toEqual(error("unreachable"))
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it("is kept for the next letter where connections are kept, and only there", async () => {
    const used = async (options: Partial<EmailOptions>): Promise<number> => {
      const server = await mailServer()
      const channel = email(sendingTo(server, options))
      for (let n = 0; n < 3; n++) await channel.send(message, live)
      await channel.close()
      await server.close()
      return server.connections()
    }
    expect([await used({ connections: 2 }), await used({})]).toEqual([1, 3])
  })

  it.each([{}, { connections: 1 }])("is let go by close, also while the server is silent: %j", async (options) => {
    const server = await mailServer()
    const channel = email(sendingTo(server, options))
    await server.fail("silent")
    const sending = channel.send(message, live).catch((thrown: unknown) => thrown)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await channel.close()
    expect(await sending).toEqual(error("closed"))
    await server.close()
  })
})

it("an aborted send rejects with the reason of its signal", async () => {
  const server = await mailServer()
  const channel = email(sendingTo(server))
  await server.fail("silent")
  const controller = new AbortController()
  const sending = channel.send(message, controller.signal).catch((thrown: unknown) => thrown)
  controller.abort("withdrawn")
  expect(await sending).toBe("withdrawn")
  await server.close()
})

it.each([
  { from: { address: "a@b.example" }, host: "" },
  { from: { address: "a@b.example" }, host: undefined as unknown as string },
  { from: { address: "a@b.example" }, port: 0 },
  { from: { address: "a@b.example" }, port: 65_536 },
  { from: undefined as unknown as EmailOptions["from"] },
  { from: { address: "nobody" } },
  { from: { address: "a@b.example\r\nBcc: c@d.example" } },
  { from: { address: "a@b.example" }, replyTo: { address: "nobody" } }
])("options that cannot be are refused at once: %j", (options) => {
  expect(() => email({ host: "smtp.hospital.example", ...options })).toThrow(error("options"))
})
