/** All life cycles of the core, for whoever asks a question of every one of them: documents, catalogues of messages, tests. */
import type { Table } from "../lifecycle/Table.ts"
import * as Activity from "./Activity.ts"
import * as Agreement from "./Agreement.ts"
import * as Appeal from "./Appeal.ts"
import * as Commitment from "./Commitment.ts"
import * as Consilium from "./Consilium.ts"
import * as Donation from "./Donation.ts"
import * as Edition from "./Edition.ts"
import * as Enrolment from "./Enrolment.ts"
import * as FacilityProject from "./FacilityProject.ts"
import * as Nomination from "./Nomination.ts"
import * as Partnership from "./Partnership.ts"
import * as Placement from "./Placement.ts"
import * as Program from "./Program.ts"
import * as Waiver from "./Waiver.ts"
import * as WorkingGroup from "./WorkingGroup.ts"

/**
 * In the order in which a cooperation goes through them.
 * @stability evolving
 */
export const lifeCycles: ReadonlyArray<Table> = [
  Partnership.table,
  Agreement.table,
  Program.table,
  Edition.table,
  Nomination.table,
  Enrolment.table,
  Placement.table,
  Waiver.table,
  Appeal.table,
  Activity.table,
  WorkingGroup.table,
  FacilityProject.table,
  Donation.table,
  Consilium.table,
  Commitment.table
]
