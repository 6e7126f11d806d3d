/** What people are told without asking, in English. */
import { under } from "../catalogue.ts"

export const notices = under("notice/", {
  "trainingCompleted.subject": "Your training is completed. Decided on {$decidedOn :comity:date}.",
  trainingCompleted:
    "It was decided that you have completed your training. Decided on {$decidedOn :comity:date}. Number of the enrolment: {$enrolment}.",
  "trainingNotCompleted.subject": "Your training is not completed. Decided on {$decidedOn :comity:date}.",
  trainingNotCompleted:
    "It was decided that you have not completed your training. Decided on {$decidedOn :comity:date}. Number of the enrolment: {$enrolment}.",
  "nominationReturned.subject": "A nomination was returned for correction: {$nomination}.",
  nominationReturned:
    "A nomination was returned for correction. Correct what is named and submit it again. Number of the nomination: {$nomination}. Returned on {$returnedOn :comity:date}.",
  reason: "Reason given: {$reason}",
  defect: "To be corrected: {$field}. What is wrong: {$code}.",
  notReproduced:
    "What was decided on is not kept here any more as it was then. The office that decided can tell what it was.",
  notRetried: "This delivery is not tried once more: {$delivery}.",
  sent: "It was sent already.",
  onItsWay: "It is on its way at this moment."
})
