/** What the Promise door answers is what the services answer. */
import type * as Effect from "effect/Effect"
import type * as Lifecycle from "../../../src/lifecycle/Lifecycle.ts"
import type { Terms } from "../../../src/model/Terms.ts"
import type { Activities } from "../../../src/promise/documents/Activity.ts"
import type { AnyActivity } from "../../../src/promise/documents/ActivityRecord.ts"
import type { Advanced } from "../../../src/promise/documents/Advanced.ts"
import type { AgendaItem } from "../../../src/promise/documents/Agenda.ts"
import type { Agreement, Agreements } from "../../../src/promise/documents/Agreement.ts"
import type { Appeal, Appeals } from "../../../src/promise/documents/Appeal.ts"
import type * as AuditDoor from "../../../src/promise/documents/Audit.ts"
import type { Claims } from "../../../src/promise/documents/Claim.ts"
import type * as Door from "../../../src/promise/documents/Door.ts"
import type { Edition, Editions } from "../../../src/promise/documents/Edition.ts"
import type { Enrolment, Enrolments } from "../../../src/promise/documents/Enrolment.ts"
import type { SeenEvidence } from "../../../src/promise/documents/Evidence.ts"
import type { EvidenceDoor } from "../../../src/promise/documents/EvidenceDoor.ts"
import type * as FeedDoor from "../../../src/promise/documents/Feed.ts"
import type { Affected } from "../../../src/promise/documents/Feed.ts"
import type { Nomination, Nominations } from "../../../src/promise/documents/Nomination.ts"
import type * as NoticesDoor from "../../../src/promise/documents/Notices.ts"
import type { Comity } from "../../../src/promise/documents/Office.ts"
import type { Alumni } from "../../../src/promise/documents/Outcome.ts"
import type { Partnership, Partnerships } from "../../../src/promise/documents/Partnership.ts"
import type { Persons } from "../../../src/promise/documents/Person.ts"
import type { Placement, Placements } from "../../../src/promise/documents/Placement.ts"
import type { Program, Programs } from "../../../src/promise/documents/Program.ts"
import type { CumulativeStatistics, Ledger, Reports, Timeline } from "../../../src/promise/documents/Report.ts"
import type { Statistics } from "../../../src/promise/documents/Statistic.ts"
import type { Terms as PlainTerms } from "../../../src/promise/documents/Terms.ts"
import type { Waiver, Waivers } from "../../../src/promise/documents/Waiver.ts"
import type { advance } from "../../../src/services/Advance.ts"
import type { agenda } from "../../../src/services/Agenda.ts"
import type { Agreements as AgreementService } from "../../../src/services/Agreements.ts"
import type { alumnus } from "../../../src/services/Alumni.ts"
import type { assessCohort, assessEnrolment } from "../../../src/services/Assessments.ts"
import type { Audit, AuditQuery } from "../../../src/services/Audit.ts"
import type { Claims as ClaimService } from "../../../src/services/Claims.ts"
import type { compareRules } from "../../../src/services/Comparisons.ts"
import type { dossierOf } from "../../../src/services/Dossiers.ts"
import type { Editions as EditionService } from "../../../src/services/Editions.ts"
import type { EvidenceRoom } from "../../../src/services/EvidenceRoom.ts"
import type * as Feed from "../../../src/services/Feed.ts"
import type * as Following from "../../../src/services/Following.ts"
import type { HistoryEntry } from "../../../src/services/History.ts"
import type { merge } from "../../../src/services/Merging.ts"
import type * as Notices from "../../../src/services/Notices.ts"
import type * as Noun from "../../../src/services/Noun.ts"
import type { PastQuery } from "../../../src/services/Past.ts"
import type { reconciliation } from "../../../src/services/Reconciliations.ts"
import type * as Registry from "../../../src/services/Registry.ts"
import type { Reports as ReportService } from "../../../src/services/Reports.ts"
import type { reproduce } from "../../../src/services/Reproduction.ts"
import type { Schedules } from "../../../src/services/Schedules.ts"
import type { FindQuery } from "../../../src/services/Seen.ts"
import type { affectedBy } from "../../../src/services/Watching.ts"
import { equal, type Plain } from "./Equal.ts"

/** What a function answers: a promise of the door, an effect of a service. */
type Answer<Method> = Method extends (...asked: never) => Promise<infer A>
  ? A
  : Method extends (...asked: never) => Effect.Effect<infer A, infer _E, infer _R>
    ? A
    : never

