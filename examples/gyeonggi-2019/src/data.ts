/**
 * What the story is told from. `data` holds what one document says, in our words; `data/synthetic` holds what it does not
 * say and was made up. Files are read as they are: what is wrong in one is refused by the door, with its place.
 */
import { readFileSync } from "node:fs"
import type { Office } from "@comity/core/promise"

type Registry = "activities" | "parties" | "persons" | "sources" | "specialties" | "statements" | "statistics"
type Saved<Name extends Registry> = ReadonlyArray<Parameters<Office[Name]["save"]>[0]>
type Recorded<Name extends "agreements" | "partnerships" | "programs"> = ReadonlyArray<
  Parameters<Office[Name]["record"]>[0] & { readonly id: string }
>
type Edition = Awaited<ReturnType<Office["editions"]["get"]>>

/** An edition as it is planned. */
export type EditionPlan = Parameters<Office["editions"]["plan"]>[0] & { readonly id: string; readonly operator: string }

/** What is reported of a cohort as a whole. */
interface ReportedCohort {
  readonly edition: string
  readonly source: string
  readonly reportedCount: number
  readonly nominationKind: "recommendation"
  readonly departedOn: string
  readonly themes: NonNullable<Edition["themes"]>
}

/** The working days of a place. */
export interface PlaceCalendar {
  readonly place: string
  readonly weekend: ReadonlyArray<number>
  readonly holidays: ReadonlyArray<string>
}

/** One of the nine. Synthetic. */
export interface SyntheticTrainee {
  readonly enrolment: string
  readonly edition: string
  readonly person: string
  readonly name: string
  readonly specialties: ReadonlyArray<string>
  readonly sendingInstitution: string
  readonly nominatingBody: string
  readonly agreement: string
  readonly permission: "observe"
  readonly placements: ReadonlyArray<{ readonly host: string; readonly period: string }>
}

/** How often something happens to one of the nine; on which days, the seed decides. Synthetic. */
export interface EvidencePlan {
  readonly enrolment: string
  readonly absences: number
  /** The last day on which one of the absences may fall. */
  readonly absentUntil?: string
  readonly late?: number
  readonly observations: number
  /** How many of the observations the supervisor rejects. */
  readonly rejected?: number
  readonly procedures: ReadonlyArray<string>
  readonly report: { readonly submittedOn: string; readonly acceptedOn: string }
  readonly signedOffOn: string
}

/** Synthetic. */
export interface WaiverPlan {
  readonly id: string
  readonly enrolment: string
  readonly rule: string
  readonly from: string
  readonly requestedOn: string
  readonly grantedOn: string
  readonly grounds: string
}

/** The days on which the offices act. Synthetic. */
export interface OfficeDays {
  readonly edition: string
  readonly recordedOn: string
  readonly announcedOn: string
  readonly nominationsOpenOn: string
  readonly nominationsCloseOn: string
  readonly lettersReceivedOn: string
  readonly admittedOn: string
  readonly selectionConcludedOn: string
  readonly placementsProposedOn: string
  readonly placementsConfirmedOn: string
  readonly preparedOn: string
  readonly concludedOn: string
  readonly reportFiledOn: string
  /** The evenings on which the account draws the table of the cohort. */
  readonly tableOn: ReadonlyArray<string>
}

export interface Data {
  readonly sources: Saved<"sources">
  readonly parties: Saved<"parties">
  readonly specialties: Saved<"specialties">
  readonly partnerships: Recorded<"partnerships">
  readonly agreements: Recorded<"agreements">
  readonly programs: Recorded<"programs">
  readonly editions: ReadonlyArray<EditionPlan>
  readonly cohorts: ReadonlyArray<ReportedCohort>
  readonly activities: Saved<"activities">
  readonly persons: Saved<"persons">
  readonly statements: Saved<"statements">
  readonly statistics: Saved<"statistics">
  readonly calendars: ReadonlyArray<PlaceCalendar>
  readonly synthetic: {
    readonly seed: number
    readonly trainees: ReadonlyArray<SyntheticTrainee>
    readonly evidence: ReadonlyArray<EvidencePlan>
    readonly waivers: ReadonlyArray<WaiverPlan>
    readonly office: ReadonlyArray<OfficeDays>
  }
}

interface File<Document> {
  readonly seed?: number
  readonly documents: ReadonlyArray<Document>
}

const file = <Document>(name: string): File<Document> =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), "utf8")) as File<Document>

export const readData = (): Data => {
  const read = <Document>(name: string): ReadonlyArray<Document> => file<Document>(name).documents
  const evidence = file<EvidencePlan>("synthetic/evidence")
  return {
    sources: read("sources"),
    parties: read("parties"),
    specialties: read("specialties"),
    partnerships: read("partnerships"),
    agreements: read("agreements"),
    programs: read("programs"),
    editions: read("editions"),
    cohorts: read("cohorts"),
    activities: read("activities"),
    persons: read("persons"),
    statements: read("statements"),
    statistics: read("statistics"),
    calendars: read("calendars"),
    synthetic: {
      seed: evidence.seed ?? 0,
      trainees: read("synthetic/trainees"),
      evidence: evidence.documents,
      waivers: read("synthetic/waivers"),
      office: read("synthetic/office")
    }
  }
}
