/**
 * An edition: one dated run of a program, with its hosts, its quotas and the rule set by which completion is decided.
 *
 * planned -> announced -> nominationsOpen -> nominationsClosed -> selected -> running -> concluded -> reported -> archived.
 * It is announced only with a rule set that can be met in it, pinned by its hash. Another version may be adopted while it
 * is announced or runs: what was decided before stays as it was decided. It may be postponed until it runs, and
 * cancelled until it is concluded. How many took part may be known before, or without, their names.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { addDays, CalendarDate } from "../values/CalendarDate.ts"
import type { Refused } from "../values/Failure.ts"
import { AgreementId, EditionId, EnrolmentId, Hash, Id, PartyId, ProgramId } from "../values/Ids.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { boundsOf, endOf, Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import type { Reason } from "../values/Reason.ts"
import { SpecialtyCode } from "../values/Specialty.ts"
import { Code } from "./Code.ts"
import { Historical } from "./Historical.ts"
import { NominalDuration } from "./NominalDuration.ts"

/** A module of the training content: what is taught, by a code that sessions and rules refer to. */
export const Module = Schema.Struct(classified(0, { id: Code, title: LocalizedText }))
/** Places for a nominating body, for a specialty, or for both. */
export const Quota = Schema.Struct(
  classified(1, {
    nominatingBody: Schema.optionalKey(PartyId),
    specialty: Schema.optionalKey(SpecialtyCode),
    places: Schema.Natural
  })
)
/** The rule set an edition is held to, and the hash that pins it. */
export const PinnedRules = Schema.Struct(classified(0, { id: Id, version: Schema.Natural, hash: Hash }))
export interface PinnedRules extends Schema.Schema.Type<typeof PinnedRules> {}

/** A version by which the edition was held before, and the day on which another took its place. */
export const EarlierRules = Schema.Struct({
  ...PinnedRules.fields,
  ...classified(1, { until: CalendarDate })
})

