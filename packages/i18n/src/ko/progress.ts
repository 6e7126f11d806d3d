/** 수료 현황. The pages of completion in Korean: how one trainee stands, and how a cohort does. */
import { under } from "../catalogue.ts"

export const progress = {
  "page.trainee": "연수생의 수료 현황",
  ...under("page.trainee.", {
    appealing: "이의신청 기간",
    asOf: "기준일(당일 종료 시점)",
    atLeast: "기준: {$required :number maximumFractionDigits=1} ({$unit})",
    atMost: "한도: {$required :number maximumFractionDigits=1} ({$unit})",
    atTheEnd: "종료 시 가능한 범위: {$lower :number maximumFractionDigits=1}~{$upper :number maximumFractionDigits=1}",
    caption:
      "채워진 부분: 더 인정되는 것이 없어도 확정된 값. 빗금: 아직 가능한 값. 꼭지가 있는 선: 기준 또는 한도. 마름모: 현재 값.",
    combination: "여러 기준의 결합",
    condition: "조건을 충족할 기간",
    days: "중요한 날짜. 아래 목록에 같은 내용이 글로 있습니다.",
    daysCaption:
      "마름모는 하루를 나타냅니다. 채워진 막대는 연수 기간입니다. 빈 막대는 조치가 가능한 기한을 나타냅니다.",
    decision: "결정",
    edition: "회차",
    lastDay: "마지막 날: {$until :comity:date}",
    notCountedCaption: "확인했으나 인정하지 않은 증빙.",
    now: "현재: {$now :number maximumFractionDigits=1}",
    nowUnknown: "현재: 미확정",
    picture: "기준별 현황. 아래 목록에 같은 내용이 글로 있습니다.",
    reporting: "보고 가능한 기간",
    ruleSet: "수료 기준",
    training: "연수",
    version: "{$ruleSet}, 버전 {$version :integer}",
    waiversCaption: "권한 있는 부서가 면제한 기준."
  }),
  ...under("page.trainee.column.", {
    equivalence: "동등하게 인정된 내용",
    evidence: "증빙",
    legalBasis: "법적 근거",
    office: "승인자와 직책",
    on: "승인일과 기한",
    reason: "사유",
    rule: "기준",
    why: "불인정 사유"
  }),
  ...under("page.trainee.section.", {
    about: "이 결과의 근거",
    bars: "기준별 현황",
    decision: "결정과 이의신청",
    help: "충분한 조치",
    notCounted: "불인정",
    time: "시기",
    waivers: "면제",
    whole: "기준별 전체 설명"
  }),
  "page.progress": "연수생 전체의 수료 현황",
  ...under("page.progress.", {
    asOf: "기준일(당일 종료 시점): {$asOf :comity:date}.",
    atRiskCaption: "남은 시간이 가장 짧은 연수생부터 나열합니다.",
    caption:
      "연수생마다 한 줄입니다. 첫 칸은 전체, 다음은 번호별 기준입니다. 기호의 뜻은 줄 아래에 있으며, 마지막 표에 같은 내용이 글로 있습니다.",
    nobodyAtRisk: "모두 확정되었습니다. 결과가 저절로 바뀔 수 있는 연수생이 없습니다.",
    picture: "연수생별, 기준별 현황. 아래 표에 같은 내용이 글로 있습니다.",
    rules: "번호별 기준",
    tableCaption: "연수생별, 기준별 현황.",
    trainees: "연수생 수",
    wholeShort: "전체"
  }),
  ...under("page.progress.column.", {
    byNumber: "번호별 기준",
    firstLastDay: "가장 이른 기한",
    openRules: "미확정 기준",
    trainee: "연수생",
    whole: "전체 기준"
  }),
  ...under("page.progress.section.", {
    counts: "현황별 연수생 수",
    risk: "결과가 바뀔 수 있는 연수생",
    strip: "한눈에 보기",
    table: "글로 보기"
  })
}
