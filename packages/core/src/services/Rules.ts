/** Published rule sets: each version is kept as it was published, under its hash, and read once. */
import * as Effect from "effect/Effect"
import type { Rule, RuleSet } from "../completion/Rule.ts"
import { read as readRuleSet, ruleSetHash } from "../completion/RuleSet.ts"
import type { WaiverTerms } from "../completion/Waiver.ts"
import { InvalidInput, Refused, type StoreFailure } from "../values/Failure.ts"
import { isId } from "../values/Ids.ts"
import { reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { editions, type PublishedRules, ruleSets } from "./Filing.ts"

/** The rule set that an edition has pinned, if it has. */
export const pinnedRules = (act: Act, edition: string): Effect.Effect<PublishedRules | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const pinned = (yield* act.read(editions, edition))?.rules
    return pinned && (yield* act.read(ruleSets, `${pinned.id}@${pinned.version}`))
  })

const rulesIn = (value: unknown): ReadonlyArray<Rule> =>
  typeof value !== "object" || value === null
    ? []
    : [...(typeof (value as Rule).kind === "string" ? [value as Rule] : []), ...Object.values(value).flatMap(rulesIn)]

/** Which rules of an edition may be waived, by whom, and how many for one enrolment. */
export const waiverTerms = (act: Act, edition: string): Effect.Effect<WaiverTerms, StoreFailure, Desk> =>
  Effect.map(pinnedRules(act, edition), (published) => {
    const ruleSet = published?.ruleSet as RuleSet | undefined
    return {
      maximum: ruleSet?.maximumWaivers ?? Number.POSITIVE_INFINITY,
      waivableBy: new Map(
        rulesIn(ruleSet?.rule).flatMap(({ id, waivableBy }) =>
          id === undefined || waivableBy === undefined ? [] : [[id, waivableBy] as const]
        )
      )
    }
  })

/** The rule set that is brought, or the one that a profile publishes under this name: `id@version`, or its latest under `id`. */
export const broughtRules = (given: unknown): Effect.Effect<unknown, InvalidInput, Desk> =>
  Effect.gen(function* () {
    if (typeof given !== "string") return given
    const { ruleSets: published } = yield* Desk
    const found =
      published.find(({ id, version }) => `${id}@${version}` === given) ??
      published.filter(({ id }) => id === given).toSorted((a, b) => b.version - a.version)[0]
    if (found !== undefined) return found
    const names = published.map(({ id, version }) => `${id}@${version}`).join(", ")
    const expected = `a rule set, or the name of one that a profile publishes; published are ${names || "none"}`
    return yield* new InvalidInput({ what: "the rule set", problems: [{ path: "", expected }] })
  })

/**
 * Keeps a rule set, once it can be read. A version that is published does not change: the same again is kept once, and
 * another under its number is refused.
 */
export const publish = (
  act: Act,
  input: unknown
): Effect.Effect<PublishedRules & { readonly ruleSet: RuleSet }, InvalidInput | Refused | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { ruleKinds } = yield* Desk
    const brought = yield* broughtRules(input)
    yield* Effect.fromResult(readRuleSet(brought, ruleKinds))
    const ruleSet = brought as RuleSet
    const id = `${ruleSet.id}@${ruleSet.version}`
    if (!isId(id))
      return yield* new InvalidInput({
        what: "the rule set",
        problems: [{ path: "/id", expected: "an id of at most 180 characters without control characters" }]
      })
    const published = { id, hash: ruleSetHash(ruleSet), ruleSet }
    const before = yield* act.read(ruleSets, id)
    if (before !== undefined && before.hash !== published.hash)
      return yield* new Refused({
        reason: reason("ruleSet/refused", { ruleSet: ruleSet.id, version: ruleSet.version }, [
          reason("ruleSet/versionTaken", { ruleSet: ruleSet.id, version: ruleSet.version, hash: before.hash })
        ])
      })
    if (before === undefined) yield* act.write(ruleSets, published, { type: "Published", data: published })
    return published
  })
