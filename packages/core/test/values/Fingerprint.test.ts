import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { canonicalJson, fingerprint, sha256 } from "../../src/values/Fingerprint.ts"
import { between, random } from "../seeded.ts"

const platform = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex")

describe("sha256", () => {
  it("gives the digests that FIPS 180-4 publishes", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    )
  })

  it("agrees with the platform at every length around the ends of a block", () => {
    for (let length = 0; length <= 260; length++) {
      const text = "x".repeat(length)
      expect(sha256(text)).toBe(platform(text))
    }
  })

  it("agrees with the platform on 2,000 random texts in many scripts, and on a long one", () => {
    const next = random(180)
    const ranges = [0x20, 0x410, 0x1100, 0xac00, 0x1f300, 0x600]
    for (let i = 0; i < 2000; i++) {
      const points = Array.from(
        { length: between(next, 0, 120) },
        () => (ranges[between(next, 0, 5)] ?? 0) + between(next, 0, 90)
      )
      const text = String.fromCodePoint(...points)
      expect(sha256(text)).toBe(platform(text))
    }
    const long = "длинный текст ".repeat(50_000)
    expect(sha256(long)).toBe(platform(long))
  })
})

describe("canonicalJson", () => {
  it("writes the example of RFC 8785, 3.2.2 and 3.2.3", () => {
    const value = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false]
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )
  })

  it("orders members as the example of RFC 8785, 3.2.3: by UTF-16 code units", () => {
    const members = ["€", "\r", "\ufb33", "1", "😀", "\u0080", "ö"]
    const written = canonicalJson(Object.fromEntries(members.map((name) => [name, 0])))
    expect(Object.keys(JSON.parse(written))).toEqual(["1", "\r", "\u0080", "ö", "€", "😀", "\ufb33"])
    expect([...written.matchAll(/"([^"]*)":/g)].map(([, name]) => JSON.parse(`"${name}"`))).toEqual([
      ..."\r1\u0080ö€",
      "😀",
      "\ufb33"
    ])
  })

  it("says the same for the same members in any order, and reads back as what was given", () => {
    const next = random(8785)
    for (let i = 0; i < 500; i++) {
      const members = Array.from({ length: between(next, 1, 8) }, (_, n) => [`m${n}`, between(next, -9, 9)] as const)
      const shuffled = [...members].sort(() => next() - 0.5)
      const written = canonicalJson({ inner: [Object.fromEntries(members)] })
      expect(canonicalJson({ inner: [Object.fromEntries(shuffled)] })).toBe(written)
      expect(JSON.parse(written)).toEqual({ inner: [Object.fromEntries(members)] })
    }
  })

  it("writes a lone surrogate as its escape, and -0 as 0", () => {
    expect(canonicalJson(["\ud800", -0])).toBe('["\\ud800",0]')
  })

  it("names the place of what is not JSON", () => {
    const places: ReadonlyArray<readonly [unknown, string]> = [
      [undefined, "/: undefined is not JSON"],
      [{ a: [1, Number.NaN] }, "/a/1: number is not JSON"],
      [{ a: { b: new Date(0) } }, "/a/b: object is not JSON"],
      [[() => 1], "/0: function is not JSON"]
    ]
    for (const [value, message] of places) expect(() => canonicalJson(value)).toThrow(new TypeError(message))
  })
})

describe("fingerprint", () => {
  it("tells apart what says something else", () => {
    const values = [null, 0, "", "0", [], {}, [0], { a: 0 }, { a: [0] }, { a: "0" }, [[0]], { b: 0 }]
    expect(new Set(values.map(fingerprint)).size).toBe(values.length)
  })
})
