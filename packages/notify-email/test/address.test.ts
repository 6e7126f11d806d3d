import { email, isAddress } from "@comity/notify-email"
import { describe, expect, it } from "vitest"

describe("an address is", () => {
  it.each([
    "a@b.org",
    "aigul.bekova+training@hospital.example",
    "o'brien@clinic.example",
    "врач@больница.рф",
    "김민준@병원.한국",
    "эмч@эмнэлэг.мон",
    "Kim@HOSPITAL.Example",
    "kim@ГБОЛЬНИЦА.рф",
    "kim@xn--80aam3cdcb.xn--p1ai",
    "a@1.2.3.example",
    `${"a".repeat(64)}@b.org`
  ])("%s", (text) => {
    expect(isAddress(text)).toBe(true)
  })
})

describe("no address is", () => {
  it.each([
    ["nothing", ""],
    ["a name", "Aigul Bekova"],
    ["a domain", "@hospital.example"],
    ["a local part", "aigul@"],
    ["a second @", "a@b@c.example"],
    ["two of them", "a@b.org, c@d.org"],
    ["a name with one", "Aigul <a@b.org>"],
    ["one in brackets", "<a@b.org>"],
    ["a line break and a command", "a@b.org\r\nRCPT TO:<evil@x.example>"],
    ["a line break at the end", "a@b.org\n"],
    ["a space before", " a@b.org"],
    ["NUL", "a@b.org\u0000"],
    ["a mark that turns the direction", "a\u202e@b.org"],
    ["half a character", "a\ud800@b.org"],
    ["a dot before the @", "a.@b.org"],
    ["two dots", "a..b@c.org"],
    ["a quoted local part", '"a b"@c.org'],
    ["a way through another server", "evil%x.example@c.org"],
    ["an old way through another server", "x.example!evil@c.org"],
    ["what looks like an encoded word", "=?utf-8?q?evil=40x.example=3e=00?=@c.org"],
    ["a machine of this network", "a@localhost"],
    ["a number of a machine", "a@[127.0.0.1]"],
    ["the same without brackets", "a@127.0.0.1"],
    ["a domain that begins with a hyphen", "a@-b.org"],
    ["a domain with an underscore", "a@b_c.org"],
    ["a domain in wide letters, which are others", "a@ｂ.org"],
    ["a label of 64", `a@${"b".repeat(64)}.org`],
    ["a local part of 65", `${"a".repeat(65)}@b.org`],
    ["a local part of 66 octets", `${"я".repeat(33)}@b.org`],
    ["255 octets", `a@${"b.".repeat(125)}org`],
    ["a very long text", "a@".repeat(500_000)]
  ])("%s", (_, text) => {
    expect(isAddress(text)).toBe(false)
  })
})

it("everything that is wrong with the options is named at once, with what was expected", () => {
  const wrong = { host: " ", port: 99_999, from: { address: "training" }, replyTo: { address: "a@b@c.example" } }
  expect(() => email(wrong)).toThrow(
    /^host: expected .*; port: expected .*; from\.address: expected .*; replyTo\.address: expected .*$/
  )
  expect(() => email({} as never)).toThrow(/^host: expected .*; from\.address: expected .*$/)
})
