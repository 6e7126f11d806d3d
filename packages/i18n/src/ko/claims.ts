/** 출처의 주장과 그 정리, 두 기록의 병합. What sources claim, how it is settled, and merging, in Korean. */
import { under } from "../catalogue.ts"

export const claims = {
  ...under("claim/", {
    single: "주장이 하나 있습니다. 항목: {$says :comity:term of=respect}.",
    agreed: "주장이 서로 일치합니다. 항목: {$says :comity:term of=respect}. 주장 수: {$count :integer}.",
    conflicting:
      "주장이 서로 모순되며 아직 정리되지 않았습니다. 항목: {$says :comity:term of=respect}. 주장 수: {$count :integer}.",
    resolved: "정리된 문제입니다. 항목: {$says :comity:term of=respect}. 주장 수: {$count :integer}.",
    reopened: "정리되었다가 다시 열린 문제입니다. 항목: {$says :comity:term of=respect}. 주장 수: {$count :integer}.",
    says: "출처: {$source}. 내용: {$value}. 실현 정도: {$modality :comity:term of=modality}. 주장: {$claim}.",
    saysSo: "출처: {$source}. 사실이라고 말합니다. 실현 정도: {$modality :comity:term of=modality}. 주장: {$claim}.",
    settled: "정리한 날: {$resolvedOn :comity:date}. 방침: {$policy :comity:term of=policy}. 채택된 주장: {$claim}.",
    unseen: "당시에 없었던 주장: {$claims :comity:list}.",
    refused:
      "정리하지 못했습니다. 항목: {$says :comity:term of=respect}. 방침: {$policy :comity:term of=policy}. 저장된 내용은 없습니다.",
    noneMade: "이 항목에는 주장이 없습니다.",
    noLatestSource: "가장 최근임이 확실한 출처가 없습니다. 출처: {$sources :comity:list}.",
    sourceUndated: "발행일이 없는 출처: {$sources :comity:list}.",
    sourceContradictsItself: "가장 최근 출처의 말이 서로 모순되거나 하나로 모이지 않습니다: {$source}.",
    noMostPrecise: "다른 모든 주장에 들어맞는 날짜가 없습니다. 주장: {$claims :comity:list}.",
    needsClaim: "담당 부서가 채택할 주장을 지정해야 합니다.",
    notAmongThem: "지정한 주장은 이 항목의 주장이 아닙니다: {$claim}.",
    needsReason: "담당 부서가 그렇게 정하는 이유를 밝혀야 합니다.",
    supports:
      "실현 정도: {$modality :comity:term of=modality}. 뒷받침되는 상태: {$state :comity:term of=state in=$noun}. 현재 상태: {$present :comity:term of=state in=$noun}. 첫 단계: {$transition :comity:term of=transition in=$noun}. 주장만으로는 아무것도 바뀌지 않습니다.",
    alreadyThere:
      "실현 정도: {$modality :comity:term of=modality}. 뒷받침되는 상태: {$state :comity:term of=state in=$noun}. 기록은 이미 그 상태이거나 그 이후입니다. 현재 상태: {$present :comity:term of=state in=$noun}.",
    noWayThere:
      "실현 정도: {$modality :comity:term of=modality}. 뒷받침되는 상태: {$state :comity:term of=state in=$noun}. 그 상태에 이르는 단계가 더 이상 없습니다. 현재 상태: {$present :comity:term of=state in=$noun}.",
    supportsNoState:
      "이런 주장은 어떤 상태도 뒷받침하지 않습니다. 실현 정도: {$modality :comity:term of=modality}. 대상: {$noun :comity:term of=noun}.",
    deniesWhatIsOnRecord:
      "출처가 기록된 사실을 부인하며, 이를 되돌리는 단계는 없습니다. 기록이 잘못되었다면 오기록으로 처리하십시오. 대상: {$noun :comity:term of=noun}. 현재 상태: {$present :comity:term of=state in=$noun}.",
    noLifeCycle: "주장의 대상에는 상태가 없습니다. 대상: {$kind :comity:term of=noun}."
  }),
  ...under("merging/", {
    refused: "두 기록을 병합하지 않았습니다. 저장된 내용은 없습니다.",
    sameRecord: "기록을 자기 자신에 병합할 수 없습니다: {$activity}.",
    otherLifeCycle: "두 기록의 진행 절차가 다릅니다: {$noun :comity:term of=noun}; {$other :comity:term of=noun}.",
    partOfTheOther: "하나가 다른 하나의 일부로 기록되어 있습니다. 일부: {$part}. 전체: {$activity}.",
    returnsTheOther: "하나가 다른 하나의 답방으로 기록되어 있습니다. 답방: {$returns}. 방문: {$activity}.",
    sourceMissing:
      "두 기록이 다르고, 그중 하나에는 주장의 근거가 될 출처가 없습니다. 다른 항목: {$differing :comity:term of=respect}.",
    notMoved: "다른 기록에 속한 활동을 옮길 수 없습니다: {$activity}.",
    claimIdTaken: "병합으로 생길 주장의 식별자를 다른 주장이 이미 쓰고 있습니다: {$claim}."
  }),
  ...under("policy.", {
    byOffice: "담당 부서의 결정",
    latestSource: "가장 최근 출처",
    mostPrecise: "가장 정확한 날짜"
  }),
  ...under("respect.", {
    confirmedBy: "확인한 당사자",
    dating: "출처의 날짜 표현",
    detail: "세부 사항",
    edition: "회차",
    hosts: "맞이하는 쪽",
    instrument: "문서의 종류",
    kind: "종류",
    modality: "실현 정도",
    names: "이름",
    operator: "기록 관리 당사자",
    parent: "상위 활동",
    parties: "당사자",
    partnership: "협력 관계",
    period: "기간",
    program: "프로그램",
    reciprocates: "답방의 원래 방문",
    report: "보고서",
    senders: "보내는 쪽",
    series: "시리즈",
    status: "상태",
    title: "제목",
    venue: "장소"
  })
}
