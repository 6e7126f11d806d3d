/** What chance draws from to have people say something: few ids and days, so that they meet. */
import type { Chance } from "./Chance.ts"
import type { Fields } from "./Command.ts"

/** The ids that are drawn from; of some there is no document. */
export const ids = {
  program: ["p1", "p2"],
  partnership: ["r1", "r2"],
  agreement: ["a1", "a2"],
  edition: ["e1", "e1", "e2"],
  nomination: ["n1", "n2", "n3", "n4", "n5"],
  enrolment: ["x1", "x2", "x3"],
  placement: ["l1", "l2", "l3", "l4"],
  waiver: ["w1", "w2"],
  appeal: ["q1", "q2", "q3"],
  activity: ["v1", "v2", "v3", "v4", "v5", "v6"],
  commitment: ["o1", "o2"],
  person: ["t1", "t2", "t3"],
  document: ["letter", "letter", "report", "passport"]
} as const
export const days = [
  ...["2019-07-01", "2019-07-20", "2019-08-05", "2019-08-26", "2019-09-02", "2019-09-18", "2019-10-01"]
] as const
export const why = { reason: "As chance wanted it." }
export const title = { source: "en", texts: { en: "Training" } }
export const twoHosts = ["gyeonggi", "khabarovsk"]

/** On whose behalf an office may record something. */
export const behalf = (c: Chance, role: string, party: string): Fields =>
  c.maybe(25, () => ({
    onBehalfOf: { role: c.percent(90) ? role : "hostCoordinator", party, evidence: c.percent(85) ? "letter" : "lost" }
  }))

export type Saying = (c: Chance) => Fields
export const of =
  (kind: keyof typeof ids, more: Saying = () => ({})): Saying =>
  (c) => ({ id: c.one<string>(ids[kind]), ...more(c) })
export const each = (kind: keyof typeof ids, noun: string, methods: ReadonlyArray<string>, more: Saying = () => ({})) =>
  Object.fromEntries(methods.map((method) => [`${noun}.${method}`, of(kind, more)]))
export const because: Saying = () => why
