/**
 * What the story is told from. `data` holds what one document says, in our words; `data/synthetic` holds what it does not
 * say and was made up. What other documents name too stands in the study office's data.
 */

import type { Activities, Edition, Editions } from "@comity/core/promise"
import {
  dataOf,
  type Data as OfficeData,
  type PlaceCalendar,
  readData,
  readDataFile,
  readRegisters
} from "@comity-examples/study-office"
import { example } from "./example.ts"

/** An edition as it is planned. */
export type EditionPlan = Parameters<Editions["plan"]>[0] & { readonly id: string; readonly operator: string }

/** The ceremony as it is planned: the story lives through it. */
export type ActivityPlan = Parameters<Activities["moot"]>[0] & { readonly id: string }

/** What is reported of a cohort as a whole. */
interface ReportedCohort {
  readonly edition: string
  readonly source: string
  readonly reportedCount: number
  readonly nominationKind: "recommendation"
  readonly departedOn: string
  readonly themes: NonNullable<Edition["themes"]>
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
  /** What more than one document names. */
  readonly common: OfficeData
  /** What was there before the story begins, recorded from its source. */
  readonly past: OfficeData
  /** What the release says of people and numbers, entered on the day on which it came out. */
  readonly release: Pick<OfficeData, "persons" | "statements" | "statistics">
  readonly editions: ReadonlyArray<EditionPlan>
  readonly ceremonies: ReadonlyArray<ActivityPlan>
  readonly cohorts: ReadonlyArray<ReportedCohort>
  readonly calendars: ReadonlyArray<PlaceCalendar>
  readonly synthetic: {
    readonly seed: number
    readonly trainees: ReadonlyArray<SyntheticTrainee>
    readonly evidence: ReadonlyArray<EvidencePlan>
    readonly waivers: ReadonlyArray<WaiverPlan>
    readonly office: ReadonlyArray<OfficeDays>
  }
}

export const readStory = (): Data => {
  const folder = dataOf(example.name)
  const read = <Document>(name: string): ReadonlyArray<Document> => readDataFile<Document>(folder, name).documents
  const own = readData(folder)
  const evidence = readDataFile<EvidencePlan>(folder, "synthetic/evidence")
  const { activities, persons, statements, statistics } = own
  return {
    common: readRegisters(),
    past: {
      ...own,
      activities: activities.filter(({ edition }) => edition === undefined),
      editions: [],
      persons: [],
      statements: [],
      statistics: []
    },
    release: { persons, statements, statistics },
    editions: read("editions"),
    ceremonies: read<ActivityPlan>("activities").filter(({ edition }) => edition !== undefined),
    cohorts: read("cohorts"),
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
