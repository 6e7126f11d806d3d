import { describe, expect, it } from "vitest"
import { growthOf, leakedOf, type Sample, slopeOf, timesOf } from "../src/trials/soak/figures.ts"

const mib = 2 ** 20
const sample = (given: Partial<Sample>): Sample => ({
  rss: 100 * mib,
  heap: 30 * mib,
  descriptors: 20,
  resources: { Timeout: 2 },
  failures: 0,
  ...given
})

describe("growth", () => {
  it("is the slope of the line that fits the points best", () => {
    expect(slopeOf([0, 1, 2, 3].map((x) => [x, 5 + 2 * x]))).toBeCloseTo(2)
    expect(slopeOf([1, 3, 2, 4].map((y, x) => [x, y]))).toBeCloseTo(0.8)
    expect(slopeOf([[1, 1]])).toBe(0)
    expect(slopeOf([])).toBe(0)
  })

  it("is told in MiB an hour, of all memory or of the heap alone", () => {
    const samples = [0, 1, 2].map((minute) => sample({ rss: (100 + minute) * mib, heap: 30 * mib }))
    expect(growthOf(samples, "rss", 60_000)).toBeCloseTo(60)
    expect(growthOf(samples, "heap", 60_000)).toBe(0)
  })
})

describe("a handle is called leaked", () => {
  const descriptors = (...counts: ReadonlyArray<number>) =>
    leakedOf(counts.map((count) => sample({ descriptors: count })))

  it("if it is open at every later moment and was at none before", () => {
    expect(descriptors(20, 21, 22, 23)).toBe(1)
    expect(descriptors(20, 20, 25, 24)).toBe(4)
    expect(leakedOf([{}, {}, { Timeout: 2, TCPSocketWrap: 3 }].map((resources) => sample({ resources })))).toBe(5)
  })

  it("not if it comes and goes, nor if there is one moment alone", () => {
    expect(descriptors(20, 26, 20, 26, 21, 20)).toBe(0)
    expect(descriptors(26, 20, 20, 20)).toBe(0)
    expect(descriptors(20)).toBe(0)
  })
})

it("times are kept by the millisecond, and told by the share that was as quick", () => {
  const times = timesOf()
  expect(times.quantile(0.5)).toBe(0)
  for (let i = 1; i <= 100; i++) times.add(i + 0.2)
  expect([0.5, 0.99, 1].map(times.quantile)).toEqual([50, 99, 100])
})
