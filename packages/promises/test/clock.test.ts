import { describe, expect, it } from "vitest"
import { chanceOf } from "../src/random.ts"
import { jumpingClock } from "../src/trials/clock/jumpingClock.ts"
import { Register } from "../src/trials/clock/register.ts"

describe("a jumping clock", () => {
  const { jumps, now } = jumpingClock(chanceOf(1, "clock"))
  const read = Array.from({ length: 5000 }, () => now())

  it("jumps back as well as forth, and says how often", () => {
    const back = read.filter((instant, i) => i > 0 && instant < (read[i - 1] ?? instant)).length
    expect(back).toBeGreaterThan(500)
    expect(jumps().all).toBeGreaterThan(jumps().back)
  })

  it("stands before 1970, beyond 2100, and around the day that Samoa left out", () => {
    const years = read.map((instant) => instant.getUTCFullYear())
    expect(years.some((year) => year < 1970)).toBe(true)
    expect(years.some((year) => year > 2100)).toBe(true)
    expect(Math.max(...years)).toBeLessThanOrEqual(9999)
    expect(read.some((instant) => instant.toISOString().startsWith("2011-12-30T10:00"))).toBe(true)
  })
})

describe("the register", () => {
  const nothing = { refused: [] }
  const step = (from: string) => ({ noun: "agreement", id: "a", transition: "Expire", from })
  /** An agreement, and the day after the one on which it ends, as the register expects it. */
  const agreed = (): { readonly register: Register; readonly from: string } => {
    const register = new Register()
    register.agreement("a", () => 0)
    return { register, from: "2012-01-02" }
  }

  it("finds nothing where a step was carried out once, from its day on", () => {
    const { from, register } = agreed()
    register.advanced("2012-01-01", [{ done: [], ...nothing }])
    register.advanced("2012-02-01", [{ done: [step(from)], ...nothing }])
    register.advanced("2013-02-01", [{ done: [], ...nothing }])
    expect(Object.values(register.lost)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it("finds a step that was carried out twice, also by two at the same moment", () => {
    const { from, register } = agreed()
    register.advanced("2012-02-01", [
      { done: [step(from)], ...nothing },
      { done: [step(from)], ...nothing }
    ])
    expect(register.lost).toMatchObject({ "carried out twice": 1 })
  })

  it("finds a step that was carried out too early, not at all, or from another day on", () => {
    const early = agreed()
    early.register.advanced("2012-01-01", [{ done: [step(early.from)], ...nothing }])
    expect(early.register.lost).toMatchObject({ "carried out before its day": 1 })
    const never = agreed()
    never.register.advanced("2012-01-02", [{ done: [], ...nothing }])
    expect(never.register.lost).toMatchObject({ "due and not carried out": 1 })
    const moved = agreed()
    moved.register.advanced("2012-02-01", [{ done: [step("2012-01-03")], ...nothing }])
    expect(moved.register.lost).toMatchObject({ "deadlines moved": 1 })
  })

  it("counts what the library refused, and breaks off over what it did not say", () => {
    const { register } = agreed()
    register.refused(Object.assign(new Error("reused"), { name: "ComityError" }))
    expect(register.lost).toMatchObject({ "commands refused": 1 })
    expect(() => register.refused(new Error("a fault of the trial"))).toThrow("a fault of the trial")
  })
})
