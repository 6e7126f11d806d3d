/** What one actor can do: every noun of the model, each with the transitions of its table, as promises. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import { born, type Table } from "../lifecycle/Table.ts"
import type { Signal } from "../ports/Signal.ts"
import type { ActOptions } from "../services/Act.ts"
import { Activities, Consilia, Donations, FacilityProjects, WorkingGroups } from "../services/Activities.ts"
import { admit } from "../services/Admission.ts"
import { agenda } from "../services/Agenda.ts"
import { Agreements } from "../services/Agreements.ts"
import { alumnus } from "../services/Alumni.ts"
import { Appeals } from "../services/Appeals.ts"
import { assessCohort, assessEnrolment } from "../services/Assessments.ts"
import { Audit } from "../services/Audit.ts"
import { Claims } from "../services/Claims.ts"
import { Commitments } from "../services/Commitments.ts"
import { compareRules } from "../services/Comparisons.ts"
import { Desk, type DeskShape } from "../services/Desk.ts"
import { dossierOf } from "../services/Dossiers.ts"
import { Editions } from "../services/Editions.ts"
import { Enrolments } from "../services/Enrolments.ts"
import { EvidenceRoom } from "../services/EvidenceRoom.ts"
import * as Filing from "../services/Filing.ts"
import { merge } from "../services/Merging.ts"
import { Nominations } from "../services/Nominations.ts"
import type { NounService } from "../services/Noun.ts"
import { Partnerships } from "../services/Partnerships.ts"
import { partyCandidates } from "../services/PartyCandidates.ts"
import { Placements } from "../services/Placements.ts"
import { Programs } from "../services/Programs.ts"
import { reconciliation } from "../services/Reconciliations.ts"
import * as Registry from "../services/Registry.ts"
import { Reports } from "../services/Reports.ts"
import { reproduce } from "../services/Reproduction.ts"
import { Schedules } from "../services/Schedules.ts"
import { Waivers } from "../services/Waivers.ts"
import { Actor } from "../values/Actor.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { reader } from "../values/Reader.ts"
import type { Office } from "./documents/Office.ts"
import {
  AdmissionInput,
  AgendaInput,
  AssessmentInput,
  EffectiveTermsInput,
  MeetingInput,
  ReportInput
} from "./Inputs.ts"
import { commandOf, idOf, type Options, optionsOf } from "./Requests.ts"
import { errorOf, must, thrown } from "./thrown.ts"

/** Runs an effect as a promise that rejects with a `ComityError`. */
export const runToPromise = async <A>(
  effect: Effect.Effect<A, unknown>,
  { signal }: { readonly signal?: Signal | undefined } = {}
): Promise<A> => {
  const exit = await Effect.runPromiseExit(effect, signal === undefined ? {} : { signal: signal as never })
  if (Exit.isSuccess(exit)) return exit.value
  throw thrown(exit.cause)
}

/** The same for an effect that needs the desk. */
export const runWith =
  (desk: DeskShape) =>
  <A>(effect: Effect.Effect<A, unknown, Desk>, options: { readonly signal?: Signal | undefined } = {}): Promise<A> =>
    runToPromise(Effect.provideService(effect, Desk, desk), options)

const methodOf = (transition: string): string => transition.charAt(0).toLowerCase() + transition.slice(1)
/** A transition by the name of its method, or by its own. */
const transitionOf = (given: unknown): string =>
  typeof given === "string" ? given.charAt(0).toUpperCase() + given.slice(1) : ""

const readActor = reader(Actor, "the actor")

/** The office of whoever is named; throws where that is no actor. */
export const officesOn =
  (desk: DeskShape) =>
  (actor: unknown): Office =>
    officeOf(desk, must(readActor(actor)))

