/** How the rest of a cooperation is filed: activities of every form, what was promised, claimed and came of it. */
import type { Table } from "../lifecycle/Table.ts"
import * as Activity from "../model/Activity.ts"
import { type Form, formOf } from "../model/ActivityCore.ts"
import type { AnyActivity } from "../model/AnyActivity.ts"
import type { Claim, Resolution } from "../model/Claim.ts"
import * as Commitment from "../model/Commitment.ts"
import * as Consilium from "../model/Consilium.ts"
import * as Donation from "../model/Donation.ts"
import * as FacilityProject from "../model/FacilityProject.ts"
import type { FollowUp } from "../model/FollowUp.ts"
import type { Outcome } from "../model/Outcome.ts"
import type { Team } from "../model/Team.ts"
import * as WorkingGroup from "../model/WorkingGroup.ts"
import { compositeId } from "../values/Ids.ts"
import { type CycledFiling, cycled, plain } from "./Filed.ts"

const filedActivity = {
  keys: ({
    agreement,
    edition,
    hosts,
    kind,
    operator,
    parent,
    participants = [],
    parties,
    partnership,
    period,
    program,
    raisedAt,
    reciprocates,
    senders,
    series,
    sources
  }: AnyActivity) => ({
    kind,
    edition,
    program,
    partnership,
    operator,
    party: parties,
    sender: senders,
    host: hosts,
    parent,
    agreement,
    raisedAt,
    series,
    reciprocates,
    period,
    source: sources,
    person: participants.flatMap(({ person }) => person ?? [])
  }),
  dimensions: ({ edition, kind, status }: AnyActivity) => ({ kind, status, edition })
}
/** All activities are of one kind of document; each follows the life cycle of its form. */
const formed = <Document extends AnyActivity>(form: Form, table: Table): CycledFiling<Document> => ({
  ...cycled<Document>(table, filedActivity),
  kind: "activity",
  holds: ({ kind }) => formOf(kind) === form
})
export const events = formed<Activity.Activity>("activity", Activity.table)
export const workingGroups = formed<WorkingGroup.WorkingGroup>("workingGroup", WorkingGroup.table)
export const facilityProjects = formed<FacilityProject.FacilityProject>("facilityProject", FacilityProject.table)
export const donations = formed<Donation.Donation>("donation", Donation.table)
export const consilia = formed<Consilium.Consilium>("consilium", Consilium.table)
const forms = {
  activity: events,
  workingGroup: workingGroups,
  facilityProject: facilityProjects,
  donation: donations,
  consilium: consilia
}
export const activities = plain<AnyActivity>("activity", {
  ...filedActivity,
  fold: (before, entry) => {
    const { kind } = before ?? (entry.data as Pick<AnyActivity, "kind">)
    return forms[formOf(kind)].fold(before as never, entry)
  }
})
export const commitments = cycled<Commitment.Commitment>(Commitment.table, {
  keys: ({ by, kind, madeAt, madeOn, operator, partnership, program, sources, towards }) => ({
    kind,
    party: [...by, ...(towards ?? [])],
    by,
    operator,
    madeAt,
    madeOn,
    partnership,
    program,
    source: sources
  }),
  dimensions: ({ kind, status }) => ({ kind, status })
})
export const teams = plain<Team>("team", {
  keys: ({ edition, operator, partnership, placements = [], program, sendingInstitution, sources, specialties }) => ({
    operator,
    program,
    edition,
    partnership,
    sendingInstitution,
    host: placements.map(({ host }) => host),
    specialty: specialties,
    source: sources
  }),
  measures: ({ size }) => ({ size })
})
export const outcomes = plain<Outcome>("outcome", {
  keys: ({ about, by, kind, measure, operator, source }) => ({
    kind,
    measure,
    operator,
    source,
    about: compositeId(about.kind, about.id),
    person: by !== undefined && "person" in by ? by.person : undefined
  }),
  dimensions: ({ kind, modality }) => ({ kind, modality })
})
export const followUps = plain<FollowUp>("followUp", {
  keys: ({ about, kind, on, operator, outcomes }) => ({
    kind,
    operator,
    on,
    about: compositeId(about.kind, about.id),
    outcome: outcomes
  })
})
export const claims = plain<Claim>("claim", {
  keys: ({ about, modality, operator, says, source }) => ({
    operator,
    source,
    modality,
    says,
    about: compositeId(about.kind, about.id)
  }),
  dimensions: ({ modality }) => ({ modality })
})
/** One for each respect in which claims about a document are settled. */
export const resolutions = plain<Resolution>("resolution", {
  keys: ({ about, operator, policy }) => ({ operator, policy, about: compositeId(about.kind, about.id) }),
  dimensions: ({ policy }) => ({ policy })
})
