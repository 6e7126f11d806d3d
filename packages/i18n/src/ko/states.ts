/** What the states of each noun are called in Korean. A state that nouns share is said once, without the noun. */
import { under } from "../catalogue.ts"

export const states = {
  ...under("state.", { "(new)": "기록 없음", void: "오기록" }),
  ...under("state.activity.", {
    abandoned: "도중 중단",
    cancelled: "취소",
    confirmed: "확정",
    held: "개최 완료",
    inProgress: "진행 중",
    mooted: "거론",
    planned: "계획",
    postponed: "연기",
    reported: "결과 보고 완료"
  }),
  ...under("state.agreement.", {
    abandoned: "추진 중단",
    agreed: "합의",
    draft: "초안",
    expired: "만료",
    inForce: "발효 중",
    intended: "체결 의향",
    signedPartly: "일부 서명",
    suspended: "효력 정지",
    terminated: "해지",
    underReview: "검토 중"
  }),
  ...under("state.appeal.", {
    dismissed: "기각",
    lodged: "제기",
    underReview: "심사 중",
    upheld: "인용",
    withdrawn: "철회"
  }),
  ...under("state.commitment.", {
    done: "이행 완료",
    dropped: "이행 중단",
    stated: "표명",
    superseded: "대체",
    underWay: "이행 중"
  }),
  ...under("state.consilium.", {
    accepted: "수락",
    closed: "종료",
    declined: "거절",
    held: "개최 완료",
    opinionIssued: "소견 제출",
    requested: "요청",
    scheduled: "일정 확정"
  }),
  ...under("state.donation.", {
    accepted: "수락",
    declined: "거절",
    installed: "설치 완료",
    inTransit: "운송 중",
    inUse: "사용 중",
    needAssessed: "필요성 검토 완료",
    offered: "제의",
    outOfUse: "사용 종료",
    received: "수령 완료",
    returned: "반환"
  }),
  ...under("state.edition.", {
    announced: "공고",
    archived: "보관",
    cancelled: "취소",
    concluded: "종료",
    nominationsClosed: "추천 마감",
    nominationsOpen: "추천 접수 중",
    planned: "계획",
    postponed: "연기",
    reported: "결과 보고",
    running: "진행 중",
    selected: "선발 종료"
  }),
  ...under("state.enrolment.", {
    accepted: "참가 확정",
    active: "연수 중",
    completed: "수료",
    conditional: "조건부 수료",
    departed: "출국",
    interrupted: "중단",
    notCompleted: "미수료",
    preparing: "준비 중",
    revoked: "수료 취소",
    terminated: "중도 종료",
    trainingEnded: "연수 종료",
    undecided: "수료 미결정",
    withdrawn: "참가 철회"
  }),
  ...under("state.facilityProject.", {
    approved: "승인",
    closed: "종료",
    discussed: "논의 중",
    opened: "개소",
    operating: "운영 중",
    planned: "계획",
    underConstruction: "공사 중"
  }),
  ...under("state.nomination.", {
    accepted: "수락",
    declined: "사양",
    draft: "작성 중",
    lapsed: "기한 경과",
    none: "미접수",
    offered: "참가 제의",
    received: "접수",
    rejected: "불합격",
    reserve: "예비 순위",
    returnedForCorrection: "보완 요청",
    selected: "선발",
    shortlisted: "후보 명단",
    submitted: "제출",
    underReview: "심사 중",
    withdrawn: "철회"
  }),
  ...under("state.partnership.", { active: "활동 중", dormant: "휴면", ended: "종료", exploratory: "모색 단계" }),
  ...under("state.placement.", {
    active: "진행 중",
    cancelled: "취소",
    confirmed: "확정",
    declined: "거절",
    ended: "종료",
    endedEarly: "조기 종료",
    interrupted: "중단",
    proposed: "제안",
    signedOff: "이수 확인"
  }),
  ...under("state.program.", {
    abandoned: "추진 중단",
    ended: "종료",
    proposed: "제안",
    running: "운영 중",
    suspended: "중지"
  }),
  ...under("state.waiver.", {
    expired: "만료",
    granted: "승인",
    refused: "불승인",
    requested: "신청",
    withdrawn: "철회"
  }),
  ...under("state.workingGroup.", {
    active: "활동 중",
    constituted: "구성 완료",
    dissolved: "해산",
    dormant: "휴면",
    proposed: "제안"
  })
}
