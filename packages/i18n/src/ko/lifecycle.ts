/** 어떤 단계가 왜 거부되는지. Why a step is refused, and what stands in its way, in Korean. */
import { under } from "../catalogue.ts"

const documentsMissing = "미제출 서류: {$documents :comity:term of=document}."
const endBeforeStart =
  "종료일이 시작일보다 빠릅니다. 시작일: {$startedOn :comity:date}. 종료일: {$endedOn :comity:date}."
const noEndDate = "종료일이 기록되어 있지 않아 만료될 수 없습니다."

export const lifecycle = {
  ...under("lifecycle/", {
    "closed-here":
      "이 지역에서는 이 단계를 아무도 수행하지 않습니다: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
    "asks-evidence":
      "이 지역에서 이 단계는 제출된 서류가 있어야 합니다: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}). `evidence`에 적으십시오.",
    "asks-reason":
      "이 지역에서 이 단계는 사유를 적어야 합니다: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
    "evidence-not-on-file": "근거 서류가 제출되지 않았습니다: {$document}.",
    refused:
      "거부됨: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}). 저장된 내용은 없습니다.",
    "not-yet":
      "아직 할 수 없습니다. 현재 상태: {$state :comity:term of=state in=$noun}. 먼저 필요한 단계: {$after :comity:term of=transition in=$noun}.",
    "not-any-more": "더 이상 할 수 없습니다. 현재 상태: {$state :comity:term of=state in=$noun}.",
    "not-your-office":
      "다른 부서의 단계입니다. 가능한 부서: {$may :comity:term of=role type=or}. 현재 직책: {$holds :comity:term of=role}.",
    "for-another-party":
      "이 건과 관계없는 당사자의 직책입니다. 가능한 부서: {$may :comity:term of=role type=or}. 현재 직책: {$holds :comity:term of=role}.",
    "only-in-person":
      "대신 기록할 수 없는 행위입니다. 기록 대상: {$role :comity:term of=role}. 가능한 부서: {$may :comity:term of=role type=or}.",
    "may-not-record":
      "상대방의 행위를 기록할 수 없는 직책입니다. 기록 가능한 부서: {$may :comity:term of=role type=or}. 현재 직책: {$holds :comity:term of=role}."
  }),
  ...under("activity/", {
    alreadyConfirmed: "이미 동의한 당사자: {$party}.",
    circleOfParents: "활동은 어떤 단계를 거치더라도 자기 자신의 일부가 될 수 없습니다. 상위로 지정한 활동: {$parent}.",
    heldInTheFuture: "날짜가 미래이므로 아직 끝났을 수 없습니다. 오늘: {$today :comity:date}.",
    notTheHost: "받는 쪽만 기록할 수 있습니다. 받는 쪽: {$hosts}.",
    openedInTheFuture: "개소일이 미래의 날짜입니다. 오늘: {$today :comity:date}.",
    outsideParent:
      "상위 활동의 기간을 벗어납니다. 상위 활동: {$parent}. 이르면 시작하는 날: {$from :comity:date}. 늦으면 끝나는 날: {$until :comity:date}.",
    parentUnknown: "상위로 지정한 활동의 기록이 없습니다: {$parent}.",
    partsOutside: "기간을 벗어나게 되는 하위 활동: {$parts}.",
    patientNamed: "환자는 이름으로 기록하지 않습니다. 대신 환자 수를 기록하십시오.",
    returnedUnknown: "답방의 대상이 되는 방문의 기록이 없습니다: {$activity}.",
    returnsNothing: "답방에는 어느 방문에 대한 답방인지가 필요합니다. 그 방문을 지정하십시오.",
    saidBySender: "받는 쪽만 알 수 있는 일을 보내는 쪽이 기록할 수 없습니다: {$party}. 먼저 받는 쪽을 기록하십시오.",
    senderStruck: "보내는 쪽은 스스로를 기록에서 뺄 수 없습니다: {$party}. 다른 당사자의 부서가 고칠 수 있습니다.",
    shownByNothing: "두 기록이 같은 활동에 관한 것임을 보여 주는 근거가 없습니다. 출처나 제출 서류를 지정하십시오."
  }),
  ...under("agreement/", {
    renewed: "협정이 갱신되었습니다. 새 종료일: {$until :comity:date}.",
    alreadyApproved: "이미 문안을 승인한 당사자: {$party}.",
    alreadyConsented: "이미 갱신에 동의한 당사자: {$party}.",
    alreadySigned: "이미 서명한 당사자: {$party}.",
    approvalsMissing: "승인하지 않은 당사자: {$parties}.",
    baseNotInForce:
      "발효 중이거나 효력 정지 중인 협정만 개정할 수 있습니다. 협정 상태: {$status :comity:term of=state in=agreement}.",
    baseUnknown: "개정 대상 협정의 기록이 없습니다: {$amends}.",
    consentsMissing: "갱신에 동의하지 않은 당사자: {$parties}.",
    endsInThePast: "새 종료일이 이미 지났습니다. 오늘: {$today :comity:date}.",
    mandateNotShown: "서명권자가 아닌 부서는 권한을 부여한 서류를 제시해야 합니다.",
    noEndDate,
    notYetEffective: "아직 발효일이 되지 않았습니다. 발효일: {$effectiveOn :comity:date}.",
    notYetEnded: "협정이 아직 끝나지 않았습니다. 종료일: {$endsOn :comity:date}.",
    otherPartiesThanBase: "개정에는 원래 협정의 당사자가 서명합니다. 해당 당사자: {$parties}.",
    otherText: "검토 중인 문안과 다른 문안을 승인하려고 합니다.",
    partiesUnknown: "확인되지 않은 당사자가 있습니다. 확인된 당사자 수: {$known :integer}.",
    signaturesMissing: "서명하지 않은 당사자: {$parties}.",
    signedInTheFuture: "서명일이 미래의 날짜입니다. 오늘: {$today :comity:date}.",
    suspensionEndsBeforeItBegins: "효력 정지 종료일이 시작일보다 빠릅니다.",
    tooFewParties: "협정에는 당사자가 둘 이상 필요합니다. 확인된 당사자 수: {$known :integer}."
  }),
  ...under("appeal/", {
    appealOpen: "이 결정에 대한 이의신청이 이미 진행 중입니다: {$appeal}.",
    decidedFirst: "처음 결정한 사람은 그 결정에 대한 이의신청을 판단할 수 없습니다.",
    lodgedBeforeDecision:
      "결정이 내려지기 전에 제기된 이의신청입니다. 제기일: {$lodgedOn :comity:date}. 결정일: {$decidedOn :comity:date}.",
    lodgedTooLate: "이의신청 기간이 지났습니다. 제기일: {$lodgedOn :comity:date}. 마감일: {$until :comity:date}.",
    noDecision: "이의신청의 대상이 될 결정이 없습니다.",
    otherDecision: "지정한 결정이 현재의 결정과 다릅니다. 먼저 현재의 결정을 확인하십시오."
  }),
  ...under("commitment/", {
    doneInTheFuture: "이행한 날이 미래의 날짜입니다. 오늘: {$today :comity:date}.",
    fulfilmentUnknown: "이행 근거로 지정한 문서의 기록이 없습니다: {$documents}.",
    nothingShowsIt:
      "이행되었음을 보여 주는 근거가 없습니다. 제출 서류나 이행에 해당하는 활동 또는 협정을 지정하십시오.",
    othersCommitment: "약속의 진행 상황은 약속한 당사자만 기록할 수 있습니다. 약속한 당사자: {$by}.",
    successorUnknown: "대체하는 약속의 기록이 없거나 같은 약속입니다: {$commitment}."
  }),
  ...under("edition/", {
    rulesAlreadyPinned: "이 회차에는 이미 이 버전이 적용되고 있습니다. 수료 기준: {$rules}. 버전: {$version :number}.",
    beginningUnknown: "시작일이 정확하지 않아 담당자가 직접 시작을 기록해야 합니다.",
    closingDayUnknown: "추천 마감일이 없어 담당자가 직접 마감해야 합니다.",
    concludedInTheFuture: "종료일이 미래의 날짜입니다. 오늘: {$today :comity:date}.",
    enrolmentsStillActive:
      "아직 연수 중인 연수생이 있습니다. 연수 참가 상태를 종료하거나 예외로 지정하십시오: {$enrolments}.",
    noPeriod: "회차의 기간이 정해지지 않았습니다.",
    nobodyEnrolled: "참가자가 없고 보고된 참가 인원도 없습니다.",
    nominationsStillOpen: "아직 추천을 받을 수 있습니다. 마감일: {$until :comity:date}.",
    reasonNeeded: "계획 단계 이후의 변경에는 사유가 필요합니다. 회차 상태: {$status :comity:term of=state in=edition}.",
    reportNotOnFile: "통계 보고서가 제출되지 않았습니다: {$document}.",
    rulesCannotBeMet: "이 회차에서 누구도 충족할 수 없는 기준: {$rules}.",
    rulesUnknown: "제시한 수료 기준의 기록이 없습니다.",
    stillBeforeBeginning: "회차가 아직 시작되지 않았습니다. 시작일: {$first :comity:date}."
  }),
  ...under("enrolment/", {
    appealNotUpheld:
      "인용되지 않은 이의신청입니다. 이의신청: {$appeal}. 상태: {$status :comity:term of=state in=appeal}.",
    appealOfAnotherDecision: "이 연수 참가의 다른 결정에 대한 이의신청입니다: {$appeal}.",
    appealOfAnotherEnrolment: "다른 연수 참가에 관한 이의신청입니다: {$appeal}.",
    appealUnknown: "이의신청 기록이 없습니다: {$appeal}.",
    appealUsedBefore: "이 이의신청에 따라 이미 재심이 이루어졌습니다: {$appeal}.",
    evaluationFailed: "오류가 난 기준이 있어 이 평가로는 결정할 수 없습니다. 기준: {$rules}.",
    evidenceNotExtended: "새 증빙 기한이 현재 기한보다 늦지 않습니다. 현재 기한: {$until :comity:date}.",
    evidenceNotLate: "결정 당시 이미 기한 내에 기록되어 있어 추후 제출된 증빙이 아닙니다: {$evidence}.",
    evidenceNotOnRecord: "이 연수 참가에 관한 증빙 기록이 없습니다: {$evidence}.",
    noDeadline: "조건 기한이 없어 기한 경과로 처리될 수 없습니다.",
    stillInterrupted: "연수가 중단된 상태입니다. 먼저 재개하거나 종료하십시오.",
    arrivalInTheFuture: "도착일이 미래의 날짜입니다. 입력한 날짜: {$date :comity:date}. 오늘: {$today :comity:date}.",
    authorityNotOnFile: "권한을 부여한 서류가 제출되지 않았습니다: {$document}.",
    cannotBeMetAnyMore: "수료 기준을 더 이상 충족할 수 없습니다. 평가 상태: {$status :comity:term of=standing}.",
    conditionInThePast: "조건 기한이 이미 지났습니다. 오늘: {$today :comity:date}.",
    conditionStillRuns: "조건 기한이 남아 있습니다. 마지막 날: {$until :comity:date}.",
    departureInTheFuture: "출국일이 미래의 날짜입니다. 입력한 날짜: {$date :comity:date}. 오늘: {$today :comity:date}.",
    documentsMissing,
    endBeforeStart,
    endInTheFuture: "종료일이 미래의 날짜입니다. 입력한 날짜: {$date :comity:date}. 오늘: {$today :comity:date}.",
    enteredInError: "잘못 입력된 연수 참가 기록입니다.",
    leftBefore:
      "연수생이 연수 종료 전에 떠나 수료를 결정할 수 없습니다. 상태: {$presence :comity:term of=state in=enrolment}.",
    neverBegun: "연수가 아직 시작되지 않았습니다. 상태: {$presence :comity:term of=state in=enrolment}.",
    noAssessment: "회차에 수료 기준이 없어 평가가 없습니다.",
    noGround: "재심에는 인용된 이의신청이나 뒤늦게 제출된 증빙이 필요합니다.",
    notDecided: "수료에 관한 결정이 내려진 적이 없습니다.",
    otherAssessment: "제시한 평가 이후 증빙이 바뀌었습니다. 다시 평가한 뒤 새 평가에 따라 결정하십시오.",
    reasonNeeded: "이 연수생에게 적용되는 기준이 없으므로 결정 사유가 필요합니다.",
    returnBeforeInterruption: "복귀 예정일이 중단일보다 빠릅니다.",
    rulesMet: "모든 수료 기준이 충족되었습니다. 평가 상태: {$status :comity:term of=standing}.",
    rulesNotMet: "충족되지 않은 수료 기준이 있습니다. 평가 상태: {$status :comity:term of=standing}."
  }),
  ...under("nomination/", {
    nominatedElsewhere: "다른 기관이 이미 이 회차에 추천한 사람입니다.",
    alreadyNominated: "이 회차에 이미 추천된 사람입니다. 추천: {$nomination}. 추천기관: {$nominatingBody}.",
    alreadyConsented: "추천기관이 이미 동의했습니다.",
    alreadyOver: "이 추천에 대한 결정은 확정되었습니다. 상태: {$receiving :comity:term of=state in=nomination}.",
    committeeDecides: "이 회차에서는 선발위원회가 결정합니다: {$committee}.",
    consentMissing: "추천기관의 동의가 없습니다.",
    deadlineStillRuns: "연수생의 회신 기한이 남아 있습니다. 회신 기한: {$answerBy :comity:date}.",
    documentsMissing,
    noDeadline: "회신 기한이 없어 참가 제의가 기한 경과로 처리될 수 없습니다.",
    noPlaceFree: "빈자리가 없습니다. 남은 정원: {$selectionsLeft :integer}.",
    notReturned: "보완 요청된 추천만 다시 제출할 수 있습니다. 상태: {$receiving :comity:term of=state in=nomination}.",
    notSubmitted: "제출되지 않은 추천입니다. 상태: {$sending :comity:term of=state in=nomination}.",
    nothingNew: "이미 접수된 제출입니다. 제출 회수: {$submission :integer}.",
    outOfOrder: "예비 순위에서 앞선 추천이 있습니다: {$first}. 건너뛰려면 사유를 적으십시오.",
    quotaExceeded:
      "정원이 찼습니다. 남은 정원: {$placesLeft :integer}. 정원을 넘겨 추천하려면 정원 초과로 표시하십시오.",
    receiptAwaited: "마지막 제출이 아직 접수되지 않았습니다. 제출 회수: {$submission :integer}."
  }),
  ...under("partnership/", {
    nothingJointYet: "협력 관계는 발효 중인 협정이나 첫 공동 활동이 있어야 활동 상태가 됩니다. 아직 둘 다 없습니다."
  }),
  ...under("placement/", {
    datesOutsideEdition: "임상연수 배정 날짜가 회차 기간을 벗어납니다. 의도한 것이면 표시하십시오.",
    endBeforeStart,
    overlaps:
      "같은 기간에 연수생의 다른 임상연수 배정이 있습니다: {$placements}. 의도한 것이면 동시 배정으로 표시하십시오.",
    permissionMissing:
      "진료 행위 허가가 계획에 미치지 못합니다. 계획: {$demands :comity:term of=permission}. 보유한 허가: {$holds :comity:term of=permission}.",
    startInTheFuture: "시작일이 미래의 날짜입니다. 입력한 날짜: {$startedOn :comity:date}. 오늘: {$today :comity:date}."
  }),
  ...under("assessment/", {
    cohortRefused: "거부됨: 평가. 회차: {$edition}. 저장된 내용은 없습니다.",
    refused: "거부됨: 평가. 연수 참가: {$enrolment}. 저장된 내용은 없습니다."
  }),
  ...under("clock/", { changedMeanwhile: "그사이 변경되어 다음에 다시 확인합니다: {$id}." }),
  ...under("evidence/", {
    activityCalledOff: "취소된 활동입니다: {$activity}.",
    activityWithoutDate: "활동의 정확한 날짜가 없어 출석을 기록할 수 없습니다: {$activity}.",
    caseClosed: "이미 종결된 사안입니다. 사안: {$conductCase}. 종결일: {$closedOn :comity:date}.",
    caseTaken: "다른 연수생이 주도한 것으로 이미 기록된 증례입니다: {$case}.",
    correctionNeedsReason:
      "이미 출석이 기록되어 있습니다. 정정하려면 사유를 적으십시오. 연수 참가: {$enrolment}. 현재 기록: {$was :comity:term of=mark}.",
    markedTwice: "서로 다른 표시로 두 번 적힌 참가자: {$enrolments}.",
    nobodyMarked: "출석 또는 결석으로 표시된 사람이 없습니다.",
    notHeldYet: "미래의 일입니다. 입력한 날짜: {$on :comity:date}. 오늘: {$today :comity:date}.",
    notPermitted:
      "진료 행위 허가 범위를 벗어납니다. 참여 수준: {$level :comity:term of=level}. 보유한 허가: {$permission :comity:term of=permission}.",
    notTakingPart:
      "현재 참가 중이 아닌 연수생입니다. 연수 참가: {$enrolment}. 상태: {$presence :comity:term of=state in=enrolment}.",
    ofOneself: "자기 자신에 대해서는 기록할 수 없습니다.",
    otherEdition: "다른 회차의 연수 참가입니다: {$enrolment}.",
    otherHost: "이 연수기관에 배정되지 않은 연수생입니다. 연수 참가: {$enrolment}. 연수기관: {$host}.",
    otherPlacement: "이 연수 참가에 속하지 않는 임상연수 배정입니다: {$placement}.",
    ownEntry: "기록한 사람은 자신의 기록을 확인할 수 없습니다: {$entry}.",
    refused: "거부됨: {$what :comity:term of=evidence}. 저장된 내용은 없습니다.",
    sessionCalledOff: "취소된 수업입니다: {$session}."
  }),
  ...under("registry/", {
    erased: "삭제된 문서이며 같은 식별자를 다시 쓸 수 없습니다.",
    refused: "거부됨: 저장 ({$kind :comity:term of=noun}). 저장된 내용은 없습니다."
  }),
  ...under("ruleSet/", {
    refused: "거부됨: 수료 기준 {$ruleSet}, 버전 {$version :number}. 저장된 내용은 없습니다.",
    versionTaken:
      "이 버전의 수료 기준은 다른 내용으로 이미 공표되었습니다. 수료 기준: {$ruleSet}. 버전: {$version :number}. 지문: {$hash}. 변경 내용에는 새 버전을 지정하십시오."
  }),
  ...under("schedule/", {
    refused: "거부됨: 일정. 저장된 내용은 없습니다.",
    sessionOutsideEdition: "수업이 회차 기간을 벗어납니다. 수업: {$session}. 날짜: {$on :comity:date}."
  }),
  ...under("statistic/", {
    consistent:
      "공표된 수와 집계한 수가 일치합니다. 공표({$measure :comity:term of=statistic}, {$asOf :comity:date}): {$reported :number}. 집계: {$counted :number}. 이 기록 이전의 이월 수: {$openingBalance :number}.",
    countedEdition: "회차별 집계: {$edition}, {$count :number} ({$basis :comity:term of=basis}).",
    includedEdition:
      "회차별 집계: {$edition}, {$count :number} ({$basis :comity:term of=basis}). 공표된 수에 이미 포함되어 다시 더하지 않습니다."
  }),
  ...under("waiver/", {
    noWaiverLeft: "수료 기준상 이 연수 참가에는 면제를 더 승인할 수 없습니다. 허용 건수: {$maximum :integer}.",
    proofNotOnFile: "증명 서류가 제출되지 않았습니다: {$document}.",
    askedForIt: "면제를 신청한 사람은 승인할 수 없습니다.",
    endsBeforeItBegins:
      "면제 종료일이 시작일보다 빠릅니다. 시작일: {$from :comity:date}. 종료일: {$until :comity:date}.",
    noEndDate,
    notYourRule:
      "이 기준을 면제할 수 없는 직책입니다. 기준: {$rule}. 면제 가능한 부서: {$may :comity:term of=role type=or}.",
    ruleCannotBeWaived: "수료 기준에서 면제를 허용하지 않는 기준: {$rule}.",
    stillRuns: "면제 기간이 남아 있습니다. 마지막 날: {$until :comity:date}."
  }),
  ...under("basis.", { named: "연수생 명단 기준", reported: "보고된 수 기준" })
}
