/** What the kind finds, in Korean. A draft until a native reader signs it. */
export const ko = {
  "rule.ukraine/hours-by-supervisor":
    ".input {$excused :string} .match $excused true {{지도의별 연수 시간 기준: {$hours :number}시간 이상. 지각: {$late :comity:term of=ukraine-late}. 인정 결석: 출석으로 인정합니다.}} * {{지도의별 연수 시간 기준: {$hours :number}시간 이상. 지각: {$late :comity:term of=ukraine-late}. 인정 결석: 인정하지 않습니다.}}",
  "rule.ukraine/hours-by-supervisor.supervisors": "지도의: {$supervisors :comity:list}.",
  "rule.ukraine/hours-by-supervisor.different": "서로 다른 지도의: {$different :integer}명 이상.",
  "rule.ukraine/hours-by-supervisor.from": "인정 시작일: {$from :comity:date}.",
  "rule.ukraine/hours-by-supervisor.topic": "연수 내용: {$topic}.",
  "measured.ukraine/hours-by-supervisor":
    "시간을 채운 지도의: {$now :integer}명 / 기준 {$required :integer}명. 종료 시 예상: {$lower :integer}명~{$upper :integer}명.",
  "bounded.ukraine/hours-by-supervisor":
    "시간을 채운 지도의: 미확정, 기준 {$required :integer}명. 종료 시 예상: {$lower :integer}명~{$upper :integer}명.",
  "obstacle.ukraine/hours-by-supervisor":
    "이 회차에서는 누구도 이 기준을 충족할 수 없습니다. 기준: {$required :number}. 가능: {$available :number} ({$unit :comity:term of=unit}). 규칙: {$path}.",
  "missing.ukraine/hours": "부족: 연수 시간. 지도의: {$supervisor}. 시간: {$hours :number}시간.",
  "missing.ukraine/notPlanned": "부족: 편성된 수업 없음. 지도의: {$supervisor}. 시간: {$hours :number}시간.",
  "missing.ukraine/supervisors":
    "부족: 다른 지도의의 연수 시간. 지도의: {$count :integer}명. 지도의별: {$hours :number}시간.",
  "missing.ukraine/supervisorUnknown": "부족: 수업의 지도의 정보. 수업: {$count :integer}회.",
  "passedOver.ukraine/late": "미인정, 지각: {$count :integer}건.",
  "passedOver.ukraine/noHours": "미인정, 시간 미기재: {$count :integer}건.",
  "passedOver.ukraine/noSupervisor": "미인정, 지도의 미기재: {$count :integer}건.",
  "undetermined.ukraine/supervisorUnknown": "일부 수업의 지도의가 기재되지 않았습니다.",
  "unit.ukraine/supervisors": "지도의",
  "ukraine-late.whole": "전부 인정",
  "ukraine-late.half": "절반 인정",
  "ukraine-late.none": "인정하지 않음"
}
