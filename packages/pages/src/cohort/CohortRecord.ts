/** What the page of a cohort shows: one edition, and how each trainee in it came to completion. Plain data, asked of a store. */
import type {
  Agreement,
  AnyActivity,
  Assessment,
  Cohort,
  Edition,
  Party,
  Program,
  Reconciliation,
  Source,
  Statement,
  Statistic,
  Status
} from "@comity/core/promise"

/**
 * How one trainee stood on an evening, as known on that evening.
 * @stability evolving
 */
export interface Standing {
  readonly enrolment: string
  /** Sessions. */
  readonly attended: number
  /** Sessions held by then. */
  readonly held: number
  /** How the rule on attendance stood. */
  readonly attendance: Status
  /** How the whole rule set stood. */
  readonly whole: Status
}

/**
 * The table of the cohort on one evening.
 * @stability evolving
 */
export interface Evening {
  readonly on: string
  readonly sessionsHeld: number
  readonly standings: ReadonlyArray<Standing>
}

/**
 * A decision on completion, and the assessment that it cites.
 * @stability evolving
 */
export interface Decided {
  readonly enrolment: string
  readonly completion: string
  readonly decidedOn: string
  /** Before that it was completed on condition, on this day. */
  readonly conditionalOn?: string
  readonly assessment: Assessment
  /** The assessment of that day comes out the same now, to the last bit of its hash. */
  readonly reproduced: boolean
}

/**
 * A party, and what it does in this edition.
 * @stability evolving
 */
export interface Role {
  readonly role: "agreementParty" | "nominatingBody" | "sendingInstitution" | "host"
  readonly party: string
  /** The territory that administers it, or in which it lies. */
  readonly territory?: string
}

/**
 * What somebody said, and who that was: a person with a name, an office, or nobody whom the source names.
 * @stability evolving
 */
export interface Said {
  readonly statement: Statement
  readonly name?: string
  readonly party?: string
  /** The person is enrolled in this edition. */
  readonly isTrainee: boolean
}

/**
 * The assessment of one evening, shown whole.
 * @stability evolving
 */
export interface Explained {
  readonly enrolment: string
  readonly on: string
  readonly assessment: Assessment
}

/** @stability evolving */
export interface CohortRecord {
  readonly edition: Edition
  readonly program: Program
  readonly agreements: ReadonlyArray<Agreement>
  /** The parties that the record names. */
  readonly parties: ReadonlyArray<Party>
  readonly sources: ReadonlyArray<Source>
  readonly roles: ReadonlyArray<Role>
  readonly length: { readonly calendarDays: number; readonly weekdays: number; readonly workingDays: number }
  /** The days on which there is a session. */
  readonly sessions: ReadonlyArray<string>
  readonly ceremonies: ReadonlyArray<AnyActivity>
  readonly evenings: ReadonlyArray<Evening>
  readonly decisions: ReadonlyArray<Decided>
  /** One assessment that is worth reading whole. */
  readonly explained?: Explained
  readonly cohort: Cohort
  readonly reconciled: ReadonlyArray<{ readonly statistic: Statistic; readonly reconciliation: Reconciliation }>
  readonly statements: ReadonlyArray<Said>
}
