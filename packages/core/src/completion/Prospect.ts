/** Whether each rule by itself can be met in an edition, and what follows for the whole set. */
import { type Reason, reason } from "../values/Reason.ts"
import type { EditionView } from "./EditionView.ts"
import { guardedRequires } from "./Guard.ts"
import { exact } from "./kinds/Measure.ts"
import { standardKinds } from "./kinds/standard.ts"
import type { DaysTaken, Requirement } from "./Reading.ts"
import type { DaySpan } from "./RecordView.ts"
import type { Tree } from "./RuleSet.ts"
import { larger, lastDay, smaller } from "./Stay.ts"

export type Prospect = 0 | 1 | 2
export const IMPOSSIBLE = 0
export const UNKNOWN = 1
export const POSSIBLE = 2

/** What is asked beside the plan. */
export interface Asking {
  /** Paths of rules that are left out: whatever they ask counts as met, and they take no days. */
  readonly leftOut: ReadonlySet<string>
  /** Paths of rules that can be met: to ask for less can't change that. */
  readonly fine?: ReadonlySet<string>
  /** Of several rules that can be chosen from, only those count that can be met by themselves. */
  readonly surely?: true
}

export type Leaf = Extract<Tree, { readonly tag: "Leaf" }>

const isText = (value: unknown): boolean => typeof value === "string"
const areDays = (takes: unknown): boolean =>
  Array.isArray(takes) &&
  takes.every(
    (one: Partial<DaysTaken> | null) =>
      Number.isFinite(one?.atLeast) &&
      ["calendarDays", "workingDays", "hosts", "sessions"].includes(one?.of ?? "") &&
      (one?.hosts === undefined || (Array.isArray(one.hosts) && one.hosts.every(isText))) &&
      (one?.sessions === undefined || (Array.isArray(one.sessions) && one.sessions.every(({ on }) => isText(on))))
  )

/** A kind may come from a plugin: one that throws, or answers anything else, has not said what it requires. */
export const requirementOf = ({ kind, params }: Leaf, view: EditionView): Requirement | undefined => {
  try {
    const requires = standardKinds.includes(kind) ? kind.requires : guardedRequires(kind)
    const requirement = requires?.(params as never, view)
    if (requirement?.takes === undefined || areDays(requirement.takes)) return requirement
    const { takes: _, ...rest } = requirement
    return rest
  } catch {
    return undefined
  }
}

/** As the engine counts, in which tenths stay tenths. */
export const isMet = ({ available, direction, required }: Requirement): boolean =>
  direction === "atMost" ? exact(available) <= required : exact(available) >= required

/** Inside a time, only what of the plan lies there. */
export const inside = (view: EditionView, span: DaySpan): EditionView => {
  const { from, to } = view.period
  const { activities, sessions } = view
  const period = { from: larger(from, span.from), to: smaller(to, span.to) }
  const isIn = ({ on }: { readonly on?: string }) => on === undefined || (lastDay(on) >= span.from && on <= span.to)
  return {
    ...view,
    period,
    ...(sessions === undefined ? {} : { sessions: sessions.filter(isIn) }),
    ...(activities === undefined ? {} : { activities: activities.filter(isIn) })
  }
}

/** At one host, only its own sessions. */
export const at = (view: EditionView, host: string): EditionView => {
  const { furtherHosts: _, hosts, sessions, ...plan } = view
  return {
    ...plan,
    hosts: hosts?.filter(({ id }) => id === host) ?? [],
    ...(sessions === undefined ? {} : { sessions: sessions.filter((session) => session.host === host) })
  }
}

/** Whether a trainee of these specialties is asked; undefined where they are not known. */
export const applies = (tree: Extract<Tree, { readonly tag: "Specialties" }>, view: EditionView): boolean | undefined =>
  view.specialties?.some((specialty) => tree.specialties.includes(specialty))

/** How far the rules can be met, each by itself; undefined where none applies. `obstacles` collects those that can't. */
export const prospectOf = (
  tree: Tree,
  view: EditionView,
  asking: Asking,
  obstacles: Array<Reason> = []
): Prospect | undefined => {
  const { kind, path } = tree.rule
  const look = (child: Tree, here = view) => prospectOf(child, here, asking, obstacles)
  /** Below a `not`, and at one host of several, it is no obstacle that a rule can't be met. */
  const silently = (child: Tree, here = view) => prospectOf(child, here, { leftOut: asking.leftOut })
  const obstacle = ({ available, required, unit }: Requirement): Prospect => {
    if (asking.fine?.has(path)) return UNKNOWN
    obstacles.push(reason(`obstacle.${kind}`, { path, required, available: exact(available), unit }))
    return IMPOSSIBLE
  }
  if (asking.leftOut.has(path)) return POSSIBLE
  switch (tree.tag) {
    case "Leaf": {
      const requirement = requirementOf(tree, view)
      return requirement === undefined ? UNKNOWN : isMet(requirement) ? POSSIBLE : obstacle(requirement)
    }
    case "Some": {
      // The n-th best, as in the engine. A `when` among them may not apply, and then can't hinder.
      const best = tree.of.map((child) => look(child)).filter((one) => one !== undefined)
      best.sort((one, other) => other - one)
      const wanted = tree.count || best.length
      return wanted === 0 ? POSSIBLE : (best[wanted - 1] ?? IMPOSSIBLE)
    }
    case "Each": {
      const [inner] = tree.of
      const one = look(inner)
      const { furtherHosts, hosts } = view
      // Who goes where is not known yet; but a rule that holds at too few hosts can't hold at so many.
      if (hosts === undefined || furtherHosts) return one
      const wanted = tree.per === "host" ? tree.count || 1 : 1
      const best = hosts
        .map(({ id }) => silently(inner, at(view, id)) ?? POSSIBLE)
        .filter((prospect) => prospect !== IMPOSSIBLE)
        .sort((one, other) => other - one)
      const nth = best[wanted - 1]
      if (nth !== undefined) return one === IMPOSSIBLE ? one : nth
      // Where the rule is impossible anywhere, that says it.
      return one === IMPOSSIBLE && hosts.length >= wanted
        ? one
        : obstacle({ required: wanted, available: best.length, unit: "hosts" })
    }
    case "Not": {
      // Whether a rule can be met does not say whether it can be missed: of what there is none, nothing is found.
      return silently(tree.of[0]) === undefined ? undefined : UNKNOWN
    }
    case "When": {
      const prospect = look(tree.of[1])
      return prospect === undefined ? undefined : UNKNOWN
    }
    case "Specialties": {
      const isAsked = applies(tree, view)
      if (isAsked === false) return undefined
      const prospect = look(tree.of[0])
      return prospect === undefined || isAsked ? prospect : (Math.max(prospect, UNKNOWN) as Prospect)
    }
    case "Within":
      return look(tree.of[0], inside(view, tree.span))
  }
}
