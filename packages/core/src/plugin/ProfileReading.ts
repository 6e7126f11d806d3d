/** Reads a province's profile: plain data, read by schema and kept as it was when it was read. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { RuleSet } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import { readAgainst } from "../completion/RuleSet.ts"
import { narrowingsProblems } from "../lifecycle/Narrowing.ts"
import { lifeCycles } from "../model/LifeCycles.ts"
import type { Language } from "../ports/Language.ts"
import { WorkCalendar } from "../ports/WorkCalendarSchema.ts"
import { Id } from "../values/Ids.ts"
import { LanguageTag } from "../values/LanguageTag.ts"
import { reader } from "../values/Reader.ts"
import { pointer } from "../values/Shape.ts"
import type { Profile } from "./Profile.ts"

/** What is wrong, and where: a JSON Pointer. */
export interface Problem {
  readonly path: string
  readonly expected: string
}

/** Looks at something whose members may be code, too: one that throws is a problem of whatever it belongs to. */
export const looked = <A>(
  look: () => Result.Result<A, ReadonlyArray<Problem>>
): Result.Result<A, ReadonlyArray<Problem>> => {
  try {
    return look()
  } catch {
    return Result.fail([{ path: "", expected: "members that can be looked at; one of them threw" }])
  }
}

/** A language is named by one spelling of its tag. */
export const isTag: (value: unknown) => boolean = Schema.is(LanguageTag)
export const tagExpected = "a language tag of BCP 47, for example ko"

const may = Schema.optionalKey
const names = Schema.Record(
  Schema.String,
  Schema.String.check(Schema.isPattern(/\S/, { expected: "a text that says something" }))
)
const readData = reader(
  Schema.Struct({
    profile: Id,
    ruleSets: may(Schema.Array(Schema.Unknown)),
    roles: may(Schema.Record(Schema.String, names)),
    terms: may(Schema.Record(Schema.String, names)),
    calendars: may(Schema.Record(Schema.String, WorkCalendar)),
    narrows: may(
      Schema.Array(
        Schema.Struct({
          noun: Schema.String,
          transition: Schema.String,
          by: may(Schema.Array(Schema.String)),
          asks: may(Schema.Array(Schema.Literals(["evidence", "reason"]))),
          closed: may(Schema.Boolean)
        })
      )
    )
  }),
  "the profile"
)

export const below = (path: string, problems: ReadonlyArray<Problem>): ReadonlyArray<Problem> =>
  problems.map(({ expected, path: rest }) => ({ path: `${path}${rest}`, expected }))

/** A name is called by its language, and nothing by the word that JavaScript keeps for itself. */
const keyProblems = ({ calendars = {}, roles = {}, terms = {} }: Partial<Profile>): ReadonlyArray<Problem> => [
  ...Object.entries({ roles, terms }).flatMap(([member, byCode]) =>
    Object.entries(byCode).flatMap(([code, byLanguage]) =>
      Object.keys(byLanguage)
        .filter((tag) => !isTag(tag))
        .map((tag) => ({ path: pointer([member, code, tag]), expected: tagExpected }))
    )
  ),
  ...Object.entries({ calendars, roles, terms })
    .filter(([, byKey]) => Object.hasOwn(byKey, "__proto__"))
    .map(([member]) => ({ path: `/${member}/__proto__`, expected: "another name" }))
]

const unsayable = "a text that the language can read; a bracket that belongs to the name is escaped"

/** Names are messages of their language: one that it can't read would be shown as a bare code. */
export const nameProblems = (
  { roles = {}, terms = {} }: Profile,
  languages: ReadonlyArray<Language>
): ReadonlyArray<Problem> =>
  Object.entries({ roles, terms }).flatMap(([member, byCode]) =>
    Object.entries(byCode).flatMap(([code, byLanguage]) =>
      Object.entries(byLanguage).flatMap(([tag, name]) => {
        try {
          languages.find(({ locale }) => locale === tag)?.compile(name, tag)
          return []
        } catch {
          return [{ path: pointer([member, code, tag]), expected: unsayable }]
        }
      })
    )
  )

/** A version of a rule set twice in one profile: nobody could tell which is meant. */
const repeated = (ruleSets: ReadonlyArray<RuleSet>): ReadonlyArray<Problem> => {
  const published = new Set<string>()
  return ruleSets.flatMap(({ id, version }, i) => {
    const name = `${id}@${version}`
    if (published.has(name))
      return [{ path: `/ruleSets/${i}/version`, expected: "a version that is not published above" }]
    published.add(name)
    return []
  })
}

/** The members of what was given that have the right shape: what they say is looked at whatever is wrong with the others. */
const without = (given: unknown, problems: ReadonlyArray<Problem>): Partial<Profile> => {
  if (typeof given !== "object" || given === null) return {}
  const isSound = (name: string) => {
    const path = pointer([name])
    return !problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}/`))
  }
  return Object.fromEntries(Object.entries(given).filter(([name]) => isSound(name)))
}

/** A profile as it was when it was read, whatever becomes of what was given; or everything that is wrong with it. */
export const readProfile = (
  given: unknown,
  kinds: ReadonlyArray<RuleKind>
): Result.Result<Profile, ReadonlyArray<Problem>> =>
  looked(() => {
    const read = readData(given)
    const misshapen = Result.isFailure(read) ? read.failure.problems : []
    const sound = without(given, misshapen)
    const { narrows = [], ruleSets = [] } = sound
    const problems = [
      ...misshapen,
      ...keyProblems(sound),
      ...ruleSets.flatMap((ruleSet, i) => {
        const tree = readAgainst(ruleSet, kinds)
        return Result.isFailure(tree) ? below(`/ruleSets/${i}`, tree.failure.problems) : []
      }),
      ...narrowingsProblems(narrows, lifeCycles)
    ]
    const all = problems.length > 0 ? problems : repeated(ruleSets)
    if (all.length > 0 || Result.isFailure(read)) return Result.fail(all)
    const profile = read.success as Profile
    return Result.succeed(
      profile.ruleSets === undefined ? profile : { ...profile, ruleSets: JSON.parse(JSON.stringify(ruleSets)) }
    )
  })

/**
 * What is wrong with a profile, held against the kinds of rules that are known.
 * @stability evolving
 *
 * @example
 * import { standardKinds } from "@comity/core"
 * profileProblems({ profile: "gyeonggi", calendars: { korea: { weekend: [8], holidays: [] } } }, standardKinds).map(({ path }) => path) // => ["/calendars/korea/weekend/0"]
 */
export const profileProblems = (given: unknown, kinds: ReadonlyArray<RuleKind>): ReadonlyArray<Problem> => {
  const read = readProfile(given, kinds)
  return Result.isFailure(read) ? read.failure : []
}
