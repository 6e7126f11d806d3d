/** 설명에 덧붙는 내용. What an explanation tells besides the findings, in Korean: whom it is about, where was looked, what was decided, how to appeal. */
import { under } from "../catalogue.ts"

export const explanation = {
  "assessment.simulated":
    "모의 평가: 결정에 쓰이는 기준이 아닌 다른 기준에 따른 결과이며, 어떤 결정의 근거도 될 수 없습니다. 결정에 쓰이는 기준: {$ruleSet}, 버전 {$version :integer}.",
  ...under("explanation.", {
    cites: "평가의 해시: {$assessment}. 증빙의 해시: {$evidence}.",
    conditionalUntil: "조건을 충족할 수 있는 기한: {$until :comity:date}.",
    counted: "인정된 증빙: {$entries}.",
    decided: "결정: {$completion :comity:term of=state in=enrolment}. 날짜: {$decidedOn :comity:date}.",
    decidedBy: "결정이 인용한 수료 기준: {$ruleSet}, 버전 {$version :integer}. 그 해시: {$hash}.",
    edition: "회차: {$text}",
    entries: "증빙: {$entries}.",
    hashes: "평가한 증빙의 해시(현재 기록 기준): {$evidence}. 수료 기준의 해시: {$ruleSet}.",
    lookedEverywhere: "확인한 곳: 기록 전체.",
    lookedIn: "확인한 곳: {$parts :comity:term of=recordPart}.",
    otherLanguage: "요청한 언어로 된 글이 없습니다. 표시 언어: {$language :comity:language}.",
    period: "연수 기간: {$from :comity:date}~{$to :comity:date}.",
    pinnedAtStart: "연수 첫날에는 다른 버전이 적용되었습니다: {$ruleSet}, 버전 {$version :integer}.",
    published: "연수생에게 공표된 문구: {$text}",
    ruleSet: "수료 기준의 이름: {$text}",
    synthetic: "이 사람과 모든 증빙은 지어낸 것입니다.",
    timeZone: "하루가 끝나는 시점의 시간대: {$timeZone}.",
    trainee: "연수생: {$name}",
    traineeInPassport: "연수생(여권 표기): {$name}"
  }),
  "outlook.lastDay": "조치가 효력이 있는 마지막 날: {$until :comity:date}.",
  "outlook.settledFrom": "계획된 일정에 모두 출석할 경우 확정되는 날: {$from :comity:date}.",
  "waiver.equivalence": "동등하게 인정된 내용: {$equivalence}",
  ...under("help.", {
    beyond: "어떤 조치로도 더 이상 충족할 수 없는 기준입니다. 기준 수: {$count :integer}.",
    more: "이 밖에도 나열하지 않은 방법이 있습니다.",
    notSmallest: "이 조치 중 어느 것도 뺄 수 없습니다. 더 적은 다른 조치로 충분한지는 계산하지 않았습니다.",
    reveals: "이 사항이 정해지면 다른 기준이 더 드러날 수 있습니다. 여기서는 충족된 것으로 보았습니다."
  }),
  ...under("appeal.", {
    route:
      "결정에 대하여 이의신청을 할 수 있습니다. 접수: {$to :comity:term of=role}. 결정 후 이의신청 가능 일수: {$within :integer}.",
    unsaid: "수료 기준에 이의신청 방법이 정해져 있지 않습니다.",
    until:
      "결정에 대한 이의신청 기한: {$until :comity:date}. 접수: {$to :comity:term of=role}. 결정 후 이의신청 가능 일수: {$within :integer}."
  }),
  ...under("fault.", {
    kindChangedInput: "기준 종류가 읽기만 해야 할 내용을 바꾸어 판단할 수 없습니다: {$kind}. 기준 위치: {$path}.",
    kindTimedOut: "기준 종류가 제때 응답하지 않아 판단할 수 없습니다: {$kind}. 기준 위치: {$path}."
  }),
  ...under("recordPart.", {
    activities: "활동",
    conductCases: "행동 관련 사안",
    confirmations: "파견 측 확인",
    credits: "이수 학점",
    deliverables: "제출물",
    documents: "제출 서류",
    entrustments: "위임 수준 결정",
    evaluations: "평가서",
    exams: "시험",
    languageProofs: "언어 능력 증빙",
    permission: "진료 행위 허가",
    placements: "임상연수 배정",
    procedures: "시술 기록",
    sessions: "출석부",
    signOffs: "이수 확인",
    surveys: "제출된 설문"
  })
}
