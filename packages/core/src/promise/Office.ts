/** What one actor can do: every noun of the model, each with the transitions of its table, as promises. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Table } from "../lifecycle/Table.ts"
import type { ActOptions } from "../services/Act.ts"
import { admit } from "../services/Admission.ts"
import { agenda } from "../services/Agenda.ts"
import { Agreements } from "../services/Agreements.ts"
import { assessCohort, assessEnrolment } from "../services/Assessments.ts"
import { Desk, type DeskShape } from "../services/Desk.ts"
import { Editions } from "../services/Editions.ts"
import { Enrolments } from "../services/Enrolments.ts"
import { EvidenceRoom } from "../services/EvidenceRoom.ts"
import * as Filing from "../services/Filing.ts"
import { history } from "../services/History.ts"
import { Nominations } from "../services/Nominations.ts"
import type { NounService, Said } from "../services/Noun.ts"
import { Partnerships } from "../services/Partnerships.ts"
import { Placements } from "../services/Placements.ts"
import { Programs } from "../services/Programs.ts"
import { reconciliation } from "../services/Reconciliations.ts"
import * as Registry from "../services/Registry.ts"
import { Schedules } from "../services/Schedules.ts"
import { Waivers } from "../services/Waivers.ts"
import type { Actor } from "../values/Actor.ts"
import { reader } from "../values/Reader.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { thrown } from "./thrown.ts"
import type { Office } from "./documents/Office.ts"
import { AdmissionInput, AssessmentInput, EffectiveTermsInput } from "./Inputs.ts"
import type { Signal } from "../ports/Signal.ts"

type Options = ActOptions & { readonly signal?: Signal }

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

/** The office of one actor. */
export const officeOf = (desk: DeskShape, actor: Actor): Office => {
  const run = runWith(desk)
  /** What the caller names, or drawn; a caller who names the commit gets the same id at every try. */
  const idFor = (given: unknown, { commit }: Options, salt = ""): string =>
    typeof given === "string" ? given : commit === undefined ? desk.draw() : fingerprint([commit, salt]).slice(0, 32)
  const act = ({ commit, expected }: Options): ActOptions => ({
    ...(commit === undefined ? {} : { commit }),
    ...(expected === undefined ? {} : { expected })
  })

  const noun = <D>(table: Table, service: NounService<D>) => ({
    ...Object.fromEntries(
      table.transitions
        .filter(({ consequence }) => consequence !== true)
        .map(({ name }) => [
          methodOf(name),
          ({ id, ...said }: Said, options: Options = {}) =>
            run(service.act(actor, name, idFor(id, options), said, act(options)), options)
        ])
    ),
    get: (id: string, options?: Options) => run(service.get(actor, id), options),
    find: (query?: object, options?: Options) => run(service.find(actor, query), options),
    whyNot: (id: string, transition: string, options?: Options) =>
      run(service.whyNot(actor, id, transition.charAt(0).toUpperCase() + transition.slice(1)), options),
    whatNext: (id: string, options?: Options) => run(service.whatNext(actor, id), options),
    history: (id: string, options?: Options) => run(history(actor, table.noun, id), options)
  })
  const registry = <D>(kind: string, service: Registry.RegistryService<D>) => ({
    save: (document: unknown, options: Options = {}) => run(service.save(actor, document, act(options)), options),
    get: (id: string, options?: Options) => run(service.get(actor, id), options),
    find: (query?: object, options?: Options) => run(service.find(actor, query), options),
    history: (id: string, options?: Options) => run(history(actor, kind, id), options)
  })
  const read = <A>(input: unknown, as: ReturnType<typeof reader<A, unknown>>) => Effect.fromResult(as(input))

  return {
    actor,
    partnerships: noun(Filing.partnerships.table, Partnerships),
    agreements: {
      ...noun(Filing.agreements.table, Agreements),
      effectiveTerms: (input: unknown, options?: Options) =>
        run(
          Effect.flatMap(read(input, EffectiveTermsInput), ({ id, on }) => Agreements.effectiveTerms(actor, id, on)),
          options
        )
    },
    programs: noun(Filing.programs.table, Programs),
    editions: {
      ...noun(Filing.editions.table, Editions),
      announce: ({ id, ...said }: Said, options: Options = {}) =>
        run(Editions.announce(actor, idFor(id, options), said, act(options)), options),
      schedule: (input: unknown, options: Options = {}) => run(Schedules.plan(actor, input, act(options)), options),
      sessions: (edition: string, options?: Options) => run(Schedules.sessions(actor, edition), options),
      cohort: (edition: string, options?: Options) => run(Editions.cohort(actor, edition), options)
    },
    nominations: noun(Filing.nominations.table, Nominations),
    enrolments: {
      ...noun(Filing.enrolments.table, Enrolments),
      admit: (input: unknown, options: Options = {}) =>
        run(
          Effect.flatMap(read(input, AdmissionInput), ({ id, nomination, onBehalfOf, ...asked }) =>
            admit(
              actor,
              {
                ...asked,
                enrolment: idFor(id, options, "enrolment"),
                nomination: idFor(nomination, options, "nomination"),
                nominatingBody: onBehalfOf.party,
                evidence: onBehalfOf.evidence
              },
              act(options)
            )
          ),
          options
        ),
      assess: (input: unknown, options?: Options) =>
        run(
          Effect.flatMap(read(input, AssessmentInput("enrolment")), ({ enrolment, ...day }) =>
            assessEnrolment(actor, enrolment, day)
          ),
          options
        ),
      assessCohort: (input: unknown, options?: Options) =>
        run(
          Effect.flatMap(read(input, AssessmentInput("edition")), ({ edition, ...day }) =>
            assessCohort(actor, edition, day)
          ),
          options
        )
    },
    placements: noun(Filing.placements.table, Placements),
    waivers: noun(Filing.waivers.table, Waivers),
    evidence: {
      attendance: (input: unknown, options: Options = {}) => run(EvidenceRoom.attendance(actor, input, act(options)), options),
      activity: (input: unknown, options: Options = {}) => run(EvidenceRoom.activity(actor, input, act(options)), options),
      log: (input: unknown, options: Options = {}) => run(EvidenceRoom.log(actor, input, act(options)), options),
      verify: (input: unknown, options: Options = {}) => run(EvidenceRoom.verify(actor, input, act(options)), options),
      deliverable: (input: unknown, options: Options = {}) => run(EvidenceRoom.deliverable(actor, input, act(options)), options),
      review: (input: unknown, options: Options = {}) => run(EvidenceRoom.review(actor, input, act(options)), options),
      signOff: (input: unknown, options: Options = {}) => run(EvidenceRoom.signOff(actor, input, act(options)), options),
      of: (enrolment: string, options?: Options) => run(EvidenceRoom.of(actor, enrolment), options)
    },
    parties: registry("party", Registry.Parties),
    persons: {
      ...registry("person", Registry.Persons),
      erase: (id: string, options: Options = {}) => run(Registry.Persons.erase(actor, id, act(options)), options)
    },
    trainees: registry("trainee", Registry.Trainees),
    specialties: registry("specialty", Registry.Specialties),
    sources: registry("source", Registry.Sources),
    statements: registry("statement", Registry.Statements),
    statistics: {
      ...registry("statistic", Registry.Statistics),
      reconcile: (id: string, options?: Options) => run(reconciliation(actor, id), options)
    },
    activities: registry("activity", Registry.Activities),
    documents: registry("document", Registry.Documents),
    whatNext: ({ edition }: { readonly edition: string }, options?: Options) => run(agenda(actor, edition), options)
    // The methods follow from the tables; a type test holds the interface against them.
  } as unknown as Office
}
