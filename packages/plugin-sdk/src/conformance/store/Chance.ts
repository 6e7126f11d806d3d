/** Histories that chance chooses: the same ones in every run, as long as this file stays as it is. */
import type { Json, ListQuery, OneOrMore, Ref } from "@comity/core/store"
import { dice } from "./Sample.ts"
import {
  type At,
  type CommitStep,
  dimensionNames,
  ids,
  kinds,
  measureNames,
  type Question,
  type Step,
  type WriteStep
} from "./Step.ts"

const keyNames = ["colour", "due", "__proto__"]
const values = ["1", "10", "B", "a", "a ", "나", "～", "🩺"]
const dimensionValues = ["KZ", "kz", "kz ", "나"]
const entryTypes: ReadonlyArray<OneOrMore<string>> = [["Changed"], ["Changed"], ["Changed", "Confirmed"]]
const dates = ["2019", "2019-08", "2020-02-29"]

/** A number from 0 to below n. */
type Pick = (n: number) => number
const one = <A>(pick: Pick, items: ReadonlyArray<A>): A => items[pick(items.length)] as A
const upTo = <A>(pick: Pick, most: number, item: () => A): ReadonlyArray<A> =>
  Array.from({ length: pick(most + 1) }, item)
/** True so many times in a hundred. */
const percent = (pick: Pick, often: number): boolean => pick(100) < often
const named = <A>(pick: Pick, most: number, names: ReadonlyArray<string>, value: () => A) =>
  Object.fromEntries(upTo(pick, most, () => [one(pick, names), value()] as const))

const refOf = (pick: Pick): Ref => ({ kind: percent(pick, 80) ? "thing" : "other", id: one(pick, ids) })
const driftOf = (pick: Pick): number => (percent(pick, 90) ? 0 : one(pick, [-1, 1, -2]))

const writeOf = (pick: Pick, ref: Ref): WriteStep => {
  const write = {
    ref,
    drift: driftOf(pick),
    dimensions: named(pick, 2, dimensionNames, () => one(pick, dimensionValues)),
    measures: named(pick, 2, measureNames, () => pick(9) - 3),
    on: one(pick, dates)
  }
  if (percent(pick, 10)) return { ...write, body: null, keys: {}, entries: ["Erased"], erase: true }
  const keys = named(pick, 3, keyNames, () => upTo(pick, 3, () => one(pick, values)))
  return {
    ...write,
    body: one<Json>(pick, [pick(9), "т", { n: pick(3), z: [], a: null }]),
    keys,
    entries: one(pick, entryTypes)
  }
}

const commitOf = (pick: Pick, at: At, id: string): CommitStep => {
  const refs = new Map(upTo(pick, 2, () => refOf(pick)).map((ref) => [`${ref.kind}/${ref.id}`, ref]))
  const [first = refOf(pick), ...others] = refs.values()
  const writes: OneOrMore<WriteStep> = [writeOf(pick, first), ...others.map((ref) => writeOf(pick, ref))]
  const unchanged = upTo(pick, 2, () => ({ ref: refOf(pick), drift: driftOf(pick) }))
  return { at, id, writes, ...(percent(pick, 40) ? { unchanged } : {}) }
}

/** What no driver may take: a document twice, or a measure in fractions. */
const faultyOf = (pick: Pick, commit: CommitStep): CommitStep => {
  const [first, ...others] = commit.writes
  return {
    ...commit,
    writes: percent(pick, 50)
      ? [first, ...others, writeOf(pick, first.ref)]
      : [{ ...first, measures: { days: 0.5 } }, ...others]
  }
}

/** Keys that somebody wrote once, or any. */
const conditionOf = (pick: Pick, known: ReadonlyArray<CommitStep>): Readonly<Record<string, string>> => {
  const written = known.length === 0 ? [] : Object.entries(one(pick, known).writes[0].keys)
  return written.length < 2 || percent(pick, 40)
    ? named(pick, 2, keyNames, () => one(pick, values))
    : Object.fromEntries(written.map(([name, found]) => [name, found[0] ?? "a"]))
}

const queryOf = (pick: Pick, known: ReadonlyArray<CommitStep>): ListQuery => {
  const range = {
    key: one(pick, keyNames),
    ...(percent(pick, 40) ? { from: one(pick, values) } : {}),
    ...(percent(pick, 40) ? { before: one(pick, values) } : {}),
    ...(percent(pick, 40) ? { descending: true } : {})
  }
  return {
    kind: one(pick, kinds),
    limit: 1 + pick(4),
    ...(percent(pick, 60) ? { anyOf: upTo(pick, 3, () => conditionOf(pick, known)) } : {}),
    ...(percent(pick, 50) ? { range } : {})
  }
}

const questionOf = (pick: Pick, at: At, known: ReadonlyArray<CommitStep>): Question => {
  const drawn = pick(100)
  if (drawn < 40) return { do: "list", at, query: queryOf(pick, known) }
  if (drawn < 60) {
    const by = new Set(upTo(pick, 2, () => one(pick, dimensionNames)))
    const sum = new Set(upTo(pick, 2, () => one(pick, measureNames)))
    const where = percent(pick, 30) ? { where: { [one(pick, dimensionNames)]: one(pick, dimensionValues) } } : {}
    return { do: "tally", at, query: { kind: one(pick, kinds), by: [...by], sum: [...sum], ...where } }
  }
  if (drawn < 85) {
    const of = percent(pick, 50) ? { of: refOf(pick) } : {}
    return { do: "journal", at, skip: pick(30), limit: 1 + pick(6), ...of }
  }
  if (drawn < 92) return { do: "load", at, ref: refOf(pick) }
  return { do: "committed", at, id: known.length === 0 ? "never" : one(pick, known).id }
}

/** The history with this number. */
export const stepsOf = (seed: number, length: number): ReadonlyArray<Step> => {
  // Numbers that lie side by side would begin alike.
  const pick = dice(1 + ((seed * 1_103_515_245) % 2_147_483_629))
  for (let i = 0; i < 5; i++) pick(2)
  const known: Array<CommitStep> = []
  const draw = (at: At, id: string): CommitStep => {
    const again = known.length > 0 && percent(pick, 25) ? one(pick, known) : undefined
    // An id that was used before: for the same once more, through whichever driver of its tenant, or for something else.
    if (again !== undefined && (again.at === 2) === (at === 2))
      return percent(pick, 70) ? { ...again, at } : commitOf(pick, at, again.id)
    const commit = commitOf(pick, at, id)
    if (percent(pick, 3)) return faultyOf(pick, commit)
    known.push(commit)
    return commit
  }
  return Array.from({ length }, (_, i): Step => {
    const at = one<At>(pick, [0, 0, 0, 1, 1, 2])
    const drawn = pick(100)
    if (drawn < 40) return questionOf(pick, at, known)
    if (drawn < 43) return { do: "reopen", at }
    if (drawn < 46) return { do: "abort", commit: commitOf(pick, at, `aborted ${i}`) }
    const beside = percent(pick, 25) ? 1 + pick(2) : 0
    const others = Array.from({ length: beside }, (_, n) => draw(at === 2 ? 2 : one<At>(pick, [0, 1]), `c${i}-${n}`))
    return { do: "commit", commits: [draw(at, `c${i}`), ...others] }
  })
}
