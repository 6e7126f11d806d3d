/**
 * Between the engine and a kind that is not the core's own. Such a kind can neither harm another rule nor the caller's
 * record: it is handed what it can only read, and what it answers is copied member by member and checked all through.
 *
 * It can't be kept from running for ever, nor from using up the memory: code in the same thread can't be stopped. Nor can
 * it be kept from what all code of a thread shares, as `Object.prototype`. Where kinds are not trusted that far, assess in a
 * worker (`@comity/core/worker`).
 */
import { isCalendarDate } from "../values/CalendarDate.ts"
import { unawaited } from "../values/Unawaited.ts"
import type { Fault } from "./Assessment.ts"
import type { Missing, PassedOver, Reading, Requirement } from "./Reading.ts"
import type { RecordView } from "./RecordView.ts"
import type { RuleKind } from "./RuleKind.ts"

/** A kind broke its contract, and how. Thrown to where the rule is known. */
export class Breach extends Error {
  readonly code: Fault["code"]
  constructor(code: Fault["code"], message: string) {
    super(message)
    this.name = "Breach"
    this.code = code
  }
}

/** What was thrown, as a text for the kind's author. Anything may be thrown, even what can't be turned into a text. */
export const textOf = (thrown: unknown): string => {
  try {
    return String(thrown)
  } catch {
    return "something that can't be shown as a text"
  }
}

// ── What a kind is handed ───────────────────────────────────────────────────────────────────────────────────────────

/** Set by every attempt to change something, whether or not the kind swallows the error that it gets. */
let wasChanged = false
const refuse = (): false => {
  wasChanged = true
  return false
}

type Shields = Map<object, object>
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Array.isArray(prototype)
}
/** Dates, maps and the like, which a kind's own parameters may hold, don't work through a proxy and are left as they are. */
const shown = (value: unknown, shields: Shields): unknown =>
  typeof value === "object" && value !== null && isPlain(value) ? shield(value, shields) : value

/**
 * Shows what it stands for and lets nothing be changed. The proxy's target is a stand-in: a proxy may not lie about what is
 * frozen in its target, and records may be.
 */
class Shield {
  readonly #real: object
  readonly #shields: Shields
  readonly #isList: boolean

