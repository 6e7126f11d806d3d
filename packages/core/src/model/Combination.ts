/**
 * Two records of one activity put together: what the record that stays takes over, and where the two differ.
 *
 * Nothing that either record says is lost or overwritten. What the one that stays lacks, it takes over; lists are united;
 * where both say something, and not the same, neither wins: both sayings are kept as claims.
 */
import { canonicalJson } from "../values/Fingerprint.ts"
import type { SourceId } from "../values/Ids.ts"
import type { Modality } from "../values/Modality.ts"
import type { Dating } from "../values/RelativeDate.ts"
import { formOf } from "./ActivityCore.ts"
import type { AnyActivity } from "./AnyActivity.ts"
import { lifeCycleOf, modalityOf } from "./Suggestion.ts"

/** What a record says in one respect. */
export interface Told {
  readonly value?: unknown
  readonly dating?: Dating
}

/**
 * A respect in which two records differ; a record that can say nothing in it is left out.
 * @stability evolving
 */
export interface Difference {
  readonly says: string
  readonly staying?: Told
  readonly other?: Told
}

/** @stability evolving */
export interface Combination {
  /** What the record that stays takes over, as a change says it. */
  readonly adopts: Readonly<Record<string, unknown>>
  readonly differences: ReadonlyArray<Difference>
}

/** What is stated once: adopted where it is lacking. */
const single = ["title", "venue", "partnership", "program", "edition", "parent", "series", "reciprocates"] as const
/** What no change may touch. */
const fixed = ["kind", "operator", "status", "report"] as const
const lists = ["purposes", "topics", "senders", "hosts", "participants"] as const
const core: ReadonlySet<string> = new Set([
  ...single,
  ...fixed,
  ...lists,
  "parties",
  "confirmedBy",
  "period",
  "dating",
  "modality",
  "sources",
  "detail"
])

const same = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other)

const united = (one: ReadonlyArray<unknown> = [], other: ReadonlyArray<unknown> = []): ReadonlyArray<unknown> => [
  ...one,
  ...other.filter((item, i) => ![...one, ...other.slice(0, i)].some((known) => same(known, item)))
]
const told = (value: unknown): Told | undefined => (value === undefined ? undefined : { value })
const difference = (says: string, staying: Told | undefined, other: Told | undefined): Difference => ({
  says,
  ...(staying === undefined ? {} : { staying }),
  ...(other === undefined ? {} : { other })
})

/** The first source of a record; of one of the past, that which it was recorded from. */
export const sourceOf = ({ historical, sources = [] }: AnyActivity): SourceId | undefined =>
  sources[0] ?? historical?.source

/** How real a record says its activity is. */
export const realityOf = ({ kind, modality, status }: AnyActivity): Modality => {
  const table = lifeCycleOf(formOf(kind))
  return modality ?? (table === undefined ? "occurred" : modalityOf(table, status))
}

/** When it was: a period, the words that it was read from, or words alone. */
const when = (staying: AnyActivity, other: AnyActivity): Combination => {
  const { dating, period } = staying
  const adopts: Record<string, unknown> = {}
  const differences: Array<Difference> = []
  const words = (from: Dating | undefined): Told | undefined => (from === undefined ? undefined : { dating: from })
  if (period === undefined && other.period !== undefined) adopts["period"] = other.period
  if (period !== undefined && other.period !== undefined && period !== other.period) {
    const saying = (value: string, from: Dating | undefined): Told => ({ value, ...words(from) })
    return { adopts, differences: [difference("period", saying(period, dating), saying(other.period, other.dating))] }
  }
  if (other.dating === undefined || same(dating, other.dating)) return { adopts, differences }
  // Words taken over must not be read as another period than the one that is known.
  if (dating === undefined && (period === undefined || other.period !== undefined)) {
    const known = period ?? other.period
    Object.assign(adopts, { dating: other.dating }, known === undefined ? {} : { period: known })
  } else differences.push(difference("dating", words(dating), words(other.dating)))
  return { adopts, differences }
}

