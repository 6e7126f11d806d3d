/**
 * Whether one person can spend the days of an edition so that several demands are met at once.
 *
 * A search over how many days of each sort are spent at which host. It is exact; where it would take too long it says so.
 * The demands on one host alone are a matching of demanded days to days of the calendar, and the search then ends at once:
 * by the first bound if there are too few days, and by the first try if there are enough.
 */
import { daysWithin } from "../ports/WorkCalendar.ts"
import type { DayDemand, Way } from "./DayDemands.ts"
import { type Claim, type DayKind, dayKinds } from "./DayKinds.ts"
import type { EditionView } from "./EditionView.ts"
import type { DaysTaken } from "./Reading.ts"

/** How many steps a search may take. Its unit is no time, so that the answer is the same everywhere. */
export interface Budget {
  steps: number
}
export const newBudget = (): Budget => ({ steps: 20_000 })

type Answer = boolean | undefined
interface Host {
  readonly id: string
  readonly place?: string
}

/** Whether some is true; undefined as soon as one can't be told, since then no step is left for the others. */
export const some = <A>(items: Iterable<A>, ask: (item: A) => Answer): Answer => {
  for (const item of items) {
    const answer = ask(item)
    if (answer !== false) return answer
  }
  return false
}

/** Tenths of hours don't add up to whole ones exactly. Less than what stands for a single session that counts (1e-9). */
const little = 1e-11

/** Spends the days sort by sort, each first where most is still wanting. */
const spend = (kinds: ReadonlyArray<DayKind>, needs: ReadonlyArray<number>, budget: Budget): Answer => {
  /** For each sort and claim: the most that one day of it, or of those after it, can count. */
  const most = kinds.map(({ options }) => needs.map((_, i) => Math.max(...options.map((option) => option[i] ?? 0))))
  /** Claims of which a day never serves two: their days add up. */
  const apart: Array<number> = []
  for (const i of needs.map((_, i) => i).sort((one, other) => (needs[other] ?? 0) - (needs[one] ?? 0))) {
    const isApart = apart.every((j) => kinds.every(({ options }) => options.every((o) => !o[i] || !o[j])))
    if (isApart) apart.push(i)
  }
  const canReach = (left: ReadonlyArray<number>, from: number): boolean => {
    for (let i = 0; i < left.length; i++) {
      let reach = 0
      for (let k = from; k < kinds.length; k++) reach += (kinds[k]?.days ?? 0) * (most[k]?.[i] ?? 0)
      if (reach < (left[i] ?? 0) - little) return false
    }
    let days = 0
    let wanted = 0
    for (let k = from; k < kinds.length; k++) if (apart.some((i) => most[k]?.[i])) days += kinds[k]?.days ?? 0
    for (const i of apart) {
      let best = 0
      for (let k = from; k < kinds.length; k++) best = Math.max(best, most[k]?.[i] ?? 0)
      if (best > 0) wanted += Math.ceil((left[i] ?? 0) / best - little)
    }
    return wanted <= days
  }
  const failed = new Set<string>()
  const at = (k: number, option: number, days: number, left: ReadonlyArray<number>): Answer => {
    if (left.every((need) => need <= little)) return true
    const kind = kinds[k]
    if (kind === undefined) return false
    const options = kind.options
    const counts = options[option]
    if (counts === undefined) return at(k + 1, 0, kinds[k + 1]?.days ?? 0, left)
    if (option === 0 && !canReach(left, k)) return false
    if (--budget.steps < 0) return undefined
    const key = `${k}|${option}|${days}|${left.join()}`
    if (failed.has(key)) return false
    const useful = counts.reduce((max, n, i) => (n > 0 ? Math.max(max, Math.ceil((left[i] ?? 0) / n)) : max), 0)
    const highest = Math.min(days, useful)
    let found: Answer = false
    for (let spent = highest; spent >= 0 && !found; spent--) {
      const rest = left.map((need, i) => Math.max(0, need - spent * (counts[i] ?? 0)))
      const answer = at(k, option + 1, days - spent, rest)
      if (answer || answer === undefined) found = answer
      if (answer === undefined) break
      // With a single way to spend a day, to spend fewer is never better.
      if (options.length === 1) break
    }
    if (found === false) failed.add(key)
    return found
  }
  return at(0, 0, kinds[0]?.days ?? 0, needs)
}

/** Sessions for all take nobody's day: they are simply attended, even before the first day of the training. */
const freely = ({ span, takes }: DayDemand): number =>
  (takes.sessions ?? []).reduce(
    (sum, { counts = 1, host, on }) => (host === undefined && on <= span.to ? sum + counts : sum),
    0
  )

/** A demand as a claim, at one host or wherever it may be met. */
const claimOf = (demand: DayDemand, at?: string): Claim => {
  const { span, takes } = demand
  const { hosts: named } = takes
  const hosts = at === undefined ? named : named === undefined || named.includes(at) ? [at] : []
  // Different hosts are one day at each of so many; sessions for all belong to none.
  const isHosts = takes.of === "hosts"
  const need = isHosts ? 1 : takes.atLeast
  return {
    takes: isHosts ? { ...takes, of: "calendarDays" } : takes,
    span,
    need: at === undefined ? need - freely(demand) : need,
    ...(hosts === undefined ? {} : { hosts })
  }
}

