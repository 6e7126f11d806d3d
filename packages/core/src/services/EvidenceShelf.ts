/**
 * How evidence is kept: who may record what, and the parts that items are put in.
 *
 * Who may record each kind, and who may confirm it, is one table. An enrolment that the actor may not see is not there.
 */
import * as Effect from "effect/Effect"
import type { Enrolment } from "../model/Enrolment.ts"
import {
  type Evidence,
  type EvidenceItem,
  type EvidenceKind,
  evidenceId,
  evidenceOfKind,
  itemsAPart
} from "../model/Evidence.ts"
import { visible } from "../model/Visible.ts"
import type { Capacity } from "../values/Actor.ts"
import { InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { compositeId, EvidenceId, PartyId } from "../values/Ids.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { enrolments, evidence, placements } from "./Filing.ts"

/** Who may record each kind of evidence, and for which field of the enrolment the office must be held. */
// biome-ignore format: a table is read in rows.
export const recorders: Readonly<Record<string, Readonly<Record<string, "operator" | "hosts" | "trainee">>>> = {
  attendance:  { programOffice: "operator", hostCoordinator: "hosts", supervisor: "hosts" },
  activity:    { programOffice: "operator", hostCoordinator: "hosts" },
  log:         { trainee: "trainee" },
  verify:      { supervisor: "hosts", hostCoordinator: "hosts" },
  deliverable: { trainee: "trainee", programOffice: "operator" },
  review:      { programOffice: "operator", supervisor: "hosts", hostCoordinator: "hosts" },
  signOff:     { supervisor: "hosts", hostCoordinator: "hosts" }
}

export const refused = (what: string, ...children: ReadonlyArray<Reason>) =>
  new Refused({ reason: reason("evidence/refused", { what }, children) })

/** In which capacity the actor may do this for the enrolment, or the refusal. */
export const standing = (
  act: Act,
  what: keyof typeof recorders,
  enrolment: Enrolment
): Effect.Effect<Capacity, Refused> => {
  const may = recorders[what] ?? {}
  const held = act.actor.capacities.filter(({ role }) => role in may)
  const fitting = held.find(({ party, role }) =>
    [enrolment[may[role] ?? "operator"]].flat().some((one) => one === party)
  )
  if (fitting !== undefined) return Effect.succeed(fitting)
  const code = held.length > 0 ? "lifecycle/for-another-party" : "lifecycle/not-your-office"
  const holds = act.actor.capacities.map(({ role }) => role)
  return Effect.fail(refused(what, reason(code, { may: Object.keys(may), holds })))
}

/** The enrolment with one host alone: what is done there is not for the offices of the others. */
export const atHost = (enrolment: Enrolment, host: string | undefined): Enrolment =>
  host === undefined ? enrolment : { ...enrolment, hosts: [PartyId.make(host)] }

export const left = ["withdrawn", "terminated", "void"]

/** The enrolment, if the actor may see it: one that is hidden is not there. */
export const enrolmentOf = (act: Act, id: string) =>
  Effect.gen(function* () {
    const enrolment = yield* act.relyOn(enrolments, id)
    if (enrolment !== undefined && visible(act.actor, enrolments.kind, enrolment) !== undefined) return enrolment
    return yield* new NotFound({ kind: "enrolment", id })
  })

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
    const host = placement === undefined ? undefined : (yield* act.read(placements, placement))?.host
    const about = {
      kind,
      enrolment: enrolment.id,
      trainee: enrolment.trainee,
      ...(enrolment.edition === undefined ? {} : { edition: enrolment.edition }),
      ...(placement === undefined ? {} : { placement }),
      operator: enrolment.operator,
      sendingSide: enrolment.sendingSide,
      hosts: host === undefined ? enrolment.hosts : [host],
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
  })

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
  Effect.map(act.all(evidence, { item: compositeId(enrolment.id, kind, item) }), ([part]) => {
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

/** The enrolment at the host of a part's placement: what was done at one host is not confirmed by another. */
export const whereDone = (act: Act, enrolment: Enrolment, { placement }: Evidence) =>
  placement === undefined
    ? Effect.succeed(enrolment)
    : Effect.map(act.read(placements, placement), (found) => atHost(enrolment, found?.host))

export const stamped = (act: Act, id: string) => ({
  id: EvidenceId.make(id),
  recordedOn: act.moment.today,
  recordedBy: act.actor.id
})
