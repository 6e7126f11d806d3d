/**
 * The smallest choices of waivers, each with the smallest ways that go with it.
 *
 * A waiver that reaches one place is a step like others. Those that reach several, or are limited in number, are tried in all
 * combinations.
 */
import { type Finding, type FoundRule, outcomeOf } from "./Assessment.ts"
import { choicesOf, irreducible } from "./Choices.ts"
import { type Turn, type Ways, waysTo } from "./Ways.ts"

/** A waiver that could be granted, and what it would reach. */
export interface PossibleWaiver {
  readonly rule: FoundRule
  /** Left out where it has to hold at several placements or hosts. */
  readonly scope: string | undefined
  readonly findings: ReadonlyArray<Finding>
}

/** Waivers that are granted, and the ways to do the rest. */
export interface Choice {
  readonly waivers: ReadonlyArray<PossibleWaiver>
  readonly ways: Ways
}

/** Choices of waivers that are tried: all there are among twelve rules. */
const mostTried = 2 ** 12

/** The waivers that could help. One without scope holds at every placement, so it is named where several are meant. */
const waiversFor = (explanation: Finding): ReadonlyArray<PossibleWaiver> => {
  const unmet = new Map<FoundRule, Array<Finding>>()
  const visit = (finding: Finding): void => {
    if (outcomeOf(finding.status) === "satisfied") return
    const { children = [], rule } = finding
    if (rule.id !== undefined && rule.waivableBy !== undefined) {
      const same = unmet.get(rule)
      if (same === undefined) unmet.set(rule, [finding])
      else same.push(finding)
    }
    children.forEach(visit)
  }
  visit(explanation)
  return Array.from(unmet, ([rule, findings]) => {
    const [scope, ...others] = new Set(findings.map(({ scope }) => scope))
    return { rule, scope: others.length === 0 ? scope : undefined, findings }
  })
}

/** Every choice, the smallest first. */
function* smallestFirst(waivers: ReadonlyArray<PossibleWaiver>, most: number): Generator<Choice["waivers"]> {
  for (let size = 0; size <= Math.min(most, waivers.length); size++) yield* choicesOf(waivers, size)
}

const never = () => false
const isPossible = ({ size }: Ways): boolean => size < Number.POSITIVE_INFINITY

/**
 * All choices of waivers with which the fewest steps are needed; or, where there are too many to try, one choice and one way
 * from which nothing can be left out, and `exact` is false. `most`: how many waivers may be granted.
 */
export const smallestChoices = (
  explanation: Finding,
  most: number
): { readonly exact: boolean; readonly choices: ReadonlyArray<Choice> } => {
  const waivers = waiversFor(explanation)
  const isLimited = most < waivers.length
  const tied = waivers.filter(({ findings }) => isLimited || findings.length > 1)
  const single = new Set(waivers.filter((waiver) => !tied.includes(waiver)).flatMap(({ findings }) => findings))
  const reachedBy = (chosen: ReadonlyArray<PossibleWaiver>) => new Set(chosen.flatMap(({ findings }) => findings))
  const waysWith = (chosen: ReadonlyArray<PossibleWaiver>, waivable = (finding: Finding) => single.has(finding)) => {
    const reached = reachedBy(chosen)
    return waysTo(explanation, "satisfied", { turned: never, waived: (finding) => reached.has(finding), waivable })
  }
  const isEnough = (chosen: ReadonlyArray<PossibleWaiver>, turns: ReadonlyArray<Turn>): boolean => {
    const found = (isWaiver: boolean) =>
      new Set(turns.flatMap(({ action, finding }) => ((action === "waive") === isWaiver ? [finding] : [])))
    const [turned, waived, reached] = [found(false), found(true), reachedBy(chosen)]
    const { size } = waysTo(explanation, "satisfied", {
      turned: (finding) => turned.has(finding),
      waived: (finding) => waived.has(finding) || reached.has(finding),
      waivable: never
    })
    return size === 0
  }

  /** As few waivers as can be, where each is counted at every place that it reaches. */
  const fewest = (): ReadonlyArray<PossibleWaiver> => {
    const places = new Map(tied.flatMap((waiver) => waiver.findings.map((finding) => [finding, waiver])))
    const waivable = (finding: Finding) => places.has(finding) || single.has(finding)
    const { sets } = waysTo(explanation, "satisfied", { turned: never, waived: never, waivable, waiverSize: 1e6 })
    const [turns = []] = sets()
    return [...new Set(turns.flatMap(({ action, finding }) => (action === "waive" ? (places.get(finding) ?? []) : [])))]
  }

  let smallest = Number.POSITIVE_INFINITY
  let choices: Array<Choice> = []
  let tried = 0
  for (const chosen of smallestFirst(tied, most)) {
    // As many waivers as the smallest set has steps may be as good; more can't be.
    if (chosen.length > smallest) break
    if (++tried > mostTried) {
      const enough = choices[0]?.waivers ?? fewest()
      const ways = waysWith(enough)
      if (enough.length > most || !isPossible(ways)) return { exact: false, choices: [] }
      const [turns = []] = ways.sets()
      const kept = irreducible(enough, (others) => isEnough(others, turns))
      return { exact: false, choices: [{ waivers: kept, ways: { size: turns.length, sets: () => [turns] } }] }
    }
    const ways = waysWith(chosen)
    const size = chosen.length + ways.size
    if (size < smallest) choices = []
    if (size <= smallest && isPossible(ways)) choices.push({ waivers: chosen, ways })
    smallest = Math.min(smallest, size)
  }
  // What needs no waiver at all is told first.
  const unwaived = waysWith([], never)
  if (single.size === 0 || unwaived.size > smallest || !isPossible(unwaived)) return { exact: true, choices }
  return {
    exact: true,
    choices: [
      { waivers: [], ways: unwaived },
      ...choices.map(
        ({ waivers, ways }): Choice =>
          waivers.length > 0 ? { waivers, ways } : { waivers, ways: { ...ways, sets: () => withWaivers(ways) } }
      )
    ]
  }
}

function* withWaivers(ways: Ways): Generator<ReadonlyArray<Turn>> {
  for (const turns of ways.sets()) if (turns.some(({ action }) => action === "waive")) yield turns
}
