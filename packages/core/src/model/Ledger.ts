/**
 * A ledger of a partnership: what went each way, side by side.
 *
 * Each document is entered under what it is counted by, for each way that it goes; the two ways are never set off against
 * each other. What is only meant (planned, expected, offered, not yet held) is told apart from what took place, and what
 * has no number has none: nothing is taken to be one, or spread over several ways.
 *
 * @stability evolving
 */
import { lengthInDays } from "../values/Period.ts"
import type { AnyActivity } from "./AnyActivity.ts"
import type { Direction } from "./Direction.ts"
import { directionOf } from "./Direction.ts"
import type { DocumentRef } from "./DocumentRef.ts"
import type { Edition } from "./Edition.ts"
import type { Enrolment } from "./Enrolment.ts"
import {
  type Standing,
  standingOfActivity,
  standingOfEdition,
  standingOfEnrolment,
  standingOfTeam
} from "./Standing.ts"
import type { Team } from "./Team.ts"

/**
 * What is counted each way.
 * @stability evolving
 */
export const ledgerMeasures = [
  "visits",
  "returnVisits",
  "trainees",
  "teams",
  "trainerDays",
  "masterClasses",
  "missions",
  "consilia",
  "donations",
  "facilities",
  "patients"
] as const
/** @stability evolving */
export type LedgerMeasure = (typeof ledgerMeasures)[number]

/**
 * One way of one measure. Lines are read one by one: who goes to two hosts stands in two of them.
 * @stability evolving
 */
export interface LedgerLine {
  readonly measure: LedgerMeasure
  readonly from: string
  readonly to: string
  /** As far as numbers are known. */
  readonly count: number
  /** Documents that belong here and of which no number is known, or none for this way alone. */
  readonly withoutNumber: number
  /** Documents of what is meant and has not taken place. Not in `count`. */
  readonly ahead: number
  readonly documents: ReadonlyArray<DocumentRef>
}

/**
 * What a document is entered as.
 * @stability evolving
 */
export interface LedgerEntry {
  readonly document: DocumentRef
  readonly measure: LedgerMeasure
  readonly direction: Direction
  readonly standing: Exclude<Standing, "none">
  /** How many; left out where nobody has said. */
  readonly count?: number
  /**
   * Whether the number holds for each way that the document goes (one visit of two delegations is a visit of both) or is
   * spread over them in a way that nobody has told (twelve trainees at four hosts).
   */
  readonly of: "each" | "all"
}

/**
 * The lines, and what goes no way, since who sends or who hosts is not known.
 * @stability evolving
 */
export interface Ledger {
  readonly lines: ReadonlyArray<LedgerLine>
  readonly undirected: ReadonlyArray<DocumentRef>
}

/**
 * What a ledger is made of.
 * @stability evolving
 */
export interface LedgerDocuments {
  readonly activities: ReadonlyArray<AnyActivity>
  readonly editions: ReadonlyArray<Edition>
  readonly enrolments: ReadonlyArray<Enrolment>
  readonly teams: ReadonlyArray<Team>
  /** On which day what begins later still lies ahead. */
  readonly today: string
}

const wholeOf: Readonly<Record<string, LedgerMeasure>> = {
  delegation: "visits",
  "specialist-visit": "visits",
  "reciprocal-visit": "returnVisits",
  "master-class": "masterClasses",
  "surgical-mission": "missions",
  "outreach-clinic": "missions",
  "online-consilium": "consilia",
  "equipment-donation": "donations",
  "facility-project": "facilities"
}
/** A walk through a hospital is a visit of its own only where it is no part of another. */
const wholeMeasure = ({ kind, parent, reciprocates }: AnyActivity): LedgerMeasure | undefined => {
  const measure = wholeOf[kind] ?? (kind === "site-visit" && parent === undefined ? "visits" : undefined)
  return measure === "visits" && reciprocates !== undefined ? "returnVisits" : measure
}

const numberIn = (detail: unknown, name: string): number | undefined => {
  const value = typeof detail === "object" && detail !== null ? (detail as Record<string, unknown>)[name] : undefined
  return typeof value === "number" ? value : undefined
}
const product = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one * other
/** Training that is kept as an activity; that of an edition is counted by the edition. */
const training = ["training", "training-stay"]
/** People who took part and are of no edition, as far as there are numbers of them. */
const headsOf = ({ participants = [] }: AnyActivity): number | undefined => {
  const numbers = participants.flatMap(({ count, edition }) => (edition === undefined ? (count ?? []) : []))
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0)
}
/** What a kind is counted by besides itself, and how many there are of it. */
const amountsOf = (activity: AnyActivity): ReadonlyArray<readonly [LedgerMeasure, number | undefined]> => {
  const { detail, edition, kind, period } = activity
  const days = period === undefined ? undefined : lengthInDays(period)
  if (kind === "master-class") return [["trainerDays", product(numberIn(detail, "teachers"), days)]]
  if (kind === "surgical-mission") return [["trainerDays", product(numberIn(detail, "surgeons"), days)]]
  if (kind === "outreach-clinic" || kind === "patient-treatment")
    return [["patients", numberIn(detail?.["patients"], "count")]]
  return training.includes(kind) && edition === undefined ? [["trainees", headsOf(activity)]] : []
}

const refOf = (kind: string, { id }: { readonly id: string }): DocumentRef => ({ kind, id })
const counted = (count: number | undefined) => (count === undefined ? {} : { count })

