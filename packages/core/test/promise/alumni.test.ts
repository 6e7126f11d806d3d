import { afterEach, beforeEach, expect, it } from "vitest"
import type { Enrolment, Office } from "../../src/promise.ts"
import { failureOf } from "./laws/Law.ts"
import { introduce, openWorld, type World } from "./scenario.ts"

let world: World
let kim: Office
const text = { source: "en", texts: { en: "What I learned there I use every day." } } as const

beforeEach(async () => {
  world = await openWorld()
  kim = world.kim
  await introduce(world, "t1")
  const enrolled = (id: string, presence: Enrolment["presence"], completion: Enrolment["completion"]) =>
    kim.enrolments.record({
      id,
      trainee: "t1",
      operator: "gyeonggi",
      sendingSide: ["khabarovsk"],
      hosts: [],
      presence,
      completion,
      historical: { source: "release" }
    } as never)
  await enrolled("first", "departed", "completed")
  await enrolled("second", "withdrawn", "undecided")
  await enrolled("third", "active", "undecided")
  await kim.enrolments.record({
    id: "of-somebody-else",
    trainee: "t2",
    operator: "gyeonggi",
    sendingSide: [],
    hosts: [],
    presence: "departed",
    completion: "completed",
    historical: { source: "release" }
  } as never)
  const about = (kind: string, id: string) => ({ kind, id })
  for (const [id, of] of [
    ["f1", about("enrolment", "first")],
    ["f2", about("person", "t1")],
    ["f3", about("enrolment", "of-somebody-else")]
  ] as const) {
    await kim.followUps.save({ id, operator: "gyeonggi", about: of, kind: "contact", on: "2024" })
    await kim.outcomes.save({
      id: `o-${id}`,
      operator: "gyeonggi",
      about: of,
      kind: "practice-change",
      modality: "occurred",
      source: "release"
    })
  }
  for (const [id, consent] of [
    ["s1", "given"],
    ["s2", "publishedBySource"],
    ["s3", "withdrawn"],
    ["s4", undefined]
  ] as const)
    await kim.statements.save({
      id,
      kind: "testimonial",
      speaker: { person: "t1" },
      modality: "occurred",
      source: "release",
      text,
      ...(consent === undefined ? {} : { consent })
    })
  await kim.statements.save({
    id: "s5",
    kind: "intention",
    speaker: { person: "t1" },
    modality: "planned",
    source: "release",
    consent: "given",
    text
  })
})
afterEach(() => world.close())

const ids = (items: ReadonlyArray<{ readonly id: string }>) => items.map(({ id }) => id)

it("an alumnus is seen with the trainings that ended, what became of them, and what may be quoted", async () => {
  const { enrolments, followUps, outcomes, person, testimonials } = await kim.alumni.of("t1")
  expect(person).toBe("t1")
  expect(ids(enrolments)).toEqual(["first"])
  expect(ids(followUps)).toEqual(["f1", "f2"])
  expect(ids(outcomes)).toEqual(["o-f1", "o-f2"])
  expect(ids(testimonials)).toEqual(["s1", "s2"])
})

it("a testimonial that is withdrawn is quoted no more", async () => {
  const { version: _, ...said } = await kim.statements.get("s1")
  await kim.statements.save({ ...said, consent: "withdrawn" })
  expect(ids((await kim.alumni.of("t1")).testimonials)).toEqual(["s2"])
})

it("the sending side sees its own, an auditor no names of follow-ups, and a stranger nobody", async () => {
  const sending = world.as("sendingOffice", "khabarovsk")
  const seen = await sending.alumni.of("t1")
  expect([ids(seen.enrolments), ids(seen.followUps), ids(seen.outcomes)]).toEqual([["first"], [], ["o-f1", "o-f2"]])
  const auditor = await world.as("auditor", "gyeonggi").alumni.of("t1")
  expect(auditor.followUps.map((one) => Object.keys(one).sort())).toEqual([
    ["id", "kind", "version"],
    ["id", "kind", "version"]
  ])
  // Of a person an auditor knows that there is one: that something is said of the person, and not what.
  expect(auditor.outcomes.map((one) => [one.id, "about" in one])).toEqual([
    ["o-f1", true],
    ["o-f2", false]
  ])
  const stranger = world.as("clerk", "elsewhere")
  expect((await failureOf(stranger.alumni.of("t1"))).code).toBe("NotFound")
  expect((await failureOf(kim.alumni.of("nobody"))).code).toBe("NotFound")
})
