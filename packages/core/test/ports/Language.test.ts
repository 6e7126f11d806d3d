import { expect, test } from "vitest"
import { type Language, render } from "../../src/ports/Language.ts"
import { reason } from "../../src/values/Reason.ts"

/** A language in which `<name>` stands for a value and `@code` for what another code is called. */
const language = (locale: string, messages: Readonly<Record<string, string>>, seen: Array<string> = []): Language => ({
  locale,
  messages,
  compile: (pattern) => {
    seen.push(pattern)
    if (pattern.includes("<<")) throw new SyntaxError("malformed")
    return (values, term) => {
      if (pattern.includes("fail")) throw new Error("failed")
      return pattern
        .replaceAll(/<(\w+)>/g, (_, name: string) => String(values[name]))
        .replaceAll(/@([\w.]+\w)/g, (_, code: string) => term(code) ?? code)
    }
  }
})

const tree = reason("lifecycle/refused", { noun: "edition" }, [
  reason("edition/quotaFull", { places: 9 }, [reason("edition/hint")]),
  reason("edition/closed")
])

test("a value of several lines stays on the line of its node, and can't pass for another finding", () => {
  const en = language("en", { "waiver.granted": "Reason: <why>" })
  const { lines, text } = render(reason("waiver.granted", { why: "Tired.\r\n  Met.\u2028  Secured." }), en)
  expect(text).toBe("Reason: Tired.   Met.   Secured.")
  // The words themselves are kept as they were typed.
  expect(lines[0]?.text).toBe("Reason: Tired.\r\n  Met.\u2028  Secured.")
})

test("a tree is rendered with one line a node, children indented", () => {
  const en = language("en", {
    "lifecycle/refused": "Refused: <noun>.",
    "edition/quotaFull": "<places> places.",
    "edition/hint": "Ask.",
    "edition/closed": "Closed."
  })
  const { draft, fellBack, language: shown, lines, text } = render(tree, en)
  expect(text).toBe("Refused: edition.\n  9 places.\n    Ask.\n  Closed.")
  expect(lines.map(({ code, depth }) => [depth, code])).toEqual([
    [0, "lifecycle/refused"],
    [1, "edition/quotaFull"],
    [2, "edition/hint"],
    [1, "edition/closed"]
  ])
  expect([shown, draft, fellBack]).toEqual(["en", false, []])
})

test("several trees are rendered one after the other", () => {
  const en = language("en", { a: "A.", b: "B." })
  expect(render([reason("a"), reason("b")], en).text).toBe("A.\nB.")
  expect(render([], en)).toEqual({ text: "", lines: [], language: "en", draft: false, fellBack: [] })
})

test("what the first language can't say, the next one does, and the reader is told", () => {
  const kk = language("kk", { "lifecycle/refused": "Бас тартылды: <noun>.", "edition/quotaFull": "<<" })
  const ru = language("ru", { "edition/quotaFull": "Мест: <places>.", "edition/hint": "fail" })
  const en = language("en", {
    "edition/hint": "Ask.",
    "edition/quotaFull": "<places> places.",
    "language/shownInAnother": "<shown> for <wanted>: <count>"
  })
  const { fellBack, language: shown, text } = render(tree, [kk, ru, en])
  expect(text.split("\n")).toEqual([
    "Бас тартылды: edition.",
    "  Мест: 9.",
    "    Ask.",
    "  edition/closed",
    "ru for kk: 1",
    "en for kk: 1"
  ])
  expect(shown).toBe("kk")
  expect(fellBack).toEqual([
    { code: "edition/quotaFull", language: "ru", because: "faultyMessage" },
    { code: "edition/hint", language: "en", because: "faultyMessage" },
    { code: "edition/closed", because: "noMessage" }
  ])
})

test("a second catalogue of the same language is no other language", () => {
  const core = language("ko", { "edition/closed": "마감." })
  const plugin = language("ko", { "kg/ward": "병동." })
  expect(render([reason("edition/closed"), reason("kg/ward")], [core, plugin])).toMatchObject({
    text: "마감.\n병동.",
    fellBack: []
  })
})

test("a term is said in the best language of the chain, and named if it is another one", () => {
  const ko = language("ko", { "lifecycle/refused": "거부됨: @noun.edition." })
  const en = language("en", { "noun.edition": "edition" })
  const { fellBack, text } = render(reason("lifecycle/refused"), [ko, en])
  expect(text.split("\n")[0]).toBe("거부됨: edition.")
  expect(fellBack).toEqual([{ code: "noun.edition", language: "en", because: "noMessage" }])
})

test("without a language the codes and values are shown, and that none is installed", () => {
  const { draft, fellBack, language: shown, text } = render(tree, [])
  expect(text).toBe(
    "language/noneInstalled\nlifecycle/refused (noun: edition)\n  edition/quotaFull (places: 9)\n    edition/hint\n  edition/closed"
  )
  expect([shown, draft, fellBack]).toEqual([undefined, false, []])
})

test("a code that no language knows never throws, whatever it is called", () => {
  const en = language("en", { a: "A." })
  for (const code of ["constructor", "__proto__", "toString", "💥", " "]) {
    expect(render(reason(code, { list: ["x", "y"], n: 1 }), en).text).toBe(`${code} (list: x, y; n: 1)`)
  }
})

test("a text that came from a draft is marked as one", () => {
  const en = language("en", { a: "A.", b: "B." })
  const ko: Language = { ...language("ko", { a: "가." }), draft: true }
  expect(render(reason("a"), [ko, en]).draft).toBe(true)
  expect(render(reason("b"), [ko, en]).draft).toBe(false)
})

test("a pattern is compiled once, at its first use", () => {
  const seen: Array<string> = []
  const en = language("en", { a: "A.", b: "B.", broken: "<<" }, seen)
  for (let i = 0; i < 3; i++) render([reason("a"), reason("broken")], en)
  expect(seen).toEqual(["A.", "<<"])
})
