import { describe, expect, it } from "vitest"
import type { Commit, Write } from "../../src/ports/Store.ts"
import { isStoreError, StoreError } from "../../src/ports/StoreError.ts"
import { compareBytes, keyChanges, pageOf, prepareCommit, readCursor } from "../../src/ports/StoreKit.ts"
import { between, oneOf, random } from "../seeded.ts"

const write = (extra: Partial<Write> = {}): Write => ({
  ref: { kind: "thing", id: "a" },
  expected: 0,
  body: { n: 1 },
  keys: {},
  dimensions: {},
  measures: {},
  entries: [{ type: "T", data: 1, salt: "s", on: "2019", at: "t", actor: "a", dataDigest: "d", digest: "e" }],
  ...extra
})
const commit = (...writes: [Write, ...Array<Write>]): Commit => ({ id: "c", writes })

describe("compareBytes", () => {
  it("orders 20,000 pairs of random texts as their UTF-8 bytes do", () => {
    const next = random(1)
    const starts = [0x20, 0x7f, 0x3b1, 0x7ff, 0xd7a0, 0xe000, 0xff5e, 0x1f300, 0x10fff0] as const
    const text = () =>
      String.fromCodePoint(
        ...Array.from({ length: between(next, 0, 4) }, () => oneOf(next, starts) + between(next, 0, 2))
      )
    for (let i = 0; i < 20_000; i++) {
      const [a, b] = [text(), text()]
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }
  })
})

describe("prepareCommit", () => {
  it("writes keys, dimensions and measures as one text each, whatever their order", () => {
    const one = write({
      keys: { b: ["y", "x", "y"], a: ["1"], c: [] },
      dimensions: { d: "1", c: "2" },
      measures: { n: 1, m: 2 }
    })
    const other = write({ keys: { a: ["1"], b: ["x", "y"] }, dimensions: { c: "2", d: "1" }, measures: { m: 2, n: 1 } })
    const [first, second] = [prepareCommit(commit(one)), prepareCommit(commit(other))]
    expect(first.writes[0]).toMatchObject({ keys: '{"a":["1"],"b":["x","y"]}', dimensions: '{"c":"2","d":"1"}' })
    expect(first).toEqual(second)
  })

  it("gives two commits one fingerprint exactly when they write the same", () => {
    const next = random(2)
    const some = (): Commit => {
      const writeOf = (id: string) =>
        write({
          ref: { kind: oneOf(next, ["t", "u"]), id },
          body: between(next, 0, 1),
          dimensions: oneOf(next, [{}, { d: "1" }])
        })
      return oneOf(next, [commit(writeOf("a")), commit(writeOf("a"), writeOf("b")), commit(writeOf("ab"))])
    }
    const said = ({ writes }: Commit) =>
      JSON.stringify(writes.map(({ body, dimensions, ref }) => [ref, body, dimensions]))
    const fingerprints = new Map<string, string>()
    for (let i = 0; i < 1000; i++) {
      const one = some()
      const { fingerprint } = prepareCommit(one)
      expect(fingerprints.get(said(one)) ?? fingerprint).toBe(fingerprint)
      fingerprints.set(said(one), fingerprint)
    }
    expect(new Set(fingerprints.values()).size).toBe(fingerprints.size)
    expect(fingerprints.size).toBeGreaterThan(40)
  })

  it("refuses a document written twice and a measure that is no integer", () => {
    expect(() => prepareCommit(commit(write(), write()))).toThrow("commit c writes a document twice")
    for (const value of [0.5, Number.NaN, 2 ** 53]) {
      expect(() => prepareCommit(commit(write({ measures: { days: value } })))).toThrow(TypeError)
    }
  })
})

describe("keyChanges", () => {
  it("brings the rows of any keys to those of any others", () => {
    const next = random(3)
    const keys = () =>
      prepareCommit(
        commit(
          write({ keys: { a: ["1", "2", "3"].filter(() => next() < 0.5), b: ["1", "2"].filter(() => next() < 0.5) } })
        )
      ).writes[0]?.keys
    let before: string | undefined
    const rows = new Set<string>()
    for (let i = 0; i < 500; i++) {
      const now = keys() ?? "{}"
      const { come, gone } = keyChanges(before, now)
      for (const row of gone) expect(rows.delete(JSON.stringify(row))).toBe(true)
      for (const row of come) rows.add(JSON.stringify(row))
      expect([...rows].sort()).toEqual(
        keyChanges(undefined, now)
          .come.map((row) => JSON.stringify(row))
          .sort()
      )
      before = now
    }
  })

  it("tells each value its neighbours", () => {
    expect(keyChanges(undefined, '{"due":["01","05","09"]}').come).toEqual([
      ["due", "01", null, "05"],
      ["due", "05", "01", "09"],
      ["due", "09", "05", null]
    ])
  })
})

describe("a cursor", () => {
  it("is read as it was written", () => {
    const page = pageOf(
      ["a", "b", "c"],
      2,
      (row) => row,
      (row) => ["value", row]
    )
    expect(page.items).toEqual(["a", "b"])
    expect(readCursor(page.next ?? "")).toEqual(["value", "b"])
  })

  it("is refused if nobody wrote it", () => {
    for (const invented of ["", "a", "[1,2]", '["a"]', "{}"]) expect(() => readCursor(invented)).toThrow(TypeError)
  })
})

describe("isStoreError", () => {
  it("knows the error of another copy of the class by its name and code", () => {
    const copy = Object.assign(new Error("held"), { name: "StoreError", code: "busy" })
    expect([isStoreError(copy), isStoreError(new StoreError("newer", "…"))]).toEqual([true, true])
  })

  it("does not know others", () => {
    const others = [
      new Error("busy"),
      { name: "StoreError", code: "busy" },
      Object.assign(new Error("x"), { code: "busy" }),
      null
    ]
    for (const other of others) expect(isStoreError(other)).toBe(false)
    expect(isStoreError(Object.assign(new Error("x"), { name: "StoreError", code: "unheard of" }))).toBe(false)
  })
})
