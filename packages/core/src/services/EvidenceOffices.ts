/**
 * Who may record which evidence, and who may confirm it: one table. An enrolment that the actor may not see is not there.
 *
 * None of it can be recorded on behalf of another: it is the word of whoever records it, in the capacity they hold.
 */
import * as Effect from "effect/Effect"
import type { Enrolment } from "../model/Enrolment.ts"
import type { EvidenceKind } from "../model/Evidence.ts"
import { visible } from "../model/Visible.ts"
import type { Capacity } from "../values/Actor.ts"
import { NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { PartyId } from "../values/Ids.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { enrolments } from "./Filing.ts"

/**
 * For which field of the enrolment the office must be held. `peers`: not for one of its fields; a trainee of the same
 * edition, and never the trainee whose enrolment it is.
 */
type Held = "operator" | "sendingSide" | "hosts" | "trainee" | "peers"

// biome-ignore format: a table is read in rows.
const table = {
  attendance:    { programOffice: "operator", hostCoordinator: "hosts", supervisor: "hosts" },
  activity:      { programOffice: "operator", hostCoordinator: "hosts" },
  log:           { trainee: "trainee" },
  verify:        { supervisor: "hosts", hostCoordinator: "hosts" },
  deliverable:   { trainee: "trainee", programOffice: "operator" },
  review:        { programOffice: "operator", supervisor: "hosts", hostCoordinator: "hosts" },
  signOff:       { supervisor: "hosts", hostCoordinator: "hosts" },
  evaluation:    { supervisor: "hosts", hostCoordinator: "hosts", committee: "hosts", programOffice: "operator", sendingOffice: "sendingSide", trainee: "peers" },
  exam:          { programOffice: "operator", hostCoordinator: "hosts" },
  entrustment:   { committee: "hosts", supervisor: "hosts" },
  survey:        { trainee: "trainee", programOffice: "operator" },
  confirmation:  { sendingOffice: "sendingSide" },
  credit:        { programOffice: "operator" },
  openCase:      { programOffice: "operator", hostCoordinator: "hosts" },
  closeCase:     { programOffice: "operator", hostCoordinator: "hosts" },
  languageProof: { programOffice: "operator", sendingOffice: "sendingSide" }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Held>>>>

/** What can be done with evidence, by the name of its method. */
export type EvidenceTask = keyof typeof table
const recorders: Readonly<Record<EvidenceTask, Readonly<Record<string, Held>>>> = table

export const refused = (what: EvidenceTask, ...children: ReadonlyArray<Reason>) =>
  new Refused({ reason: reason("evidence/refused", { what }, children) })

export const left = ["withdrawn", "terminated", "void"]

/** The trainees among the actor's capacities who take part in the same edition as somebody else. */
const peersOf = (act: Act, { edition, trainee }: Enrolment): Effect.Effect<ReadonlyArray<string>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const peers: Array<string> = []
    for (const { party, role } of act.actor.capacities) {
      if (role !== "trainee" || party === trainee || edition === undefined) continue
      const own = yield* act.all(enrolments, { trainee: party, edition })
      if (own.some(({ presence }) => !left.includes(presence))) peers.push(party)
    }
    return peers
  })

/** In which capacity the actor may do this for the enrolment, or the refusal. */
export const standing = (
  act: Act,
  what: EvidenceTask,
  enrolment: Enrolment
): Effect.Effect<Capacity, Refused | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const may = recorders[what]
    const held = act.actor.capacities.filter(({ role }) => role in may)
    const peers = Object.values(may).includes("peers") ? yield* peersOf(act, enrolment) : []
    const fitting = held.find(({ party, role }) => {
      const field = may[role] ?? "operator"
      return (field === "peers" ? peers : [enrolment[field]].flat()).some((one) => one === party)
    })
    if (fitting !== undefined) return fitting
    const code = held.length > 0 ? "lifecycle/for-another-party" : "lifecycle/not-your-office"
    const holds = act.actor.capacities.map(({ role }) => role)
    return yield* refused(what, reason(code, { may: Object.keys(may), holds }))
  })

/** Whether the actor is the trainee whose enrolment it is, in whatever other capacity besides. */
export const isOneself = ({ actor }: Act, { trainee }: Enrolment): boolean =>
  actor.capacities.some(({ party, role }) => role === "trainee" && party === trainee)

/**
 * The enrolment with the hosts alone whose offices have to do with what is kept there: what is done at one host is not for
 * the offices of the others, and a case of conduct that belongs to no host is for those of none.
 */
export const atHost = (enrolment: Enrolment, host: string | undefined, kind?: EvidenceKind): Enrolment =>
  host === undefined && kind !== "conduct"
    ? enrolment
    : { ...enrolment, hosts: host === undefined ? [] : [PartyId.make(host)] }

/** The enrolment, if the actor may see it: one that is hidden is not there. For some tasks peers know of it too. */
export const enrolmentOf = (act: Act, id: string, what?: EvidenceTask) =>
  Effect.gen(function* () {
    const enrolment = yield* act.relyOn(enrolments, id)
    if (enrolment !== undefined) {
      if (visible(act.actor, enrolments.kind, enrolment) !== undefined) return enrolment
      const isForPeers = what !== undefined && Object.values(recorders[what]).includes("peers")
      if (isForPeers && (yield* peersOf(act, enrolment)).length > 0) return enrolment
    }
    return yield* new NotFound({ kind: "enrolment", id })
  })
