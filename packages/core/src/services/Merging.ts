/**
 * Merging: two records of one activity become one, on the strength of what shows that they are one.
 *
 * It happens because an office asks for it, never by itself, and in one commit: the record that stays takes over what it
 * lacks, claims keep what the two say differently, the other is entered in error and names the one that stays, and its
 * parts and return visits move over.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { formOf } from "../model/ActivityCore.ts"
import { detailReaders } from "../model/ActivityDetail.ts"
import type { AnyActivity } from "../model/AnyActivity.ts"
import type { Claim } from "../model/Claim.ts"
import { combine, type Difference, realityOf, sourceOf, type Told } from "../model/Combination.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { InvalidInput, NotFound, Refused } from "../values/Failure.ts"
import { ActivityId, ClaimId, compositeId, Id, SourceId } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { Prose } from "../values/Text.ts"
import { type Act, type ActOptions, perform } from "./Act.ts"
import { serviceOf } from "./Activities.ts"
import { Desk } from "./Desk.ts"
import * as Filing from "./Filing.ts"
import type { ActFailure } from "./Noun.ts"
import { answerWith, everyPage, type Stored } from "./Stored.ts"

const mergeRequest = Schema.Struct({
  /** The record that stays. */
  id: ActivityId,
  /** The record that is merged into it. */
  other: ActivityId,
  sources: Schema.optionalKey(Schema.Array(SourceId)),
  evidence: Schema.optionalKey(Schema.Array(Id)),
  reason: Prose
})
/**
 * Which two records are one, what shows it, and why it is thought so.
 * @stability evolving
 */
export interface MergeRequest extends Schema.Schema.Type<typeof mergeRequest> {}
const readRequest = reader(mergeRequest, "activity.merge")

/**
 * What a merge came to.
 * @stability evolving
 */
export interface Merged {
  readonly activity: Stored<AnyActivity>
  /** Claims that now stand side by side, where the two records differed. */
  readonly claims: ReadonlyArray<string>
}

const { kind } = Filing.activities
const refused = (child: Reason) => new Refused({ reason: reason("merging/refused", {}, [child]) })

/** A record that the actor may see: one that is hidden is not there. */
const recordOf = (act: Act, id: string) =>
  Effect.flatMap(act.read(Filing.activities, id), (record) =>
    record !== undefined && visible(act.actor, kind, record) !== undefined
      ? Effect.succeed(record)
      : Effect.fail(new NotFound({ kind, id }))
  )

/** Why the two can't be one activity, whatever shows it. */
const apart = (staying: AnyActivity, other: AnyActivity): Reason | undefined => {
  if (staying.id === other.id) return reason("merging/sameRecord", { activity: staying.id })
  if (formOf(staying.kind) !== formOf(other.kind))
    return reason("merging/otherLifeCycle", { noun: formOf(staying.kind), other: formOf(other.kind) })
  for (const [one, two] of [
    [staying, other],
    [other, staying]
  ] as const) {
    if (one.parent === two.id) return reason("merging/partOfTheOther", { part: one.id, activity: two.id })
    if (one.reciprocates === two.id) return reason("merging/returnsTheOther", { returns: one.id, activity: two.id })
  }
  return undefined
}

const claimId = (staying: string, other: string, says: string, by: "staying" | "other"): string =>
  compositeId(staying, other, says, by)

/** What both records say, each by its own source, as claims about the one that stays. */
const claimsOf = (
  { id, other, sources = [] }: MergeRequest,
  records: { readonly staying: AnyActivity; readonly other: AnyActivity },
  differences: ReadonlyArray<Difference>
): Effect.Effect<ReadonlyArray<Claim>, Refused> => {
  const sourced = { staying: sourceOf(records.staying) ?? sources[0], other: sourceOf(records.other) ?? sources[0] }
  const claims: Array<Claim> = []
  const unsourced: Array<string> = []
  for (const { says, ...sayings } of differences)
    for (const by of ["staying", "other"] as const) {
      const saying: Told | undefined = sayings[by]
      const source = sourced[by]
      if (saying === undefined) continue
      if (source === undefined) unsourced.push(says)
      else
        claims.push({
          id: ClaimId.make(claimId(id, other, says, by)),
          operator: records.staying.operator,
          source,
          about: { kind, id },
          says,
          modality: realityOf(records[by]),
          ...(saying as Pick<Claim, "value" | "dating">)
        })
    }
  return unsourced.length === 0
    ? Effect.succeed(claims)
    : Effect.fail(refused(reason("merging/sourceMissing", { differing: [...new Set(unsourced)] })))
}

