/** What people are told without asking, in Korean. */
import { under } from "../catalogue.ts"

export const notices = under("notice/", {
  "trainingCompleted.subject": "연수를 수료하셨습니다. 결정일: {$decidedOn :comity:date}.",
  trainingCompleted: "연수 수료가 결정되었습니다. 결정일: {$decidedOn :comity:date}. 연수 참가 번호: {$enrolment}.",
  "trainingNotCompleted.subject": "연수 미수료가 결정되었습니다. 결정일: {$decidedOn :comity:date}.",
  trainingNotCompleted:
    "연수 미수료가 결정되었습니다. 결정일: {$decidedOn :comity:date}. 연수 참가 번호: {$enrolment}.",
  "nominationReturned.subject": "추천에 대한 보완 요청이 있습니다: {$nomination}.",
  nominationReturned:
    "추천에 대한 보완 요청이 있습니다. 아래 사항을 보완하여 다시 제출해 주십시오. 추천 번호: {$nomination}. 보완 요청일: {$returnedOn :comity:date}.",
  reason: "제시된 사유: {$reason}",
  defect: "보완할 항목: {$field}. 문제: {$code}.",
  notReproduced: "결정의 근거가 당시 그대로 남아 있지 않습니다. 결정한 기관에서 그 내용을 안내할 수 있습니다.",
  notRetried: "이 발송은 다시 시도되지 않습니다: {$delivery}.",
  sent: "이미 발송되었습니다.",
  onItsWay: "지금 발송 중입니다."
})
