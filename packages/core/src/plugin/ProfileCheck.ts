/**
 * What does not hang together in a province's profile, found before anybody works by it: a rule set that no edition could
 * meet, a state that the narrowed life cycles no longer lead to, an office that nobody holds, a name that a language lacks.
 */
import * as Result from "effect/Result"
import { messagesOf } from "../completion/KindMessages.ts"
import { standardKinds, withStandardKinds } from "../completion/kinds/standard.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import { readAgainst, type Tree } from "../completion/RuleSet.ts"
import { satisfiable } from "../completion/Satisfiability.ts"
import { findings } from "../lifecycle/Checks.ts"
import { narrowed } from "../lifecycle/Narrowing.ts"
import type { Table, Transition } from "../lifecycle/Table.ts"
import { lifeCycles } from "../model/LifeCycles.ts"
import { officeRoles } from "../model/Visible.ts"
import type { Language } from "../ports/Language.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { Profile } from "./Profile.ts"
import { nameProblems, type Problem, readProfile } from "./ProfileReading.ts"

/**
 * What a profile is held against.
 * @stability evolving
 */
export interface ProfileSurroundings {
  /** Kinds of rules besides the core's: those of the plugin that the profile comes with, and of others it relies on. */
  readonly kinds?: ReadonlyArray<RuleKind>
  /** The languages that readers of this province are served in. */
  readonly languages?: ReadonlyArray<Language>
  /** Codes that have a message besides those of the languages: `Object.keys(explainedMessages)`, for example. */
  readonly codes?: ReadonlyArray<string>
}

/** Names can be added later, and until then the usual ones are shown; everything else stops a rule set or a step. */
const notes = ["profile/unnamed", "profile/kindUnsaid", "profile/unknownTerm"]

/**
 * Whether a finding is only a name that is missing or is the name of nothing. Every other finding stops a rule set or a step.
 * @stability evolving
 *
 * @example
 * checkProfile({ profile: "demo", terms: { "noun.editon": {} } }, { codes: ["noun.edition"] }).map(isProfileNote) // => [true]
 */
export const isProfileNote = ({ code }: Reason): boolean => notes.includes(code)

// ── Rule sets ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An edition of which nothing is planned and that has all the time in the world: what it can't meet, none can. */
const anyEdition = { period: "1900-01-01/2199-12-31" }

const unmeetable = ({ ruleSets = [] }: Profile, kinds: ReadonlyArray<RuleKind>): ReadonlyArray<Reason> =>
  ruleSets.flatMap((ruleSet) => {
    const asked = satisfiable(ruleSet, anyEdition, kinds)
    if (Result.isFailure(asked) || asked.success.verdict !== "impossible") return []
    const { because, obstacles } = asked.success
    const why = because?.reason.children?.filter(({ code }) => code === "satisfiability/rule") ?? []
    return [reason("profile/unmeetable", { ruleSet: ruleSet.id, version: ruleSet.version }, [...why, ...obstacles])]
  })

// ── Life cycles ───────────────────────────────────────────────────────────────────────────────────────────────────────

const ofStates: Readonly<Record<string, string>> = {
  "lifecycle/unreachable-state": "profile/unreachableState",
  "lifecycle/state-without-exit": "profile/stateWithoutExit"
}

/** What the narrowing did to a table, and what was not there before it. */
const cutOff = ({ narrows = [] }: Profile): ReadonlyArray<Reason> =>
  lifeCycles.flatMap((table) => {
    const narrow = narrowed(table, narrows)
    if (narrow === table) return []
    const before = findings(table).map(({ code, values }) => `${code} ${values["state"]}`)
    return findings(narrow).flatMap(({ code, values }) => {
      const called = ofStates[code]
      return called === undefined || before.includes(`${code} ${values["state"]}`) ? [] : [reason(called, values)]
    })
  })

// ── Offices ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Nobody appoints them: what is due by date is due, and who takes part is a trainee. */
const unappointed = ["clock", "trainee"]

/** An act that one of these offices would have to do, and where that is said. */
interface Duty {
  readonly roles: ReadonlyArray<string>
  readonly where: Reason
}

const isTaken = ({ consequence, historical }: Transition): boolean => consequence !== true && historical !== true

const dutiesOfSteps = ({ noun, transitions }: Table): ReadonlyArray<Duty> =>
  transitions
    .filter(isTaken)
    .map(({ by, name }) => ({ roles: by, where: reason("profile/step", { noun, transition: name }) }))

/** Parameters of the core's kinds that are roles; kinds of others call theirs `role` or `roles`. */
const roleParams: Readonly<Record<string, string>> = {
  "comity/deliverable-accepted": "reviewer",
  "comity/entrustment-level": "by"
}
/** Kinds that ask for the word of each role, not of one of several. */
const ofEach = ["comity/evaluations-received"]

const namedRoles = ({ kind: { kind }, params }: Extract<Tree, { readonly tag: "Leaf" }>) => {
  const given = (params ?? {}) as Readonly<Record<string, unknown>>
  const own = roleParams[kind]
  const named = own === undefined ? [given["role"], given["roles"]] : [given[own]]
  const lists = named
    .map((roles) => [roles].flat().filter((role) => typeof role === "string"))
    .filter(({ length }) => length > 0)
  return ofEach.includes(kind) ? lists.flat().map((role) => [role]) : lists
}

const dutiesOfRules = (ruleSet: string, tree: Tree): ReadonlyArray<Duty> => {
  const { path, waivableBy } = tree.rule
  const where = reason("profile/rule", { ruleSet, path })
  return [
    ...(waivableBy === undefined ? [] : [{ roles: waivableBy, where }]),
    ...(tree.tag === "Leaf"
      ? namedRoles(tree).map((roles) => ({ roles, where }))
      : tree.of.flatMap((child) => dutiesOfRules(ruleSet, child)))
  ]
}