/** What the transitions of a door answer: all of them the document. */
type Documents<Noun, More extends keyof Noun = never> = Answer<
  Noun[Exclude<keyof Noun, keyof Door.NounDoor<unknown> | More>]
>

equal<Documents<Partnerships>, Door.Stored<Partnership>>(true)
equal<Documents<Agreements, "effectiveTerms">, Door.Stored<Agreement>>(true)
equal<Documents<Programs>, Door.Stored<Program>>(true)
equal<Documents<Editions, "canBeMet" | "cohort" | "compareRules" | "schedule" | "sessions">, Door.Stored<Edition>>(true)
equal<Documents<Nominations>, Door.Stored<Nomination>>(true)
equal<Documents<Enrolments, "assess" | "assessCohort" | "dossier" | "reproduce">, Door.Stored<Enrolment>>(true)
equal<Documents<Placements>, Door.Stored<Placement>>(true)
equal<Documents<Waivers>, Door.Stored<Waiver>>(true)
equal<Documents<Appeals>, Door.Stored<Appeal>>(true)

interface Sample {
  readonly id: string
}
type Service = Noun.NounService<Sample>
equal<keyof Door.NounDoor<Sample>, Exclude<keyof Service, "act" | "within"> | "history">(true)
equal<keyof Door.RegistryDoor<Sample>, Exclude<keyof Registry.RegistryService<Sample>, "within"> | "history">(true)
equal<keyof Persons, Exclude<keyof typeof Registry.Persons, "within"> | "history">(true)
equal<Answer<Door.NounDoor<Sample>["get"]>, Answer<Service["get"]>>(true)
equal<Answer<Door.NounDoor<Sample>["find"]>, Answer<Service["find"]>>(true)
equal<Answer<Door.NounDoor<Sample>["whyNot"]>, Answer<Service["whyNot"]>>(true)
equal<Answer<Door.NounDoor<Sample>["whatNext"]>, Answer<Service["whatNext"]>>(true)
equal<Answer<Door.NounDoor<Sample>["past"]>, Answer<Service["past"]>>(true)
equal<Answer<Door.RegistryDoor<Sample>["past"]>, Answer<Registry.RegistryService<Sample>["past"]>>(true)
equal<Door.PastQuery, PastQuery>(true)
equal<Door.FindQuery, FindQuery>(true)
equal<AuditDoor.AuditQuery, AuditQuery>(true)
equal<Answer<AuditDoor.Audit["find"]>, Answer<(typeof Audit)["find"]>>(true)
equal<Door.Step, Lifecycle.Step>(true)
type Members<A> = { [K in keyof A]: unknown }
equal<Members<Door.HistoryEntry>, Members<HistoryEntry>>(true)
equal<Omit<Door.HistoryEntry, "actor" | "data">, Omit<HistoryEntry, "actor" | "data">>(true)

// The keys of a text in several languages are branded: the plain form is held against the schema, beside the documents.
equal<Terms, Answer<(typeof AgreementService)["effectiveTerms"]>>(true)
equal<PlainTerms, Answer<Agreements["effectiveTerms"]>>(true)
equal<Answer<Editions["schedule"]>, Answer<(typeof Schedules)["plan"]>>(true)
equal<Answer<Editions["sessions"]>, Answer<(typeof Schedules)["sessions"]>>(true)
equal<Answer<Editions["cohort"]>, Answer<(typeof EditionService)["cohort"]>>(true)
equal<Answer<Enrolments["assess"]>, Answer<typeof assessEnrolment>>(true)
equal<Answer<Enrolments["assessCohort"]>, Answer<typeof assessCohort>>(true)
equal<Answer<Enrolments["dossier"]>, Answer<typeof dossierOf>>(true)
equal<Omit<Answer<Enrolments["reproduce"]>, "event">, Omit<Answer<typeof reproduce>, "event">>(true)
equal<Answer<Editions["compareRules"]>, Answer<typeof compareRules>>(true)
equal<Affected, Answer<typeof affectedBy>>(true)
equal<Answer<Statistics["reconcile"]>, Answer<typeof reconciliation>>(true)
equal<ReadonlyArray<AgendaItem>, Answer<typeof agenda>>(true)
equal<Answer<NoticesDoor.Notices["deliver"]>, Answer<typeof Notices.deliver>>(true)
equal<Answer<NoticesDoor.Notices["find"]>, Answer<typeof Notices.find>>(true)
equal<Answer<NoticesDoor.Notices["count"]>, ReadonlyArray<Notices.DeliveryCount>>(true)
equal<Answer<NoticesDoor.Notices["retry"]>, Answer<typeof Notices.retry>>(true)
equal<NoticesDoor.DeliveryQuery, Notices.DeliveryQuery>(true)
equal<Advanced, Answer<typeof advance>>(true)
equal<Answer<EvidenceDoor["log"]>, Answer<(typeof EvidenceRoom)["log"]>>(true)
equal<keyof EvidenceDoor, keyof typeof EvidenceRoom>(true)
// Narrower than the service's, which does not say that either the items or their number is there.
equal<SeenEvidence extends Plain<Answer<(typeof EvidenceRoom)["of"]>[number]> ? "fits" : "does not", "fits">(true)
equal<ReadonlyArray<SeenEvidence>, Answer<EvidenceDoor["of"]>>(true)

