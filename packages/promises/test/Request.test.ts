import { describe, expect, it } from "vitest"
import { readRequest, usage } from "../src/Request.ts"
import { trials } from "../src/trials/all.ts"

describe("what is asked for", () => {
  it("is everything, on both stores, in the short form, unless it is said", () => {
    expect(readRequest([])).toEqual({
      trials,
      stores: ["sqlite", "postgres"],
      length: "short",
      seed: 1,
      leaky: false,
      markdown: false
    })
  })

  it("may be one promise, a store, a length and a seed", () => {
    const args = ["kill", "--length", "7", "--seed", "42", "--store", "sqlite", "--leaky", "--markdown"]
    const { trials, ...others } = readRequest(args)
    expect(trials.map(({ name }) => name)).toEqual(["kill"])
    expect(others).toEqual({ stores: ["sqlite"], length: 7, seed: 42, leaky: true, markdown: true })
    expect(readRequest(["--length", "long"]).length).toBe("long")
  })

  it("is refused with a reason where it can't be meant", () => {
    expect(() => readRequest(["kil"])).toThrow("there is no promise kil")
    expect(() => readRequest(["--store", "oracle"])).toThrow("there is no store oracle; there are sqlite, postgres")
    expect(() => readRequest(["--length", "longer"])).toThrow("--length is a whole number from 1, not longer")
    expect(() => readRequest(["--length", "0"])).toThrow("--length is a whole number from 1, not 0")
    expect(() => readRequest(["--seed=-1"])).toThrow("--seed is a whole number from 0, not -1")
    expect(() => readRequest(["--leak"])).toThrow("--leak")
  })

  it("is listed in the usage, promise by promise", () => {
    for (const { name, promise } of trials) expect(usage).toContain(`${name.padEnd(8)} ${promise}`)
  })
})
