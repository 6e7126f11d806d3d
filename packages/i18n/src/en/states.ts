/** What the states of each noun are called in English. A state that nouns share is said once, without the noun. */
import { under } from "../catalogue.ts"

export const states = {
  ...under("state.", { "(new)": "not recorded yet", void: "entered in error" }),
  ...under("state.activity.", {
    abandoned: "broken off",
    cancelled: "cancelled",
    confirmed: "confirmed",
    held: "held",
    inProgress: "in progress",
    mooted: "mooted",
    planned: "planned",
    postponed: "postponed",
    reported: "reported"
  }),
  ...under("state.agreement.", {
    abandoned: "abandoned",
    agreed: "agreed",
    draft: "draft",
    expired: "expired",
    inForce: "in force",
    intended: "intended",
    signedPartly: "signed in part",
    suspended: "suspended",
    terminated: "terminated",
    underReview: "under review"
  }),
  ...under("state.appeal.", {
    dismissed: "dismissed",
    lodged: "lodged",
    underReview: "under review",
    upheld: "upheld",
    withdrawn: "withdrawn"
  }),
  ...under("state.commitment.", {
    done: "done",
    dropped: "dropped",
    stated: "stated",
    superseded: "superseded",
    underWay: "under way"
  }),
  ...under("state.consilium.", {
    accepted: "accepted",
    closed: "closed",
    declined: "declined",
    held: "held",
    opinionIssued: "opinion issued",
    requested: "requested",
    scheduled: "scheduled"
  }),
  ...under("state.donation.", {
    accepted: "accepted",
    declined: "declined",
    installed: "installed",
    inTransit: "on its way",
    inUse: "in use",
    needAssessed: "need assessed",
    offered: "offered",
    outOfUse: "out of use",
    received: "received",
    returned: "returned"
  }),
  ...under("state.edition.", {
    announced: "announced",
    archived: "archived",
    cancelled: "cancelled",
    concluded: "concluded",
    nominationsClosed: "nominations closed",
    nominationsOpen: "open for nominations",
    planned: "planned",
    postponed: "postponed",
    reported: "reported",
    running: "running",
    selected: "selection concluded"
  }),
  ...under("state.enrolment.", {
    accepted: "accepted",
    active: "in training",
    completed: "completed",
    conditional: "completed conditionally",
    departed: "departed",
    interrupted: "interrupted",
    notCompleted: "not completed",
    preparing: "preparing",
    revoked: "completion revoked",
    terminated: "terminated",
    trainingEnded: "training ended",
    undecided: "completion undecided",
    withdrawn: "withdrawn"
  }),
  ...under("state.facilityProject.", {
    approved: "approved",
    closed: "closed",
    discussed: "under discussion",
    opened: "opened",
    operating: "operating",
    planned: "planned",
    underConstruction: "under construction"
  }),
  ...under("state.nomination.", {
    accepted: "accepted",
    declined: "declined",
    draft: "draft",
    lapsed: "lapsed",
    none: "not received",
    offered: "place offered",
    received: "received",
    rejected: "rejected",
    reserve: "on the reserve list",
    returnedForCorrection: "returned for correction",
    selected: "selected",
    shortlisted: "shortlisted",
    submitted: "submitted",
    underReview: "under review",
    withdrawn: "withdrawn"
  }),
  ...under("state.partnership.", { active: "active", dormant: "dormant", ended: "ended", exploratory: "exploratory" }),
  ...under("state.placement.", {
    active: "running",
    cancelled: "cancelled",
    confirmed: "confirmed",
    declined: "declined",
    ended: "ended",
    endedEarly: "ended early",
    interrupted: "interrupted",
    proposed: "proposed",
    signedOff: "signed off"
  }),
  ...under("state.program.", {
    abandoned: "abandoned",
    ended: "ended",
    proposed: "proposed",
    running: "running",
    suspended: "suspended"
  }),
  ...under("state.waiver.", {
    expired: "expired",
    granted: "granted",
    refused: "refused",
    requested: "requested",
    withdrawn: "withdrawn"
  }),
  ...under("state.workingGroup.", {
    active: "active",
    constituted: "constituted",
    dissolved: "dissolved",
    dormant: "dormant",
    proposed: "proposed"
  })
}
