/** What a claim would support, and what stands in the way of the actor who reads it. The claim itself takes no step. */
import * as Effect from "effect/Effect"
import type { Table } from "../lifecycle/Table.ts"
import { formOf } from "../model/ActivityCore.ts"
import type { AnyActivity } from "../model/AnyActivity.ts"
import type { DocumentRef } from "../model/DocumentRef.ts"
import { lifeCycleOf, type Support, support } from "../model/Suggestion.ts"
import type { Actor } from "../values/Actor.ts"
import type { NotFound, StoreFailure } from "../values/Failure.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { serviceOf } from "./Activities.ts"
import { Agreements } from "./Agreements.ts"
import { Appeals } from "./Appeals.ts"
import { Commitments } from "./Commitments.ts"
import type { Desk } from "./Desk.ts"
import { Editions } from "./Editions.ts"
import { Enrolments } from "./Enrolments.ts"
import * as Filing from "./Filing.ts"
import { Nominations } from "./Nominations.ts"
import type { ActFailure, NounService } from "./Noun.ts"
import { Partnerships } from "./Partnerships.ts"
import { Placements } from "./Placements.ts"
import { Programs } from "./Programs.ts"
import { getVisible } from "./Seen.ts"
import { subjectOf } from "./Subjects.ts"
import { Waivers } from "./Waivers.ts"

/**
 * The step that a claim would support, and what stands in its way for this actor.
 * @stability evolving
 */
export interface Suggestion extends Support {
  readonly claim: string
  readonly blockedBy: ReadonlyArray<Reason>
}

type Asked = Pick<NounService<object>, "get" | "whyNot">
const nouns: Readonly<Record<string, Asked>> = {
  partnership: Partnerships,
  agreement: Agreements,
  program: Programs,
  edition: Editions,
  nomination: Nominations,
  enrolment: Enrolments,
  placement: Placements,
  waiver: Waivers,
  appeal: Appeals,
  commitment: Commitments
}

interface Followed {
  readonly table: Table
  readonly service: Asked
  readonly document: { readonly id: string }
}

/** The document that is spoken of, with its life cycle: of a record that was merged, the one that stayed. */
const followed = (
  actor: Actor,
  { id, kind }: DocumentRef
): Effect.Effect<Followed | undefined, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (kind === Filing.activities.kind) {
      const activity: AnyActivity = yield* getVisible(actor, Filing.activities, id)
      if (activity.mergedInto !== undefined) return yield* followed(actor, { kind, id: activity.mergedInto })
      const table = lifeCycleOf(formOf(activity.kind))
      return table && { table, service: serviceOf(activity.kind), document: activity }
    }
    const table = lifeCycleOf(kind)
    const service = nouns[kind]
    if (table === undefined || service === undefined) return undefined
    return { table, service, document: { ...(yield* service.get(actor, id)), id } }
  })

/** What a claim suggests to an actor. Whoever may not know how the document stands is told that there is none. */
export const suggest = (actor: Actor, id: string): Effect.Effect<Suggestion, ActFailure, Desk> =>
  Effect.gen(function* () {
    const claim = yield* getVisible(actor, Filing.claims, id, subjectOf)
    const found = yield* followed(actor, claim.about)
    if (found === undefined) {
      const explanation = reason("claim/noLifeCycle", { kind: claim.about.kind })
      return { claim: id, blockedBy: [], explanation }
    }
    const { document, service, table } = found
    const supported = support(table, document, claim)
    // Asked of some step even where none is supported: who may not know how it stands is refused alike.
    const asked = supported.transition ?? table.transitions[0]?.name ?? ""
    const blockedBy = yield* service.whyNot(actor, document.id, asked)
    return { claim: id, ...supported, blockedBy: supported.transition === undefined ? [] : blockedBy }
  })
