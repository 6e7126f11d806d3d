/**
 * Which parties may be one party that was recorded twice: candidates for somebody to look at, each with its reasons.
 *
 * Candidates are suggested and never merged. Two hospitals whose numbers differ are never candidates, however alike their
 * names are, and neither are territories with two codes.
 *
 * @stability evolving
 */
import type { PartyId } from "../values/Ids.ts"
import { type Jurisdiction, JurisdictionLevel } from "../values/Jurisdiction.ts"
import { type Likeness, likenessOf, placesIn, type ReadName, readName } from "../values/Likeness.ts"
import type { OrganizationName } from "../values/OrganizationName.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { Party } from "./Party.ts"

/** Two parties beside each other: their two names that are most alike, how alike they are, and why. */
export interface Comparison {
  /** From 0 to 1; it takes the territory, the kind and the code into account, not the names alone. */
  readonly degree: number
  readonly names: { readonly one: OrganizationName; readonly other: OrganizationName }
  /** A tree; its root is `candidate/sameName`, `candidate/likeNames`, `candidate/sameCode` or, for degree 0, `candidate/notAlike`. */
  readonly explanation: Reason
}

/** A party that may be the one asked about. */
export interface Candidate extends Comparison {
  readonly party: PartyId
}

/**
 * The degree from which a party is a candidate, where none is given. Of the pairs of names in the tests on which nothing
 * was tuned, five of six candidates are one institution, and five of six that are one are candidates.
 */
export const leastDegree = 0.5

/**
 * What remains of the likeness of the names where something else tells the two apart. Names alone can't outweigh it,
 * unless they are nearly the same: then one of the two records may be wrong.
 */
const remaining = { otherTerritory: 0.6, otherKind: 0.5 }

/** Every code that a comparison can give. */
export const candidateCodes = [
  "candidate/sameName",
  "candidate/likeNames",
  "candidate/sameCode",
  "candidate/notAlike",
  "candidate/sharedWords",
  "candidate/alikeWords",
  "candidate/differingWords",
  "candidate/sameTerritory",
  "candidate/otherTerritory",
  "candidate/otherKind",
  "candidate/otherCode",
  "candidate/differentNumber"
] as const

/** Kinds of organizations that sources don't keep apart: a hospital is a medical center in the next document. */
const kinds = [
  new Set(["hospital", "clinic", "medical-center"]),
  new Set(["health-department", "health-ministry", "health-bureau", "ministry", "department", "bureau"])
]
const isOtherKind = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other && !kinds.some((same) => same.has(one) && same.has(other))

const shownName = ({ names: [name], id }: Party): string => name?.text ?? id

/** A finding about the two parties, and what it leaves of the likeness of their names. */
interface Finding {
  readonly explanation: Reason
  readonly times: number
}

/** The territories in which a party lies, the smallest first. */
const territoriesOf = (party: Party, parties: ReadonlyMap<string, Party>): ReadonlyArray<Party> => {
  const passed = new Set<Party>()
  let next = party.locatedIn === undefined ? undefined : parties.get(party.locatedIn)
  // What lies in itself was recorded wrongly; it is passed once.
  while (next !== undefined && !passed.has(next)) {
    passed.add(next)
    next = next.locatedIn === undefined ? undefined : parties.get(next.locatedIn)
  }
  return [...passed].filter(({ kind }) => kind === "jurisdiction")
}

const subdivisionOf = ({ code, level, within }: Jurisdiction) => (level === "firstOrder" ? code : within)
const rankOf = ({ jurisdiction }: Party): number =>
  jurisdiction === undefined ? 0 : JurisdictionLevel.literals.indexOf(jurisdiction.level)

/** Whether one of two territories holds the other, as far as their codes tell; undefined where they don't. */
const isNested = (one: Jurisdiction, other: Jurisdiction): boolean | undefined => {
  if (one.country !== other.country) return false
  if (one.level === "country" || other.level === "country") return true
  const [first, second] = [subdivisionOf(one), subdivisionOf(other)]
  if (first === undefined || second === undefined) return undefined
  if (first !== second) return false
  // Two towns of one province may be one town that was recorded twice, or not.
  return one.level === "firstOrder" || other.level === "firstOrder" ? true : undefined
}

