/** How evidence is kept: the parts that items are put in, and how an item is found again. */
import * as Effect from "effect/Effect"
import type { Enrolment } from "../model/Enrolment.ts"
import {
  type EvidenceItem,
  type EvidenceKind,
  evidenceId,
  evidenceOfKind,
  itemKey,
  itemsAPart
} from "../model/Evidence.ts"
import type { Capacity } from "../values/Actor.ts"
import { InvalidInput, NotFound, type StoreFailure } from "../values/Failure.ts"
import { compositeId, EvidenceId } from "../values/Ids.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { atHost } from "./EvidenceOffices.ts"
import { evidence, placements } from "./Filing.ts"
import { reserve } from "./Reservations.ts"

/** Adds items, or replaces those with the same id, in one part; the journal keeps why, where somebody says it. */
export const put = <Kind extends EvidenceKind>(
  act: Act,
  enrolment: Enrolment,
  where: { readonly placement?: string | undefined; readonly part: number; readonly why?: string | undefined },
  kind: Kind,
  added: ReadonlyArray<EvidenceItem<Kind>>,
  capacity: Capacity,
  on: string
): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { part, placement, why } = where
    const id = evidenceId({ enrolment: enrolment.id, placement }, kind, part)
    const before = yield* act.read(evidence, id)
    const { hosts } = yield* whereKept(act, enrolment, kind, placement)
    const about = {
      kind,
      enrolment: enrolment.id,
      trainee: enrolment.trainee,
      ...(enrolment.edition === undefined ? {} : { edition: enrolment.edition }),
      ...(placement === undefined ? {} : { placement }),
      operator: enrolment.operator,
      sendingSide: enrolment.sendingSide,
      hosts,
      part
    }
    // What the document is about is said once, when it comes into being; a host that joined later is added.
    const data = {
      ...(before === undefined ? about : newHosts(before.hosts, about.hosts)),
      added,
      ...(why === undefined ? {} : { reason: why })
    }
    const after = evidence.fold(before, { type: "Recorded", data, at: "", actor: "" })
    yield* act.write(evidence, after, { type: "Recorded", data, on, standing: { capacity } })
    if (before !== undefined) return
    yield* reserve(act, newPartsOf(enrolment.id), id)
  })

/**
 * What everybody writes who begins a part of the evidence of an enrolment: whoever judges it relies on this one document,
 * and on the parts that there are, instead of on the absence of a next part of every kind at every placement.
 */
export const newPartsOf = (enrolment: string): string => compositeId("evidence", enrolment)

/** The enrolment as the offices see it whose evidence lies at a placement, or at none. */
export const whereKept = (act: Act, enrolment: Enrolment, kind: EvidenceKind, placement: string | undefined) =>
  Effect.map(placement === undefined ? Effect.succeed(undefined) : act.read(placements, placement), (found) =>
    atHost(enrolment, found?.host, kind)
  )

const newHosts = (known: ReadonlyArray<string>, hosts: ReadonlyArray<string>) =>
  hosts.every((host) => known.includes(host)) ? {} : { hosts }

/** The number of the part that a new item belongs to. */
const nextPart = (
  act: Act,
  about: { readonly enrolment: string; readonly placement?: string | undefined },
  kind: EvidenceKind
) =>
  Effect.map(act.last(evidence, "part", evidenceOfKind(about, kind)), (last) =>
    last === undefined ? 1 : last.items.length >= itemsAPart ? last.part + 1 : last.part
  )

/** The part that holds an item, if there is one. */
const holding = <Kind extends EvidenceKind>(act: Act, enrolment: Enrolment, kind: Kind, item: string) =>
  Effect.map(act.all(evidence, { item: itemKey(enrolment.id, kind, item) }), ([part]) => {
    const found = (part?.items as ReadonlyArray<EvidenceItem<Kind>> | undefined)?.find(({ id }) => id === item)
    return part === undefined || found === undefined ? undefined : { part, found }
  })
export const partOf = <Kind extends EvidenceKind>(act: Act, enrolment: Enrolment, kind: Kind, item: string) =>
  Effect.flatMap(holding(act, enrolment, kind, item), (found) =>
    found === undefined ? Effect.fail(new NotFound({ kind: `evidence/${kind}`, id: item })) : Effect.succeed(found)
  )

/**
 * Relies on no other item of a kind coming in meanwhile, at whichever placement: of an id that a caller chose there may be
 * two, and either looked through what was there before the other came.
 */
export const relyOnItems = (act: Act, { id: enrolment }: Enrolment, kind: EvidenceKind) =>
  Effect.gen(function* () {
    const placed = yield* act.all(placements, { enrolment })
    for (const placement of [undefined, ...placed.map(({ id }) => id)]) {
      const part = yield* nextPart(act, { enrolment, placement }, kind)
      yield* act.relyOn(evidence, evidenceId({ enrolment, placement }, kind, part))
    }
  })

/** Adds an item to the last part of its kind, or to a next one where that is full. */
export const add = <Kind extends EvidenceKind>(
  act: Act,
  enrolment: Enrolment,
  placement: string | undefined,
  kind: Kind,
  item: EvidenceItem<Kind>,
  capacity: Capacity,
  on: string
) =>
  Effect.gen(function* () {
    if ((yield* holding(act, enrolment, kind, item.id)) !== undefined)
      return yield* new InvalidInput({
        what: `evidence.${kind}`,
        problems: [{ path: "/id", expected: "an id that no other item of this enrolment has" }]
      })
    const part = yield* nextPart(act, { enrolment: enrolment.id, placement }, kind)
    yield* put(act, enrolment, { placement, part }, kind, [item], capacity, on)
  })

export const stamped = (act: Act, id: string) => ({
  id: EvidenceId.make(id),
  recordedOn: act.moment.today,
  recordedBy: act.actor.id
})
