/** Random rules that count: modules chosen, procedures weighed or observed, credits, points, and what came too early. */
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { between, oneOf } from "../seeded.ts"
import { chance, type Next } from "./chance.ts"

type Make = (next: Next) => Rule

/** A cap, or none. */
const capped = (next: Next, name: string, least: number, most: number) =>
  chance(next, 0.4) ? { [name]: between(next, least, most) } : {}
const codes = (next: Next) => oneOf(next, [["robotic"], ["robotic", "laparoscopic"]])

export const electives: Make = (next) =>
  rules.electives({
    modules: ["robotics", "imaging", "ethics"],
    atLeast: between(next, 1, 3),
    attended: oneOf(next, [30, 60, "100%"]),
    excused: oneOf(next, ["present", "absent", "notCounted"])
  })
export const order: Make = (next) => {
  const of = {
    modules: ["ethics", "robotics"],
    hosts: ["sejong", "gsam"],
    activities: ["orientation", "ceremony"]
  } as const
  const among = oneOf(next, ["modules", "modules", "hosts", "activities"] as const)
  const [one, other] = of[among]
  return chance(next, 0.7)
    ? rules.order({ among, first: one, later: other })
    : rules.order({ among, first: other, later: one })
}

export const procedureCredit: Make = (next) =>
  rules.procedureCredit({
    codes: codes(next),
    atLeast: oneOf(next, [0.5, 1, 1.5, 2]),
    observed: oneOf(next, [0, 0.2]),
    assisted: oneOf(next, [0, 0.5]),
    ...(chance(next, 0.3) ? { performedUnderDirectSupervision: 0.5 } : {}),
    ...(chance(next, 0.3) ? { performedUnderIndirectSupervision: 2 } : {}),
    ...capped(next, "observedAtMost", 0, 1),
    ...capped(next, "assistedAtMost", 0, 1),
    ...capped(next, "performedAtMost", 2, 3),
    verified: chance(next, 0.7)
  })
export const observations: Make = (next) =>
  rules.observations({
    ...(chance(next, 0.5) ? { codes: codes(next) } : {}),
    atLeast: between(next, 0, 3),
    higher: chance(next, 0.6),
    verified: chance(next, 0.7)
  })
export const credits: Make = (next) =>
  rules.credits({
    scheme: "cme",
    atLeast: oneOf(next, [0.8, 2, 4.5, 7]),
    ...(chance(next, 0.4) ? { category: "ethics" } : {})
  })
export const points: Make = (next) =>
  rules.points({
    atLeast: oneOf(next, [0.5, 2, 4, 6]),
    session: oneOf(next, [0.2, 0.5, 1]),
    activity: oneOf(next, [0, 1]),
    deliverable: oneOf(next, [0, 0, 3]),
    procedure: oneOf(next, [0, 0, 0.5]),
    credit: oneOf(next, [0, 0, 2]),
    // Never less than what is asked for: more than the caps allow would be refused.
    ...capped(next, "sessionAtMost", 6, 8),
    ...capped(next, "activityAtMost", 1, 2),
    ...capped(next, "deliverableAtMost", 1, 4),
    ...capped(next, "procedureAtMost", 1, 2),
    ...capped(next, "creditAtMost", 1, 5)
  })
