// What no law can know: Telegram's own answers, its limit, and the secret in its address.
import assert from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"
import { inspect } from "node:util"
import type { ChannelMessage } from "@comity/plugin-sdk"
import { telegram } from "../src/index.ts"
import { partsOf } from "../src/parts.ts"
import { blocked, chats, type Fault, startService, token } from "./service.ts"

let service: Awaited<ReturnType<typeof startService>>
beforeEach(async () => {
  service = await startService()
})
afterEach(() => service.stop())

const live = new AbortController().signal
const messageTo = (address: string, text = "Bring your certificate."): ChannelMessage => ({
  key: "0".repeat(64),
  to: { address, name: "Aigul" },
  language: "en",
  subject: "Your training begins",
  text,
  lines: [{ depth: 0, text }],
  code: "notice/sample",
  values: {}
})

const send = (address: string, text?: string, options: { readonly token?: string; readonly url?: string } = {}) =>
  telegram({ token, url: service.url, ...options }).send(messageTo(address, text), live)

test("a notice is one message in plain text, its subject on the first line, and the receipt is Telegram's number", async () => {
  assert.deepEqual(await send(chats[0], "<b>*Bring*</b> your certificate."), { _tag: "Sent", receipt: "1" })
  assert.deepEqual(service.taken, [
    {
      chat: chats[0],
      text: "Your training begins\n\n<b>*Bring*</b> your certificate.",
      fields: ["chat_id", "text", "link_preview_options"]
    }
  ])
})

test("whom it can't reach, whom it does not know, and what it does not take is declined, in words of our own", async () => {
  assert.deepEqual(await send(blocked), { _tag: "Declined", because: "address", detail: "bot was blocked by the user" })
  assert.deepEqual(await send("1"), { _tag: "Declined", because: "address", detail: "chat not found" })
  const long = await send(chats[0], "line\n".repeat(10_000))
  assert.deepEqual(long, { _tag: "Declined", because: "content", detail: "the text is too long" })
  assert.deepEqual(service.taken, [])
})

test("only a person's own chat is an address: no group, no channel, no telephone", () => {
  const { accepts } = telegram({ token })
  const texts = ["704182936", "-1001234567890", "@hospital_news", "0", "0704182936", "70418293600000000", "704182936\n"]
  assert.deepEqual(texts.filter(accepts), ["704182936"])
})

test("a long text comes in numbered parts, cut between lines, and a receipt names them all", async () => {
  const lines = Array.from({ length: 150 }, (_, n) => `${n}. ${"требование ".repeat(5)}`.trim())
  assert.deepEqual(await send(chats[0], lines.join("\n")), { _tag: "Sent", receipt: "1 2 3" })
  const parts = service.taken.map(({ text }) => text.split("\n"))
  assert.deepEqual(
    parts.map(([mark]) => mark),
    ["(1/3)", "(2/3)", "(3/3)"]
  )
  assert.deepEqual(
    parts.flatMap(([, ...rest]) => rest),
    ["Your training begins", "", ...lines]
  )
})

test("a line that is longer than a message is cut between characters, and says that it goes on", () => {
  const parts = partsOf(`a${"🩺".repeat(3000)}`)
  assert.equal(parts.length, 2)
  assert.ok(parts.every((part) => part.length <= 4096 && !/\p{Cs}/u.test(part)))
  assert.equal(parts.map((part) => part.replace(/^.*\n/, "")).join(""), `a${"🩺".repeat(3000)}`)
  assert.match(parts[1] ?? "", /^\(2\/2\) …\n🩺/)
})

test("nothing of 1 to 4096 units is cut, whatever its lines", () => {
  assert.deepEqual(partsOf("x".repeat(4096)), ["x".repeat(4096)])
  assert.equal(partsOf("x".repeat(4097)).length, 2)
  for (const size of [4079, 4080, 4081, 8160, 8161]) {
    const parts = partsOf(`${"x".repeat(size)}\n${"y".repeat(5000)}`)
    assert.ok(
      parts.every((part) => part.length <= 4096),
      String(size)
    )
    assert.equal(
      parts
        .map((part) => part.replace(/^.*\n/, ""))
        .join("")
        .replaceAll("\n", "").length,
      size + 5000
    )
  }
})

test("neither token, address nor text stands in what it says when something is wrong", async () => {
  const attempts: Array<() => Promise<unknown>> = [
    ...(["busy", "breaksOff", "lost"] satisfies Array<Fault>).map((fault) => () => {
      service.has(fault)
      return send(chats[0])
    }),
    () => send(chats[0], undefined, { token: `${token}x` }),
    () => send(chats[0], undefined, { url: "http://127.0.0.1:1" }),
    () => send(chats[0], undefined, { url: "no address at all" })
  ]
  for (const [index, attempt] of attempts.entries()) {
    const error: unknown = await attempt().then(
      (answer) => assert.fail(`${index}: ${inspect(answer)}`),
      (it) => it
    )
    const said = inspect(error, { depth: 9, showHidden: true })
    for (const secret of [token, chats[0], "certificate", "Aigul"])
      assert.ok(!said.includes(secret), `${index}: ${said}`)
    await service.isWell()
  }
})

test("it says how long Telegram asks to wait, and that a token is wrong", async () => {
  service.has("busy")
  await assert.rejects(send(chats[0]), /wait 7 seconds/)
  await service.isWell()
  await assert.rejects(send(chats[0], undefined, { token: "wrong" }), /correct its token/)
})
