/** Deliverables: reports, presentations and plans that a trainee owes, and what a reviewer says of them. */
import * as Schema from "effect/Schema"
import { Code } from "../model/Code.ts"
import { EnrolmentId, EvidenceId } from "../values/Ids.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { Text } from "../values/Text.ts"
import { adding, belongs, changing } from "./EvidenceRecording.ts"

export const DeliverableRequest = Schema.Struct({
  ...belongs,
  kind: Code,
  submittedOn: PartialDate,
  title: Schema.optionalKey(Text)
})
export const ReviewRequest = Schema.Struct({
  enrolment: EnrolmentId,
  deliverable: EvidenceId,
  status: Schema.Literals(["accepted", "returned"])
})

export const Deliverables = {
  /** A report, presentation or plan that was handed in. Answers its id. */
  deliverable: adding({
    what: "deliverable",
    kind: "deliverable",
    request: DeliverableRequest,
    on: ({ submittedOn }) => submittedOn,
    item: (said) => ({ ...said, status: "submitted" as const })
  }),
  /** A reviewer's word on a deliverable. */
  review: changing({
    what: "review",
    kind: "deliverable",
    request: ReviewRequest,
    ofOthers: true,
    of: ({ deliverable }) => deliverable,
    item: ({ act, capacity, found, request: { status } }) => ({
      ...found,
      status,
      reviewedBy: act.actor.id,
      reviewerRole: capacity.role,
      reviewedOn: act.moment.today
    })
  })
}
