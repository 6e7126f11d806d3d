/**
 * How each kind of document is filed: the keys it is found by, the dimensions and measures it is counted by, and how its
 * journal folds to it. None of the three holds personal data: they outlive an erasure in backups.
 */
import * as Agreement from "../model/Agreement.ts"
import * as Appeal from "../model/Appeal.ts"
import type { DocumentOnFile } from "../model/DocumentOnFile.ts"
import * as Edition from "../model/Edition.ts"
import * as Enrolment from "../model/Enrolment.ts"
import { casesLed, type Evidence, evidenceId, evidenceOfKind, itemKeys } from "../model/Evidence.ts"
import * as Nomination from "../model/Nomination.ts"
import { joined, left, type Participant, type Participation } from "../model/Participant.ts"
import * as Partnership from "../model/Partnership.ts"
import type { Party } from "../model/Party.ts"
import type { Person } from "../model/Person.ts"
import * as Placement from "../model/Placement.ts"
import { change, type Places } from "../model/Places.ts"
import * as Program from "../model/Program.ts"
import type { Schedule } from "../model/Schedule.ts"
import type { Source } from "../model/Source.ts"
import type { Statement } from "../model/Statement.ts"
import type { Statistic } from "../model/Statistic.ts"
import type { Trainee } from "../model/Trainee.ts"
import * as Waiver from "../model/Waiver.ts"
import { compositeId } from "../values/Ids.ts"
import type { Specialty } from "../values/Specialty.ts"
import { cycled, type Filing, grown, ordinal, plain } from "./Filed.ts"
import { auditRecords } from "./FiledAudit.ts"
import { activities, claims, commitments, followUps, outcomes, resolutions, teams } from "./FiledCooperation.ts"
import { checkpoints, deliveries } from "./FiledFollowing.ts"

export type { CycledFiling, Entry, Filing } from "./Filed.ts"
export { auditRecords, documentKey } from "./FiledAudit.ts"
export {
  activities,
  claims,
  commitments,
  consilia,
  donations,
  events,
  facilityProjects,
  followUps,
  outcomes,
  resolutions,
  teams,
  workingGroups
} from "./FiledCooperation.ts"
export { addressingLanes, type Checkpoint, checkpoints, deliveries, laneOf } from "./FiledFollowing.ts"

export const partnerships = cycled<Partnership.Partnership>(Partnership.table, {
  keys: ({ institutions, parties, umbrella }) => ({ party: parties, institution: institutions, umbrella }),
  dimensions: ({ status }) => ({ status })
})
export const agreements = cycled<Agreement.Agreement>(Agreement.table, {
  keys: ({ amends, field, instrument, partnership, parties, signedOn }) => ({
    party: parties,
    partnership,
    amends,
    instrument,
    field,
    signedOn
  }),
  dimensions: ({ instrument, status }) => ({ status, instrument })
})
export const programs = cycled<Program.Program>(Program.table, {
  keys: ({ agreements, kind, operator, since, supporters, umbrella }) => ({
    operator,
    kind,
    since,
    agreement: agreements,
    supporter: supporters,
    umbrella
  }),
  dimensions: ({ kind, status }) => ({ status, kind })
})
export const editions = cycled<Edition.Edition>(Edition.table, {
  keys: ({ agreements, hosts, nominatingBodies, operator, period, program }) => ({
    program,
    operator,
    period,
    host: hosts,
    agreement: agreements,
    nominatingBody: nominatingBodies
  }),
  dimensions: ({ program, status }) => ({ status, program }),
  measures: ({ reportedCount }) => ({ reportedCount })
})
export const nominations = cycled<Nomination.Nomination>(Nomination.table, {
  keys: ({ edition, nominatingBody, nominee, operator, rank = 0, receiving, sending, sendingInstitution }) => ({
    edition,
    nominatingBody,
    nominee,
    operator,
    sendingInstitution,
    // The reserve list of an edition, in its order.
    reserve: receiving === "reserve" && sending === "submitted" ? `${compositeId(edition)}|${ordinal(rank)}` : undefined
  }),
  dimensions: ({ edition, nominatingBody, receiving }) => ({ edition, nominatingBody, receiving })
})
export const enrolments = cycled<Enrolment.Enrolment>(Enrolment.table, {
  keys: ({
    agreement,
    edition,
    hosts,
    nomination,
    nominatingBody,
    operator,
    program,
    sendingInstitution,
    specialties,
    trainee
  }) => ({
    trainee,
    edition,
    program,
    nomination,
    operator,
    nominatingBody,
    sendingInstitution,
    agreement,
    host: hosts,
    specialty: specialties
  }),
  dimensions: ({ completion, edition, nominatingBody, presence, sendingInstitution, specialties }) => ({
    edition,
    presence,
    completion,
    nominatingBody,
    sendingInstitution,
    // One value a document: the first specialty is counted, the rest are listed.
    specialty: specialties?.[0]
  })
})
/** A person who has no enrolment that counts is not counted either. */
export const participants = plain<Participant>("participant", {
  // Of the many only those who take part more than once are ever looked up: in the program, in one of its editions.
  keys: ({ editions, program }) => ({
    program,
    again: editions.length > 1 ? program : undefined,
    twiceIn: editions.filter((edition, i) => editions.indexOf(edition) !== i)
  }),
  dimensions: ({ body, editions, program }) => (editions.length === 0 ? {} : { program, body }),
  measures: ({ editions }) => ({ enrolments: editions.length }),
  fold: (before, { data, type }) =>
    type === "Left" && before !== undefined
      ? left(before, (data as Pick<Participation, "edition">).edition)
      : joined(before, data as Participation)
})
export const placements = cycled<Placement.Placement>(Placement.table, {
  keys: ({ edition, enrolment, host, operator, trainee }) => ({ edition, enrolment, host, operator, trainee }),
  dimensions: ({ edition, host, status }) => ({ edition, host, status })
})
export const waivers = cycled<Waiver.Waiver>(Waiver.table, {
  keys: ({ enrolment, operator, trainee }) => ({ enrolment, operator, trainee }),
  dimensions: ({ status }) => ({ status })
})
/** An enrolment has few: those of one decision are found among them. */
export const appeals = cycled<Appeal.Appeal>(Appeal.table, {
  keys: ({ enrolment, operator, trainee }) => ({ enrolment, operator, trainee }),
  dimensions: ({ outcome, status }) => ({ status, outcome })
})