const ofActivity = (activity: AnyActivity): ReadonlyArray<LedgerEntry> => {
  const standing = standingOfActivity(activity)
  if (standing === "none") return []
  const about = { document: refOf("activity", activity), direction: directionOf.activity(activity), standing }
  const measure = wholeMeasure(activity)
  return [
    // One record may stand for several, and nobody has said how many.
    ...(measure === undefined
      ? []
      : [{ ...about, measure, ...counted(activity.several ? undefined : 1), of: "each" as const }]),
    ...amountsOf(activity).map(([amount, count]) => ({
      ...about,
      measure: amount,
      ...counted(count),
      of: "all" as const
    }))
  ]
}

/** Trainees by name, and of an edition without names as many as were reported. */
const ofTrainees = ({ editions, enrolments }: LedgerDocuments): ReadonlyArray<LedgerEntry> => {
  const named = new Set(enrolments.filter((one) => standingOfEnrolment(one) !== "none").map(({ edition }) => edition))
  const persons = enrolments.flatMap((enrolment): ReadonlyArray<LedgerEntry> => {
    const standing = standingOfEnrolment(enrolment)
    if (standing === "none") return []
    const direction = directionOf.enrolment(enrolment)
    return [{ document: refOf("enrolment", enrolment), measure: "trainees", direction, standing, count: 1, of: "each" }]
  })
  const reported = editions.flatMap((edition): ReadonlyArray<LedgerEntry> => {
    const standing = standingOfEdition(edition)
    if (standing === "none" || named.has(edition.id)) return []
    const direction = directionOf.edition(edition)
    const document = refOf("edition", edition)
    return [{ document, measure: "trainees", direction, standing, ...counted(edition.reportedCount), of: "all" }]
  })
  return [...persons, ...reported]
}

const ofTeam =
  (today: string) =>
  (team: Team): ReadonlyArray<LedgerEntry> => {
    const standing = standingOfTeam(team, today)
    const document = refOf("team", team)
    return standing === "none"
      ? []
      : [{ document, measure: "teams", direction: directionOf.team(team), standing, count: 1, of: "each" }]
  }

/**
 * What is entered, document by document. What came to nothing, or was entered in error, is not.
 * @stability evolving
 */
export const ledgerEntries = (documents: LedgerDocuments): ReadonlyArray<LedgerEntry> => [
  ...documents.activities.flatMap(ofActivity),
  ...ofTrainees(documents),
  ...documents.teams.flatMap(ofTeam(documents.today))
]

/**
 * A party's side in the partnership: the party of the partnership to which it belongs, else the party itself.
 * @stability evolving
 */
export type SideOf = (party: string) => string

/** From which side to which; between the parties themselves where both belong to one side, and never to itself. */
const waysOf = ({ from, to }: Direction, sideOf: SideOf): ReadonlyArray<readonly [from: string, to: string]> => {
  const ways = new Map<string, readonly [string, string]>()
  for (const sender of from) {
    for (const host of to) {
      const [one, other] = [sideOf(sender), sideOf(host)]
      const way = one === other ? ([sender, host] as const) : ([one, other] as const)
      if (way[0] !== way[1]) ways.set(JSON.stringify(way), way)
    }
  }
  return [...ways.values()]
}

const added = (line: LedgerLine | undefined, entry: LedgerEntry, way: readonly [string, string], ways: number) => {
  const before = line ?? { count: 0, withoutNumber: 0, ahead: 0, documents: [] }
  const isAhead = entry.standing === "ahead"
  // How a number is spread over several ways nobody has told.
  const number = entry.of === "all" && ways > 1 ? undefined : entry.count
  return {
    measure: entry.measure,
    from: way[0],
    to: way[1],
    count: before.count + (isAhead ? 0 : (number ?? 0)),
    withoutNumber: before.withoutNumber + (!isAhead && number === undefined ? 1 : 0),
    ahead: before.ahead + (isAhead ? 1 : 0),
    documents: [...before.documents, entry.document]
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const refText = ({ id, kind }: DocumentRef): string => JSON.stringify([kind, id])

/**
 * The ledger of documents: a line for each measure and each way, in the order of the measures.
 * @stability evolving
 *
 * @example
 * const visit = { document: { kind: "activity", id: "v" }, measure: "visits", standing: "tookPlace", count: 1, of: "each" } as const
 * ledgerOf([{ ...visit, direction: { from: ["a"], to: ["b"] } }, { ...visit, direction: { from: ["b"], to: ["a"] } }]).lines
 *   .map(({ count, from, to }) => [from, to, count])
 * // => [["a", "b", 1], ["b", "a", 1]]
 * ledgerOf([{ ...visit, direction: { from: ["a"], to: [] } }]).undirected // => [{ kind: "activity", id: "v" }]
 */
export const ledgerOf = (entries: ReadonlyArray<LedgerEntry>, sideOf: SideOf = (party) => party): Ledger => {
  const lines = new Map<string, LedgerLine>()
  const undirected = new Map<string, DocumentRef>()
  for (const entry of entries) {
    const ways = waysOf(entry.direction, sideOf)
    if (ways.length === 0) undirected.set(refText(entry.document), entry.document)
    for (const way of ways) {
      const key = JSON.stringify([entry.measure, ...way])
      lines.set(key, added(lines.get(key), entry, way, ways.length))
    }
  }
  const placeOf = ({ measure }: LedgerLine) => ledgerMeasures.indexOf(measure)
  return {
    lines: [...lines.values()].toSorted(
      (a, b) => placeOf(a) - placeOf(b) || compare(a.from, b.from) || compare(a.to, b.to)
    ),
    undirected: [...undirected.values()]
  }
}
