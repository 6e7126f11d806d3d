/** What chance has people say of activities of every form, and of what parties commit themselves to. */
import type { Chance } from "./Chance.ts"
import type { Fields } from "./Command.ts"
import { states } from "./Forms.ts"
import { because, behalf, days, each, ids, of, type Saying, title, twoHosts, why } from "./Saying.ts"

const periods: readonly [string, ...ReadonlyArray<string>] = [
  "2019-07-01/2019-09-20",
  ...["2019-09-02/2019-09-06", "2019-07-01", "2019-09-18", "2019-07/2019-10-01", "2019-09"]
]
const activity = (c: Chance) => c.one(ids.activity)
const offices = [twoHosts, twoHosts, ["gyeonggi", "khabarovsk", "seoul"], ["gyeonggi"]] as const

/** What may be said again. */
const particulars = (c: Chance): Fields => ({
  ...c.maybe(50, () => ({ period: c.one(periods) })),
  ...c.maybe(10, () => ({
    dating: { source: c.one(["release", "rumour"]), ...c.one([{ says: "thisYear" }, { wording: "soon" }]) }
  })),
  ...c.maybe(40, () => ({ parent: activity(c) })),
  ...c.maybe(25, () => ({ reciprocates: activity(c) })),
  ...c.maybe(50, () => ({ hosts: c.one([["gyeonggi"], ["khabarovsk"], ["gsam", "gyeonggi"]]) })),
  ...c.maybe(40, () => ({ senders: [c.one(["gyeonggi", "khabarovsk"])] })),
  ...c.maybe(30, () => ({ partnership: c.one(ids.partnership) })),
  ...c.maybe(20, () => ({ purposes: c.one([["benchmarking"], []]) })),
  ...c.maybe(10, () => ({ participants: [{ person: "t1", role: c.one(["head", "patient"]) }] })),
  ...c.maybe(10, () => ({ detail: { composition: [{ class: "officials", count: c.number(1, 9) }] } }))
})
const begun =
  (...kinds: readonly [string, ...ReadonlyArray<string>]): Saying =>
  (c) => ({
    ...{ kind: c.percent(95) ? c.one(kinds) : c.one(["delegation", "working-group"]) },
    operator: c.one(["gyeonggi", "gyeonggi", "khabarovsk"]),
    ...c.maybe(85, () => ({ parties: c.one(offices) })),
    ...behalf(c, "sendingOffice", "khabarovsk"),
    ...particulars(c)
  })
const past = (c: Chance, all: string): Fields => ({
  ...{ status: c.one(all.split(" ") as [string]), historical: { source: "release" } }
})

/** What can be said at the door of a form, besides that it moves on. */
const form = (door: keyof typeof states, begins: string, begin: Saying): Readonly<Record<string, Saying>> => ({
  [`${door}.${begins}`]: of("activity", begin),
  [`${door}.record`]: of("activity", (c) => ({ ...begin(c), ...past(c, states[door]) })),
  [`${door}.change`]: of("activity", particulars),
  [`${door}.void`]: of("activity", because)
})
const behalfOfKhabarovsk: Saying = (c) => behalf(c, "sendingOffice", "khabarovsk")

const promised: Saying = (c) => ({
  ...{ by: c.one([["gyeonggi"], ["khabarovsk"], twoHosts]), operator: c.one(["gyeonggi", "khabarovsk"]) },
  ...{ kind: "send-specialists", text: title },
  ...c.maybe(50, () => ({ towards: ["seoul"] })),
  ...c.maybe(30, () => ({ madeAt: activity(c) })),
  ...behalf(c, "sendingOffice", "khabarovsk")
})

export const saidOfActivities: Readonly<Record<string, Saying>> = {
  ...form("activities", "moot", begun("conference", "delegation", "reciprocal-visit", "picnic")),
  ...each("activity", "activities", ["plan", "replan"], particulars),
  ...each("activity", "activities", ["confirm"], behalfOfKhabarovsk),
  ...each("activity", "activities", ["start"]),
  ...each("activity", "activities", ["postpone", "cancel", "abandon"], because),
  "activities.hold": of("activity", (c) => c.maybe(50, () => ({ period: c.one(periods) }))),
  "activities.report": of("activity", (c) => c.maybe(50, () => ({ report: "report" }))),

  ...form("workingGroups", "propose", begun("working-group")),
  ...each("activity", "workingGroups", ["constitute"], behalfOfKhabarovsk),
  ...each("activity", "workingGroups", ["activate", "fallDormant"]),
  ...each("activity", "workingGroups", ["dissolve"], because),

  ...form("facilityProjects", "discuss", begun("facility-project")),
  ...each("activity", "facilityProjects", ["plan"], particulars),
  ...each("activity", "facilityProjects", ["approve", "build", "operate"]),
  ...each("activity", "facilityProjects", ["open"], (c) => c.maybe(50, () => ({ openedOn: c.one(days) }))),
  ...each("activity", "facilityProjects", ["close"], because),

  ...form("donations", "offer", begun("equipment-donation")),
  ...each("activity", "donations", ["assessNeed", "accept", "send", "receive", "install", "use"]),
  ...each("activity", "donations", ["decline", "retire", "return"], because),

  ...form("consilia", "request", begun("online-consilium")),
  ...each("activity", "consilia", ["accept", "hold", "close"]),
  ...each("activity", "consilia", ["decline"], because),
  "consilia.schedule": of("activity", (c) => ({ period: c.one(periods) })),
  "consilia.issueOpinion": of("activity", () => ({ opinion: "report" })),

  "commitments.state": of("commitment", promised),
  "commitments.record": of("commitment", (c) => ({
    ...promised(c),
    ...past(c, "stated underWay done dropped superseded")
  })),
  ...each("commitment", "commitments", ["start"], behalfOfKhabarovsk),
  "commitments.fulfil": of("commitment", (c) => ({
    ...c.maybe(60, () => ({
      fulfilledBy: [
        c.one([
          { kind: "activity", id: activity(c) },
          { kind: "partnership", id: "r1" },
          { kind: "miracle", id: "r1" }
        ])
      ]
    })),
    ...c.maybe(40, () => ({ evidence: ["letter"] })),
    ...c.maybe(60, () => ({ doneOn: c.one(days) }))
  })),
  ...each("commitment", "commitments", ["drop", "void"], () => why),
  "commitments.supersede": of("commitment", (c) => ({ supersededBy: c.one(ids.commitment) }))
}
