/** Whether anybody could meet a rule set in an edition: asked before it is published, when it can still be mended. */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { type EditionView, editionView, type PlannedEdition } from "./EditionView.ts"
import type { Requirement } from "./Reading.ts"
import type { RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"
import { read, type Tree } from "./RuleSet.ts"
import { larger, lastDay, smaller } from "./Stay.ts"

export interface Satisfiability {
  /**
   * `impossible` is certain. `possible` says only that no rule is impossible by itself: two rules may still exclude one
   * another. `unknown`: it hangs on a kind that does not say what it requires, or on what is not planned yet.
   */
  readonly verdict: "impossible" | "possible" | "unknown"
  /**
   * Rules nobody can meet: `obstacle.<kind>` with the rule's `path`, what is `required` and `available`, and the `unit`.
   * Also those that another rule makes up for, under `any`: a publisher wants to see them.
   */
  readonly obstacles: ReadonlyArray<Reason>
}

type Prospect = 0 | 1 | 2
const IMPOSSIBLE = 0
const UNKNOWN = 1
const POSSIBLE = 2
const verdicts = ["impossible", "unknown", "possible"] as const

const isMet = ({ available, direction, required }: Requirement): boolean =>
  direction === "atMost" ? available <= required : available >= required

/** Inside a time, only what of the plan lies there. */
const inside = (edition: EditionView, span: { readonly from: string; readonly to: string }): EditionView => {
  const { from, to } = edition.period
  const { activities, sessions } = edition
  const period = { from: larger(from, span.from), to: smaller(to, span.to) }
  const isIn = ({ on }: { readonly on?: string }) => on === undefined || (lastDay(on) >= span.from && on <= span.to)
  return {
    ...edition,
    period,
    ...(sessions === undefined ? {} : { sessions: sessions.filter(isIn) }),
    ...(activities === undefined ? {} : { activities: activities.filter(isIn) })
  }
}

/**
 * Holds each rule against the plan of an edition. `kinds` are those besides the core's.
 *
 * @example
 * import { rules } from "@comity/core"
 * const korea = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }
 * const edition = { period: "2019-08-26/2019-09-20", place: "korea", calendars: { korea } }
 * const ruleSet = rules.set("demo", 1, rules.all(rules.ceremony(), rules.duration({ atLeast: 20, unit: "workingDays" })))
 * const { obstacles, verdict } = Result.getOrThrow(satisfiable(ruleSet, edition))
 * verdict // => "impossible"
 * obstacles[0]?.values // => { path: "/rule/params/of/1", required: 20, available: 18, unit: "workingDays" }
 */
export const satisfiable = (
  ruleSet: RuleSet,
  edition: PlannedEdition,
  kinds?: ReadonlyArray<RuleKind>
): Result.Result<Satisfiability, InvalidInput> =>
  Result.map(read(ruleSet, kinds), (tree) => {
    const obstacles: Array<Reason> = []
    const obstacle = ({ rule: { kind, path } }: Tree, { available, required, unit }: Requirement): Prospect => {
      obstacles.push(reason(`obstacle.${kind}`, { path, required, available, unit }))
      return IMPOSSIBLE
    }

    const look = (tree: Tree, view: EditionView): Prospect => {
      switch (tree.tag) {
        case "Leaf": {
          const requirement = required(tree, view)
          return requirement === undefined ? UNKNOWN : isMet(requirement) ? POSSIBLE : obstacle(tree, requirement)
        }
        case "Some": {
          // The n-th best, as in the engine. A `when` among them may not apply, and then can't hinder.
          const best = tree.of.map((child) => look(child, view)).sort((one, other) => other - one)
          const wanted = tree.count || best.length
          return wanted === 0 ? POSSIBLE : (best[wanted - 1] ?? IMPOSSIBLE)
        }
        case "Each": {
          const one = look(tree.of[0], view)
          const hosts = view.hosts?.length
          // Who goes where is not known yet; but with too few hosts the count can't be reached.
          return tree.per === "host" && hosts !== undefined && tree.count > hosts
            ? obstacle(tree, { required: tree.count, available: hosts, unit: "hosts" })
            : one
        }
        case "Not":
          // That a rule can be met does not say whether it can be missed.
          return withoutObstacles(() => look(tree.of[0], view)) === IMPOSSIBLE ? POSSIBLE : UNKNOWN
        case "When":
          return Math.max(look(tree.of[1], view), UNKNOWN) as Prospect
        case "Specialties":
          return Math.max(look(tree.of[0], view), UNKNOWN) as Prospect
        case "Within":
          return look(tree.of[0], inside(view, tree.span))
      }
    }

    /** Below a `not` it is no obstacle that a rule can't be met. */
    const withoutObstacles = (run: () => Prospect): Prospect => {
      const before = obstacles.length
      const prospect = run()
      obstacles.length = before
      return prospect
    }

    const prospect = look(tree, editionView(edition))
    return { verdict: verdicts[prospect], obstacles }
  })

/** A kind may come from a plugin: one that throws has not said what it requires. */
const required = (tree: Extract<Tree, { readonly tag: "Leaf" }>, view: EditionView): Requirement | undefined => {
  try {
    return tree.kind.requires?.(tree.params as never, view)
  } catch {
    return undefined
  }
}
