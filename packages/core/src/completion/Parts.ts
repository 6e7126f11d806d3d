/**
 * The parts of the engine that carry the meaning of completion. The engine is made of them, so that a test can plant a
 * fault in one and see a law catch it.
 */
import { Cut } from "./Cut.ts"
import { guarded } from "./Guard.ts"
import * as Kleene from "./Kleene.ts"
import { standardKinds } from "./kinds/standard.ts"
import type { RuleKind } from "./RuleKind.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"
import { honour } from "./Waiver.ts"

export interface Parts {
  readonly rankOf: typeof Kleene.rankOf
  readonly closed: typeof Kleene.closed
  readonly nthBest: typeof Kleene.nthBest
  readonly mirror: typeof Kleene.mirror
  readonly underCondition: typeof Kleene.underCondition
  readonly withUnknownPlacements: typeof Kleene.withUnknownPlacements
  readonly withVaguePlacement: typeof Kleene.withVaguePlacement
  readonly honour: typeof honour
  readonly cut: (record: TrainingRecord, asOf: string, knownOn: string | undefined) => Cut
  /** How the rule at that path is read: by the core's own kinds straight away, by all others through the guard. */
  readonly evaluationOf: (kind: RuleKind, path: string) => RuleKind["evaluate"]
}
export const parts: Parts = {
  rankOf: Kleene.rankOf,
  closed: Kleene.closed,
  nthBest: Kleene.nthBest,
  mirror: Kleene.mirror,
  underCondition: Kleene.underCondition,
  withUnknownPlacements: Kleene.withUnknownPlacements,
  withVaguePlacement: Kleene.withVaguePlacement,
  honour,
  cut: (record, asOf, knownOn) => new Cut(record, asOf, knownOn),
  evaluationOf: (kind) => (standardKinds.includes(kind) ? kind.evaluate : guarded(kind))
}
