import { email } from "@comity/notify-email"
import type { ChannelMessage } from "@comity/plugin-sdk"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type MailServer, points, sendingTo, startMailServer } from "../src/mail/server.ts"
import { live } from "../src/places.ts"

const message: ChannelMessage = {
  key: "0a".repeat(32),
  to: { address: "staff@hospital.example" },
  language: "en",
  subject: "A nomination was returned",
  text: "It names no specialty.\n. and a line that begins with a dot",
  lines: [{ depth: 0, text: "It names no specialty." }],
  code: "notice/sample",
  values: {}
}
const taken = { to: "staff@hospital.example", messageId: `<${"0a".repeat(32)}@university.example>` }

let server: MailServer
beforeEach(async () => {
  server = await startMailServer()
})
afterEach(() => server.close())

const send = async (): Promise<unknown> => {
  const channel = email(sendingTo(server.port))
  const answer = await channel.send(message, live).catch((error: unknown) => error)
  await channel.close()
  return answer
}

describe("the mail server", () => {
  it("takes a letter, encrypted and from whoever logs in", async () => {
    expect(await send()).toEqual({ _tag: "Sent", receipt: taken.messageId })
    expect([server.letters, server.faults()]).toEqual([[taken], 0])
  })

  it.each(points)("breaks off at %s, once for each try, until it is told to work", async (point) => {
    server.breakOffAt(point)
    expect(await send()).toMatchObject({ name: "EmailError" })
    const before = point === "after the dot" ? [taken] : []
    expect([server.letters, server.faults()]).toEqual([before, 1])
    server.breakOffAt(undefined)
    expect(await send()).toMatchObject({ _tag: "Sent" })
    expect(server.letters).toEqual([...before, taken])
  })

  it("refuses one recipient, and takes what is for others", async () => {
    server.refuse({ at: "RCPT", answer: "550 5.1.1 unknown", to: "nobody@hospital.example" })
    expect(await send()).toMatchObject({ _tag: "Sent" })
    server.refuse({ at: "RCPT", answer: "550 5.1.1 unknown", to: taken.to })
    expect(await send()).toEqual({ _tag: "Declined", because: "address", detail: "550 5.1.1" })
  })

  it("refuses a whole letter and has not taken it then", async () => {
    server.refuse({ at: "after the dot", answer: "451 4.3.0 later" })
    expect(await send()).toMatchObject({ name: "EmailError", code: "busy" })
    expect([server.letters, server.faults()]).toEqual([[], 1])
  })
})