/** The office of one actor. */
const officeOf = (desk: DeskShape, actor: Actor): Office => {
  const run = runWith(desk)
  /** Reads how something is asked for, and asks. Whatever is wrong rejects. */
  const call =
    (of: "acting" | "reading") =>
    <A>(given: unknown, asked: (options: Options) => Effect.Effect<A, unknown, Desk>): Promise<A> => {
      const options = optionsOf(of, given)
      return Result.isFailure(options)
        ? Promise.reject(errorOf(options.failure))
        : run(
            Effect.suspend(() => asked(options.success)),
            options.success
          )
    }
  const act = call("acting")
  const look = call("reading")
  /** What the caller names, or drawn; a caller who names the commit gets the same id at every try. */
  const idFor = (given: string | undefined, { commit }: Options, salt = ""): string =>
    given ?? (commit === undefined ? desk.draw() : fingerprint([commit, salt]).slice(0, 32))
  const named = <A>(id: unknown, asked: (id: string) => Effect.Effect<A, unknown, Desk>) =>
    Effect.flatMap(idOf(id), asked)
  const read = <A, B>(
    input: unknown,
    as: ReturnType<typeof reader<A, unknown>>,
    asked: (input: A) => Effect.Effect<B, unknown, Desk>
  ) => Effect.flatMap(Effect.fromResult(as(input)), asked)

  const past =
    <D>(service: Pick<NounService<D>, "past">) =>
    (id: unknown, query: unknown, options?: unknown) =>
      look(options, () => named(id, (one) => service.past(actor, one, query)))
  const noun = <D>({ noun: what, ...table }: Table, service: NounService<D>) => ({
    ...Object.fromEntries(
      table.transitions
        .filter(({ consequence }) => consequence !== true)
        .map(({ from, name }) => [
          methodOf(name),
          (command: unknown, given?: unknown) =>
            act(given, (options) =>
              Effect.flatMap(commandOf(`${what}.${name}`, command, from.includes(born)), ({ id, said }) =>
                service.act(actor, name, idFor(id, options), said, options)
              )
            )
        ])
    ),
    get: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => service.get(actor, one))),
    find: (query?: unknown, options?: unknown) => look(options, () => service.find(actor, query)),
    whyNot: (id: unknown, transition: unknown, options?: unknown) =>
      look(options, () => named(id, (one) => service.whyNot(actor, one, transitionOf(transition)))),
    whatNext: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => service.whatNext(actor, one))),
    history: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => service.history(actor, one))),
    past: past(service)
  })
  const kept = <D>(service: Omit<Registry.RegistryService<D>, "past">) => ({
    save: (document: unknown, given?: unknown) => act(given, (options) => service.save(actor, document, options)),
    get: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => service.get(actor, one))),
    find: (query?: unknown, options?: unknown) => look(options, () => service.find(actor, query)),
    history: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => service.history(actor, one)))
  })
  const registry = <D>(service: Registry.RegistryService<D>) => ({ ...kept(service), past: past(service) })
  const taking =
    <A>(record: (actor: Actor, input: unknown, options: ActOptions) => Effect.Effect<A, unknown, Desk>) =>
    (input: unknown, given?: unknown) =>
      act(given, (options) => record(actor, input, options))

  return {
    actor,
    partnerships: noun(Filing.partnerships.table, Partnerships),
    agreements: {
      ...noun(Filing.agreements.table, Agreements),
      effectiveTerms: (input: unknown, options?: unknown) =>
        look(options, () => read(input, EffectiveTermsInput, ({ id, on }) => Agreements.effectiveTerms(actor, id, on)))
    },
    programs: noun(Filing.programs.table, Programs),
    editions: {
      ...noun(Filing.editions.table, Editions),
      announce: (command: unknown, given?: unknown) =>
        act(given, (options) =>
          Effect.flatMap(commandOf("edition.Announce", command, true), ({ id, said }) =>
            Editions.announce(actor, idFor(id, options), said, options)
          )
        ),
      schedule: taking(Schedules.plan),
      sessions: (edition: unknown, options?: unknown) =>
        look(options, () => named(edition, (id) => Schedules.sessions(actor, id))),
      compareRules: (input: unknown, options?: unknown) =>
        look(options, () =>
          read(input, AssessmentInput("compared"), ({ by, edition, ...day }) => compareRules(actor, edition, by, day))
        ),
      canBeMet: (input: unknown, options?: unknown) =>
        look(options, () => read(input, MeetingInput, (question) => Editions.canBeMet(actor, question as never))),
      cohort: (edition: unknown, options?: unknown) =>
        look(options, () => named(edition, (id) => Editions.cohort(actor, id)))
    },
    nominations: noun(Filing.nominations.table, Nominations),
    enrolments: {
      ...noun(Filing.enrolments.table, Enrolments),
      admit: (input: unknown, given?: unknown) =>
        act(given, (options) =>
          read(input, AdmissionInput, ({ id, nomination, onBehalfOf, ...asked }) =>
            admit(
              actor,
              {
                ...asked,
                enrolment: idFor(id, options, "enrolment"),
                nomination: idFor(nomination, options, "nomination"),
                nominatingBody: onBehalfOf.party,
                evidence: onBehalfOf.evidence
              },
              options
            )
          )
        ),
      assess: (input: unknown, options?: unknown) =>
        look(options, () =>
          read(input, AssessmentInput("enrolment"), ({ enrolment, ...day }) => assessEnrolment(actor, enrolment, day))
        ),
      assessCohort: (input: unknown, options?: unknown) =>
        look(options, () =>
          read(input, AssessmentInput("edition"), ({ edition, ...day }) => assessCohort(actor, edition, day))
        ),
      dossier: (input: unknown, options?: unknown) =>
        look(options, () =>
          read(input, AssessmentInput("dossier"), ({ enrolment, ...day }) => dossierOf(actor, enrolment, day))
        ),
      reproduce: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => reproduce(actor, one)))
    },
    placements: noun(Filing.placements.table, Placements),
    waivers: noun(Filing.waivers.table, Waivers),
    appeals: noun(Filing.appeals.table, Appeals),
    evidence: {
      attendance: taking(EvidenceRoom.attendance),
      activity: taking(EvidenceRoom.activity),
      log: taking(EvidenceRoom.log),
      verify: taking(EvidenceRoom.verify),
      deliverable: taking(EvidenceRoom.deliverable),
      review: taking(EvidenceRoom.review),
      signOff: taking(EvidenceRoom.signOff),
      evaluation: taking(EvidenceRoom.evaluation),
      exam: taking(EvidenceRoom.exam),
      entrustment: taking(EvidenceRoom.entrustment),
      survey: taking(EvidenceRoom.survey),
      confirmation: taking(EvidenceRoom.confirmation),
      credit: taking(EvidenceRoom.credit),
      openCase: taking(EvidenceRoom.openCase),
      closeCase: taking(EvidenceRoom.closeCase),
      languageProof: taking(EvidenceRoom.languageProof),
      of: (enrolment: unknown, options?: unknown) =>
        look(options, () => named(enrolment, (id) => EvidenceRoom.of(actor, id)))
    },
    parties: {
      ...registry(Registry.Parties),
      candidates: (id: unknown, query?: unknown, options?: unknown) =>
        look(options, () => named(id, (one) => partyCandidates(actor, one, query)))
    },
    persons: {
      ...kept(Registry.Persons),
      erase: (id: unknown, given?: unknown) =>
        act(given, (options) => named(id, (one) => Registry.Persons.erase(actor, one, options)))
    },
    trainees: registry(Registry.Trainees),
    specialties: registry(Registry.Specialties),
    sources: registry(Registry.Sources),
    statements: registry(Registry.Statements),
    statistics: {
      ...registry(Registry.Statistics),
      reconcile: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => reconciliation(actor, one)))
    },
    activities: { ...noun(Filing.events.table, Activities), merge: taking(merge) },
    workingGroups: noun(Filing.workingGroups.table, WorkingGroups),
    facilityProjects: noun(Filing.facilityProjects.table, FacilityProjects),
    donations: noun(Filing.donations.table, Donations),
    consilia: noun(Filing.consilia.table, Consilia),
    commitments: noun(Filing.commitments.table, Commitments),
    claims: {
      ...registry(Claims),
      about: (document: unknown, options?: unknown) => look(options, () => Claims.about(actor, document)),
      resolve: taking(Claims.resolve),
      suggest: (id: unknown, options?: unknown) => look(options, () => named(id, (one) => Claims.suggest(actor, one)))
    },
    teams: registry(Registry.Teams),
    outcomes: registry(Registry.Outcomes),
    followUps: registry(Registry.FollowUps),
    alumni: {
      of: (person: unknown, options?: unknown) => look(options, () => named(person, (id) => alumnus(actor, id)))
    },
    documents: registry(Registry.Documents),
    reports: {
      timeline: (input: unknown, options?: unknown) =>
        look(options, () => read(input, ReportInput.timeline, (asked) => Reports.timeline(actor, asked))),
      ledger: (input: unknown, options?: unknown) =>
        look(options, () => read(input, ReportInput.ledger, (asked) => Reports.ledger(actor, asked))),
      commitments: (input: unknown, options?: unknown) =>
        look(options, () => read(input, ReportInput.commitments, (asked) => Reports.commitments(actor, asked))),
      statistics: (input: unknown, options?: unknown) =>
        look(options, () => read(input, ReportInput.statistics, (asked) => Reports.statistics(actor, asked)))
    },
    audit: { find: (query?: unknown, options?: unknown) => look(options, () => Audit.find(actor, query)) },
    whatNext: (input: unknown, options?: unknown) =>
      look(options, () => read(input, AgendaInput, ({ edition }) => agenda(actor, edition)))
    // The methods follow from the tables; a type test holds the interface against them.
  } as unknown as Office
}
