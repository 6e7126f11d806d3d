/** Judging an enrolment: its record, put together from what is kept, and an assessment of that by its edition's rules. */
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Assessment } from "../completion/Assessment.ts"
import { type AsOf, type Completion, compile } from "../completion/Engine.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import type { TrainingRecord } from "../completion/TrainingRecord.ts"
import { simulated } from "../completion/Versions.ts"
import { withholding } from "../completion/Withholding.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import { type InvalidInput, NotFound, type StoreFailure } from "../values/Failure.ts"
import { Id } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import type { Act } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { type PublishedRules, ruleSets } from "./Filing.ts"
import { pinnedRules } from "./Rules.ts"
import { loaded } from "./Stored.ts"
import { type EditionRecord, editionRecord, recordOf } from "./TrainingRecords.ts"

const kept = (
  key: string,
  made: (kinds: ReadonlyArray<RuleKind>) => Result.Result<Completion, InvalidInput>
): Effect.Effect<Completion, InvalidInput, Desk> =>
  Effect.gen(function* () {
    const { compiled, ruleKinds } = yield* Desk
    const known = compiled.get(key)
    if (known !== undefined) return known
    const completion = yield* Effect.fromResult(made(ruleKinds))
    compiled.set(key, completion)
    return completion
  })

/** A published rule set is compiled once; its hash says which it is. */
export const compiledRules = ({ hash, ruleSet }: PublishedRules) => kept(hash, (kinds) => compile(ruleSet, kinds))

/** The same for readers who may not hear of cases of conduct: no answer depends on there being one. */
export const discreetRules = ({ hash, ruleSet }: PublishedRules) =>
  kept(`${hash}|discreet`, (kinds) => withholding("conductCases", ruleSet, kinds))

const readNamedRules = reader(Schema.Struct({ id: Id, version: Schema.Natural }), "the rules to try")

/** Rules to try: a whole rule set, read where it is compiled, or the name of one that some edition has pinned. */
export const ruleSetToTry = (by: unknown): Effect.Effect<RuleSet, InvalidInput | NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (typeof by === "object" && by !== null && "rule" in by) return by as RuleSet
    const named = yield* Effect.fromResult(readNamedRules(by))
    const id = `${named.id}@${named.version}`
    const published = (yield* loaded({ kind: ruleSets.kind, id }))?.body as unknown as PublishedRules | undefined
    return published === undefined ? yield* new NotFound({ kind: ruleSets.kind, id }) : (published.ruleSet as RuleSet)
  })

/** The same, compiled; undefined where none are named. */
export const otherRules = (
  by: unknown
): Effect.Effect<Completion | undefined, InvalidInput | NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (by === undefined) return undefined
    const { ruleKinds } = yield* Desk
    return yield* Effect.fromResult(compile(yield* ruleSetToTry(by), ruleKinds))
  })

/** What was judged, by what, and what came of it. */
export interface Judged {
  readonly record: TrainingRecord
  readonly completion: Completion
  readonly assessment: Assessment
  /** The rules that are pinned, and the days by which it was judged. */
  readonly pinned: PublishedRules
  readonly on: AsOf
}

/** How an enrolment is judged. */
export interface Judging {
  readonly asOf: string
  readonly knownOn?: string | undefined
  /** Other rules than those that are pinned: then the assessment is a simulation, and says so. */
  readonly by?: Completion | undefined
  /** Whatever of the record changes before the commit refuses the act. */
  readonly rely?: boolean
  readonly shared?: EditionRecord | undefined
}

/** Judges an enrolment; undefined where its edition has no rules, or no period yet. */
export const judge = (
  act: Act,
  enrolment: Enrolment,
  { asOf, by, knownOn, rely = false, shared }: Judging
): Effect.Effect<Judged | undefined, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (enrolment.edition === undefined) return undefined
    const known = shared ?? (yield* editionRecord(act, enrolment.edition, rely))
    const published = yield* pinnedRules(act, enrolment.edition)
    if (known === undefined || published === undefined) return undefined
    const record = yield* recordOf(act, enrolment, known, rely)
    if (record === undefined) return undefined
    const pinned = yield* compiledRules(published)
    const completion = by ?? pinned
    const on = { asOf, knownOn }
    const assessment = simulated(completion.assess(record, on), pinned.ruleSet)
    return { record, completion, assessment, pinned: published, on }
  })
