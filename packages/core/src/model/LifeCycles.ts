/** All life cycles of the core, for whoever asks a question of every one of them: documents, catalogues of messages, tests. */
import type { Table } from "../lifecycle/Table.ts"
import * as Agreement from "./Agreement.ts"
import * as Edition from "./Edition.ts"
import * as Enrolment from "./Enrolment.ts"
import * as Nomination from "./Nomination.ts"
import * as Partnership from "./Partnership.ts"
import * as Placement from "./Placement.ts"
import * as Program from "./Program.ts"
import * as Waiver from "./Waiver.ts"

/** In the order in which a cooperation goes through them. */
export const lifeCycles: ReadonlyArray<Table> = [
  Partnership.table,
  Agreement.table,
  Program.table,
  Edition.table,
  Nomination.table,
  Enrolment.table,
  Placement.table,
  Waiver.table
]