/** Whether a detail is one of this kind of activity. */
const detailReaderOf = (kindOfActivity: string) =>
  Effect.map(Desk, ({ activityKinds }) => {
    const read = detailReaders.get(kindOfActivity) ?? activityKinds.get(kindOfActivity)
    return (detail: unknown): boolean => read !== undefined && Result.isSuccess(read(detail))
  })

/** Parts of the other, and visits that return it, now are parts and return visits of the one that stays. */
const move = (act: Act, { id, other, reason: why }: MergeRequest) =>
  Effect.gen(function* () {
    for (const field of ["parent", "reciprocates"] as const) {
      const moved = yield* act.all(Filing.activities, { [field]: other })
      for (const one of moved.filter(({ status }) => status !== "void"))
        yield* Effect.catchTag(
          serviceOf(one.kind).within(act, "Change", one.id, { [field]: id, reason: why }),
          "Refused",
          (failure) => Effect.fail(refused(reason("merging/notMoved", { activity: one.id }, [failure.reason])))
        )
    }
  })

const mergeIn = (act: Act, request: MergeRequest): Effect.Effect<void, ActFailure, Desk> =>
  Effect.gen(function* () {
    const { evidence = [], id, other: otherId, reason: why, sources = [] } = request
    const staying = yield* recordOf(act, id)
    const other = yield* recordOf(act, otherId)
    const objection = apart(staying, other)
    if (objection !== undefined) return yield* refused(objection)
    for (const [i, source] of sources.entries())
      if ((yield* act.relyOn(Filing.sources, source)) === undefined)
        return yield* new InvalidInput({
          what: "activity.merge",
          problems: [{ path: `/sources/${i}`, expected: "the id of a source that is on record" }]
        })
    const service = serviceOf(staying.kind)
    const shown = { reason: why, evidence, shownBy: sources }
    const { adopts, differences } = combine(staying, other, yield* detailReaderOf(staying.kind))
    yield* service.within(act, "Absorb", id, { ...adopts, absorbs: otherId, ...shown })
    yield* move(act, request)
    yield* service.within(act, "MergeInto", otherId, { mergedInto: id, ...shown })
    for (const claim of yield* claimsOf(request, { staying, other }, differences)) {
      // Somebody else's claim stays theirs, whatever id they gave it.
      if ((yield* act.read(Filing.claims, claim.id)) !== undefined)
        return yield* refused(reason("merging/claimIdTaken", { claim: claim.id }))
      yield* act.write(Filing.claims, claim, { type: "Saved", data: claim })
    }
  })

/** The record that stayed, and the claims that a merge with the other came to. */
const mergedOf = ({ id, other }: MergeRequest) =>
  Effect.gen(function* () {
    const activity = yield* answerWith(Filing.activities, id)
    const about = yield* everyPage({ kind: Filing.claims.kind, anyOf: [{ about: compositeId(kind, id) }] })
    const claims = about
      .map(({ body }) => body as unknown as Claim)
      .filter((claim) =>
        [claimId(id, other, claim.says, "staying"), claimId(id, other, claim.says, "other")].includes(claim.id)
      )
    return { activity, claims: claims.map((claim) => claim.id) }
  })

/**
 * Merges two records of one activity. Refused, with the reason, where they can't be one or nothing shows that they are.
 * @stability evolving
 */
export const merge = (
  actor: Actor,
  input: unknown,
  options: ActOptions = {}
): Effect.Effect<Merged, ActFailure, Desk> =>
  Effect.gen(function* () {
    const request = yield* Effect.fromResult(readRequest(input))
    return yield* perform(
      actor,
      {
        asked: [kind, "merge", input],
        about: { kind, id: request.id },
        run: (act) => mergeIn(act, request),
        answer: mergedOf(request)
      },
      options
    )
  })
