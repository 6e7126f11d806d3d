/**
 * What a value from outside has to look like, said in a few words, and the reading of it.
 *
 * It serves where values are read far from any schema: the parameters of a rule, rule sets, training records. A portal that
 * explains an assessment in a browser needs to read these three and nothing else, so reading them rests on no library.
 * `ShapeSchema.ts` makes an effect Schema of every shape, and a test holds the two against each other.
 */
import * as Result from "effect/Result"
import { isCalendarDate } from "./CalendarDate.ts"
import { InvalidInput } from "./Failure.ts"
import { isPartialDate } from "./PartialDate.ts"
import { periodProblem } from "./Period.ts"
import { proseProblem, textProblem } from "./Text.ts"

/** Whether a value must be given, may be left out, or is filled in where it is left out. */
export type Presence = "required" | "optional" | "defaulted"

/** The smallest and the largest number, both allowed; of a list, how many items. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

/**
 * One value of a group.
 * @stability evolving
 */
export interface Member {
  readonly shape: Shape
  readonly presence: Presence
  readonly default?: unknown
}

/**
 * What is wrong, and where below the value that is looked at.
 * @stability evolving
 */
export interface Wrong {
  readonly path: ReadonlyArray<string | number>
  readonly expected: string
}

/** @stability evolving */
export interface Group {
  readonly word: "group"
  readonly members: Readonly<Record<string, Member>>
  /** What no member can say alone; asked once every member is right. */
  readonly also?: (value: never) => ReadonlyArray<Wrong>
}
type TextWord = "text" | "prose" | "code" | "id" | "date" | "partialDate" | "period"
/** @stability evolving */
export type Shape =
  | { readonly word: TextWord | "flag" | "anything" }
  /** `above`: larger than that. `percent`: may be written "80%". */
  | ({ readonly word: "number" | "integer"; readonly above?: number; readonly percent?: boolean } & Range)
  | { readonly word: "choice"; readonly values: ReadonlyArray<string> }
  /** `distinct`: no two items have the same `id`. `called`: what an item is called where there are too few. */
  | ({
      readonly word: "list"
      readonly items: Shape
      readonly distinct?: boolean
      readonly called?: string
    } & Range)
  | { readonly word: "map"; readonly values: Shape }
  | Group

/** An id as a store can keep it and a reader can tell it from another: without marks that reorder text or can't be seen. */
export const idPattern = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]{1,200}$/u
export const codePattern = /^[^\s\p{Cc}\p{Cs}]{1,100}$/u
export const percentPattern = /^\d{1,3}(?:\.\d{1,6})?%$/

const unless = (holds: boolean, expected: string): string | undefined => (holds ? undefined : expected)
/** What is wrong with a text, by its word. */
const textProblems: Readonly<Record<TextWord, (text: string) => string | undefined>> = {
  text: textProblem,
  prose: proseProblem,
  code: (text) => unless(codePattern.test(text), "a code of 1 to 100 characters without spaces"),
  id: (text) => unless(idPattern.test(text), "an id of 1 to 200 characters without control characters"),
  date: (text) => unless(isCalendarDate(text), "a date YYYY-MM-DD that exists in the calendar"),
  partialDate: (text) => unless(isPartialDate(text), "a year YYYY, a month YYYY-MM or a date YYYY-MM-DD that exists"),
  period: periodProblem
}

/** The numbers that are allowed, in words. */
export const numberExpected = ({
  above,
  max,
  min,
  percent,
  word
}: Extract<Shape, { readonly word: "number" | "integer" }>): string => {
  const kind = word === "integer" ? "a whole number" : "a number"
  const low = above !== undefined ? ` above ${above}` : min !== undefined ? ` of at least ${min}` : ""
  const range =
    min !== undefined && max !== undefined
      ? ` from ${min} to ${max}`
      : `${low}${max === undefined ? "" : `${low === "" ? "" : " and"} of at most ${max}`}`
  return `${kind}${range}${percent === true ? ", or a text such as 80%" : ""}`
}

type Complain = (path: ReadonlyArray<string | number>, expected: string) => void
type Path = ReadonlyArray<string | number>

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === "object" && input !== null && !Array.isArray(input)

const takeNumber = (
  shape: Extract<Shape, { readonly word: "number" | "integer" }>,
  input: unknown,
  path: Path,
  wrong: Complain
): unknown => {
  const { above, max, min, percent, word } = shape
  const written = percent === true && typeof input === "string" && percentPattern.test(input)
  const value = written ? Number(input.slice(0, -1)) : input
  const right =
    typeof value === "number" &&
    Number.isFinite(value) &&
    (word === "number" || Number.isSafeInteger(value)) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above)
  if (!right) wrong(path, numberExpected(shape))
  return value
}

const takeList = (
  { called = "item", distinct, items, max, min }: Extract<Shape, { readonly word: "list" }>,
  input: unknown,
  path: Path,
  wrong: Complain
): unknown => {
  if (!Array.isArray(input)) return wrong(path, "a list")
  if (min !== undefined && input.length < min) wrong(path, `at least ${min} ${called}`)
  if (max !== undefined && input.length > max) wrong(path, `at most ${max} ${called}`)
  const seen = new Set<unknown>()
  // Not `map`, which passes over holes: what is not there would never be looked at.
  return Array.from(input as ReadonlyArray<unknown>, (item, index) => {
    const taken = take(items, item, [...path, index], wrong)
    if (distinct === true && isObject(item)) {
      if (seen.has(item["id"])) wrong([...path, index, "id"], "an id that no other item of the list has")
      seen.add(item["id"])
    }
    return taken
  })
}

