/** Rules that choose, weigh and add up, and the order of things, in Korean. */
import { under } from "../catalogue.ts"
import { measures } from "./measures.ts"

const credit =
  "시술({$codes :comity:list type=or}) 최소 인정 점수: {$atLeast :number}. 참관 1건: {$observed :number}. 보조 1건: {$assisted :number}. 시행 1건: {$performed :number}."
const observed = "최소 참관 건수: {$atLeast :integer}."
const higher = "보조와 시행도 인정됩니다."
const noHigher = "보조와 시행은 인정되지 않습니다."
const confirmed = "지도의가 확인한 기록만 인정됩니다."
const unconfirmed = "확인 없이도 인정됩니다."

export const ruleKinds = {
  ...under("rule.comity/", {
    "credit-hours": "최소 학점({$scheme}): {$atLeast :number}.",
    "credit-hours.category": "이 분류만 인정됩니다: {$category}.",
    "elective-modules":
      "선택할 수 있는 모듈: {$modules}. 이수할 최소 모듈 수: {$atLeast :integer}. 모듈별 출석률 {$attended :number}% 이상. 공결: {$excused :comity:term of=excused}.",
    "in-order": "참석 순서({$among :comity:term of=unit}). 먼저 참석할 것: {$first}. 그 이후에만 참석 가능: {$later}.",
    "minimum-observations": `.input {$higher :string} .input {$verified :string} .match $higher $verified true true {{${observed} ${higher} ${confirmed}}} true * {{${observed} ${higher} ${unconfirmed}}} * true {{${observed} ${noHigher} ${confirmed}}} * * {{${observed} ${noHigher} ${unconfirmed}}}`,
    "minimum-observations.codes": "이 시술만 인정됩니다: {$codes :comity:list type=or}.",
    points:
      "최소 점수: {$atLeast :number}. 출석한 수업 1회: {$session :number}. 참석한 활동 1회: {$activity :number}. 승인된 제출물 1건: {$deliverable :number}. 지도의가 확인한 시술 1건: {$procedure :number}. 1학점: {$credit :number}.",
    "points.activityAtMost": "활동 점수 한도: {$activityAtMost :number}.",
    "points.creditAtMost": "학점 점수 한도: {$creditAtMost :number}.",
    "points.deliverableAtMost": "제출물 점수 한도: {$deliverableAtMost :number}.",
    "points.procedureAtMost": "시술 점수 한도: {$procedureAtMost :number}.",
    "points.sessionAtMost": "수업 점수 한도: {$sessionAtMost :number}.",
    "procedure-credit": `.input {$verified :string} .match $verified true {{${credit} ${confirmed}}} * {{${credit} ${unconfirmed}}}`,
    "procedure-credit.assistedAtMost": "보조 인정 한도(건): {$assistedAtMost :integer}.",
    "procedure-credit.observedAtMost": "참관 인정 한도(건): {$observedAtMost :integer}.",
    "procedure-credit.performedAtMost": "시행 인정 한도(건): {$performedAtMost :integer}.",
    "procedure-credit.performedUnderDirectSupervision":
      "직접 지도하 시행 1건: {$performedUnderDirectSupervision :number}.",
    "procedure-credit.performedUnderIndirectSupervision":
      "간접 지도하 시행 1건: {$performedUnderIndirectSupervision :number}."
  }),
  ...measures("credit-hours", "현재 학점", "", 3),
  ...measures("elective-modules", "이수한 모듈"),
  ...measures("in-order", "순서 위반"),
  ...measures("minimum-observations", "인정된 참관"),
  ...measures("points", "현재 점수", "", 3),
  ...measures("procedure-credit", "현재 인정 점수", "", 3),
  ...under("passedOver.", {
    otherCategory: "불인정(다른 분류): {$count :integer}.",
    otherLevel: "불인정(다른 참여 수준): {$count :integer}.",
    overCap: "불인정(인정 한도 초과): {$count :integer}."
  }),
  ...under("missing.", {
    credits: "필요: 학점 ({$scheme}). 수: {$count :number}.",
    inOrder: "필요: 선행 참석. 먼저 참석할 것: {$first}. 그 이후에만 참석 가능: {$later}.",
    points: "필요: 점수. 수: {$count :number}.",
    procedureCredit: "필요: 시술 인정 점수. 수: {$count :number}.",
    reviews: "필요: 제출물 검토. 건수: {$count :integer}."
  }),
  ...under("unit.", {
    credits: "학점",
    outOfOrder: "순서 위반",
    points: "점수",
    procedureCredit: "시술 인정 점수"
  })
}