const dutiesOfSets = ({ ruleSets = [] }: Profile, kinds: ReadonlyArray<RuleKind>): ReadonlyArray<Duty> =>
  ruleSets.flatMap((ruleSet) => {
    const tree = readAgainst(ruleSet, kinds)
    const { appeal, id } = ruleSet
    return [
      ...(Result.isSuccess(tree) ? dutiesOfRules(id, tree.success) : []),
      ...(appeal === undefined ? [] : [{ roles: [appeal.to], where: reason("profile/appeal", { ruleSet: id }) }])
    ]
  })

const vacant = (profile: Profile, kinds: ReadonlyArray<RuleKind>): ReadonlyArray<Reason> => {
  const { narrows = [], roles } = profile
  const held = [...unappointed, ...(roles === undefined ? officeRoles : Object.keys(roles))]
  const duties = [
    ...lifeCycles.flatMap((table) => dutiesOfSteps(narrowed(table, narrows))),
    ...dutiesOfSets(profile, kinds)
  ].filter(({ roles }) => !roles.some((role) => held.includes(role)))
  const byOffices = new Map<string, Array<Duty>>()
  for (const duty of duties) {
    const offices = duty.roles.toSorted().join()
    byOffices.set(offices, [...(byOffices.get(offices) ?? []), duty])
  }
  return [...byOffices.values()].map((all) =>
    reason(
      "profile/vacantOffice",
      { roles: all[0]?.roles ?? [] },
      all.map(({ where }) => where)
    )
  )
}

// ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const isNamed = (names: Readonly<Record<string, string>>, { locale }: Language): boolean => Object.hasOwn(names, locale)

const unnamed = ({ roles = {}, terms = {} }: Profile, languages: ReadonlyArray<Language>): ReadonlyArray<Reason> => {
  const named = [
    ...Object.entries(roles).map(([role, names]) => [`role.${role}`, names] as const),
    ...Object.entries(terms)
  ]
  return languages.flatMap((language) => {
    const codes = named.flatMap(([code, names]) => (isNamed(names, language) ? [] : [code]))
    return codes.length === 0 ? [] : [reason("profile/unnamed", { language: language.locale, codes })]
  })
}

/** A term is another name for something that has one already. Where no code is known, nobody can tell. */
const unknownTerms = ({ terms = {} }: Profile, known: ReadonlySet<string>): ReadonlyArray<Reason> =>
  Object.keys(terms)
    .filter((term) => known.size > 0 && !known.has(term))
    .map((term) => reason("profile/unknownTerm", { term }))

/** An office that no step, no rule and no language knows: nobody would ever ask for it, and one of them is left without. */
const unknownOffices = (
  profile: Profile,
  kinds: ReadonlyArray<RuleKind>,
  known: ReadonlySet<string>
): ReadonlyArray<Reason> => {
  const asked = [...unappointed, ...officeRoles, ...dutiesOfSets(profile, kinds).flatMap(({ roles }) => roles)]
  return Object.keys(profile.roles ?? {})
    .filter((role) => !asked.includes(role) && !known.has(`role.${role}`))
    .map((role) => reason("profile/unknownTerm", { term: `role.${role}` }))
}

const unsaidKinds = (kinds: ReadonlyArray<RuleKind>, languages: ReadonlyArray<Language>): ReadonlyArray<Reason> =>
  kinds
    .filter((kind) => !standardKinds.includes(kind))
    .flatMap((kind) =>
      languages.flatMap(({ locale, messages }) => {
        const codes = Object.keys(messagesOf(kind)).filter((code) => !Object.hasOwn(messages, code))
        return codes.length === 0 ? [] : [reason("profile/kindUnsaid", { kind: kind.kind, language: locale, codes })]
      })
    )

const unreadable = (problems: ReadonlyArray<Problem>): Reason =>
  reason(
    "profile/unreadable",
    {},
    problems.map(({ expected, path }) => reason("failure/problem", { path: path === "" ? "/" : path, expected }))
  )

/**
 * Everything that does not hang together in a profile; empty if nothing is found. A profile that can't be read is one
 * finding that names every place, and is looked at no further.
 *
 * It says nothing of one edition: whether that can meet its rule set is asked when it is announced.
 * @stability evolving
 *
 * @example
 * import { rules } from "@comity/core"
 * const both = rules.set("demo", 1, rules.all(rules.ceremony(), rules.not(rules.ceremony())))
 * checkProfile({ profile: "demo", ruleSets: [both] }).map(({ code }) => code) // => ["profile/unmeetable"]
 * checkProfile({ profile: "demo", narrows: [{ noun: "edition", transition: "Announce", closed: true }] })[0]?.values // => { noun: "edition", state: "announced" }
 */
export const checkProfile = (
  given: Profile,
  { codes = [], kinds = [], languages = [] }: ProfileSurroundings = {}
): ReadonlyArray<Reason> => {
  const known = withStandardKinds(kinds)
  const read = readProfile(given, known)
  if (Result.isFailure(read)) return [unreadable(read.failure)]
  const profile = read.success
  const unsayable = nameProblems(profile, languages)
  if (unsayable.length > 0) return [unreadable(unsayable)]
  const said = new Set([...codes, ...languages.flatMap(({ messages }) => Object.keys(messages))])
  return [
    ...unmeetable(profile, kinds),
    ...cutOff(profile),
    ...vacant(profile, known),
    ...unnamed(profile, languages),
    ...unknownTerms(profile, said),
    ...unknownOffices(profile, known, said),
    ...unsaidKinds(kinds, languages)
  ]
}
