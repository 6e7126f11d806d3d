/**
 * A timeline: what hangs on a partnership, in the order in which it may have begun.
 *
 * Dates are known in part. What is dated stands by the first day that may be meant, a part after what it is a part of;
 * what has no date, or one in words that can't be read, stands last and says why.
 *
 * @stability evolving
 */
import type { PartialDate } from "../values/PartialDate.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { type RelativeDate, resolve } from "../values/RelativeDate.ts"

/** How much is known of when something was. `unresolved`: a source says when, in words that can't be dated. */
export type Dated = "exact" | "partial" | "unresolved" | "undated"

/** When something was, as far as that is known. */
export interface When {
  /** Dates known in part stay so: a month is a period from its first day to its last. */
  readonly period?: string
  readonly dated: Dated
  /** Why there is no date. */
  readonly explanation?: Reason
}

/** Every code that a timeline gives as its reason, besides those of dates that are not resolved. */
export const timelineCodes = ["timeline/undated", "timeline/notBefore", "timeline/notAfter"] as const

/** What a document says of its date. */
export interface Said {
  readonly period?: string | undefined
  readonly says?: RelativeDate | undefined
  readonly notBefore?: string | undefined
  readonly notAfter?: string | undefined
  readonly wording?: string | undefined
}
const boundsIn = ({ notAfter, notBefore }: Said): ReadonlyArray<Reason> => [
  ...(notBefore === undefined ? [] : [reason("timeline/notBefore", { notBefore })]),
  ...(notAfter === undefined ? [] : [reason("timeline/notAfter", { notAfter })])
]

/**
 * When something was: by its period; else by a source's words, read by the day on which that was published.
 *
 * @example
 * import { PartialDate } from "@comity/core"
 * whenOf({ period: "2019-09-18" }).dated // => "exact"
 * whenOf({ period: "2019-09" }).dated // => "partial"
 * whenOf({ says: "lastYear" }, PartialDate.make("2025-11")).period // => "2024"
 * whenOf({ says: "today" }).dated // => "unresolved"
 * whenOf({ wording: "in the near future" }).dated // => "unresolved"
 * whenOf({}).explanation // => { code: "timeline/undated", values: {} }
 */
export const whenOf = (said: Said, publishedOn?: PartialDate): When => {
  const { period, says } = said
  if (period !== undefined) return { period, dated: datedOf(period) }
  const bounds = boundsIn(said)
  if (says === undefined)
    return {
      dated: bounds.length === 0 && said.wording === undefined ? "undated" : "unresolved",
      explanation: reason("timeline/undated", {}, bounds)
    }
  const resolved = resolve(says, publishedOn)
  if ("date" in resolved) return { period: resolved.date, dated: datedOf(resolved.date) }
  const { code, values } = resolved.unresolved
  return { dated: "unresolved", explanation: reason(code, values, bounds) }
}

const datedOf = (period: string): Dated => {
  const { end, start } = boundsOf(period as Period)
  return start.earliest === start.latest && end.earliest === end.latest ? "exact" : "partial"
}

/** What a timeline has to know of an item to put it in its place. */
export interface Placeable {
  /** Its noun and id, as one text: different for each item. */
  readonly key: string
  readonly period?: string | undefined
  /** The key of the item that it is a part of. */
  readonly partOf?: string | undefined
}

/**
 * Orders items: the dated ones by the first day that may be meant, then by the last; those without a date after them.
 * A part follows what it is a part of, with or without a date of its own. What is a part of something that is not among
 * the items, or of itself, stands for itself.
 *
 * @example
 * const visit = { key: "visit", period: "2023-09/2023-10" }
 * const words = { key: "words" }
 * const ceremony = { key: "ceremony", period: "2023-09-20", partOf: "visit" }
 * const before = { key: "before", period: "2011" }
 * inOrder([words, ceremony, visit, before]).map(({ key }) => key) // => ["before", "visit", "ceremony", "words"]
 */
export const inOrder = <Item extends Placeable>(items: ReadonlyArray<Item>): ReadonlyArray<Item> => {
  const known = new Map(items.map((item) => [item.key, item]))
  const parts = new Map<string, Array<Item>>()
  const roots: Array<Item> = []
  for (const item of items) {
    const whole = item.partOf === undefined || liesInItself(item, known) ? undefined : known.get(item.partOf)
    if (whole === undefined) roots.push(item)
    else parts.set(whole.key, [...(parts.get(whole.key) ?? []), item])
  }
  const withParts = (item: Item): ReadonlyArray<Item> => [item, ...sorted(parts.get(item.key) ?? []).flatMap(withParts)]
  return sorted(roots).flatMap(withParts)
}

/** Whether following what an item is a part of leads back to it, or into any other circle. */
const liesInItself = (item: Placeable, known: ReadonlyMap<string, Placeable>): boolean => {
  const passed = new Set<string>()
  for (let at: Placeable | undefined = item; at !== undefined; at = at.partOf ? known.get(at.partOf) : undefined) {
    if (passed.has(at.key)) return true
    passed.add(at.key)
  }
  return false
}

/** What has no date comes after every day that a period can name. */
const afterAll = "~"
const placeOf = ({ period }: Placeable): readonly [first: string, last: string] => {
  if (period === undefined) return [afterAll, afterAll]
  const { start } = boundsOf(period as Period)
  return [start.earliest, start.latest]
}
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const sorted = <Item extends Placeable>(items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  items
    .map((item) => ({ item, place: placeOf(item) }))
    .toSorted(
      (a, b) => compare(a.place[0], b.place[0]) || compare(a.place[1], b.place[1]) || compare(a.item.key, b.item.key)
    )
    .map(({ item }) => item)
