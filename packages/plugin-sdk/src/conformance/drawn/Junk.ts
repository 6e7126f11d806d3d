/** Values that no author thinks of, and that reach a reader all the same: from a form, a file, another program. */
import type { Chance } from "./Chance.ts"

const deep = (levels: number): unknown => {
  let value: unknown = "bottom"
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { inside: value }
  return value
}

const strange: ReadonlyArray<() => unknown> = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => 1e308,
  () => Number.MIN_SAFE_INTEGER - 1,
  () => 10n,
  () => "",
  () => "\u0000\u0007\u202Ereversed",
  () => "\uD800",
  () => "９９",
  () => "x".repeat(10_000),
  () => "2019-02-30",
  () => true,
  () => [],
  () => [[[]]],
  () => ({}),
  () => Object.create(null),
  () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
  () => Symbol("unsaid"),
  () => () => "a function",
  () => Promise.resolve({}),
  () => new Date(Number.NaN),
  () => new Map([["a", 1]]),
  () => deep(60),
  () => new Array(3)
]

/** A value of chance: rubbish, or rubbish in a place where `like` has a value. */
export const drawJunk = (chance: Chance, like: unknown): unknown => {
  const rubbish = () => chance.oneOf(strange)()
  if (typeof like !== "object" || like === null || chance.percent(30)) return rubbish()
  const names = Object.keys(like)
  if (names.length === 0) return rubbish()
  const name = chance.oneOf(names)
  const inner = drawJunk(chance, (like as Readonly<Record<string, unknown>>)[name])
  if (Array.isArray(like)) return like.map((item, index) => (String(index) === name ? inner : item))
  return { ...like, [name]: inner }
}
