/** What the kind finds, in Korean. A draft until a native reader signs it. */
import { compile } from "@comity/i18n"
import type { Language } from "@comity/plugin-sdk"

export const ko: Language = {
  locale: "ko",
  draft: true,
  compile,
  messages: {
    "rule.ukraine/hours-by-supervisor":
      "지도의: {$supervisors :comity:list}. 지도의별 연수 시간 기준: {$hours :number}시간 이상.",
    "rule.ukraine/hours-by-supervisor.from": "인정 시작일: {$from :comity:date}.",
    "measured.ukraine/hours-by-supervisor":
      "시간을 채운 지도의: {$now :integer}명 / 기준 {$required :integer}명. 종료 시 예상: {$lower :integer}명~{$upper :integer}명.",
    "bounded.ukraine/hours-by-supervisor":
      "시간을 채운 지도의: 미확정, 기준 {$required :integer}명. 종료 시 예상: {$lower :integer}명~{$upper :integer}명.",
    "obstacle.ukraine/hours-by-supervisor":
      "이 회차에서는 누구도 이 기준을 충족할 수 없습니다. 기준: {$required :number}. 가능: {$available :number} ({$unit :comity:term of=unit}). 규칙: {$path}.",
    "missing.ukraine/hours": "부족: 연수 시간. 지도의: {$supervisor}. 시간: {$hours :number}시간.",
    "missing.ukraine/incomplete": "부족: 출결, 시간 또는 지도의 정보. 해당 수업: {$count :integer}회.",
    "passedOver.ukraine/incomplete": "미인정, 출결·시간·지도의 미기재: {$count :integer}건.",
    "undetermined.ukraine/incomplete": "일부 수업의 출결, 시간 또는 지도의가 기재되지 않았습니다.",
    "unit.ukraine/supervisors": "지도의"
  }
}
