/** Going through what was submitted: what the rules on a deliverable and on points share. */
import type { RecordView } from "../RecordView.ts"
import { lastDay } from "../Stay.ts"
import type { Notes } from "./Notes.ts"

interface Asked {
  /** The last day for submitting. */
  readonly until: string
  /** Left out: any. */
  readonly kind?: string
  readonly reviewer?: string | undefined
}

/** How much was submitted in time and accepted; how much waits for a review, and how much for its date. */
interface Reviewed {
  readonly accepted: number
  readonly waiting: number
  readonly vague: number
}

export const reviewed = ({ deliverables }: RecordView, { kind, reviewer, until }: Asked, notes: Notes): Reviewed => {
  let accepted = 0
  let waiting = 0
  let vague = 0
  for (const entry of deliverables) {
    if (kind !== undefined && entry.kind !== kind) continue
    const { id, reviewerRole, status = "submitted", submittedOn } = entry
    const isAccepted = status === "accepted" && (reviewer === undefined || reviewerRole === reviewer)
    const isVague =
      entry.vague === true || (submittedOn.length < 10 && submittedOn <= until && lastDay(submittedOn) > until)
    if (submittedOn > until) notes.passOver(id, "late")
    else if (status === "returned") notes.passOver(id, "returned")
    else if (isVague) {
      notes.passOver(id, "vagueDate")
      vague++
    } else if (isAccepted) {
      notes.count(id)
      accepted++
    } else {
      notes.passOver(id, status === "accepted" ? "notByThisRole" : "notReviewed")
      waiting++
    }
  }
  return { accepted, waiting, vague }
}
