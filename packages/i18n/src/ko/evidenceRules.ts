/** 평가, 시험, 확인, 증빙에 관한 기준. Rules over what somebody wrote, decided, proved or confirmed of a trainee, in Korean. */
import { under } from "../catalogue.ts"
import { measures } from "./measures.ts"

export const evidenceRules = {
  ...under("rule.comity/", {
    "entrustment-level":
      "위임 대상: {$activity}. 최소 위임 수준: {$atLeast :integer}. 결정: {$by :comity:term of=role}.",
    "evaluation-score":
      "평가 점수({$aggregate :comity:term of=aggregate}) 최소: {$atLeast :number}. 척도: {$from :number}~{$to :number}.",
    "evaluation-score.form": "이 평가만 인정됩니다: {$form :comity:term of=form}.",
    "evaluation-score.role": "이 직책의 평가만 인정됩니다: {$role :comity:term of=role}.",
    "evaluation-score.scale": "이 척도의 점수만 인정됩니다: {$scale :comity:term of=scale}.",
    "evaluations-received":
      "평가를 해야 하는 직책: {$roles :comity:term of=role}. 직책별 최소 평가 수: {$each :integer}.",
    "evaluations-received.form": "이 평가만 인정됩니다: {$form :comity:term of=form}.",
    "exam-passed":
      "합격할 시험: {$exam}. 합격 최저 점수: {$atLeast :number}. 여러 번 응시한 경우: {$counts :comity:term of=counts}.",
    "exam-passed.attempts": "응시 가능 횟수: {$attempts :integer}.",
    "exam-passed.outOf": "만점: {$outOf :number}.",
    "home-confirmation":
      "파견 측 확인: {$kind :comity:term of=confirmation}. 확인자: {$roles :comity:term of=role type=or}.",
    "language-level":
      ".input {$throughout :string} .match $throughout true {{마지막 날까지 유효한 언어 능력 증빙: {$language :comity:language}. 최소 수준: {$atLeast}.}} * {{언어 능력 증빙: {$language :comity:language}. 최소 수준: {$atLeast}.}}",
    "language-level.proofs": "인정되는 증빙: {$proofs :comity:term of=proof type=or}.",
    prohibition:
      ".input {$openCase :string} .input {$beyondPermission :string} .match $openCase $beyondPermission true true {{종결되지 않은 행동 관련 사안과 진료 행위 허가 범위를 벗어난 시술이 없어야 합니다.}} true * {{종결되지 않은 행동 관련 사안이 없어야 합니다.}} * * {{진료 행위 허가 범위를 벗어난 시술이 없어야 합니다.}}",
    "survey-submitted":
      ".input {$anonymous :string} .match $anonymous true {{설문 제출(기명 또는 익명): {$form :comity:term of=form}.}} * {{설문 제출(기명): {$form :comity:term of=form}.}}"
  }),
  ...measures("entrustment-level", "현재 위임 수준"),
  ...measures("evaluation-score", "현재 점수"),
  ...measures("evaluations-received", "받은 평가"),
  ...measures("exam-passed", "합격한 시험"),
  ...measures("home-confirmation", "파견 측 확인"),
  ...measures("language-level", "언어 능력 증빙"),
  ...measures("prohibition", "종결되지 않은 행동 관련 사안 및 진료 행위 허가 범위 위반"),
  ...measures("survey-submitted", "제출된 설문"),
  ...under("passedOver.", {
    anonymous: "불인정(익명): {$count :integer}.",
    belowLanguageLevel: "불인정(언어 수준 미달): {$count :integer}.",
    belowScore: "불인정(점수 미달): {$count :integer}.",
    caseClosed: "불인정(종결된 사안): {$count :integer}.",
    noScore: "불인정(점수 없음): {$count :integer}.",
    otherProof: "불인정(인정되지 않는 증빙): {$count :integer}.",
    otherScale: "불인정(다른 척도의 점수): {$count :integer}.",
    superseded: "불인정(이후 기록으로 대체): {$count :integer}.",
    tooManyAttempts: "불인정(응시 횟수 초과): {$count :integer}."
  }),
  ...under("missing.", {
    caseClosed: "필요: 행동 관련 사안의 종결. 사안 수: {$count :integer}.",
    confirmation: "필요: 파견 측 확인 ({$kind :comity:term of=confirmation}).",
    entrustment: "필요: 위임 수준 결정 ({$activity}). 최소 수준: {$atLeast :integer}.",
    evaluations: "필요: 평가. 평가자: {$role :comity:term of=role}. 평가 수: {$count :integer}.",
    exam: "필요: 시험 합격 ({$exam}). 합격 최저 점수: {$atLeast :number}.",
    languageProof: "필요: 언어 능력 증빙 ({$language :comity:language}). 최소 수준: {$atLeast}.",
    score: "필요: 기준을 충족하는 평가 점수. 최소: {$atLeast :number}.",
    survey: "필요: 설문 제출 ({$form :comity:term of=form})."
  }),
  ...under("unit.", {
    breaches: "종결되지 않은 사안 및 위반",
    confirmations: "확인",
    entrustmentLevel: "위임 수준",
    evaluations: "평가",
    exams: "시험",
    languageProofs: "언어 능력 증빙",
    score: "점수",
    surveys: "설문"
  }),
  ...under("aggregate.", { best: "최고 점수", last: "마지막 점수", least: "최저 점수", mean: "평균" }),
  ...under("counts.", { best: "최고 점수 인정", last: "마지막 점수 인정" }),
  ...under("confirmation.", { "training-recognised": "연수 인정" }),
  ...under("form.", { final: "최종 평가", "mid-term": "중간 평가", "program-evaluation": "프로그램 평가" }),
  ...under("proof.", { native: "모국어" }),
  ...under("scale.", { "one-to-five": "5점 척도", percent: "백분율" })
}
