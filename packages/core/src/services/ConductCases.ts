/**
 * Cases of conduct: that a trainee's conduct is looked into, and since when it is not any more. What for is kept elsewhere.
 *
 * A host opens a case at a placement of its own, and only that host hears of it. A case that belongs to no placement is the
 * program office's, and no host's.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
import { EnrolmentId, EvidenceId } from "../values/Ids.ts"
import { reason } from "../values/Reason.ts"
import { refused } from "./EvidenceOffices.ts"
import { adding, belongs, changing } from "./EvidenceRecording.ts"

export const OpenCaseRequest = Schema.Struct({ ...belongs, openedOn: Schema.optionalKey(CalendarDate) })
export const CloseCaseRequest = Schema.Struct({ enrolment: EnrolmentId, conductCase: EvidenceId })

export const ConductCases = {
  /** Opens a case, today unless stated. Answers its id. */
  openCase: adding({
    what: "openCase",
    kind: "conduct",
    request: OpenCaseRequest,
    on: ({ openedOn }) => openedOn,
    ofOthers: true,
    problems: ({ placement }, { capacities }) =>
      placement === undefined && capacities.every(({ role }) => role === "hostCoordinator")
        ? [{ path: "/placement", expected: "the placement at the host that opens the case" }]
        : [],
    item: ({ openedOn }, { act }) => ({ openedOn: openedOn ?? act.moment.today })
  }),
  /** Closes a case today. */
  closeCase: changing({
    what: "closeCase",
    kind: "conduct",
    request: CloseCaseRequest,
    ofOthers: true,
    of: ({ conductCase }) => conductCase,
    isHidden: true,
    unless: ({ found: { closedOn, id } }) =>
      closedOn === undefined
        ? Effect.void
        : Effect.fail(refused("closeCase", reason("evidence/caseClosed", { conductCase: id, closedOn }))),
    item: ({ act, found }) => ({ ...found, closedOn: act.moment.today, closedBy: act.actor.id })
  })
}