// A claim's value and an activity's detail are JSON, which contains itself: those two are held against their schemas.
equal<Answer<Claims["resolve"]>, Answer<(typeof ClaimService)["resolve"]>>(true)
equal<Answer<Claims["suggest"]>, Answer<(typeof ClaimService)["suggest"]>>(true)
type Standing = Answer<Claims["about"]>[number]
type StandingOfService = Answer<(typeof ClaimService)["about"]>[number]
equal<Members<Standing>, Members<StandingOfService>>(true)
equal<Omit<Standing, "claims">, Omit<StandingOfService, "claims">>(true)
type Merged = Answer<Activities["merge"]>
equal<Members<Merged>, Members<Answer<typeof merge>>>(true)
equal<Omit<Merged, "activity">, Omit<Answer<typeof merge>, "activity">>(true)
equal<Merged["activity"] extends AnyActivity ? "fits" : "does not", "fits">(true)
// The service shows each document with its version.
type Alumnus = Answer<Alumni["of"]>
type AlumnusOfService = Answer<typeof alumnus>
equal<Members<Alumnus>, Members<AlumnusOfService>>(true)
equal<Plain<AlumnusOfService> extends Plain<Alumnus> ? "fits" : "does not", "fits">(true)

// What a report shows are documents of the services, each held against its schema: here what is said around them.
type TimelineOfService = Answer<(typeof ReportService)["timeline"]>
equal<Timeline, Answer<Reports["timeline"]>>(true)
equal<Members<Timeline>, Members<TimelineOfService>>(true)
equal<Timeline["folded"], TimelineOfService["folded"]>(true)
equal<Omit<Timeline["items"][number], "document">, Omit<TimelineOfService["items"][number], "document">>(true)
type LedgerOfService = Answer<(typeof ReportService)["ledger"]>
equal<Ledger, Answer<Reports["ledger"]>>(true)
equal<Members<Ledger>, Members<LedgerOfService>>(true)
equal<Pick<Ledger, "lines" | "undirected">, Pick<LedgerOfService, "lines" | "undirected">>(true)
type Cumulative = Answer<(typeof ReportService)["statistics"]>
type Sums = Exclude<keyof CumulativeStatistics, "folded" | "parties" | "program" | "published" | "sources" | "titles">
equal<CumulativeStatistics, Answer<Reports["statistics"]>>(true)
equal<Pick<CumulativeStatistics, Sums>, Pick<Cumulative, Sums>>(true)
equal<CumulativeStatistics["published"][number]["reconciliation"], Cumulative["published"][number]["reconciliation"]>(
  true
)
type Promised = Answer<Reports["commitments"]>
type PromisedOfService = Answer<(typeof ReportService)["commitments"]>
equal<Members<Promised>, Members<PromisedOfService>>(true)
equal<Pick<Promised, "counts" | "year" | "folded">, Pick<PromisedOfService, "counts" | "year" | "folded">>(true)
equal<Members<Promised["items"][number]>, Members<PromisedOfService["items"][number]>>(true)

// Of an entry's actor the store knows no more than that it is JSON; and a signal is what fibers are to users of Effect.
equal<Omit<FeedDoor.FeedCommit, "entries">, Omit<Feed.FeedCommit, "entries">>(true)
equal<Members<FeedDoor.FeedEntry>, Members<Feed.FeedEntry>>(true)
equal<FeedDoor.FeedEntry["document"], Feed.FeedEntry["document"]>(true)
equal<Omit<FeedDoor.FeedOptions, "onFailure" | "signal">, Omit<Feed.FeedOptions, "onFailure">>(true)
equal<Omit<FeedDoor.FollowOptions, "onFailure" | "signal">, Omit<Following.FollowOptions, "onFailure">>(true)
equal<Answer<Comity["consumers"]>, ReadonlyArray<Following.Consumer>>(true)
