import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Activity from "../../src/model/Activity.ts"
import * as Donation from "../../src/model/Donation.ts"
import * as FacilityProject from "../../src/model/FacilityProject.ts"
import { reader } from "../../src/values/Reader.ts"
import { worlds } from "./Activity.worlds.ts"
import { circumstances, sender } from "./ActivityCore.worlds.ts"
import { worlds as donations } from "./Donation.worlds.ts"
import { worlds as projects } from "./FacilityProject.worlds.ts"
import { about, because, gyeonggi, holds, hospital, period, programOffice } from "./sample.ts"

const read = reader(Activity.Activity, "activity")
const ceremony = {
  id: "ceremony-2019",
  kind: "ceremony",
  status: "held",
  modality: "occurred",
  title: { source: "en", texts: { en: "Completion ceremony" } },
  period: "2019-09-20",
  venue: { name: { source: "en", texts: { en: "Ramada Plaza, Suwon" } } },
  operator: "gyeonggi",
  parties: ["gyeonggi"],
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

const visitIn = (state: string) => given(Activity, circumstances, ...(worlds.states[state] ?? []))

test("what is not said anew stays as it was, whether an activity is changed, planned or held", () => {
  const said = { period: period("2019-09-03/2019-09-06") }
  for (const does of [{ _tag: "Change", ...said } as const, { _tag: "Plan", ...said } as const]) {
    const mooted = visitIn("mooted")
    const { document } = mooted.when({ by: programOffice, does }).becomes(said)
    expect(document).toEqual({ ...mooted.document, ...said, status: does._tag === "Plan" ? "planned" : "mooted" })
  }
  const begun = visitIn("inProgress")
  const { document: held } = begun.when({ by: programOffice, does: { _tag: "Hold" } }).becomes({ status: "held" })
  expect(held).toEqual({ ...begun.document, status: "held" })
})

test("what was postponed is confirmed again by everybody", () => {
  expect(visitIn("confirmed").document?.confirmedBy).toEqual(["gyeonggi", "khabarovsk"])
  visitIn("postponed")
    .when({ by: programOffice, does: { _tag: "Replan", period: period("2019-10") } })
    .becomes({ status: "planned", confirmedBy: undefined })
    .when({ by: programOffice, does: { _tag: "Confirm" } })
    .becomes({ status: "planned", confirmedBy: [gyeonggi] })
})

test("the recipient says that a device arrived, and never the donor", () => {
  const sent = given(Donation, circumstances, ...(donations.states["inTransit"] ?? []))
  sent.when({ by: sender, does: { _tag: "Receive" } }).isRefused("activity/notTheHost")
  sent
    .when({ by: holds("hostCoordinator", hospital), does: { _tag: "Receive" } })
    .becomes({ status: "received" })
    .when({ by: sender, does: { _tag: "Return", ...because } })
    .isRefused("activity/notTheHost")
})

test("the day on which a facility was opened stands with what else is known of it", () => {
  given(FacilityProject, circumstances, ...(projects.states["approved"] ?? []))
    .when({ by: programOffice, does: { _tag: "Change", detail: { facility: "diagnostic-center" } } })
    .becomes({ status: "approved" })
    .when({ by: programOffice, does: { _tag: "Open", openedOn: about("2019") } })
    .becomes({ status: "opened", detail: { facility: "diagnostic-center", openedOn: "2019" } })
})

test("whoever is told that a part lies outside is told between which days it would lie inside", () => {
  const moot = { by: programOffice, does: { _tag: "Moot", ...worlds.rows.Moot.says } as const }
  const told = (whole: string) => {
    const parent = { id: "mission", known: true, circle: false, inside: "no", period: period(whole) } as const
    const now = { ...circumstances, parent, actor: moot.by }
    const decided = Activity.decide(moot.does, undefined, now)
    return Result.isFailure(decided) ? decided.failure.reason.children?.map(({ values }) => values) : []
  }
  expect(told("2019-10")).toEqual([{ parent: "mission", from: "2019-10-01", until: "2019-10-31" }])
  expect(told("2011/..")).toEqual([{ parent: "mission", from: "2011-01-01", until: "" }])
  expect(told("../2018")).toEqual([{ parent: "mission", from: "", until: "2018-12-31" }])
})
