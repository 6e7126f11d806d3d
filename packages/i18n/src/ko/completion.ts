/** 수료 기준의 설명. Completion in Korean: what a rule asks, how it stands, what is missing and who can act. */
import { under } from "../catalogue.ts"
import { measures, ofUnit } from "./measures.ts"

const ruleSet = "수료 기준: {$ruleSet}, 버전 {$version :integer}. 기준일(당일 종료 시점): {$asOf :comity:date}."

export const completion = {
  ...under("assessment.", {
    evidenceUntil: "보고 가능한 기한: {$evidenceUntil :comity:date}.",
    tooLate: "불인정(보고 기한 경과, 기한 {$evidenceUntil :comity:date}): {$count :integer}.",
    historical: "사후에 기록됨. 출처: {$source}.",
    knownOn: "이 날까지 기록된 내용만 반영했습니다: {$knownOn :comity:date}.",
    metAtRisk: `현재 수료 기준을 충족했으나 아직 바뀔 수 있습니다. ${ruleSet}`,
    notApplicable: `이 연수생에게 적용되는 수료 기준이 없습니다. ${ruleSet}`,
    open: `아직 수료 기준을 충족하지 못했으나 충족할 수 있습니다. ${ruleSet}`,
    secured: `수료 기준을 충족했으며 더 이상 바뀌지 않습니다. ${ruleSet}`,
    undetermined: `수료 기준의 충족 여부를 아직 판단할 수 없습니다. ${ruleSet}`,
    unreachable: `수료 기준을 더 이상 충족할 수 없습니다. ${ruleSet}`,
    waived: `면제에 따라 수료 기준을 충족한 것으로 봅니다. ${ruleSet}`
  }),
  ...under("status.", {
    metAtRisk: "현재 충족되었으나 아직 바뀔 수 있습니다.",
    notApplicable: "해당되지 않습니다.",
    open: "아직 충족되지 않았으나 충족 가능합니다.",
    secured: "충족되었으며 더 이상 바뀌지 않습니다.",
    undetermined: "아직 판단할 수 없습니다.",
    unreachable: "더 이상 충족할 수 없습니다.",
    waived: "면제되었습니다."
  }),
  ...under("rule.", {
    all: "다음 기준을 모두 충족해야 합니다. 기준 수: {$of :integer}.",
    any: "다음 기준 중 하나 이상을 충족해야 합니다. 기준 수: {$of :integer}.",
    atLeast: "다음 기준 중 일부를 충족해야 합니다. 필요: {$count :integer} / 전체 {$of :integer}.",
    not: "다음에 해당하지 않아야 합니다.",
    "scoped.eachHost": "다음을 각 연수기관에서 충족해야 합니다.",
    "scoped.eachPlacement": "다음을 각 임상연수 배정에서 충족해야 합니다.",
    "scoped.someHosts": "다음을 일부 연수기관에서 충족해야 합니다. 최소 기관 수: {$count :integer}.",
    "scoped.somePlacements": "다음을 일부 임상연수 배정에서 충족해야 합니다. 최소 배정 수: {$count :integer}.",
    "scoped.specialties": "다음은 해당 전문 과목의 연수생에게만 적용됩니다: {$specialties :comity:list type=or}.",
    when: "다음 중 첫째에 해당하면 둘째를 충족해야 합니다.",
    within: "이 기간의 일만 반영됩니다: {$from :comity:date}~{$to :comity:date}."
  }),
  ...under("rule.comity/", {
    "absence-cap":
      ".input {$consecutive :string} .match $consecutive true {{연속 결석 한도: {$atMost :integer}. 공결: {$excused :comity:term of=excused}.}} * {{결석 한도: {$atMost :integer}. 공결: {$excused :comity:term of=excused}.}}",
    "attendance-share":
      "출석률 {$atLeast :number}% 이상 ({$denominator :comity:term of=unit}). 공결: {$excused :comity:term of=excused}.",
    "ceremony-attended":
      ".input {$excused :string} .match $excused true {{참석 또는 공결: {$kind :comity:term of=activity}.}} * {{참석: {$kind :comity:term of=activity}.}}",
    "days-per-host": "연수기관별 최소 체류: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "days-per-host.host": "이 연수기관만 해당됩니다: {$host}.",
    "deliverable-accepted": "제출 및 승인: {$kind :comity:term of=deliverable}.",
    "deliverable-accepted.due": "제출 기한: {$due :comity:date}.",
    "deliverable-accepted.reviewer": "승인 담당: {$reviewer :comity:term of=role}.",
    "distinct-hosts": "서로 다른 연수기관에서의 연수. 최소 기관 수: {$atLeast :integer}.",
    "document-on-file":
      ".input {$throughout :string} .match $throughout true {{마지막 날까지 유효한 제출 서류: {$kind :comity:term of=document}.}} * {{제출 서류: {$kind :comity:term of=document}.}}",
    "document-on-file.by": "접수 기한: {$by :comity:date}.",
    "host-sign-off": "각 임상연수 배정의 이수 확인. 확인자: {$roles :comity:term of=role type=or}.",
    "minimum-duration": "최소 연수 기간: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "minimum-procedures":
      ".input {$verified :string} .match $verified true {{시술({$codes :comity:list type=or}) 최소 건수: {$atLeast :integer}. 최소 참여 수준: {$level :comity:term of=level}. 지도의가 확인한 기록만 인정됩니다.}} * {{시술({$codes :comity:list type=or}) 최소 건수: {$atLeast :integer}. 최소 참여 수준: {$level :comity:term of=level}. 확인 없이도 인정됩니다.}}",
    "orientation-before-start":
      ".input {$excused :string} .match $excused true {{연수 시작 전 참석 또는 공결: {$kind :comity:term of=activity}.}} * {{연수 시작 전 참석: {$kind :comity:term of=activity}.}}",
    "orientation-before-start.by": "인정 기한: {$by :comity:date}.",
    "required-modules":
      "이수할 모듈: {$modules}. 모듈별 출석률 {$attended :number}% 이상. 공결: {$excused :comity:term of=excused}."
  }),
  ...measures("absence-cap", "현재 결석"),
  ...measures("attendance-share", "현재 출석률(%)"),
  ...measures("ceremony-attended", "참석"),
  ...measures("days-per-host", "연수기관별 최단 체류", ofUnit),
  ...measures("deliverable-accepted", "승인된 제출물"),
  ...measures("distinct-hosts", "현재 연수기관 수"),
  ...measures("document-on-file", "제출된 서류"),
  ...measures("host-sign-off", "이수 확인된 임상연수 배정"),
  ...measures("minimum-duration", "현재 연수 기간", ofUnit),
  ...measures("minimum-procedures", "인정된 시술"),
  ...measures("orientation-before-start", "기한 내 참석"),
  ...measures("required-modules", "이수한 모듈"),
  "obstacle.scoped":
    "회차에 필요한 수가 부족합니다. 필요: {$required :number}. 가능: {$available :number} ({$unit :comity:term of=unit}). 기준 위치: {$path}.",
  scope: "대상: {$scope}.",
  ...under("undetermined.", {
    hoursUnknown: "일부 수업의 시간 수가 기록되지 않았습니다.",
    levelUnclear: "일부 기록의 참여 수준을 기준과 비교할 수 없습니다.",
    noCalendar: "해당 지역의 근무일 달력이 없습니다.",
    noSessions: "반영할 수업이 없습니다.",
    notReviewed: "제출된 내용이 검토 대기 중입니다.",
    placementsUnknown: "알려지지 않은 임상연수 배정이 있습니다.",
    unreported: "아직 보고되지 않은 출석이 있습니다.",
    unverified: "지도의 확인을 기다리는 기록이 있습니다.",
    vagueDate: "날짜가 정확하지 않은 기록이 있습니다.",
    withheld: "이 기준의 충족 여부는 이 열람자에게 공개되지 않습니다."
  }),
  ...under("outlook.", {
    sessions: "남은 일정: {$count :integer}회({$until :comity:date}까지).",
    until: "가능한 기한: {$until :comity:date}."
  }),
  ...under("passedOver.", {
    absent: "불인정(결석): {$count :integer}.",
    afterLastDay: "불인정(마지막 날 이후): {$count :integer}.",
    belowLevel: "불인정(참여 수준 미달): {$count :integer}.",
    excused: "불인정(공결): {$count :integer}.",
    expires: "불인정(마지막 날 전 만료): {$count :integer}.",
    late: "불인정(기한 경과): {$count :integer}.",
    levelUnclear: "불인정(참여 수준 불명): {$count :integer}.",
    notBegun: "불인정(미개시): {$count :integer}.",
    notByThisRole: "불인정(담당 직책 아님): {$count :integer}.",
    notReviewed: "검토 대기: {$count :integer}.",
    outsideWindow: "불인정(인정 기간 밖): {$count :integer}.",
    rejected: "불인정(반려): {$count :integer}.",
    returned: "불인정(보완 요청): {$count :integer}.",
    unreported: "출석 미보고: {$count :integer}.",
    unverified: "지도의 확인 대기: {$count :integer}.",
    vagueDate: "불인정(날짜 불명확): {$count :integer}."
  }),
  ...under("missing.", {
    activityNotPlanned: "필요: 활동 계획 ({$kind :comity:term of=activity}).",
    attend: "필요: 참석 ({$kind :comity:term of=activity}). 날짜: {$on :comity:date}.",
    attendanceUnreported: "필요: 출석 보고. 수업 수: {$count :integer}.",
    daysAtHost: "필요: 체류 일수. 연수기관: {$host}. 수: {$count :integer} ({$unit :comity:term of=unit}).",
    daysToAttend: "필요: 출석. 일수: {$count :integer}.",
    daysToStay: "필요: 체류 일수. 수: {$count :integer} ({$unit :comity:term of=unit}).",
    deliverable: "필요: 제출 ({$kind :comity:term of=deliverable}). 제출 기한: {$due :comity:date}.",
    document: "필요: 서류 제출 ({$kind :comity:term of=document}). 마지막 날: {$until :comity:date}.",
    exactDate: "필요: 정확한 날짜. 기록 수: {$count :integer}.",
    hosts: "필요: 추가 연수기관. 수: {$count :integer}.",
    hoursToAttend: "필요: 출석. 시간: {$count :number}.",
    hoursUnknown: "필요: 수업의 시간 수. 수업 수: {$count :integer}.",
    module: "필요: 모듈 출석 ({$module}).",
    moduleNotPlanned: "필요: 모듈 수업 계획 ({$module}).",
    noCalendar: "필요: 해당 지역의 근무일 달력 ({$place}).",
    noSessions: "필요: 반영할 수업.",
    participationLevel: "필요: 정확한 참여 수준. 기록 수: {$count :integer}.",
    placementsUnknown: "필요: 보고되지 않은 임상연수 배정.",
    presence: "필요: 참석자 보고 ({$kind :comity:term of=activity}).",
    procedures: "필요: 시술. 건수: {$count :integer}.",
    review: "필요: 제출된 내용의 검토 ({$kind :comity:term of=deliverable}).",
    sessionsToAttend: "필요: 출석. 수업 수: {$count :integer}.",
    signOff: "필요: 이수 확인. 연수기관: {$host}. 임상연수 배정: {$placement}.",
    specialtyUnknown: "필요: 연수생의 전문 과목.",
    verification: "필요: 지도의 확인. 기록 수: {$count :integer}."
  }),
  act: "조치 가능: {$by :comity:term of=role type=or}.",
  ...under("waiver.", {
    from: "면제 시작일: {$from :comity:date}.",
    granted:
      "면제 승인: {$by}, {$role :comity:term of=role} ({$party}). 날짜: {$on :comity:date}. 면제: {$waiver}. 사유: {$reason}",
    legalBasis: "법적 근거: {$legalBasis}",
    possible: "면제 가능 직책: {$by :comity:term of=role type=or}.",
    "refused.expired": "기간이 지나 인정되지 않는 면제: {$waiver}. 기준: {$rule}.",
    "refused.noSuchRule": "해당 기준이 없어 인정되지 않는 면제: {$waiver}. 기준: {$rule}.",
    "refused.notByThisRole": "면제 권한이 없는 직책이어서 인정되지 않는 면제: {$waiver}. 기준: {$rule}.",
    "refused.notYet": "아직 인정되지 않는 면제: {$waiver}. 기준: {$rule}.",
    "refused.tooMany": "한도를 넘어 인정되지 않는 면제: {$waiver}. 기준: {$rule}.",
    until: "면제 종료일: {$until :comity:date}."
  }),
  ...under("fault.", {
    kindThrew: "기준 종류에 결함이 있어 판단할 수 없습니다: {$kind}. 기준 위치: {$path}.",
    readingMalformed: "기준 종류의 응답이 잘못되어 판단할 수 없습니다: {$kind}. 기준 위치: {$path}."
  }),
  ...under("help.", {
    enough: "다음 조치로 충분합니다. 조치 수: {$count :integer}.",
    fault: "먼저 결함이 있는 기준 종류를 고쳐야 합니다.",
    miss: "다음에 해당하지 않도록 하십시오.",
    none: "이 결과를 바꿀 수 있는 방법이 없습니다.",
    reach: "다음 기준을 충족하십시오.",
    waive: "다음 기준을 면제하십시오."
  }),
  ...under("agenda/", {
    blocked: "지금 할 수 없음: {$transition :comity:term} ({$noun :comity:term of=noun} {$id}).",
    open: "지금 가능: {$transition :comity:term} ({$noun :comity:term of=noun} {$id})."
  }),
  ...under("standing.", {
    metAtRisk: "충족(변동 가능)",
    notApplicable: "해당 없음",
    open: "미충족(충족 가능)",
    secured: "충족 확정",
    undetermined: "판단 보류",
    unreachable: "충족 불가",
    waived: "면제"
  }),
  ...under("unit.", {
    absences: "결석",
    activities: "활동",
    calendarDays: "일",
    days: "일",
    deliverables: "제출물",
    documents: "서류",
    hosts: "연수기관",
    hours: "시간",
    modules: "모듈",
    percent: "%",
    placements: "임상연수 배정",
    procedures: "시술",
    sessions: "수업",
    signOffs: "이수 확인",
    weeks: "주",
    workingDays: "근무일"
  }),
  ...under("excused.", { absent: "결석으로 봄", counted: "포함", notCounted: "제외", present: "출석으로 봄" }),
  ...under("activity.", { ceremony: "수료식", orientation: "오리엔테이션" }),
  ...under("deliverable.", { "action-plan": "실행 계획서", presentation: "발표", report: "보고서" })
}
