/**
 * The parts of the engine that carry the meaning of completion. The engine is made of them, so that a test can plant a
 * fault in one and see a law catch it.
 */
import { Cut } from "./Cut.ts"
import * as Kleene from "./Kleene.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"
import { honour } from "./Waiver.ts"

export interface Parts {
  readonly rankOf: typeof Kleene.rankOf
  readonly closed: typeof Kleene.closed
  readonly nthBest: typeof Kleene.nthBest
  readonly mirror: typeof Kleene.mirror
  readonly underCondition: typeof Kleene.underCondition
  readonly withUnknownPlacements: typeof Kleene.withUnknownPlacements
  readonly honour: typeof honour
  readonly cut: (record: TrainingRecord, asOf: string, knownOn: string | undefined) => Cut
}
export const parts: Parts = {
  rankOf: Kleene.rankOf,
  closed: Kleene.closed,
  nthBest: Kleene.nthBest,
  mirror: Kleene.mirror,
  underCondition: Kleene.underCondition,
  withUnknownPlacements: Kleene.withUnknownPlacements,
  honour,
  cut: (record, asOf, knownOn) => new Cut(record, asOf, knownOn)
}
