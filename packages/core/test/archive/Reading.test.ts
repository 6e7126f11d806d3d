import { hash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { type ArchiveError, isArchiveError, readExport } from "../../src/archive.ts"
import { sha256 } from "../../src/store.ts"
import { linesOf, piecesOf, storeOf, textOf } from "./histories.ts"

const refused = async (...pieces: ReadonlyArray<string | Uint8Array>): Promise<ArchiveError> => {
  try {
    await readExport(piecesOf(...pieces), { hash: (text) => hash("sha256", text) })
  } catch (error) {
    if (isArchiveError(error)) return error
    throw error
  }
  throw new Error("it was accepted")
}

const small = await textOf(await storeOf(2, 2))
const lines = linesOf(await textOf(await storeOf(5, 12)))

/** A stream whose chain is right whatever it says. */
const forged = (...said: ReadonlyArray<string>): string => {
  const header = '{"comity":"export","format":1}'
  let chain = sha256(header)
  return [
    `${header}\n`,
    ...said.map((text) => {
      chain = sha256(chain + text)
      return `${text.slice(0, -1)},"chain":"${chain}"}\n`
    })
  ].join("")
}
const bare = (line: string): string => `${line.trimEnd().slice(0, -76)}}`
const end = (commits: number, entries: number, documents: number, position: number): string =>
  JSON.stringify({ end: { commits, entries, documents, position } })

describe("readExport", () => {
  it("refuses an export of which any one byte is flipped, and names the line or the one that it ran into", async () => {
    const bytes = new TextEncoder().encode(small)
    let line = 1
    for (const [at, byte] of bytes.entries()) {
      const flipped = bytes.slice()
      flipped[at] = byte ^ (at % 2 === 0 ? 1 : 0x20)
      const error = await refused(flipped)
      expect([line, line + 1]).toContain(error.line)
      if (line > 1) expect(error.position).toBeGreaterThan(0)
      expect(error.message).toContain(`line ${error.line}`)
      if (byte === 10) line++
    }
    expect(line).toBe(linesOf(small).length + 1)
  })

  it("tells where an export is truncated: after each line, and at every byte of one", async () => {
    for (let count = 0; count < lines.length - 1; count++) {
      const error = await refused(lines.slice(0, count).join(""))
      expect([error.code, error.line]).toEqual(["archive/truncated", count + 1])
    }
    const bytes = new TextEncoder().encode(small)
    for (let length = 0; length < bytes.length; length++) {
      expect((await refused(bytes.slice(0, length))).code).toBe("archive/truncated")
    }
  })

  it("tells lines that are swapped, doubled, missing and altered apart", async () => {
    const commits = lines.length - 2
    for (let at = 1; at < commits; at++) {
      const swapped = [...lines.slice(0, at), lines[at + 1] ?? "", lines[at] ?? "", ...lines.slice(at + 2)]
      expect(await refused(swapped.join(""))).toMatchObject({ code: "archive/reordered", line: at + 1 })
      const doubled = [...lines.slice(0, at + 1), ...lines.slice(at)]
      expect(await refused(doubled.join(""))).toMatchObject({ code: "archive/doubled", line: at + 2 })
      const again = [...lines.slice(0, commits), lines[at] ?? "", ...lines.slice(commits)]
      expect(await refused(again.join(""))).toMatchObject({ code: "archive/doubled", line: commits + 1 })
      const missing = lines.filter((_, i) => i !== at)
      expect(await refused(missing.join(""))).toMatchObject({ code: "archive/missing", line: at + 1 })
    }
    const moved = lines.map((line, i) => (i === 3 ? line.replace(/"first":\d+/, '"first":999') : line))
    expect(await refused(moved.join(""))).toMatchObject({ code: "archive/altered", line: 4 })
    expect(await refused(lines.join(""), "x")).toMatchObject({ code: "archive/afterEnd", line: lines.length + 1 })
  })

  it("refuses what is no export, and one of a newer format, without reading on", async () => {
    for (const text of [
      "{}\n",
      "comity\n",
      "\n",
      '{"comity":"export"}\n',
      '{"comity":"export","format":1}\r\n',
      "null\n"
    ]) {
      expect(await refused(text)).toMatchObject({ code: "archive/notAnExport", line: 1 })
    }
    expect(await refused('{"comity":"export","format":2}\n')).toMatchObject({
      code: "archive/newerFormat",
      reason: { values: { format: 2, known: 1 } }
    })
  })

  it("refuses every export that was made to look right, and names the first entry that does not follow", async () => {
    const [first = "", second = "", third = ""] = lines.slice(1, 4).map(bare)
    const { writes } = JSON.parse(first)
    const [{ entries }] = writes
    const changed = (change: (commit: ReturnType<typeof JSON.parse>) => void): string => {
      const commit = JSON.parse(first)
      change(commit)
      return JSON.stringify(commit)
    }
    const positions: ReadonlyArray<readonly [name: string, text: string]> = [
      ["an entry's data", changed((it) => (it.writes[0].entries[0].data = "other"))],
      ["an entry's actor", changed((it) => (it.writes[0].entries[0].actor = "other"))],
      ["a digest that is none", changed((it) => (it.writes[0].entries[0].digest = "x"))],
      ["a version", changed((it) => (it.writes[0].version = 2))],
      ["a kind without a name", changed((it) => (it.writes[0].kind = ""))],
      ["a kind that is no text", changed((it) => (it.writes[0].kind = 7))],
      ["an id with U+0000", changed((it) => (it.writes[0].id = "a\u0000"))],
      ["an id that is half a character", changed((it) => (it.writes[0].id = "\ud800"))],
      ["a commit without writes", changed((it) => (it.writes = []))],
      ["a document twice", changed((it) => it.writes.push(it.writes[0]))],
      ["a write without entries", changed((it) => (it.writes[0].entries = []))],
      ["a member more", changed((it) => (it.writes[0].more = 1))],
      ["members in another order", JSON.stringify({ first: 1, commit: "c0", writes })],
      ["a position of 0", changed((it) => (it.first = 0))],
      ["a measure that is no integer", changed((it) => (it.writes[0].state = stateWith({ measures: { a: 1.5 } })))],
      ["values that are not sorted", changed((it) => (it.writes[0].state = stateWith({ keys: { a: ["b", "a"] } })))],
      [
        "a forgotten entry with a salt",
        changed((it) => Object.assign(it.writes[0].entries[0], { salt: "s", forgotten: true }))
      ],
      ["a number that is rounded", first.replace('"version":1', '"version":1.00000000000000000001')],
      ["a number written in another way", first.replace('"version":1', '"version":1.0')],
      ["a member twice", first.replace('"version":1', '"version":1,"version":1')],
      ["no JSON", first.replace("{", "[")]
    ]
    for (const [name, text] of positions) {
      const error = await refused(forged(text, end(1, entries.length, 1, entries.length)))
      expect([name, error.code, error.line, error.position]).toEqual([name, "archive/altered", 2, 1])
    }
    const tall = `${"[".repeat(200_000)}${"]".repeat(200_000)}`
    const deep = first.replace(/"data":(null|\{.*?\}|\[.*?\]|".*?"),"salt"/, `"data":${tall},"salt"`)
    expect((await refused(forged(deep))).code).toMatch(/^archive\/(tooDeep|altered)$/)
    expect(await refused(forged(first, second, third, end(3, 0, 0, 0)))).toMatchObject({
      code: "archive/altered",
      line: 5
    })
    expect(await refused(forged(first, first))).toMatchObject({ code: "archive/altered", line: 3 })
  })

  it("refuses a document of which no state, or more than one, is given", async () => {
    const text = forged(...lines.slice(1).map((line) => bare(line).replace(/,"state":\{.*?"measures":\{[^}]*\}\}/, "")))
    expect(await refused(text)).toMatchObject({ code: "archive/altered", line: lines.length })
  })

  it("refuses lines longer than any that is exported before they fill the memory", async () => {
    async function* endless() {
      for (;;) yield "x".repeat(1024 * 1024)
    }
    await expect(readExport(endless())).rejects.toMatchObject({ code: "archive/notAnExport" })
    async function* endlessLine() {
      yield '{"comity":"export","format":1}\n'
      for (;;) yield "x".repeat(1024 * 1024)
    }
    await expect(readExport(endlessLine())).rejects.toMatchObject({ code: "archive/lineTooLong", line: 2 })
  })
})

const stateWith = (given: object): object => ({ body: null, keys: {}, dimensions: {}, measures: {}, ...given })
