/** What the steps of each noun are called in English. A step that nouns share is said once, without the noun. */
import { under } from "../catalogue.ts"

export const steps = {
  ...under("transition.", {
    Absorb: "take up another record of the same activity",
    Change: "correct or complete",
    MergeInto: "merge into the other record",
    Record: "record what is past",
    Void: "mark as entered in error"
  }),
  ...under("transition.activity.", {
    Abandon: "break off",
    Cancel: "cancel",
    Confirm: "confirm",
    Hold: "declare held",
    Moot: "raise the idea",
    Plan: "plan",
    Postpone: "postpone",
    Replan: "plan again",
    Report: "report",
    Start: "begin"
  }),
  ...under("transition.agreement.", {
    Abandon: "abandon",
    Agree: "declare agreed",
    Approve: "approve the text",
    ConsentToRenewal: "consent to renewal",
    Draft: "begin the draft",
    Expire: "expire",
    Intend: "record the intention",
    Reinstate: "reinstate",
    Renew: "renew",
    SendBack: "send the text back",
    Sign: "sign",
    SubmitText: "submit the text for review",
    Suspend: "suspend",
    TakeEffect: "take effect",
    Terminate: "terminate"
  }),
  ...under("transition.appeal.", {
    Dismiss: "dismiss",
    Lodge: "lodge",
    Review: "take up for review",
    Uphold: "uphold",
    Withdraw: "withdraw"
  }),
  ...under("transition.commitment.", {
    Drop: "drop",
    Fulfil: "declare done",
    Start: "begin",
    State: "state",
    Supersede: "replace by another commitment"
  }),
  ...under("transition.consilium.", {
    Accept: "accept",
    Close: "close",
    Decline: "decline",
    Hold: "declare held",
    IssueOpinion: "issue the opinion",
    Request: "request",
    Schedule: "set the date"
  }),
  ...under("transition.donation.", {
    Accept: "accept",
    AssessNeed: "assess the need",
    Decline: "decline",
    Install: "install",
    Offer: "offer",
    Receive: "confirm receipt",
    Retire: "take out of use",
    Return: "return",
    Send: "send",
    Use: "put to use"
  }),
  ...under("transition.edition.", {
    AdoptRules: "adopt another version of the rules",
    Announce: "announce",
    Archive: "archive",
    Cancel: "cancel",
    CloseNominations: "close nominations",
    Conclude: "conclude",
    ConcludeSelection: "conclude the selection",
    OpenNominations: "open nominations",
    Plan: "plan",
    Postpone: "postpone",
    Reopen: "reopen",
    Report: "report",
    Resume: "resume",
    Revise: "revise",
    Run: "begin"
  }),
  ...under("transition.enrolment.", {
    Admit: "admit",
    Arrive: "record the arrival",
    Complete: "declare completion",
    CompleteConditionally: "declare conditional completion",
    Depart: "record the departure",
    EndTraining: "end the training",
    Interrupt: "interrupt",
    Lapse: "let the condition lapse",
    NotComplete: "declare non-completion",
    Place: "note the host institution",
    Prepare: "prepare",
    Reopen: "reopen the decision on completion",
    Resume: "resume",
    ReturnEarly: "record an early return",
    Revoke: "revoke the completion",
    Terminate: "terminate",
    Withdraw: "withdraw"
  }),
  ...under("transition.facilityProject.", {
    Approve: "approve",
    Build: "begin to build",
    Close: "close",
    Discuss: "begin to discuss",
    Open: "open",
    Operate: "begin to operate",
    Plan: "plan"
  }),
  ...under("transition.nomination.", {
    Accept: "accept the place",
    Consent: "consent to the acceptance",
    Decline: "decline the place",
    Draft: "draft",
    Lapse: "let the offer lapse",
    MoveUp: "move up from the reserve list",
    Offer: "offer a place",
    Receive: "confirm receipt",
    Reject: "reject",
    Reserve: "put on the reserve list",
    Resubmit: "submit again",
    ReturnForCorrection: "return for correction",
    Review: "begin the review",
    Select: "select",
    Shortlist: "shortlist",
    Submit: "submit",
    TurnDown: "turn down",
    Withdraw: "withdraw"
  }),
  ...under("transition.partnership.", {
    Activate: "activate",
    End: "end",
    Explore: "begin to explore",
    FallDormant: "mark as dormant"
  }),
  ...under("transition.placement.", {
    Cancel: "cancel",
    Confirm: "confirm",
    Decline: "decline",
    End: "end",
    EndEarly: "end early",
    Interrupt: "interrupt",
    Propose: "propose",
    Reopen: "reopen",
    Resume: "resume",
    SignOff: "sign off",
    Start: "start"
  }),
  ...under("transition.program.", {
    Abandon: "abandon",
    End: "end",
    Propose: "propose",
    Resume: "resume",
    Start: "start",
    Suspend: "suspend"
  }),
  ...under("transition.waiver.", {
    Expire: "expire",
    Grant: "grant",
    Refuse: "refuse",
    Request: "request",
    Withdraw: "withdraw"
  }),
  ...under("transition.workingGroup.", {
    Activate: "take up work",
    Constitute: "agree to constitute",
    Dissolve: "dissolve",
    FallDormant: "mark as dormant",
    Propose: "propose"
  })
}