  constructor(real: object, shields: Shields) {
    this.#real = real
    this.#shields = shields
    this.#isList = Array.isArray(real)
  }
  get(_: object, name: string | symbol): unknown {
    if (name === "constructor" && !this.#isList) return undefined
    return shown(Reflect.get(this.#real, name), this.#shields)
  }
  has(_: object, name: string | symbol): boolean {
    return Reflect.has(this.#real, name)
  }
  ownKeys(): Array<string | symbol> {
    return Reflect.ownKeys(this.#real)
  }
  getOwnPropertyDescriptor(_: object, name: string | symbol): PropertyDescriptor | undefined {
    const property = Reflect.getOwnPropertyDescriptor(this.#real, name)
    if (property === undefined) return undefined
    const configurable = !(this.#isList && name === "length")
    return { value: this.get(_, name), writable: true, enumerable: property.enumerable === true, configurable }
  }
  set(): false {
    return refuse()
  }
  defineProperty(): false {
    return refuse()
  }
  deleteProperty(): false {
    return refuse()
  }
  setPrototypeOf(): false {
    return refuse()
  }
  preventExtensions(): false {
    return refuse()
  }
}

/** One and the same for a thing, so that what is equal stays equal; `shields` are those of one view. */
const shield = (real: object, shields: Shields): object => {
  const before = shields.get(real)
  if (before !== undefined) return before
  const proxy = new Proxy(Array.isArray(real) ? [] : {}, new Shield(real, shields))
  shields.set(real, proxy)
  return proxy
}

/** The same to look at, and nothing in it that can be changed. */
export const shielded = <A extends object>(real: A): A => shield(real, new Map()) as A

// ── What a kind answers ─────────────────────────────────────────────────────────────────────────────────────────────

const malformed = (what: string): never => {
  throw new Breach("readingMalformed", `expected ${what}`)
}
const text = (value: unknown, what: string): string =>
  typeof value === "string" ? value : malformed(`${what} to be a text`)
const finite = (value: unknown, what: string): number =>
  typeof value === "number" && Number.isFinite(value) ? value : malformed(`${what} to be a finite number`)
const day = (value: unknown, what: string): string =>
  typeof value === "string" && isCalendarDate(value) ? value : malformed(`${what} to be a day`)
const object = (value: unknown, what: string): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : malformed(`${what} to be an object`)
const list = <A>(value: unknown, what: string, read: (item: unknown, what: string) => A): ReadonlyArray<A> => {
  if (!Array.isArray(value)) return malformed(`${what} to be a list`)
  const items: Array<A> = []
  for (let i = 0; i < value.length; i++) items.push(read(value[i], what))
  return items
}

const passedOver = (value: unknown, what: string): PassedOver => {
  const { id, why } = object(value, what)
  return { id: text(id, `the id in ${what}`), why: text(why, `the why in ${what}`) }
}

const missing = (value: unknown, what: string): Missing => {
  const { by, code, until, values } = object(value, what)
  const plain: Record<string, string | number> = {}
  for (const [name, given] of Object.entries(object(values, `the values in ${what}`))) {
    plain[name] = typeof given === "string" ? given : finite(given, `the values in ${what}, unless texts,`)
  }
  return {
    code: text(code, `the code in ${what}`),
    values: plain,
    ...(by === undefined ? undefined : { by: list(by, `by in ${what}`, text) }),
    ...(until === undefined ? undefined : { until: day(until, `until in ${what}`) })
  }
}

type Writable<A> = { -readonly [Name in keyof A]: A[Name] }

/** A reading of its own, made of what was answered. Each member is looked at once: a getter may answer otherwise later. */
const copied = (answer: unknown): Reading => {
  const it = object(answer, "a reading")
  const { direction, now, sessionsAhead, until } = it
  if (direction !== "atLeast" && direction !== "atMost") {
    return malformed("a reading, with a direction, and no promise of one")
  }
  const required = finite(it["required"], "required")
  const unit = text(it["unit"], "unit")
  const lower = finite(it["lower"], "lower")
  const upper = finite(it["upper"], "upper")
  const counted = list(it["counted"], "counted", text)
  const over = list(it["passedOver"], "passedOver", passedOver)
  const lacking = list(it["missing"], "missing", missing)
  const value = now === undefined ? lower : finite(now, "now")
  if (lower > value || value > upper) malformed(`lower <= now <= upper; found ${lower}, ${value}, ${upper}`)
  const undeterminedBecause =
    now === undefined ? text(it["undeterminedBecause"], "undeterminedBecause, without now,") : ""
  // In the order in which the core's kinds write them, so that the engine meets fewer shapes.
  const reading: Writable<Reading> =
    now === undefined
      ? { direction, required, unit, undeterminedBecause, lower, upper, counted, passedOver: over, missing: lacking }
      : { direction, required, unit, now: value, lower, upper, counted, passedOver: over, missing: lacking }
  if (until !== undefined) reading.until = day(until, "until")
  if (sessionsAhead !== undefined) reading.sessionsAhead = finite(sessionsAhead, "sessionsAhead")
  return reading
}

const requirement = (answer: unknown): Requirement | undefined => {
  if (answer === undefined) return undefined
  const it = object(answer, "a requirement")
  finite(it["required"], "required")
  finite(it["available"], "available")
  text(it["unit"], "unit")
  return { ...it } as unknown as Requirement
}

/** Asks a kind through the guard. Whatever it does wrong ends in a breach here, unless it never returns. */
const asked = <Answer>(ask: () => unknown, read: (answer: unknown) => Answer): Answer => {
  const outer = wasChanged
  wasChanged = false
  let answer: Answer | undefined
  let breach: Breach | undefined
  try {
    const said = ask()
    unawaited(said)
    answer = read(said)
  } catch (error) {
    breach = error instanceof Breach ? error : new Breach("kindThrew", textOf(error))
  }
  // The attempt counts even where the kind has swallowed the error that it got for it.
  if (wasChanged) breach = new Breach("kindChangedInput", "expected a kind to change nothing of what it is given")
  wasChanged = outer
  if (breach !== undefined) throw breach
  return answer as Answer
}

/** Every view that the engine makes keeps its shield. */
export interface Shielding extends RecordView {
  readonly readOnly: () => RecordView
}

/** How a rule is read by a kind that is not the core's own. A rule has its parameters for good. */
export const guarded = ({ evaluate }: RuleKind): RuleKind["evaluate"] => {
  let params: unknown
  let given: never
  return (found, view) => {
    if (found !== params) {
      params = found
      given = shown(found, new Map()) as never
    }
    return asked(() => evaluate(given, (view as Shielding).readOnly()), copied)
  }
}

/** How such a kind is asked what it requires of an edition; a breach here means that it can't be said. */
export const guardedRequires = ({ requires }: RuleKind): RuleKind["requires"] =>
  requires === undefined
    ? undefined
    : (params, edition) => asked(() => requires(shown(params, new Map()) as never, shielded(edition)), requirement)
