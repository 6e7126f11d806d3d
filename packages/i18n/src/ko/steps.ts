/** What the steps of each noun are called in Korean. A step that nouns share is said once, without the noun. */
import { under } from "../catalogue.ts"

export const steps = {
  ...under("transition.", {
    Absorb: "같은 활동의 다른 기록 흡수",
    Change: "내용 보완",
    MergeInto: "다른 기록으로 통합",
    Record: "과거 사실 기록",
    Void: "오기록 표시"
  }),
  ...under("transition.activity.", {
    Abandon: "도중 중단",
    Cancel: "취소",
    Confirm: "확정 의사 표시",
    Hold: "개최 확인",
    Moot: "거론",
    Plan: "계획 수립",
    Postpone: "연기",
    Replan: "계획 재수립",
    Report: "결과 보고",
    Start: "시작"
  }),
  ...under("transition.agreement.", {
    Abandon: "추진 중단",
    Agree: "합의 선언",
    Approve: "문안 승인",
    ConsentToRenewal: "갱신 동의",
    Draft: "초안 작성",
    Expire: "만료",
    Intend: "체결 의향 기록",
    Reinstate: "효력 회복",
    Renew: "갱신",
    SendBack: "문안 반려",
    Sign: "서명",
    SubmitText: "문안 검토 요청",
    Suspend: "효력 정지",
    TakeEffect: "발효",
    Terminate: "해지"
  }),
  ...under("transition.appeal.", {
    Dismiss: "기각",
    Lodge: "제기",
    Review: "심사 착수",
    Uphold: "인용",
    Withdraw: "철회"
  }),
  ...under("transition.commitment.", {
    Drop: "이행 중단",
    Fulfil: "이행 완료 확인",
    Start: "이행 시작",
    State: "표명",
    Supersede: "다른 약속으로 대체"
  }),
  ...under("transition.consilium.", {
    Accept: "수락",
    Close: "종료",
    Decline: "거절",
    Hold: "개최 확인",
    IssueOpinion: "소견 제출",
    Request: "요청",
    Schedule: "일정 확정"
  }),
  ...under("transition.donation.", {
    Accept: "수락",
    AssessNeed: "필요성 검토",
    Decline: "거절",
    Install: "설치",
    Offer: "제의",
    Receive: "수령 확인",
    Retire: "사용 종료",
    Return: "반환",
    Send: "발송",
    Use: "사용 시작"
  }),
  ...under("transition.edition.", {
    AdoptRules: "수료 기준의 다른 버전 채택",
    Announce: "공고",
    Archive: "보관",
    Cancel: "취소",
    CloseNominations: "추천 마감",
    Conclude: "종료",
    ConcludeSelection: "선발 종료",
    OpenNominations: "추천 접수 시작",
    Plan: "계획 수립",
    Postpone: "연기",
    Reopen: "종료 정정",
    Report: "결과 보고",
    Resume: "재개",
    Revise: "계획 변경",
    Run: "시작"
  }),
  ...under("transition.enrolment.", {
    Admit: "참가 확정",
    Arrive: "도착 기록",
    Complete: "수료 결정",
    CompleteConditionally: "조건부 수료 결정",
    Depart: "출국 기록",
    EndTraining: "연수 종료",
    Interrupt: "중단",
    Lapse: "조건부 기한 경과",
    NotComplete: "미수료 결정",
    Place: "연수기관 기록",
    Prepare: "준비",
    Reopen: "수료 재심",
    Resume: "재개",
    ReturnEarly: "조기 귀국 기록",
    Revoke: "수료 취소",
    Terminate: "중도 종료",
    Withdraw: "참가 철회"
  }),
  ...under("transition.facilityProject.", {
    Approve: "승인",
    Build: "착공",
    Close: "종료",
    Discuss: "논의 시작",
    Open: "개소",
    Operate: "운영 시작",
    Plan: "계획 수립"
  }),
  ...under("transition.nomination.", {
    Accept: "참가 수락",
    Consent: "수락 동의",
    Decline: "참가 사양",
    Draft: "작성",
    Lapse: "제의 기한 경과",
    MoveUp: "예비 순위 승계",
    Offer: "참가 제의",
    Receive: "접수",
    Reject: "불합격 처리",
    Reserve: "예비 순위 지정",
    Resubmit: "다시 제출",
    ReturnForCorrection: "보완 요청",
    Review: "심사 시작",
    Select: "선발",
    Shortlist: "후보 명단 등재",
    Submit: "제출",
    TurnDown: "탈락 처리",
    Withdraw: "철회"
  }),
  ...under("transition.partnership.", {
    Activate: "활동 시작",
    End: "종료",
    Explore: "협력 모색",
    FallDormant: "휴면 전환"
  }),
  ...under("transition.placement.", {
    Cancel: "취소",
    Confirm: "확정",
    Decline: "거절",
    End: "종료",
    EndEarly: "조기 종료",
    Interrupt: "중단",
    Propose: "제안",
    Reopen: "이수 확인 취소",
    Resume: "재개",
    SignOff: "이수 확인",
    Start: "시작"
  }),
  ...under("transition.program.", {
    Abandon: "추진 중단",
    End: "종료",
    Propose: "제안",
    Resume: "재개",
    Start: "운영 시작",
    Suspend: "중지"
  }),
  ...under("transition.waiver.", {
    Expire: "만료",
    Grant: "승인",
    Refuse: "불승인",
    Request: "신청",
    Withdraw: "철회"
  }),
  ...under("transition.workingGroup.", {
    Activate: "활동 시작",
    Constitute: "구성 동의",
    Dissolve: "해산",
    FallDormant: "휴면 전환",
    Propose: "제안"
  })
}
