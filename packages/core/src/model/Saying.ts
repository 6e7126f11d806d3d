/**
 * How two claims in one respect stand to one another: whether they can both be so, and which of them says more.
 *
 * Dates and periods are compared as far as they are known: "2019" and "2019-09" say the same, the latter more closely, and
 * only what certainly differs is a contradiction. Whatever else is said is the same if it is the same JSON. That one source
 * planned what another saw happen is no contradiction; that one denies what another says is one.
 */
import { canonicalJson } from "../values/Fingerprint.ts"
import type { Modality } from "../values/Modality.ts"
import { boundsOf, type Period, type PeriodBounds, periodProblem } from "../values/Period.ts"

/**
 * What a claim comes to, once it is clear which date its words mean.
 * @stability evolving
 */
export interface Saying {
  readonly value?: unknown
  readonly modality: Modality
}

type Span = PeriodBounds["start"]
/** An end that nobody has set says nothing of when it ended: it is as wide as the calendar. */
const known = ({ earliest, latest }: Span, edges: Span): Span =>
  earliest === latest && (earliest === edges.earliest || latest === edges.latest) ? edges : { earliest, latest }
const always = boundsOf("0001/9999" as Period)
const calendar: Span = { earliest: always.start.earliest, latest: always.end.latest }

const boundsIn = (value: unknown): PeriodBounds | undefined => {
  if (typeof value !== "string" || periodProblem(value) !== undefined) return undefined
  const { end, start, ...length } = boundsOf(value as Period)
  return { start: known(start, calendar), end: known(end, calendar), ...length }
}
const apart = (one: Span, other: Span): boolean => one.latest < other.earliest || other.latest < one.earliest
const lies = (inner: Span, outer: Span): boolean => outer.earliest <= inner.earliest && inner.latest <= outer.latest

/** Whether the values certainly differ. */
const differ = (one: unknown, other: unknown): boolean => {
  const a = boundsIn(one)
  const b = boundsIn(other)
  if (a === undefined || b === undefined) return canonicalJson(one) !== canonicalJson(other)
  const lengths = a.days !== undefined && b.days !== undefined && a.days !== b.days
  return apart(a.start, b.start) || apart(a.end, b.end) || lengths
}

/**
 * Whether both can't be so. A claim without a value says only that it is so, and contradicts nothing but a denial of that.
 * @stability evolving
 *
 * @example
 * contradict({ value: "2019", modality: "planned" }, { value: "2019-09-18", modality: "occurred" }) // => false
 * contradict({ value: "2019-09-17", modality: "occurred" }, { value: "2019-09-18", modality: "occurred" }) // => true
 * contradict({ value: "treaty", modality: "agreed" }, { value: "treaty", modality: "denied" }) // => true
 * contradict({ value: "treaty", modality: "agreed" }, { value: "memorandum", modality: "denied" }) // => false
 */
export const contradict = (one: Saying, other: Saying): boolean => {
  const isUnlike = () => one.value !== undefined && other.value !== undefined && differ(one.value, other.value)
  const denials = [one, other].filter(({ modality }) => modality === "denied").length
  // Who denies one value says nothing against another.
  return denials === 0 ? isUnlike() : denials === 1 && !isUnlike()
}

/**
 * Whether `one` says all that `other` says: the same, or a date that lies within the other's.
 * @stability evolving
 *
 * @example
 * saysAllOf("2019-09-18", "2019-09") // => true
 * saysAllOf("2019-09", "2019-09-18") // => false
 * saysAllOf({ count: 9 }, { count: 9 }) // => true
 */
export const saysAllOf = (one: unknown, other: unknown): boolean => {
  if (other === undefined) return true
  if (one === undefined) return false
  const a = boundsIn(one)
  const b = boundsIn(other)
  if (a === undefined || b === undefined) return canonicalJson(one) === canonicalJson(other)
  const length = b.days === undefined || a.days === b.days
  return lies(a.start, b.start) && lies(a.end, b.end) && length
}

/** Whether it is a date or a period: of these, one may be more precise than another. */
export const isDated = (value: unknown): boolean => boundsIn(value) !== undefined