/** A member of the detail as a respect: by its own name, unless all activities have a field of that name. */
const respectOf = (member: string): string | undefined =>
  core.has(member) ? `detail-${member}` : /^(?!detail)[A-Za-z][A-Za-z0-9-]{0,99}$/.test(member) ? member : undefined

type Detail = Readonly<Record<string, unknown>>
const some = (detail: Detail): Told | undefined => (Object.keys(detail).length === 0 ? undefined : { value: detail })

const particulars = (one: Detail = {}, other: Detail = {}, fits: (detail: Detail) => boolean): Combination => {
  const detail: Record<string, unknown> = { ...one }
  const differences: Array<Difference> = []
  /** Members whose names are no respects are kept together. */
  const odd: Readonly<Record<"staying" | "other", Record<string, unknown>>> = { staying: {}, other: {} }
  for (const [member, value] of Object.entries(other)) {
    if (same(one[member], value)) continue
    const says = respectOf(member)
    if (one[member] === undefined && fits({ ...detail, [member]: value })) detail[member] = value
    else if (says !== undefined) differences.push(difference(says, told(one[member]), told(value)))
    else {
      odd.other[member] = value
      if (one[member] !== undefined) odd.staying[member] = one[member]
    }
  }
  if (some(odd.other) !== undefined) differences.push(difference("detail", some(odd.staying), some(odd.other)))
  return { adopts: same(one, detail) ? {} : { detail }, differences }
}

/**
 * Puts two records of one activity together. `fits` tells whether a detail is one of the kind of the record that stays:
 * what is not is kept as a claim.
 * @stability evolving
 *
 * @example
 * import { Activity } from "@comity/core"
 * import * as Schema from "effect/Schema"
 * const record = (id: string, more: object) => Schema.decodeUnknownSync(Activity.Activity)({
 *   id, kind: "delegation", operator: "khabarovsk", parties: ["khabarovsk"], status: "held", ...more
 * })
 * const { adopts, differences } = combine(
 *   record("a", { period: "2025-11-12", hosts: ["khabarovsk"] }),
 *   record("b", { period: "2025-11-13", series: "round-tables", hosts: ["fuyuan"] }),
 *   () => true
 * )
 * adopts // => { series: "round-tables", hosts: ["khabarovsk", "fuyuan"] }
 * differences // => [{ says: "period", staying: { value: "2025-11-12" }, other: { value: "2025-11-13" } }]
 */
export const combine = (staying: AnyActivity, other: AnyActivity, fits: (detail: Detail) => boolean): Combination => {
  const adopts: Record<string, unknown> = {}
  const differences: Array<Difference> = []
  const differ = (says: string) =>
    differences.push(difference(says, told(staying[says as keyof AnyActivity]), told(other[says as keyof AnyActivity])))
  for (const name of single) {
    if (other[name] === undefined || same(staying[name], other[name])) continue
    if (staying[name] === undefined) adopts[name] = other[name]
    else differ(name)
  }
  for (const name of fixed) if (other[name] !== undefined && !same(staying[name], other[name])) differ(name)
  // Who the parties are is no list that grows: a record that names fewer of them says something else.
  if (!same(staying.parties.toSorted(), other.parties.toSorted())) differ("parties")
  if (united(staying.confirmedBy, other.confirmedBy).length > (staying.confirmedBy ?? []).length) differ("confirmedBy")
  for (const name of lists) {
    const all = united(staying[name], other[name])
    if (all.length > (staying[name] ?? []).length) adopts[name] = all
  }
  const rests = united(staying.sources, [
    ...(other.sources ?? []),
    ...(other.historical ? [other.historical.source] : [])
  ])
  if (rests.length > (staying.sources ?? []).length) adopts["sources"] = rests
  // How real the other source says it is, is no news about what the one that stays is known to be.
  if (other.modality !== undefined && other.modality !== staying.modality)
    differences.push(difference("modality", { value: realityOf(staying) }, { value: other.modality }))
  const parts = [when(staying, other), particulars(staying.detail, other.detail, fits)]
  return {
    adopts: Object.assign(adopts, ...parts.map((part) => part.adopts)),
    differences: [...differences, ...parts.flatMap((part) => part.differences)]
  }
}
