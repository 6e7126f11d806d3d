/**
 * Rules judged for a reader who may not hear of a part of the record: what reads that part is undetermined, whatever it
 * says, and what is combined with it follows by the same logic as ever. So an answer tells nothing of it, and nothing false.
 */
import type { Result } from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { type Completion, engineOf } from "./Engine.ts"
import { withStandardKinds } from "./kinds/standard.ts"
import { parts } from "./Parts.ts"
import type { Reading } from "./Reading.ts"
import type { RecordPart, RuleKind } from "./RuleKind.ts"

/** Bounds that enclose the requirement and come from no record: it may hold at the end, and may not. */
const withheld: Reading = {
  direction: "atLeast",
  required: 1,
  unit: "rules",
  undeterminedBecause: "withheld",
  lower: 0,
  upper: 1,
  counted: [],
  passedOver: [],
  missing: []
}

/**
 * Compiles a rule set so that no answer depends on one part of the record. Of a kind that does not say what it reads it is
 * not known that it leaves that part alone.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * const ruleSet = rules.set("demo", 1, rules.all(rules.prohibition(), rules.ceremony()))
 * const { assess } = Result.getOrThrow(withholding("conductCases", ruleSet))
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", conductCases: [{ id: "k1", openedOn: "2019-09-03" }] }
 * const { explanation, status } = assess(record, { asOf: "2019-09-05" })
 * status // => "open"
 * explanation.children[0].reading.undeterminedBecause // => "withheld"
 */
export const withholding = (
  part: RecordPart,
  ruleSet: unknown,
  kinds?: ReadonlyArray<RuleKind>
): Result<Completion, InvalidInput> =>
  engineOf({
    ...parts,
    evaluationOf: (kind, path) =>
      kind.reads === undefined || kind.reads.includes(part) ? () => withheld : parts.evaluationOf(kind, path)
  })(ruleSet, withStandardKinds(kinds))