/** The larger of two territories of which one holds the other, false if neither does, undefined if that isn't known. */
const common = (ones: ReadonlyArray<Party>, others: ReadonlyArray<Party>): Party | false | undefined => {
  const [first, second] = [ones[0], others[0]]
  if (first === undefined || second === undefined) return undefined
  if (ones.includes(second)) return second
  if (others.includes(first)) return first
  if (first.jurisdiction === undefined || second.jurisdiction === undefined) return undefined
  const nested = isNested(first.jurisdiction, second.jurisdiction)
  return nested === true ? (rankOf(first) <= rankOf(second) ? first : second) : nested
}

const territoryFinding = (one: Party, other: Party, parties: ReadonlyMap<string, Party>): ReadonlyArray<Finding> => {
  const [ones, others] = [territoriesOf(one, parties), territoriesOf(other, parties)]
  const both = common(ones, others)
  if (both === undefined) return []
  if (both !== false)
    return [{ explanation: reason("candidate/sameTerritory", { territory: shownName(both) }), times: 1 }]
  const [first = one, second = other] = [ones[0], others[0]]
  const explanation = reason("candidate/otherTerritory", { one: shownName(first), other: shownName(second) })
  return [{ explanation, times: remaining.otherTerritory }]
}

const kindFinding = (one: Party, other: Party): ReadonlyArray<Finding> => {
  const [first, second] =
    one.kind === "organization"
      ? [one.organization, other.organization]
      : [one.jurisdiction?.level, other.jurisdiction?.level]
  return isOtherKind(first, second)
    ? [
        {
          explanation: reason("candidate/otherKind", { one: first ?? "", other: second ?? "" }),
          times: remaining.otherKind
        }
      ]
    : []
}

const codeOf = ({ jurisdiction }: Party): string | undefined =>
  jurisdiction?.level === "country" ? jurisdiction.country : jurisdiction?.code

/** The code of ISO 3166 that two territories have in common: they are one then, whatever they are called. */
const sharedCode = (one: Party, other: Party): string | undefined => {
  const code = one.kind === "jurisdiction" ? codeOf(one) : undefined
  return code === codeOf(other) ? code : undefined
}

/** Territories of two countries, or with two codes, are two, whatever they are called. */
const codeFinding = (one: Party, other: Party): ReadonlyArray<Finding> => {
  const countries = [one.jurisdiction?.country, other.jurisdiction?.country]
  const [first, second] = countries[0] === countries[1] ? [codeOf(one), codeOf(other)] : countries
  return first === undefined || second === undefined || first === second
    ? []
    : [{ explanation: reason("candidate/otherCode", { one: first, other: second }), times: 0 }]
}

/** A party with its names read. */
interface ReadParty {
  readonly party: Party
  readonly names: ReadonlyArray<{ readonly name: OrganizationName; readonly read: ReadName }>
  readonly numbers: ReadonlySet<string>
}
const readParty = (party: Party): ReadParty => {
  const names = party.names.map((name) => ({ name, read: readName(name) }))
  const numbers = names.flatMap(({ read }) => read.words.flatMap(({ key, kind }) => (kind === "number" ? [key] : [])))
  return { party, names, numbers: new Set(numbers) }
}

/** A hospital that was renumbered has two numbers and may be either; without a number in common it is another one. */
const numberFinding = (one: ReadParty, other: ReadParty): ReadonlyArray<Finding> =>
  one.numbers.size > 0 && other.numbers.size > 0 && [...one.numbers].every((number) => !other.numbers.has(number))
    ? [
        {
          explanation: reason("candidate/differentNumber", { one: [...one.numbers], other: [...other.numbers] }),
          times: 0
        }
      ]
    : []

const wordReasons = ({ alike, differing, shared }: Likeness): ReadonlyArray<Reason> => [
  ...(shared.length > 0 ? [reason("candidate/sharedWords", { words: shared })] : []),
  ...(alike.length > 0 ? [reason("candidate/alikeWords", { words: alike.map((pair) => pair.join(" / ")) })] : []),
  ...(differing.length > 0 ? [reason("candidate/differingWords", { words: differing })] : [])
]

