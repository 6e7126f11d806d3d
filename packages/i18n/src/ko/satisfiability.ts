/** 회차에서 기준을 충족할 수 있는지에 대한 설명. Whether rules can be met in an edition, in Korean. */
import { under } from "../catalogue.ts"

export const satisfiability = under("satisfiability/", {
  because: "다음은 함께 충족될 수 없습니다. 이 중 하나라도 다르면 충족될 수 있습니다.",
  rule: "이 기준이 요구됩니다. 기준 위치: {$path}.",
  period: "연수 기간: {$from :comity:date}~{$to :comity:date}. 총 일수: {$days :integer}.",
  weekends: "해당 지역 달력의 주휴일. 지역: {$place}. 해당 일수: {$days :integer}.",
  holidays: "해당 지역 달력의 공휴일. 지역: {$place}. 해당 일수: {$days :integer}.",
  oneHostADay: "연수생은 하루에 한 연수기관에만 있을 수 있습니다.",
  noHosts: "회차에 연수기관이 없습니다.",
  hosts: "회차의 연수기관: {$hosts :comity:list}.",
  traineeHosts: "연수생을 받는 연수기관이 정해져 있습니다.",
  sessions: "수업은 계획된 대로입니다. 수업 수: {$count :integer}.",
  noModules: "회차에 모듈이 없습니다.",
  modules: "회차의 모듈: {$modules :comity:list}.",
  activities: "활동은 계획된 대로입니다. 활동 수: {$count :integer}.",
  permission: "진료 행위 허가 범위에서 기준이 요구하는 참여가 허용되지 않습니다.",
  specialties: "연수생의 전문 과목에 따라 기준이 적용됩니다.",
  places: "정원이 없는 연수기관 또는 모듈이 있습니다.",
  traineesCannot:
    "일부 연수생은 이 기준을 충족할 수 없습니다. 연수생: {$trainees :comity:list}. 인원: {$count :integer}.",
  trainees: "자리가 필요한 연수생: {$trainees :comity:list}.",
  tooFewSeats: "회차의 정원이 연수생 수보다 적습니다. 정원: {$room :integer}. 필요: {$needed :integer}.",
  tooFewInModule:
    "기준이 요구하는 모듈의 정원이 부족합니다. 모듈: {$module}. 가능 인원: {$room :integer}. 필요: {$needed :integer}.",
  tooFewAtHost:
    "기준이 요구하는 연수기관의 정원이 부족합니다. 연수기관: {$host}. 교대로 가능한 인원: {$room :integer}. 필요: {$needed :integer}."
})