export const parties = plain<Party>("party", {
  keys: ({ administeredBy, jurisdiction, locatedIn, organization }) => ({
    administeredBy,
    locatedIn,
    organization,
    level: jurisdiction?.level
  }),
  dimensions: ({ kind, organization }) => ({ kind, organization })
})
/** The journal of a person names the fields that changed and never their content; so it does not fold to the person. */
export const persons = plain<Person>("person")
export const trainees = plain<Trainee>("trainee", {
  keys: ({ sendingInstitution, specialties }) => ({ specialty: specialties, sendingInstitution })
})
export const specialties = plain<Specialty>("specialty", { idOf: ({ code }) => code })
export const sources = plain<Source>("source")
export const statements = plain<Statement>("statement", {
  keys: ({ activity, edition, kind, modality, partnership, program, source, speaker }) => ({
    kind,
    modality,
    source,
    program,
    edition,
    partnership,
    activity,
    person: speaker !== undefined && "person" in speaker ? speaker.person : undefined,
    office: speaker !== undefined && "office" in speaker ? speaker.office : undefined
  }),
  dimensions: ({ kind, modality }) => ({ kind, modality })
})
export const statistics = plain<Statistic>("statistic", {
  keys: ({ edition, includes, measure, partnership, party, program, source }) => ({
    measure,
    program,
    edition,
    partnership,
    party,
    includes,
    source
  }),
  dimensions: ({ measure }) => ({ measure })
})
export const documents = plain<DocumentOnFile>("document", {
  keys: ({ edition, enrolment, kind, operator, person }) => ({ kind, operator, enrolment, edition, person }),
  dimensions: ({ kind }) => ({ kind })
})

/** A rule set as it was published, under `id@version`; what an edition pins by its hash. */
export interface PublishedRules {
  readonly id: string
  readonly hash: string
  readonly ruleSet: unknown
}
export const ruleSets = plain<PublishedRules>("ruleSet")

export const schedules = plain<Schedule>("schedule", {
  idOf: ({ edition, part }) => `${compositeId(edition)}|${part}`,
  keys: ({ edition }) => ({ edition }),
  fold: grown("sessions")
})
export const evidence = plain<Evidence>("evidence", {
  idOf: (document) => evidenceId(document, document.kind, document.part),
  keys: (document) => ({
    enrolment: document.enrolment,
    edition: document.edition,
    placement: document.placement,
    led: casesLed(document),
    item: itemKeys(document),
    part: `${evidenceOfKind(document, document.kind)}|${ordinal(document.part)}`
  }),
  dimensions: ({ edition, kind }) => ({ edition, kind }),
  measures: ({ items }) => ({ items: items.length }),
  fold: grown("items")
})
export const places = plain<Places>("places", {
  idOf: ({ edition }) => edition,
  fold: (before, { data }) => {
    const { edition, ...by } = data as Parameters<typeof change>[2] & { readonly edition: Places["edition"] }
    return change(before, edition, by)
  }
})
/** What may exist only once: its id says what for, its body which document holds it. */
export interface Reservation {
  readonly id: string
  readonly holder: string
}
export const reservations = plain<Reservation>("reservation")
/**
 * Every kind, by its name.
 * @stability evolving
 */
export const filings: ReadonlyMap<string, Filing<never>> = new Map(
  [
    partnerships,
    agreements,
    programs,
    editions,
    nominations,
    enrolments,
    participants,
    placements,
    waivers,
    appeals,
    parties,
    persons,
    trainees,
    specialties,
    sources,
    statements,
    statistics,
    activities,
    commitments,
    teams,
    outcomes,
    followUps,
    claims,
    resolutions,
    documents,
    ruleSets,
    schedules,
    evidence,
    places,
    reservations,
    checkpoints,
    deliveries,
    auditRecords
  ].map((filing) => [filing.kind, filing as unknown as Filing<never>])
)
