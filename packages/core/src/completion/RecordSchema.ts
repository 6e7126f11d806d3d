/** The effect Schema of a training record, for hosts that check, describe or generate what they send. */
import type * as Schema from "effect/Schema"
import { schemaOf } from "../values/ShapeSchema.ts"
import { recordShape } from "./RecordReader.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"

/**
 * It accepts and refuses what `readRecord` accepts and refuses.
 * @stability evolving
 */
export const trainingRecord: Schema.Codec<TrainingRecord> = schemaOf(recordShape) as Schema.Codec<TrainingRecord>
