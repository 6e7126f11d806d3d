import { email } from "@comity/notify-email"
import type { ChannelMessage } from "@comity/plugin-sdk"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type MailServer, mailServer, sendingTo } from "./mailServer.ts"

const live = new AbortController().signal
let server: MailServer
beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.close())

const notice = (given: Partial<ChannelMessage> = {}): ChannelMessage => ({
  key: "5f".repeat(32),
  to: { address: "aigul.bekova@hospital.example", name: "Aigul Bekova" },
  language: "ru",
  subject: "Решение о завершении обучения",
  text: "Обучение завершено.\nЧто засчитано:\n  Занятия: 40 из 40 дней.\n    Подтверждено: больница «Ак-Ниет» & клиника <№ 2>.\n  Отчёт принят.\nС вопросами обращайтесь в отдел.",
  lines: [
    { depth: 0, text: "Обучение завершено." },
    { depth: 0, text: "Что засчитано:" },
    { depth: 1, text: "Занятия: 40 из 40 дней." },
    { depth: 2, text: "Подтверждено: больница «Ак-Ниет» & клиника <№ 2>." },
    { depth: 1, text: "Отчёт принят." },
    { depth: 0, text: "С вопросами обращайтесь в отдел." }
  ],
  code: "notice/decided",
  values: {},
  ...given
})

/** Sends one notice and gives back the letter that arrived. */
const sent = async (given: Partial<ChannelMessage> = {}, options = {}) => {
  const channel = email(sendingTo(server, options))
  const delivered = await channel.send(notice(given), live)
  await channel.close()
  const letter = server.letters.at(-1)
  if (letter === undefined) throw new Error("no letter arrived")
  return { ...letter, delivered }
}

const header = (raw: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, "im").exec(raw)?.[1]

it("a letter has a plain text and an HTML, as they stand in the files of this folder", async () => {
  const { raw, read } = await sent()
  await expect(read.text).toMatchFileSnapshot("letter.txt")
  await expect(read.html).toMatchFileSnapshot("letter.html")
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? ""
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replaceAll("\r\n", "\n")
  const normal = head.replace(boundary, "boundary").replace(/^Date: .*$/m, "Date: now")
  await expect(`${normal}\n`).toMatchFileSnapshot("letter.head")
})

it("the same notice is the same letter at every try; its Message-ID is the receipt", async () => {
  const [first, second, other] = [await sent(), await sent(), await sent({ key: "60".repeat(32) })]
  expect(first.read.messageId).toBe(`<${"5f".repeat(32)}@university.example>`)
  expect(second.read.messageId).toBe(first.read.messageId)
  expect(other.read.messageId).not.toBe(first.read.messageId)
  expect(first.delivered).toEqual({ _tag: "Sent", receipt: first.read.messageId })
})

it("a Message-ID has the domain of the sender as the DNS has it", async () => {
  const { read } = await sent({}, { from: { address: "отдел@университет.example" } })
  expect(read.messageId).toBe(`<${"5f".repeat(32)}@xn--b1agajc0ayikbb.example>`)
})

it("says that a machine wrote it, and in which language", async () => {
  const { raw } = await sent()
  expect(header(raw, "Auto-Submitted")).toBe("auto-generated")
  expect(header(raw, "Content-Language")).toBe("ru")
  expect(new Date(header(raw, "Date") ?? "").getTime()).toBeGreaterThan(Date.now() - 60_000)
})

