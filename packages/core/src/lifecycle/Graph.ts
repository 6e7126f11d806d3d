/**
 * The graph that the rows of a table make: its sides, its arrows, and the ways through it.
 *
 * @stability evolving
 */
import type { Acting, Region, Table, Transition } from "./Table.ts"

/** The sides of a document: one, unless two owners share it. */
export const regions = (table: Table): ReadonlyArray<Region> => [
  ...new Set(table.transitions.map(({ region }) => region))
]

/** Where a row may lead from a state. */
export const leads = ({ stays, to }: Transition, from: string): ReadonlyArray<string> => (stays === true ? [from] : to)

/** One arrow of the picture: a row, from one of its states to one of those that it may lead to. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly t: Transition
}

/** Every arrow of one side; what only a historical record does is no arrow. */
export const arrows = (table: Table, region: Region): ReadonlyArray<Arrow> =>
  table.transitions
    .filter((t) => t.region === region && t.historical !== true)
    .flatMap((t) => t.from.flatMap((from) => leads(t, from).map((to) => ({ from, to, t }))))

/** The shortest way from a state, that of `document`, to one of several, as the names of transitions. */
export const way = (
  table: Table,
  region: Region,
  start: string,
  goals: ReadonlyArray<string>,
  document?: unknown
): ReadonlyArray<string> | undefined => {
  const ways = new Map<string, ReadonlyArray<string>>([[start, []]])
  // Where a row leads back to is known of the document as it is, and of no later one.
  const leadsThere = (t: Transition, to: string, steps: number) =>
    t.back !== true || (steps === 0 && t.lands?.({}, document, {} as Acting) === to)
  for (const [state, names] of ways) {
    if (goals.includes(state)) return names
    for (const { from, t, to } of arrows(table, region))
      if (from === state && !ways.has(to) && leadsThere(t, to, names.length)) ways.set(to, [...names, t.name])
  }
  return undefined
}
