/** Whether anybody could meet a rule set in an edition: asked before it is published, when it can still be mended. */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { competitionIn } from "./Competition.ts"
import { isContradictory } from "./Contradiction.ts"
import { readEdition } from "./EditionReader.ts"
import { type AskedEdition, editionView, type PlannedEdition, type PlannedTrainee } from "./EditionView.ts"
import { minimalReason } from "./MinimalReason.ts"
import { type Asking, IMPOSSIBLE, POSSIBLE, prospectOf } from "./Prospect.ts"
import { type Group, roomWarnings } from "./Room.ts"
import type { RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"
import { read, type Tree } from "./RuleSet.ts"
import type { Competition, Satisfiability } from "./Verdict.ts"

export type { Satisfiability }

const groupsOf = ({ trainees = [] }: PlannedEdition): ReadonlyArray<Group> => {
  const groups = new Map<string, { readonly trainee: PlannedTrainee; readonly ids: Array<string> }>()
  for (const trainee of trainees) {
    const { hosts, permission, specialties } = trainee
    const key = JSON.stringify([hosts?.toSorted(), permission, specialties?.toSorted()])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { trainee, ids: [trainee.id] })
    else group.ids.push(trainee.id)
  }
  return groups.size === 0 ? [{ ids: [] }] : [...groups.values()]
}

const nothingLeftOut: ReadonlySet<string> = new Set()
const pathsOf = (tree: Tree): ReadonlyArray<string> => [
  tree.rule.path,
  ...(tree.tag === "Leaf" ? [] : tree.of.flatMap(pathsOf))
]
const pathOf = ({ values }: Reason): string => values["path"] as string

/** What is found for one group of trainees. */
const lookAt = (tree: Tree, edition: PlannedEdition, group: Group) => {
  const obstacles: Array<Reason> = []
  const view = editionView(edition, group.trainee)
  const prospect = prospectOf(tree, view, { leftOut: nothingLeftOut }, obstacles) ?? POSSIBLE
  const obstructed = new Set(obstacles.map(pathOf))
  const fine = new Set(pathsOf(tree).filter((path) => !obstructed.has(path)))
  /** So that what competes is found even where something else is impossible. */
  const apart = prospect === IMPOSSIBLE ? obstructed : nothingLeftOut
  const competition = competitionIn(tree, view, { leftOut: apart })
  const contradiction = isContradictory(tree, nothingLeftOut)
  /** A way in which days suffice may be one of which nobody knows whether it can be met. */
  const isSure = () => competitionIn(tree, view, { leftOut: nothingLeftOut, surely: true }).verdict === "none"
  const verdict =
    prospect === IMPOSSIBLE || competition.verdict === "found" || contradiction === true
      ? "impossible"
      : prospect === POSSIBLE && competition.verdict === "none" && contradiction === false && isSure()
        ? "possible"
        : "unknown"
  const ask = (asked: AskedEdition, asking: Asking): boolean => {
    const same = asked.trainees?.find(({ id }) => id === group.trainee?.id)
    const here = editionView(asked, same)
    return (
      prospectOf(tree, here, asking) === IMPOSSIBLE ||
      competitionIn(tree, here, asking).verdict === "found" ||
      isContradictory(tree, asking.leftOut) === true
    )
  }
  /** The same asked of less, or of an edition without some facts. */
  const isImpossible = (leftOut: ReadonlySet<string>, asked: AskedEdition) => ask(asked, { leftOut, fine })
  /** Whether they can't do without what an edition lacks. */
  const isLacking = (asked: AskedEdition) => ask(asked, { leftOut: nothingLeftOut })
  return { group, verdict, obstacles, apart, competition, isImpossible, isLacking } as const
}

/** The rules that compete, from which none can be left out. */
const competitors = (
  tree: Tree,
  edition: PlannedEdition,
  { apart, competition, isImpossible }: ReturnType<typeof lookAt>
): Competition => {
  if (competition.verdict !== "found") return { ...competition, rules: [] }
  const isFound = (leftOut: ReadonlySet<string>, asked: AskedEdition) =>
    isImpossible(new Set([...apart, ...leftOut]), asked)
  return { ...competition, rules: minimalReason(tree, edition, isFound).rules }
}

/**
 * Holds a whole rule set against the plan of an edition. `kinds` are those besides the core's. The rule set and the plan
 * may come from outside: what can't be read is one `InvalidInput` that names every place.
 * @stability evolving
 *
 * @example
 * import { rules } from "@comity/core"
 * const korea = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }
 * const edition = { period: "2019-08-26/2019-09-20", place: "korea", calendars: { korea } }
 * const ask = (...of) => Result.getOrThrow(satisfiable(rules.set("demo", 1, rules.all(...of)), edition))
 * const { because, obstacles, verdict } = ask(rules.ceremony(), rules.duration({ atLeast: 20, unit: "workingDays" }))
 * verdict // => "impossible"
 * obstacles[0]?.values // => { path: "/rule/params/of/1", required: 20, available: 18, unit: "workingDays" }
 * because?.facts // => [{ fact: "period" }, { fact: "weekends", place: "korea" }, { fact: "holidays", place: "korea" }]
 * const ten = (host) => rules.daysPerHost({ host, atLeast: 10 })
 * ask(ten("sejong"), ten("gsam")).competition.verdict // => "none"
 * ask(ten("sejong"), ten("gsam"), ten("wills")).competition.rules.length // => 3
 */
export const satisfiable = (
  ruleSet: RuleSet,
  edition: PlannedEdition,
  kinds?: ReadonlyArray<RuleKind>
): Result.Result<Satisfiability, InvalidInput> =>
  Result.gen(function* () {
    const tree = yield* read(ruleSet, kinds)
    const plan = yield* readEdition(edition)
    const found = groupsOf(plan).map((group) => lookAt(tree, plan, group))
    const isNobody = found.every(({ verdict }) => verdict === "impossible")
    const best =
      found.find(({ verdict }) => verdict === "possible") ??
      found.find(({ verdict }) => verdict === "unknown") ??
      (found[0] as (typeof found)[number])
    const told = new Map(
      (isNobody ? found : [best]).flatMap(({ obstacles }) => obstacles).map((one) => [JSON.stringify(one), one])
    )
    const obstacles = [...told.values()]
    const because = isNobody
      ? minimalReason(tree, plan, (leftOut, asked) => found.every(({ isImpossible }) => isImpossible(leftOut, asked)))
      : undefined
    const some = isNobody ? [] : found.filter(({ verdict }) => verdict === "impossible")
    return {
      verdict: isNobody ? "impossible" : best.verdict,
      obstacles,
      ...(because === undefined ? {} : { because }),
      warnings: [
        ...some.map(({ group: { ids }, isImpossible }) =>
          reason("satisfiability/traineesCannot", { trainees: ids, count: ids.length }, [
            minimalReason(tree, plan, isImpossible).reason
          ])
        ),
        ...(isNobody
          ? []
          : roomWarnings(
              tree,
              plan,
              found.filter(({ verdict }) => verdict !== "impossible")
            ))
      ],
      competition: competitors(tree, plan, best)
    }
  })