it.each([
  ["ko", "김민준", "연수 수료 결정"],
  ["ru", "Бекова, Айгүл", "Решение о завершении"],
  ["mn", "Бат-Эрдэнэ Өлзий", "Сургалт төгссөн шийдвэр"],
  ["ar", "د. ليلى", "قرار إتمام التدريب"]
])("subject and name in %s arrive as they were", async (language, name, subject) => {
  const from = { address: "training@university.example", name: `${name} (office)` }
  const to = { address: "x@hospital.example", name }
  const { raw, read } = await sent({ language, subject, to }, { from, replyTo: from })
  expect(read.subject).toBe(subject)
  expect(read.to).toEqual([{ address: "x@hospital.example", name }])
  expect(read.from).toEqual(from)
  expect(read.replyTo).toEqual([from])
  expect(raw.slice(0, raw.indexOf("\r\n\r\n"))).toMatch(/^[\x20-\x7e\r\n]*$/)
  expect(read.html).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`)
})

it("an address in another script reaches its mailbox", async () => {
  const both = await sent({ to: { address: "врач@больница.example" } })
  expect(both.to).toBe("врач@больница.example")
  // Before the @ only Latin: then every server on the way understands it, also one without SMTPUTF8.
  const { raw, to } = await sent({ to: { address: "kim@병원.example" } })
  expect([to, header(raw, "To")]).toEqual(["kim@병원.example", "kim@xn--om3bw6p.example"])
})

it.each([
  ["a name with a line break", { to: { address: "a@b.example", name: "Aigul\r\nBcc: evil@x.example\r\n\r\nhello" } }],
  ["a name with quotes and an address", { to: { address: "a@b.example", name: 'A" <evil@x.example>, "B' } }],
  [
    "a name that looks like an encoded word",
    { to: { address: "a@b.example", name: "=?utf-8?q?a=0D=0ABcc:_evil=40x?=" } }
  ],
  ["a subject with a line break", { to: { address: "a@b.example" }, subject: "Hello\r\nBcc: evil@x.example" }],
  [
    "a subject with a line separator",
    { to: { address: "a@b.example" }, subject: "Hello\u2028Bcc: evil@x.example\u0085X: y" }
  ],
  [
    "a text with the end of a letter",
    { to: { address: "a@b.example" }, text: "a\r\n.\r\nRCPT TO:<evil@x.example>\r\n..\r\nb" }
  ],
  ["a language that is none", { to: { address: "a@b.example" }, language: 'en" onload="x\r\nBcc: evil@x.example' }]
])("%s adds nothing to a letter", async (_, given) => {
  const before = server.letters.length
  const { raw, read } = await sent(given)
  expect(server.letters.slice(before).map(({ to }) => to)).toEqual(["a@b.example"])
  expect(read.to?.map(({ address }) => address)).toEqual(["a@b.example"])
  expect([read.bcc, read.cc]).toEqual([undefined, undefined])
  const names = read.headers.map(({ key }) => key)
  expect(names).toEqual(server.letters[0]?.read.headers.map(({ key }) => key))
  expect(header(raw, "Bcc")).toBeUndefined()
  expect(read.html).not.toContain("onload")
})

it.each([
  "=?utf-8?q?=0D=0ABcc=3A_evil=40x.example?=",
  "=?utf-8?b?DQpCY2M6IGV2aWxAeC5leGFtcGxl?=",
  "x".repeat(5000),
  `${"x".repeat(1200)} =?utf-8?q?y?=`
])("a name or subject of ASCII alone is read as it was typed, in lines that every server takes: %s", async (typed) => {
  const { raw, read } = await sent({ subject: typed, to: { address: "a@b.example", name: typed } })
  const seen = [read.subject, read.to?.[0]?.name].map((text) => text?.replaceAll("\u2060", ""))
  expect(seen).toEqual([typed, typed])
  expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThan(998)
})

it.each(["a@b.example\r\nRCPT TO:<evil@x.example>", "evil@x.example a@b.example", "a@b.example, evil@x.example"])(
  "a text that is no address is declined before anything is connected: %j",
  async (address) => {
    const [letters, connections] = [server.letters.length, server.connections()]
    const channel = email(sendingTo(server))
    expect(await channel.send(notice({ to: { address } }), live)).toEqual({
      _tag: "Declined",
      because: "address",
      detail: "no e-mail address"
    })
    expect([server.letters.length, server.connections()]).toEqual([letters, connections])
  }
)

it("what somebody typed is text in the HTML: nothing is loaded, and no script runs", async () => {
  const text = `<script src="https://x.example/a.js"></script>\n<img src=x onerror="x"> & 'quoted' "twice"`
  const { read } = await sent({ lines: [{ depth: 1, text }] })
  expect(read.html).toContain(
    "<ul><li>&lt;script src=&quot;https://x.example/a.js&quot;&gt;&lt;/script&gt;<br>" +
      "&lt;img src=x onerror=&quot;x&quot;&gt; &amp; &#39;quoted&#39; &quot;twice&quot;</li></ul>"
  )
  expect(read.html?.replace(/&quot;/g, "")).not.toMatch(/<(script|img|link|iframe)|url\(/)
})

it("lists are closed, however the depths jump", async () => {
  for (const depths of [
    [0, 3, 1, 0, 2],
    [2, 2, 0],
    [4, 3, 2, 1],
    [-1, 1.5, Number.NaN, 1000]
  ]) {
    const { read } = await sent({ lines: depths.map((depth) => ({ depth, text: `at ${depth}` })) })
    const open: Array<string> = []
    for (const [tag, name = ""] of (read.html ?? "").matchAll(/<\/?(ul|li)\b[^>]*>/g)) {
      if (tag.startsWith("</")) expect(open.pop()).toBe(name)
      else {
        expect(name === "li" ? open.at(-1) : (open.at(-1) ?? "li")).toBe(name === "li" ? "ul" : "li")
        open.push(name)
      }
    }
    expect(open).toEqual([])
    for (const depth of depths) expect(read.html).toContain(`at ${depth}`)
  }
})
