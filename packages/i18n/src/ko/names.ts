/** What nouns, offices and open codes are called in Korean. Names stand alone or in a list. */
import { under } from "../catalogue.ts"

export const names = {
  ...under("noun.", {
    activity: "활동",
    agreement: "협정",
    checkpoint: "처리 위치",
    claim: "출처의 주장",
    commitment: "약속",
    consilium: "온라인 협진",
    document: "제출 서류",
    donation: "장비 기증",
    edition: "회차",
    enrolment: "연수 참가",
    evidence: "증빙 기록",
    facilityProject: "시설 사업",
    followUp: "사후 관리",
    nomination: "추천",
    outcome: "성과",
    participant: "참가자",
    partnership: "협력 관계",
    party: "당사자",
    person: "인물",
    placement: "임상연수 배정",
    places: "정원",
    program: "프로그램",
    reservation: "고유성 기록",
    resolution: "출처 간 상충 정리",
    ruleSet: "수료 기준",
    schedule: "일정",
    session: "수업",
    source: "출처",
    specialty: "전문 과목",
    statement: "발언",
    statistic: "통계",
    team: "팀",
    trainee: "연수생",
    waiver: "면제",
    workingGroup: "실무 그룹"
  }),
  ...under("role.", {
    certificateIssuer: "수료증 발급 담당",
    clock: "기한 도래",
    hostCoordinator: "연수기관 담당자",
    nominatingBody: "추천기관",
    programOffice: "프로그램 담당 부서",
    selectionCommittee: "선발위원회",
    sendingOffice: "파견 담당 부서",
    signatory: "서명권자",
    supervisor: "지도의",
    trainee: "연수생",
    waiverAuthority: "면제 승인권자"
  }),
  ...under("evidence.", {
    activity: "활동 출석",
    attendance: "출석",
    deliverable: "제출물",
    log: "시술 기록",
    review: "제출물 검토",
    signOff: "이수 확인",
    verify: "시술 기록 확인"
  }),
  ...under("mark.", { absent: "결석", excused: "공결", late: "지각", present: "출석", unknown: "미확인" }),
  ...under("level.", {
    assisted: "보조",
    consulted: "자문",
    observed: "참관",
    performed: "시행",
    performedUnderDirectSupervision: "직접 지도하 시행",
    performedUnderIndirectSupervision: "간접 지도하 시행",
    unspecified: "미상"
  }),
  ...under("permission.", { assist: "보조", observe: "참관", performLimited: "제한적 시술" }),
  ...under("document.", {
    consent: "동의서",
    insurance: "보험 증명",
    "letter-of-nomination": "추천서",
    licence: "면허증",
    passport: "여권",
    "statistics-report": "통계 보고서"
  })
}
