import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { Activity } from "../../src/model/Activity.ts"
import { reader } from "../../src/values/Reader.ts"

const read = reader(Activity, "activity")
const ceremony = {
  id: "ceremony-2019",
  kind: "ceremony",
  status: "held",
  modality: "occurred",
  title: { source: "en", texts: { en: "Completion ceremony" } },
  period: "2019-09-20",
  venue: { name: { source: "en", texts: { en: "Ramada Plaza, Suwon" } } },
  operator: "gyeonggi",
  participants: [
    { office: "director-of-health", party: "gyeonggi" },
    { role: "team", count: 9 }
  ],
  edition: "2019-russia"
}
const problems = (input: unknown) =>
  Result.match(read(input), { onSuccess: () => [], onFailure: ({ problems }) => problems.map(({ path }) => path) })

test("a ceremony is an activity with a venue, offices and a team of known size", () => {
  expect(Result.getOrThrow(read(ceremony))).toEqual(ceremony)
})

test("a kind that nobody has thought of joins with what it adds, and nothing stored changes", () => {
  const round = {
    ...ceremony,
    kind: "kg-health/ward-round",
    detail: { beds: 12, wards: ["cardiology"], lead: { person: "p1" }, online: false }
  }
  expect(Result.getOrThrow(read(round))).toEqual(round)
})

test("a kind is a code, and what it adds is plain JSON", () => {
  expect(problems({ ...ceremony, kind: "Ward Round" })).toEqual(["/kind"])
  expect(problems({ ...ceremony, detail: { when: new Date() } })).not.toEqual([])
  expect(problems({ ...ceremony, sponsor: "x" })).toEqual(["/sponsor"])
})
