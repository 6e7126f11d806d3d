/** What days the rules of a set take of one person: in which ways the set can be met, and what each way demands. */
import type { EditionView } from "./EditionView.ts"
import {
  type Asking,
  applies,
  IMPOSSIBLE,
  inside,
  isMet,
  type Leaf,
  POSSIBLE,
  prospectOf,
  requirementOf
} from "./Prospect.ts"
import type { DaysTaken } from "./Reading.ts"
import type { DaySpan } from "./RecordView.ts"
import type { Tree } from "./RuleSet.ts"

/** So many days, within a time; at every host of the stay, or at so many different ones, where that is said. */
export interface DayDemand {
  readonly path: string
  readonly takes: DaysTaken
  readonly span: DaySpan
  /** At how many hosts, each for itself; 0: at every one of the stay. Those with one `group` are the same hosts. */
  readonly hosts?: number
  readonly group?: string
}

/** The demands of rules that together meet the set. */
export type Way = ReadonlyArray<DayDemand>

export interface Ways {
  readonly ways: ReadonlyArray<Way>
  /** There are more than anybody looks at. */
  readonly cut: boolean
  /** Paths of rules that may take days, of which it can't be said how they compete. */
  readonly notChecked: ReadonlyArray<string>
  /** Those of them that may not even leave days for themselves, as where several hosts are asked for. */
  readonly notAlone: ReadonlyArray<string>
  /** Paths of rules that take days. */
  readonly takers: ReadonlyArray<string>
}

const mostWays = 64
const none: ReadonlyArray<Way> = [[]]

/** Every way to choose so many, in the order given; none more than is looked at. */
const choices = <A>(items: ReadonlyArray<A>, count: number): ReadonlyArray<ReadonlyArray<A>> => {
  if (count <= 0) return [[]]
  const found: Array<ReadonlyArray<A>> = []
  for (let i = 0; i + count <= items.length && found.length <= mostWays; i++) {
    for (const rest of choices(items.slice(i + 1), count - 1)) found.push([items[i] as A, ...rest])
  }
  return found
}

/** All ways in which a set of rules can be met, as far as days are concerned. Without a way it can't be met at all. */
export const dayWays = (root: Tree, view: EditionView, asking: Asking): Ways => {
  const { fine, leftOut, surely } = asking
  const notChecked = new Set<string>()
  const notAlone = new Set<string>()
  const takers = new Set<string>()
  let cut = false
  const limited = (ways: ReadonlyArray<Way>): ReadonlyArray<Way> => {
    // A way that takes nothing is as good as any.
    if (ways.some((way) => way.length === 0)) return none
    if (ways.length > mostWays) cut = true
    return ways.slice(0, mostWays)
  }

  const leaf = (tree: Leaf, here: EditionView): ReadonlyArray<Way> => {
    const { path } = tree.rule
    const requirement = requirementOf(tree, here)
    if (requirement !== undefined && !isMet(requirement)) return fine?.has(path) ? none : []
    if (requirement?.takes === undefined) {
      notChecked.add(path)
      return none
    }
    const demands = requirement.takes.filter(({ atLeast }) => atLeast > 0)
    if (demands.length > 0) takers.add(path)
    return [
      demands.map((takes) => ({
        path,
        takes,
        span: here.period,
        ...(takes.of === "hosts" && takes.atLeast > 1
          ? { hosts: Math.ceil(takes.atLeast), group: path }
          : takes.each
            ? { hosts: 0, group: path }
            : {})
      }))
    ]
  }

  const visit = (tree: Tree, here: EditionView): ReadonlyArray<Way> | undefined => {
    const { path } = tree.rule
    if (leftOut.has(path)) return none
    /** Whether a rule is asked hangs on what nobody knows yet. */
    const perhaps = (child: Tree): ReadonlyArray<Way> => {
      const before = [takers.size, notChecked.size]
      visit(child, here)
      if (takers.size !== before[0] || notChecked.size !== before[1]) notChecked.add(path)
      return none
    }
    switch (tree.tag) {
      case "Leaf":
        return leaf(tree, here)
      case "Some": {
        const isSure = (child: Tree) => surely !== true || (prospectOf(child, here, asking) ?? POSSIBLE) === POSSIBLE
        const of = tree.of
          .map((child) => (isSure(child) ? visit(child, here) : []))
          .filter((ways) => ways !== undefined)
        const free = of.filter((ways) => ways === none || ways.some((way) => way.length === 0)).length
        const costly = of.filter((ways) => ways.length > 0 && !ways.some((way) => way.length === 0))
        const wanted = (tree.count || of.length) - free
        const chosen = choices(costly, wanted)
        if (chosen.length > mostWays) cut = true
        return limited(
          chosen.flatMap((several) =>
            several.reduce<ReadonlyArray<Way>>(
              (ways, next) => limited(ways.flatMap((way) => next.map((more) => [...way, ...more]))),
              none
            )
          )
        )
      }
      case "Each": {
        if (prospectOf(tree, here, asking) === IMPOSSIBLE) return []
        const before = notChecked.size
        const ways = visit(tree.of[0], here)
        if (ways === undefined) return none
        const [only] = ways
        // What can't be said of one host can't be said of several at once.
        if (notChecked.size > before && tree.count > 1) notAlone.add(path)
        if (only === undefined || only.length === 0) return ways
        const isWhole = here.period === view.period
        const isPlain = only.every(({ hosts, span }) => hosts === undefined && span === here.period)
        // One placement a host is the best case of "each placement"; and of many ways, each host could go its own.
        if (tree.per === "placement" || ways.length > 1 || !isWhole || !isPlain) notChecked.add(path)
        if (ways.length > 1 || !isPlain || (tree.per === "placement" && tree.count > 0)) {
          notAlone.add(path)
          return none
        }
        const hosts = isWhole ? tree.count : Math.max(tree.count, 1)
        return [only.map((demand) => ({ ...demand, hosts, group: path }))]
      }
      case "Not":
        return perhaps(tree.of[0])
      case "When":
        return perhaps(tree.of[1])
      case "Specialties": {
        const isAsked = applies(tree, here)
        return isAsked === false ? undefined : isAsked ? visit(tree.of[0], here) : perhaps(tree.of[0])
      }
      case "Within": {
        const found = visit(tree.of[0], inside(here, tree.span))
        // "Every host of the stay" is here every host in that time, which is another choice of hosts.
        return found?.map((way) =>
          way.map((demand) => {
            if (demand.hosts !== 0) return demand
            notChecked.add(demand.path)
            return { ...demand, hosts: 1 }
          })
        )
      }
    }
  }
  const ways = visit(root, view) ?? none
  for (const path of notAlone) notChecked.add(path)
  return { ways, cut, notChecked: [...notChecked], notAlone: [...notAlone], takers: [...takers] }
}