const takeGroup = ({ also, members }: Group, input: unknown, path: Path, wrong: Complain): unknown => {
  if (!isObject(input)) return wrong(path, "an object")
  let right = true
  const note: Complain = (at, expected) => {
    right = false
    wrong(at, expected)
  }
  // A misspelt name that is silently dropped would be a wish that is silently not granted.
  for (const name of Object.keys(input)) {
    if (!Object.hasOwn(members, name)) {
      note([...path, name], `no such name; known are ${Object.keys(members).join(", ") || "none"}`)
    }
  }
  const value: Record<string, unknown> = {}
  for (const [name, { default: preset, presence, shape }] of Object.entries(members)) {
    if (Object.hasOwn(input, name)) value[name] = take(shape, input[name], [...path, name], note)
    else if (presence === "defaulted") value[name] = preset
    else if (presence === "required") note([...path, name], "a value, which is missing")
  }
  if (right) for (const one of also?.(value as never) ?? []) wrong([...path, ...one.path], one.expected)
  return value
}

/** The value as it is read; whatever is wrong with it has been said. */
const take = (shape: Shape, input: unknown, path: Path, wrong: Complain): unknown => {
  switch (shape.word) {
    case "anything":
      return input
    case "flag":
      if (typeof input !== "boolean") wrong(path, "true or false")
      return input
    case "number":
    case "integer":
      return takeNumber(shape, input, path, wrong)
    case "choice":
      if (typeof input !== "string" || !shape.values.includes(input)) wrong(path, `one of ${shape.values.join(", ")}`)
      return input
    case "list":
      return takeList(shape, input, path, wrong)
    case "map":
      if (!isObject(input)) return wrong(path, "an object")
      return Object.fromEntries(
        Object.entries(input).map(([name, value]) => [name, take(shape.values, value, [...path, name], wrong)])
      )
    case "group":
      return takeGroup(shape, input, path, wrong)
    default: {
      const expected = typeof input === "string" ? textProblems[shape.word](input) : "a text"
      if (expected !== undefined) wrong(path, expected)
      return input
    }
  }
}

/** A JSON Pointer (RFC 6901). */
export const pointer = (path: ReadonlyArray<unknown>): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

/** What throws when it is looked at: a getter, a Proxy, a value too deep to be walked. What it throws may repeat anything. */
export const unreadable = (what: string): InvalidInput =>
  new InvalidInput({ what, problems: [{ path: "", expected: "plain data, whose members can be read" }] })

/** Things that hold what they hold elsewhere than in members; whoever sends one means something that nobody would read. */
const holders: ReadonlySet<string> = new Set(
  ["Date", "Map", "Set", "WeakMap", "WeakSet", "RegExp", "Promise", "Error", "String", "Number", "Boolean"].map(
    (name) => `[object ${name}]`
  )
)
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/**
 * Where something stands that is an object to JavaScript and no data. It looks into lists and plain objects only: what
 * a host brings of its own, channels and schemas, is left alone. What can't be walked is for whoever reads it to refuse.
 *
 * @example
 * whatIsNoData({ terms: new Map() }).map(({ path }) => path) // => ["/terms"]
 * whatIsNoData({ terms: {} }) // => []
 */
export const whatIsNoData = (input: unknown): InvalidInput["problems"] => {
  const problems: Array<InvalidInput["problems"][number]> = []
  const seen = new Set<object>()
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return
    seen.add(value)
    if (holders.has(Object.prototype.toString.call(value)))
      problems.push({ path: pointer(path), expected: "plain data" })
    else if (Array.isArray(value) || isPlain(value))
      for (const [name, held] of Object.entries(value)) walk(held, [...path, name])
  }
  try {
    walk(input, [])
  } catch {
    // Too deep, or a Proxy.
  }
  return problems
}

/**
 * Reads by a shape: all mistakes at once, each with its place, and none of what was given is repeated.
 * @stability evolving
 *
 * @example
 * const read = readerOf<{ readonly on: string }>({ word: "group", members: { on: { shape: { word: "date" }, presence: "required" } } }, "the day")
 * Result.isSuccess(read({ on: "2019-09-18" })) // => true
 * Result.getOrThrow(Result.flip(read({ on: "2019-09-31", of: 1 }))).problems.map(({ path }) => path) // => ["/of", "/on"]
 */
export const readerOf =
  <A>(shape: Shape, what: string): ((input: unknown) => Result.Result<A, InvalidInput>) =>
  (input) => {
    const problems: Array<InvalidInput["problems"][number]> = []
    let value: unknown
    try {
      value = take(shape, input, [], (path, expected) => problems.push({ path: pointer(path), expected }))
    } catch {
      return Result.fail(unreadable(what))
    }
    return problems.length > 0 ? Result.fail(new InvalidInput({ what, problems })) : Result.succeed(value as A)
  }