/** What a revision may change. */
const revisable = classified(1, {
  title: Schema.optionalKey(LocalizedText),
  period: Schema.optionalKey(Period),
  actualPeriod: Schema.optionalKey(Period),
  nominalDuration: Schema.optionalKey(NominalDuration),
  /** Known when individual placements are not. */
  hosts: Schema.optionalKey(Schema.Array(PartyId)),
  nominatingBodies: Schema.optionalKey(Schema.Array(PartyId)),
  agreements: Schema.optionalKey(Schema.Array(AgreementId)),
  quotas: Schema.optionalKey(Schema.Array(Quota)),
  modules: Schema.optionalKey(Schema.Array(Module)),
  /** What the cohort took an interest in, as a source reports it: a theme is no outcome. */
  themes: Schema.optionalKey(Schema.Array(Schema.Struct(classified(0, { code: Code, label: LocalizedText })))),
  requiredDocuments: Schema.optionalKey(Schema.Array(Code)),
  /** Trainees may be placed at several hosts on one day; at one unless stated. */
  concurrentPlacements: Schema.optionalKey(Schema.Boolean),
  /** The committee that selects; without one the program office does. */
  selectionCommittee: Schema.optionalKey(PartyId),
  /** Where the training takes place: the key of its working days. */
  place: Schema.optionalKey(Code),
  nominationsOpenOn: Schema.optionalKey(CalendarDate),
  nominationsCloseOn: Schema.optionalKey(CalendarDate),
  /** Until when what happened can still be reported; 30 days after the last day unless stated. */
  evidenceUntil: Schema.optionalKey(CalendarDate),
  /** How many took part, as reported: it may be known before or without their names. */
  reportedCount: Schema.optionalKey(Schema.Natural)
})
const run = { ...classified(1, { id: EditionId, program: ProgramId, operator: PartyId }), ...revisable }
const states = [
  "planned",
  "announced",
  "nominationsOpen",
  "nominationsClosed",
  "selected",
  "running",
  "concluded",
  "reported",
  "archived",
  "postponed",
  "cancelled"
] as const
const beforeItRuns = ["planned", "announced", "nominationsOpen", "nominationsClosed", "selected"] as const
const state = Schema.Struct({
  ...run,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    rules: Schema.optionalKey(PinnedRules),
    /** The oldest first. */
    earlierRules: Schema.optionalKey(Schema.Array(EarlierRules)),
    postponedFrom: Schema.optionalKey(Schema.Literals(beforeItRuns)),
    concludedOn: Schema.optionalKey(CalendarDate),
    exceptions: Schema.optionalKey(Schema.Array(EnrolmentId)),
    /** The statistics report, as a document on file. */
    statisticsReport: Schema.optionalKey(Id),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Edition extends Schema.Schema.Type<typeof state> {}
export const Edition: Schema.Codec<Edition, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  /** The rule set that the command or the edition names, and which of its rules nobody could meet in this edition. */
  readonly rules?: { readonly hash: string; readonly unmeetable: ReadonlyArray<Reason>; readonly count?: number }
  readonly enrolments: number
  readonly activeEnrolments: ReadonlyArray<string>
  readonly onFile: ReadonlyArray<string>
}
export type Now = Lifecycle.Now<Context>

// Objections: named after what is wrong.
const rulesUnknown = (
  { rules: cited }: { readonly rules: { readonly hash: string } },
  _: unknown,
  { rules }: Context
) => rules?.hash !== cited.hash && { cited: cited.hash }
const rulesCannotBeMet = (_: unknown, { rules }: Context) =>
  rules !== undefined &&
  rules.unmeetable.length > 0 && {
    values: { rules: rules.count ?? rules.unmeetable.length },
    children: rules.unmeetable
  }
const rulesUnmeetable = (_said: unknown, edition: Edition, now: Context) => rulesCannotBeMet(edition, now)
const rulesAlreadyPinned = ({ rules }: { readonly rules: PinnedRules }, { rules: pinned }: Edition) =>
  pinned?.hash === rules.hash && { rules: rules.id, version: rules.version }
const noPeriod = ({ period }: Edition) => period === undefined && {}
const nobodyEnrolled = ({ reportedCount = 0 }: Edition, { enrolments }: Context) =>
  enrolments === 0 && reportedCount === 0 && {}
/** The day on which it has begun for certain. */
const firstDay = ({ period }: Edition): CalendarDate | undefined => period && boundsOf(period).start.latest
const stillBeforeBeginning = (edition: Edition, { today }: Acting) => {
  const first = firstDay(edition)
  return first !== undefined && first > today && { first }
}
const beginningUnknown = (edition: Edition, { capacity }: Acting) =>
  capacity.role === "clock" && firstDay(edition) === undefined && {}
const nominationsStillOpen = ({ nominationsCloseOn: until }: Edition, now: Acting) =>
  now.capacity.role === "clock" && until !== undefined && until >= now.today && { until }
/** What the office may know, the clock can't. */
const closingDayUnknown = ({ nominationsCloseOn: until }: Edition, { capacity }: Acting) =>
  capacity.role === "clock" && until === undefined && {}
type Acting = Now & { readonly capacity: { readonly role: string } }

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Edition, Context>()({
  noun: "edition",
  state,
  field: "status",
  roles: { programOffice: "operator", sendingOffice: "nominatingBodies", clock: "anyone" },
  final: ["archived", "cancelled"],
  voidedBy: ["programOffice"],
  particulars: {
    rulesUnknown: ["cited"], rulesAlreadyPinned: ["rules", "version"], rulesCannotBeMet: ["rules"], nominationsStillOpen: ["until"],
    stillBeforeBeginning: ["first"], concludedInTheFuture: ["today"], enrolmentsStillActive: ["enrolments"],
    reportNotOnFile: ["document"], reasonNeeded: ["status"]
  },
  begins: {
    Plan: { event: "Planned", to: "planned", by: ["programOffice"], takes: run },
    Record: {
      event: "Recorded", by: ["programOffice", "sendingOffice"], historical: true,
      to: states, takes: { ...run, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Announce: { event: "Announced", from: ["planned"], to: "announced", by: ["programOffice"], takes: { rules: PinnedRules }, unless: { noPeriod, rulesCannotBeMet }, rejects: { rulesUnknown } },
    OpenNominations: { event: "NominationsOpened", from: ["announced"], to: "nominationsOpen", by: ["programOffice"], takes: {} },
    CloseNominations: {
      event: "NominationsClosed", from: ["nominationsOpen"], to: "nominationsClosed", by: ["programOffice", "clock"], takes: {},
      unless: { nominationsStillOpen, closingDayUnknown }, due: ({ nominationsCloseOn }) => nominationsCloseOn && addDays(nominationsCloseOn, 1)
    },
    ConcludeSelection: { event: "SelectionConcluded", from: ["nominationsClosed"], to: "selected", by: ["programOffice"], takes: {} },
    Run: {
      event: "Begun", from: ["selected"], to: "running", by: ["programOffice", "clock"], takes: {},
      unless: { nobodyEnrolled, stillBeforeBeginning, beginningUnknown }, due: firstDay
    },
    Conclude: {
      event: "Concluded", from: ["running"], to: "concluded", by: ["programOffice"], takes: { concludedOn: CalendarDate, exceptions: state.fields.exceptions },
      rejects: {
        concludedInTheFuture: ({ concludedOn }, _, { today }) => concludedOn > today && { today },
        enrolmentsStillActive: ({ exceptions = [] }, _, { activeEnrolments }) => {
          const left = activeEnrolments.filter((enrolment) => !exceptions.some((excepted) => excepted === enrolment))
          return left.length > 0 && { enrolments: left }
        }
      }
    },
    Report: {
      event: "Reported", from: ["concluded"], to: "reported", by: ["programOffice"], takes: { statisticsReport: state.fields.statisticsReport.schema },
      rejects: { reportNotOnFile: (said, _, { onFile }) => !onFile.includes(said.statisticsReport) && { document: said.statisticsReport } }
    },
    Archive: { event: "Archived", from: ["reported"], to: "archived", by: ["programOffice"], takes: {} },
    Revise: {
      event: "Revised", from: [...beforeItRuns, "running", "postponed"], stays: true, by: ["programOffice"],
      takes: { changes: Schema.Struct(revisable) }, unless: { rulesCannotBeMet },
      rejects: { reasonNeeded: ({ reason }, { status }) => status !== "planned" && reason === undefined && { status } },
      sets: ({ changes }) => changes
    },
    AdoptRules: {
      event: "RulesAdopted", from: ["announced", "nominationsOpen", "nominationsClosed", "selected", "running"], stays: true, by: ["programOffice"],
      takes: { ...Lifecycle.because, rules: PinnedRules }, rejects: { rulesUnknown, rulesAlreadyPinned, rulesCannotBeMet: rulesUnmeetable },
      sets: ({ today }, { earlierRules = [], rules }) => (rules === undefined ? {} : { earlierRules: [...earlierRules, { ...rules, until: today }] })
    },
    Postpone: {
      event: "Postponed", from: beforeItRuns, to: "postponed", by: ["programOffice"], takes: Lifecycle.because,
      sets: (_, { status }) => ({ postponedFrom: status as (typeof beforeItRuns)[number] })
    },
    Resume: {
      event: "Resumed", from: ["postponed"], to: beforeItRuns, by: ["programOffice"], takes: {},
      lands: (_, { postponedFrom = "planned" }) => postponedFrom, back: true, forgets: ["postponedFrom"]
    },
    Cancel: {
      event: "Cancelled", from: [...beforeItRuns, "running", "postponed"], to: "cancelled", by: ["programOffice"],
      takes: Lifecycle.because
    },
    Reopen: { event: "Reopened", from: ["concluded"], to: "running", by: ["programOffice"], takes: Lifecycle.because, forgets: ["concludedOn", "exceptions"] }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the edition. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  edition: Edition | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, edition, now)

/** The edition after `event`. Total over every event ever recorded. */
export const evolve = (edition: Edition | undefined, event: Event): Edition => Lifecycle.evolve(table, edition, event)

/**
 * Until when what happened can still be reported: stated, or 30 days after the last day, of the actual period where it is
 * known; unknown while the period is. One enrolment may have been given more time than the others.
 */
export const evidenceUntil = (edition: Edition, given?: CalendarDate): CalendarDate | undefined => {
  const period = edition.actualPeriod ?? edition.period
  const last = period === undefined || endOf(period) === undefined ? undefined : boundsOf(period).end.latest
  const until = edition.evidenceUntil ?? (last && addDays(last, 30))
  return given !== undefined && until !== undefined && given > until ? given : until
}

/**
 * The rule set by which the edition was held on a day; from the day on which it is replaced, it is the next one.
 *
 * @example
 * const edition = { rules: { id: "demo", version: 2 }, earlierRules: [{ id: "demo", version: 1, until: "2019-09-05" }] }
 * rulesOn(edition as never, "2019-09-04")?.version // => 1
 * rulesOn(edition as never, "2019-09-05")?.version // => 2
 */
export const rulesOn = ({ earlierRules = [], rules }: Edition, day: string): PinnedRules | undefined => {
  const earlier = earlierRules.find(({ until }) => day < until)
  return earlier === undefined ? rules : { id: earlier.id, version: earlier.version, hash: earlier.hash }
}