/** So many of the items, in every way; of those that are alike by their key, those that stand first. */
function* subsets<A>(items: ReadonlyArray<A>, count: number, keyOf: (item: A) => string): Generator<ReadonlyArray<A>> {
  if (count === 0) return yield []
  for (const [i, item] of items.entries()) {
    if (i + count > items.length) return
    const isFirst = !items.slice(0, i).some((other) => keyOf(other) === keyOf(item))
    if (!isFirst) continue
    for (const rest of subsets(items.slice(i + 1), count - 1, keyOf)) yield [item, ...rest]
  }
}

const sessionHosts = ({ sessions = [] }: DaysTaken): ReadonlyArray<string> => sessions.flatMap(({ host }) => host ?? [])

/** The hosts of the plan; those that rules name where none are planned yet; and, if asked, as many more as any rule wants. */
const hostsOf = ({ furtherHosts, hosts, place }: EditionView, way: Way): ReadonlyArray<Host> => {
  const here = place === undefined ? {} : { place }
  const known = new Map<string, Host>((hosts ?? []).map((host) => [host.id, { ...here, ...host }]))
  const add = (id: string, host: Host = { id, ...here }) => known.has(id) || known.set(id, host)
  const isOpen = hosts === undefined || furtherHosts === true
  for (const { takes } of way) {
    for (const host of sessionHosts(takes)) add(host)
    if (isOpen) for (const id of takes.hosts ?? []) add(id)
  }
  if (!isOpen) return [...known.values()]
  const most = way.reduce((count, demand) => Math.max(count, demand.hosts ?? 0), 1)
  for (const each of new Set([place, ...[...known.values()].map((host) => host.place)])) {
    for (let i = 0; i < most; i++) {
      const id = `\u0000${each ?? ""}/${i}`
      add(id, { id, ...(each === undefined ? {} : { place: each }) })
    }
  }
  return [...known.values()]
}

/** More hosts than anybody stays at: with as many it is not told. */
const mostHosts = 100

/** Whether one person can meet all demands of the way; undefined where that would take too long to tell. */
export const canBeSpent = (view: EditionView, way: Way, budget: Budget): Answer => {
  if (way.length === 0) return true
  if (way.some(({ hosts = 0 }) => hosts > mostHosts)) return undefined
  const plain = way.filter(({ hosts }) => hosts === undefined)
  const each = way.filter(({ hosts }) => hosts === 0)
  const groups = new Map<string, Array<DayDemand>>()
  for (const demand of way) {
    const { group, hosts = 0 } = demand
    if (hosts === 0 || group === undefined) continue
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [demand])
    else members.push(demand)
  }
  const trying = (here: ReadonlyArray<Host>, claims: ReadonlyArray<Claim>): Answer => {
    const open = claims.filter(({ need }) => need > 0)
    // Sorting the days is work too.
    budget.steps -= Math.ceil((here.length * open.length) / 8)
    if (budget.steps < 0) return undefined
    const kinds = dayKinds(view, here, open)
    const needs = open.map(({ need }) => need)
    return kinds === undefined ? undefined : spend(kinds, needs, budget)
  }
  const hosts = hostsOf(view, way)
  const named = new Set(way.flatMap(({ takes }) => [...(takes.hosts ?? []), ...sessionHosts(takes)]))
  /** Hosts that no rule names, of one place and with the same claims, are alike. */
  const keyOf = (claims: ReadonlyArray<Claim>) => {
    const keys = new Map<string, string>()
    for (const { id, place } of hosts) {
      const here = claims
        .filter((claim) => claim.hosts?.includes(id))
        .map(({ need, span, takes }) => [need, span, takes])
      keys.set(id, named.has(id) ? id : JSON.stringify([place ?? view.place, here]))
    }
    return ({ id }: Host): string => keys.get(id) ?? id
  }
  /** Chooses the hosts of each group, one group after the other. */
  const choose = (
    here: ReadonlyArray<Host>,
    left: ReadonlyArray<ReadonlyArray<DayDemand>>,
    claims: ReadonlyArray<Claim>
  ): Answer => {
    if (--budget.steps < 0) return undefined
    const [group, ...rest] = left
    if (group === undefined) return trying(here, claims)
    return some(subsets(here, group[0]?.hosts ?? 0, keyOf(claims)), (chosen) =>
      choose(here, rest, [...claims, ...chosen.flatMap(({ id }) => group.map((demand) => claimOf(demand, id)))])
    )
  }
  const claims = plain.map((demand) => claimOf(demand))
  /**
   * Which hosts there are matters only to what is asked of every one of them; the fewer, the less is asked. There are those
   * that a rule names alone, and no more than there are days for.
   */
  function* stays(): Generator<ReadonlyArray<Host>> {
    if (each.length === 0) return yield hosts
    const isNeeded = ({ id }: Host) => claims.some((claim) => claim.hosts?.length === 1 && claim.hosts[0] === id)
    const needed = hosts.filter(isNeeded)
    const others = hosts.filter((host) => !isNeeded(host))
    const days = Math.max(1, ...each.map(({ takes }) => (takes.of === "sessions" ? 1 : takes.atLeast)))
    const { from, to } = view.period
    const most = view.concurrent === true ? hosts.length : Math.floor(daysWithin(from, to) / days)
    for (let count = needed.length > 0 ? 0 : 1; count <= Math.min(others.length, most - needed.length); count++) {
      for (const more of subsets(others, count, keyOf([]))) yield [...needed, ...more]
    }
  }
  return some(stays(), (stay) =>
    choose(
      stay,
      [...groups.values()],
      [...claims, ...stay.flatMap(({ id }) => each.map((demand) => claimOf(demand, id)))]
    )
  )
}
