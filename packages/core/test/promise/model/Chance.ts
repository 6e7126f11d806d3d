/** Draws, the same at every run. */
import { between, oneOf, random } from "../../seeded.ts"
import type { Fields } from "./Command.ts"

export interface Chance {
  readonly one: <A>(items: readonly [A, ...ReadonlyArray<A>]) => A
  /** Of the items the one that was drawn most seldom so far; nothing of none. */
  readonly seldom: (items: ReadonlyArray<string>) => string | undefined
  readonly number: (least: number, most: number) => number
  /** True so many times in a hundred. */
  readonly percent: (often: number) => boolean
  /** The members, so many times in a hundred. */
  readonly maybe: (often: number, members: () => Fields) => Fields
}

export const chance = (seed: number): Chance => {
  const next = random(seed)
  const drawn = new Map<string, number>()
  return {
    one: (items) => oneOf(next, items),
    seldom: (items) => {
      const count = (item: string) => drawn.get(item) ?? 0
      const [item] = items.toSorted((a, b) => count(a) - count(b))
      if (item !== undefined) drawn.set(item, count(item) + 1)
      return item
    },
    number: (least, most) => between(next, least, most),
    percent: (often) => next() * 100 < often,
    maybe: (often, members) => (next() * 100 < often ? members() : {})
  }
}
