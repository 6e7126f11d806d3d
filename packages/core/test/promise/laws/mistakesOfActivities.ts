/** Mistakes that people make about activities and what sources say of them; the world is that of `mistakes.ts`. */
import type { World } from "../scenario.ts"
import type { Mistake } from "./Mistake.ts"

const moot = (more: object) => (world: World) =>
  world.kim.activities.moot({ id: "x", kind: "delegation", operator: "gyeonggi", ...more } as never)
const claimed =
  (value: unknown, says = "note") =>
  (world: World) =>
    world.kim.claims.save({
      id: "x",
      operator: "gyeonggi",
      source: "release",
      about: { kind: "activity", id: "2019-russia-ceremony" },
      says,
      modality: "occurred",
      value: value as never
    })
/** So deep in lists, or in members of one name. */
const nested = (levels: number, within: (held: unknown) => unknown) => {
  let value: unknown = 1
  for (let i = 0; i < levels; i++) value = within(value)
  return value
}
const endless: { [name: string]: unknown } = {}
endless["left"] = endless
endless["right"] = endless

const dated = (says: unknown): Mistake => ({
  what: `a date in words that are none: ${JSON.stringify(says)}`,
  ask: moot({ dating: { source: "release", says } }),
  code: "InvalidInput",
  at: [typeof says === "object" && says !== null ? "/dating/says/month" : "/dating/says"]
})
const named = (what: string, as: object): Mistake => ({
  what: `a patient's name, as ${what}`,
  ask: moot({ participants: [{ person: "t1", ...as }] }),
  code: "Refused",
  because: ["activity/patientNamed"]
})
const saying = (what: string, value: unknown): Mistake => ({
  what: `a claim that says ${what}`,
  ask: claimed(value),
  code: "InvalidInput",
  at: ["/value"]
})

export const mistakesOfActivities: ReadonlyArray<Mistake> = [
  ...["the day before yesterday", "", "constructor", "__proto__", null, 4].map(dated),
  dated({ month: 13, of: "thisYear" }),
  {
    what: "a date that is no record of one",
    ask: moot({ dating: "today" }),
    code: "InvalidInput",
    at: ["/dating"]
  },
  ...["patient", "patients", "inpatient", "out-patient", "patient-2", "vendor/patient"].map((role) =>
    named(`the role ${role}`, { role })
  ),
  named("the office of a patient", { office: "patient" }),
  {
    what: "a patient's name, as a claim about who took part",
    ask: claimed([{ person: "t1", role: "patient" }], "participants"),
    code: "InvalidInput",
    at: ["/value"]
  },
  {
    what: "a visit that returns itself",
    ask: ({ kim }) => kim.activities.change({ id: "2019-russia-ceremony", reciprocates: "2019-russia-ceremony" }),
    code: "Refused",
    because: ["activity/returnedUnknown"]
  },
  {
    what: "an enrolment of the past in another program than that of its edition",
    ask: ({ kim }) =>
      kim.enrolments.record({
        id: "x",
        trainee: "t1",
        operator: "gyeonggi",
        edition: "2019-russia",
        program: "another-program",
        presence: "departed",
        completion: "completed",
        sendingSide: [],
        hosts: [],
        historical: { source: "release" }
      } as never),
    code: "InvalidInput",
    at: ["/program"]
  },
  saying(
    "what lies deeper than anybody can read",
    nested(100_000, (held) => [held])
  ),
  saying(
    "what lies forty members deep",
    nested(40, (held) => ({ held }))
  ),
  saying("what has no end", endless),
  saying("no number", Number.NaN),
  saying(
    "more than a page",
    Array.from({ length: 100_000 }, () => 1)
  )
]