/** What all comparisons of one question share: the parties by id, and the words that name territories. */
interface Surroundings {
  readonly parties: ReadonlyMap<string, Party>
  readonly places: ReadonlySet<string>
}
const surroundings = (parties: ReadonlyArray<Party>): Surroundings => ({
  parties: new Map(parties.map((party) => [party.id, party])),
  places: placesIn(parties.flatMap(({ kind, names }) => (kind === "jurisdiction" ? names : [])))
})
const nowhere: ReadonlySet<string> = new Set()

const comparison = (one: ReadParty, other: ReadParty, { parties, places }: Surroundings): Comparison | undefined => {
  // Of territories the place is the name itself.
  const known = one.party.kind === "jurisdiction" ? nowhere : places
  const pairs = one.names.flatMap((first) =>
    other.names.map((second) => ({ first, second, likeness: likenessOf(first.read, second.read, known) }))
  )
  const [best] = pairs.toSorted((a, b) => b.likeness.degree - a.likeness.degree)
  if (best === undefined) return undefined
  const findings = [
    ...numberFinding(one, other),
    ...codeFinding(one.party, other.party),
    ...territoryFinding(one.party, other.party, parties),
    ...kindFinding(one.party, other.party)
  ]
  const code = sharedCode(one.party, other.party)
  const likeness = code === undefined ? best.likeness.degree : 1
  const degree = Math.round(findings.reduce((left, { times }) => left * times, likeness) * 1000) / 1000
  const names = { one: best.first.name, other: best.second.name }
  const values = { one: names.one.text, other: names.other.text, degree }
  const why = [...wordReasons(best.likeness), ...findings.map((finding) => finding.explanation)]
  const explanation =
    degree === 0
      ? reason("candidate/notAlike", values, why)
      : code !== undefined
        ? reason("candidate/sameCode", { ...values, code }, why)
        : reason(best.likeness.degree === 1 ? "candidate/sameName" : "candidate/likeNames", values, why)
  return { degree, names, explanation }
}

/**
 * Two parties beside each other, for whoever asks why they are candidates or why they are not. `among` are the parties
 * by which their territories are known. Undefined where they can't be one: of two kinds, or the same document.
 */
export const compare = (one: Party, other: Party, among: ReadonlyArray<Party>): Comparison | undefined =>
  one.id === other.id || one.kind !== other.kind
    ? undefined
    : comparison(readParty(one), readParty(other), surroundings([...among, one, other]))

/**
 * The parties that may be the one given, the most alike first: by the two names of theirs that are most alike, where
 * they lie, and what kind of organization they are. `least` is the degree from which on they are listed.
 *
 * @example
 * import { Party } from "@comity/core"
 * import * as Schema from "effect/Schema"
 * const hospital = (id: string, text: string) =>
 *   Schema.decodeUnknownSync(Party.Party)({ id, kind: "organization", organization: "hospital", names: [{ text, language: "en", kind: "label" }] })
 * const parties = [
 *   hospital("wills", "Wills Memorial Hospital"),
 *   hospital("wiltse", "Wiltse Memorial Hospital"),
 *   hospital("sejong", "Sejong Hospital")
 * ]
 * candidates(parties[0], parties).map(({ party, degree }) => `${party} ${degree}`) // => ["wiltse 0.603"]
 */
export const candidates = (
  party: Party,
  parties: ReadonlyArray<Party>,
  { least = leastDegree }: { readonly least?: number } = {}
): ReadonlyArray<Candidate> => {
  const around = surroundings(parties)
  const asked = readParty(party)
  return parties
    .flatMap((other): ReadonlyArray<Candidate> => {
      if (other.id === party.id || other.kind !== party.kind) return []
      const found = comparison(asked, readParty(other), around)
      return found === undefined || found.degree === 0 || found.degree < least ? [] : [{ party: other.id, ...found }]
    })
    .toSorted((one, other) => other.degree - one.degree || (one.party < other.party ? -1 : 1))
}
