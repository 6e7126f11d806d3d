/** Worlds at random: whatever is admitted, ended and published, a reconciliation counts whom the record names, and nobody else. */
import { expect, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { Enrolment } from "../../src/promise.ts"
import { between, oneOf, random } from "../seeded.ts"
import { furnish, introduce, openWorld, type World } from "./scenario.ts"

const program = "invitational-training"
const years = ["2015", "2016", "2017", "2018"] as const
const people = ["t1", "t2", "t3", "t4"] as const
const historical = { source: "release" }

/** Editions with and without names and reported numbers, enrolments of the past, some of which do not count. */
const build = async ({ kim }: World, next: () => number): Promise<void> => {
  for (const year of years) {
    const reported = next() < 0.5 ? { reportedCount: between(next, 0, 20) } : {}
    const when = { period: year, status: "concluded" } as const
    await kim.editions.record({ id: year, program, operator: "gyeonggi", ...when, ...reported, historical })
  }
  for (let i = between(next, 0, 12); i > 0; i--) {
    await kim.enrolments.record({
      ...{ id: `enrolment-${i}`, edition: oneOf(next, years), trainee: oneOf(next, people), operator: "gyeonggi" },
      ...{ sendingInstitution: "regional-hospital", sendingSide: ["khabarovsk-health"], hosts: [], historical },
      presence: oneOf(next, ["departed", "departed", "trainingEnded", "withdrawn", "terminated"]),
      completion: oneOf(next, ["completed", "undecided"])
    })
    if (next() < 0.2) await kim.enrolments.void({ id: `enrolment-${i}`, reason: "Entered in error." })
  }
}

const gone = ["withdrawn", "terminated", "void"]

it.each(Array.from({ length: 25 }, (_, seed) => seed))("world %i is counted as it is recorded", async (seed) => {
  const next = random(seed)
  const world = await openWorld(memory())
  const { kim } = world
  await furnish(world)
  for (const person of people) await introduce(world, person)
  await build(world, next)
  const asOf = oneOf(next, years)
  const unit = oneOf(next, ["persons", "participations", undefined] as const)
  const value = between(next, 0, 60)
  await kim.statistics.save({
    ...{ id: "s", measure: "participants", value, program, asOf, modality: "occurred", source: "release" },
    ...(unit === undefined ? {} : { unit })
  })
  const found = await kim.statistics.reconcile("s")

  const scope = years.filter((year) => year <= asOf)
  const all = (await kim.enrolments.find({ limit: 500 })).items.filter(({ presence }) => !gone.includes(presence))
  const inScope = all.filter(({ edition = "" }) => scope.some((year) => year === edition))
  const of = (year: string): ReadonlyArray<Enrolment> => inScope.filter(({ edition }) => edition === year)
  const reported = new Map((await kim.editions.find()).items.map(({ id, reportedCount }) => [id, reportedCount]))
  const due = scope.map((edition) => {
    const count = of(edition).length
    if (count > 0) return { edition, count, basis: "named" }
    const number = reported.get(edition)
    return { edition, count: number ?? 0, basis: number === undefined ? "unknown" : "reported" }
  })
  expect(found.editions).toEqual(due)
  expect(found.counted).toBe(due.reduce((sum, { count }) => sum + count, 0))
  const repeats = inScope.length - new Set(inScope.map(({ trainee }) => trainee)).size
  expect(found.doubleCounts).toBe(repeats)
  expect(found.openingBalance + found.counted).toBe(value + (unit === "persons" ? repeats : 0))
  expect(found.gaps).toEqual(due.filter(({ basis }) => basis === "unknown").map(({ edition }) => edition))
  // What a program comes to is the same count, of all its editions.
  const { participations, persons } = await kim.reports.statistics({ program })
  expect([participations, persons]).toEqual([all.length, new Set(all.map(({ trainee }) => trainee)).size])
  // Nothing that is stored has changed.
  expect((await kim.statistics.get("s")).value).toBe(value)
  await world.close()
})
