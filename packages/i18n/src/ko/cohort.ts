/** 회차의 기록. The page of a cohort in Korean: an edition, how its trainees stood, and why each decision was made. */
import { under } from "../catalogue.ts"

export const cohort = {
  "page.cohort": "회차 진행 기록",
  ...under("page.cohort.", {
    agreementWith: "협약: {$parties}",
    attended: "{$attended :integer} / {$held :integer}",
    called: "명칭상 기간",
    completed: "수료",
    completedOf: "{$completed :integer} / {$enrolled :integer}",
    counted: "일수",
    dates: "기간",
    dayByDay: "일자별: {$first :comity:date}~{$last :comity:date}",
    days: "역일: {$calendarDays :integer}. 평일: {$weekdays :integer}.",
    decided: "{$enrolment}: {$completion :comity:term of=state in=enrolment}, {$decidedOn :comity:date}.",
    decidedAfterCondition:
      "{$enrolment}: 조건부 수료, {$conditionalOn :comity:date}; {$completion :comity:term of=state in=enrolment}, {$decidedOn :comity:date}.",
    decisions: "수료 결정과 그 근거",
    enrolment: "등록",
    explained: "{$enrolment}, {$on :comity:date} 저녁",
    glance: "한눈에 보기",
    hosts: "연수기관",
    modules: "연수 내용",
    notATrainee: "이 회차의 연수생과 연결되어 있지 않습니다.",
    numbers: "공표된 수치",
    objectives: "운영 기관이 프로그램에 바라는 것",
    ours: "(출처에 없음)",
    programBegins: "프로그램 시작",
    reported: "보고된 참가자 수",
    reportedSpeech: "간접화법이며 발언자의 말을 그대로 옮긴 것이 아닙니다.",
    reproduced:
      "각 결정은 그날의 평가를 인용합니다. 이 페이지를 위해 다시 평가했을 때 해시까지 같은 결과: {$same :integer} / {$all :integer}.",
    roles: "역할",
    rolesCaption: "이 회차의 역할과, 각 기관을 관할하거나 각 기관이 있는 지역.",
    said: "발언",
    sessions: "수업",
    standings: "연수생별 현황",
    standingsCaption:
      "출석한 수업 / 열린 수업과 출석 기준의 상태, 그 아래는 전체 수료 기준의 상태. 각 열은 그날 저녁에 알려진 대로입니다.",
    synthetic: "가상: 이 사람들과 이들에 관한 모든 기록은 지어낸 것입니다",
    themes: "보고된 연수생의 관심 분야",
    thisEdition: "이번 회차",
    weeksCaption:
      "일자별: {$first :comity:date}~{$last :comity:date}. 흰색: 수업이 있는 날. 전체 수업 수: {$sessions :integer}. 회색: 주말 또는 공휴일.",
    when: "시기",
    whole: "전체 기준:",
    withoutHolidays: "{$workingDays :integer}. 평일 공휴일: {$holidays :integer}.",
    workingDays: "근무일",
    yearsCaption: "막대는 날짜에 대해 알려진 범위 전체, 곧 한 해를 나타냅니다."
  }),
  ...under("page.cohort.column.", { name: "이름", role: "역할", territory: "지역" }),
  ...under("page.cohort.csv.", {
    attendance: "출석 기준",
    attendanceCode: "출석 기준, 코드",
    attendedSessions: "출석한 수업",
    completion: "결정",
    completionCode: "결정, 코드",
    conditionalOn: "조건부 수료일",
    decidedOn: "결정일",
    enrolment: "등록",
    heldSessions: "열린 수업",
    on: "기준일 저녁",
    whole: "전체 수료 기준",
    wholeCode: "전체 수료 기준, 코드"
  }),
  ...under("page.cohort.level.", {
    country: "국가",
    firstOrder: "1차 행정구역",
    secondOrder: "2차 행정구역",
    municipality: "기초자치단체"
  }),
  ...under("page.cohort.mark.", {
    ceremony: "수료식",
    decided: "수료 결정",
    firstDay: "첫날",
    holiday: "공휴일",
    lastDay: "마지막 날"
  }),
  ...under("page.cohort.role.", {
    agreementParty: "협약 당사자",
    host: "연수기관",
    nominatingBody: "추천기관",
    sendingInstitution: "파견 기관"
  }),
  ...under("page.cohort.weekday.", { 1: "월", 2: "화", 3: "수", 4: "목", 5: "금", 6: "토", 7: "일" })
}
