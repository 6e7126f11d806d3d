/**
 * A rule kind is the code that reads one sort of rule. It says what it measured and between what bounds that can still
 * end; it never says "passed". Only the engine turns readings into statuses, applies windows, waivers and combinators,
 * and builds the explanation.
 */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import type { Fields, FormField } from "../values/Fields.ts"
import type { EditionView } from "./EditionView.ts"
import type { JsonSchema } from "./JsonSchema.ts"
import type { Reading, Requirement } from "./Reading.ts"
import type { RecordView } from "./RecordView.ts"
import type { Rule, RuleOptions } from "./Rule.ts"

/** Where a parameter is wrong: a JSON Pointer into the parameters, and what was expected there. */
export interface ParamsProblem {
  readonly path: string
  readonly expected: string
}

/** Parameters as the kind wants them, or everything that is wrong with them. */
export type ReadParams =
  | { readonly params: unknown; readonly problems?: undefined }
  | { readonly problems: ReadonlyArray<ParamsProblem> }

/**
 * The parts of a record that a kind can read; its days, calendars and specialties every kind can, without saying so.
 * @stability stable
 */
export type RecordPart =
  | "sessions"
  | "placements"
  | "procedures"
  | "evaluations"
  | "exams"
  | "entrustments"
  | "deliverables"
  | "signOffs"
  | "activities"
  | "documents"
  | "credits"
  | "surveys"
  | "confirmations"
  | "conductCases"
  | "languageProofs"
  | "permission"

/**
 * What the engine needs of a kind. Not generic, so that lists of kinds stay simple; made by `defineRuleKind`.
 * @stability stable
 */
export interface RuleKind {
  readonly kind: string
  /** `closed`: what is not recorded reads as doubt, never as proof. `not` and conditions are only allowed over these. */
  readonly evidence: "open" | "closed"
  /** What of a record can change its readings; undefined: anything. */
  readonly reads: ReadonlyArray<RecordPart> | undefined
  /** What a form asks for; undefined where the parameters are an effect Schema. */
  readonly form: ReadonlyArray<FormField> | undefined
  /** The JSON Schema of the parameters where there is no form to make one of; made when it is asked for. */
  readonly paramsSchema?: (() => JsonSchema) | undefined
  readonly readParams: (params: unknown) => ReadParams
  readonly evaluate: (params: never, view: RecordView) => Reading
  readonly requires: ((params: never, edition: EditionView) => Requirement | undefined) | undefined
}

/**
 * What the author of a kind gets back: the same, and a typed way to write rules of it.
 * @stability stable
 */
export interface DefinedRuleKind<Params, Given = Params> extends RuleKind {
  readonly evaluate: (params: Params, view: RecordView) => Reading
  readonly requires: ((params: Params, edition: EditionView) => Requirement | undefined) | undefined
  /** A rule of this kind, as JSON. The parameters are checked when the rule set is read. */
  readonly rule: (params: Given, options?: RuleOptions) => Rule
}

/** Parameters that are read, and that no form asks for. Whatever is not asked for must be refused, not dropped. */
export interface ReadableParams<Params, Given = Params> {
  readonly form: undefined
  /** What has to be given, as JSON Schema; without it a rule set's schema allows any object. */
  readonly jsonSchema?: () => JsonSchema
  readonly read: (input: unknown) => Result.Result<Params, InvalidInput>
  readonly "~types"?: readonly [Params, Given]
}

/** @stability stable */
export interface RuleKindDefinition<Params, Given> {
  /** `vendor/name`; `comity/…` is the core's. */
  readonly kind: `${string}/${string}`
  /** `fields({ … })`, or `paramsOf(schema)` for an effect Schema of an object whose encoded form is JSON. */
  readonly params: Fields<Params, Given> | ReadableParams<Params, Given>
  /** @default "open" */
  readonly evidence?: "open" | "closed"
  /** What of a record can change its readings, so that a host assesses anew only where that changed; left out: anything. */
  readonly reads?: ReadonlyArray<RecordPart>
  /**
   * Total, pure and synchronous. A throw, impossible bounds or a change to what is handed over are a fault: they leave the
   * whole set undetermined, and the findings on other rules stand. What is handed over can only be read, and what is
   * answered is copied. One that never returns can't be stopped in the same thread: where a kind is not trusted that far,
   * assess in a worker (`@comity/core/worker`).
   */
  readonly evaluate: (params: Params, view: RecordView) => Reading
  /** What the rule needs of an edition, and what days it takes of a trainee; undefined where it can't be said yet. */
  readonly requires?: (params: Params, edition: EditionView) => Requirement | undefined
}

/**
 * Defines a rule kind.
 * @stability stable
 *
 * @example
 * import { fields, number, text } from "@comity/core"
 * const hoursWith = defineRuleKind({
 *   kind: "irkutsk/hours-with-supervisor",
 *   params: fields({ supervisor: text(), hours: number({ min: 1 }) }),
 *   evaluate: ({ hours, supervisor }, { ahead, held }) => {
 *     const theirs = held.filter((session) => session.supervisor === supervisor)
 *     const sum = (sessions) => sessions.reduce((total, session) => total + (session.hours ?? 0), 0)
 *     const attended = theirs.filter(({ mark }) => mark === "present" || mark === "late")
 *     const open = [...theirs.filter(({ mark }) => mark === "unreported"), ...ahead.filter((session) => session.supervisor === supervisor)]
 *     return {
 *       direction: "atLeast", required: hours, unit: "hours",
 *       now: sum(attended), lower: sum(attended), upper: sum(attended) + sum(open),
 *       counted: attended.map(({ id }) => id), passedOver: [], missing: []
 *     }
 *   }
 * })
 * hoursWith.rule({ supervisor: "Kim", hours: 20 }).kind // => "irkutsk/hours-with-supervisor"
 */
export const defineRuleKind = <Params, Given = Params>(
  definition: RuleKindDefinition<Params, Given>
): DefinedRuleKind<Params, Given> => {
  const { evaluate, evidence = "open", kind, params, reads, requires } = definition
  const { form, read } = params
  return {
    kind,
    evidence,
    reads,
    form,
    ...("jsonSchema" in params ? { paramsSchema: params.jsonSchema } : {}),
    readParams: (input) => {
      const found = read(input)
      return Result.isSuccess(found) ? { params: found.success } : { problems: found.failure.problems }
    },
    evaluate,
    requires,
    rule: (given, options) => ({ kind, params: given, ...options })
  }
}
