/** Where evidence is taken in and looked at: registers, single items, and what an actor may see of them. */
import * as Effect from "effect/Effect"
import type { Evidence } from "../model/Evidence.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { Attestations } from "./Attestations.ts"
import { ConductCases } from "./ConductCases.ts"
import { Deliverables } from "./Deliverables.ts"
import type { Desk } from "./Desk.ts"
import { evidence } from "./Filing.ts"
import { Judgements } from "./Judgements.ts"
import { ProcedureLog } from "./ProcedureLog.ts"
import { Registers } from "./Registers.ts"
import { everyPage } from "./Stored.ts"

/**
 * A part of the evidence as the actor may see it; where only a summary is seen, `count` stands for the items.
 * @stability evolving
 */
export type SeenEvidence = Omit<Evidence, "items"> & {
  readonly items?: ReadonlyArray<unknown>
  readonly count?: number
}

const evidenceOf = (actor: Actor, enrolment: string): Effect.Effect<ReadonlyArray<SeenEvidence>, StoreFailure, Desk> =>
  Effect.map(everyPage({ kind: evidence.kind, anyOf: [{ enrolment }] }), (found) =>
    found.flatMap(
      ({ body }) => (visible(actor, evidence.kind, body as unknown as Evidence) as SeenEvidence | undefined) ?? []
    )
  )

/** @stability evolving */
export const EvidenceRoom = {
  ...Registers,
  ...ProcedureLog,
  ...Deliverables,
  ...Judgements,
  ...Attestations,
  ...ConductCases,
  /** What the actor may see of an enrolment's evidence. */
  of: evidenceOf
}
