/** What is kept without a life cycle: parties, persons, profiles, sources, statements, statistics, teams, outcomes, follow-ups, documents. */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { DocumentOnFile } from "../model/DocumentOnFile.ts"
import { FollowUp } from "../model/FollowUp.ts"
import { Outcome } from "../model/Outcome.ts"
import { Party } from "../model/Party.ts"
import { Person } from "../model/Person.ts"
import { Source } from "../model/Source.ts"
import { Statement } from "../model/Statement.ts"
import { Statistic } from "../model/Statistic.ts"
import { Team } from "../model/Team.ts"
import { Trainee } from "../model/Trainee.ts"
import { extentFor, identityFieldsOf, visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { Specialty } from "../values/Specialty.ts"
import { type Act, type ActOptions, perform } from "./Act.ts"
import { recordShown } from "./AuditRecording.ts"
import type { Desk } from "./Desk.ts"
import * as Filing from "./Filing.ts"
import { type HistoryEntry, history } from "./History.ts"
import { involving } from "./Involving.ts"
import type { ActFailure } from "./Noun.ts"
import { type Past, past } from "./Past.ts"
import { documentsAbout, reserve } from "./Reservations.ts"
import { type About, type Found, findVisible, getVisible } from "./Seen.ts"
import { answerWith, type Stored } from "./Stored.ts"
import { subjectOf } from "./Subjects.ts"

/** Offices that keep records. */
const keepers = ["programOffice", "sendingOffice", "nominatingBody", "hostCoordinator"]

/** The party for whose office the actor keeps records; empty where the actor keeps none. */
export const keepsFor = ({ capacities }: Actor): string =>
  capacities.find(({ role }) => keepers.includes(role))?.party ?? ""

/** Why the actor may not keep a record: an office keeps its own; what names no office, every office may keep. */
export const mayKeep = (actor: Actor, kind: string, document: { readonly operator?: string }) => {
  const held = actor.capacities.filter(({ role }) => keepers.includes(role))
  if (held.some(({ party }) => document.operator === undefined || party === document.operator)) return undefined
  const holds = actor.capacities.map(({ role }) => role)
  return reason("registry/refused", { kind }, [
    reason(held.length > 0 ? "lifecycle/for-another-party" : "lifecycle/not-your-office", { may: keepers, holds })
  ])
}

/**
 * The service of one kind of document.
 * @stability evolving
 */
export interface RegistryService<Document> {
  /** Keeps a document, new or changed; `expected` is the version that was changed. */
  readonly save: (
    actor: Actor,
    input: unknown,
    options?: ActOptions
  ) => Effect.Effect<Stored<Document>, ActFailure, Desk>
  /** The same as a part of a greater act. */
  readonly within: (act: Act, input: unknown) => Effect.Effect<Document, ActFailure, Desk>
  readonly get: (actor: Actor, id: string) => Effect.Effect<Stored<Document>, NotFound | StoreFailure, Desk>
  readonly find: (actor: Actor, query?: unknown) => Effect.Effect<Found<Document>, InvalidInput | StoreFailure, Desk>
  readonly history: (
    actor: Actor,
    id: string
  ) => Effect.Effect<ReadonlyArray<HistoryEntry>, NotFound | StoreFailure, Desk>
  /** The document as of a day, or as known on a day. */
  readonly past: (
    actor: Actor,
    id: string,
    query: unknown
  ) => Effect.Effect<Past<Document>, InvalidInput | NotFound | StoreFailure, Desk>
}

/** What the journal keeps of a change. */
type Recorded<Document> = (before: Document | undefined, after: Document) => unknown

export const registry = <Document extends object & { readonly operator?: string }>(
  filing: Filing.Filing<Document>,
  schema: Schema.Codec<Document, unknown>,
  {
    about,
    follows = () => Effect.void,
    recorded = (_, after) => after
  }: {
    readonly about?: About<Document>
    /** What else the same commit does. */
    readonly follows?: (
      act: Act,
      before: Document | undefined,
      after: Document
    ) => Effect.Effect<void, StoreFailure, Desk>
    readonly recorded?: Recorded<Document>
  } = {}
): RegistryService<Document> => {
  const read = reader(schema, filing.kind)
  const within: RegistryService<Document>["within"] = (act, input) =>
    Effect.gen(function* () {
      const document = yield* Effect.fromResult(read(input))
      const before = yield* act.read(filing, filing.idOf(document))
      const refusal =
        before !== undefined && "erased" in before
          ? reason("registry/refused", { kind: filing.kind }, [reason("registry/erased")])
          : (mayKeep(act.actor, filing.kind, document) ?? (before && mayKeep(act.actor, filing.kind, before)))
      if (refusal !== undefined) return yield* new Refused({ reason: refusal })
      // Saving what is there already is no change, and no entry.
      if (JSON.stringify(before) === JSON.stringify(document)) return document
      yield* act.write(filing, document, { type: "Saved", data: recorded(before, document) })
      yield* follows(act, before, document)
      return document
    })
  /**
   * What is answered once it is saved. Where there are identity papers, what the actor may see of it: a command that is asked
   * once more is answered with what others have written since.
   */
  const answerTo = (actor: Actor, id: string): Effect.Effect<Stored<Document>, StoreFailure, Desk> =>
    Effect.gen(function* () {
      const { kind } = filing
      const found = yield* answerWith(filing, id)
      if (identityFieldsOf(kind).length === 0 || extentFor(actor, kind, found) === 3) return found
      const known = about === undefined ? [] : yield* about(found)
      return visible(actor, kind, found, known) ?? ({ id, version: found.version } as unknown as Stored<Document>)
    })
  return {
    within,
    save: (actor, input, options = {}) =>
      Effect.gen(function* () {
        const id = filing.idOf(yield* Effect.fromResult(read(input)))
        return yield* perform(
          actor,
          {
            asked: [filing.kind, "save", input],
            about: { kind: filing.kind, id },
            run: (act) => within(act, input),
            answer: answerTo(actor, id),
            shows: (answer) => recordShown(actor, "save", filing, [answer])
          },
          options
        )
      }),
    get: (actor, id) => getVisible(actor, filing, id, about),
    find: (actor, query) => findVisible(actor, filing, query, about),
    history: (actor, id) => history(actor, filing, id, about),
    past: (actor, id, query) => past(actor, filing, id, query, about)
  }
}

/** @stability evolving */
export const Parties = registry(Filing.parties, Party)
/** @stability evolving */
export const Trainees = registry(Filing.trainees, Trainee, { about: ({ id }) => involving(id) })
/** @stability evolving */
export const Specialties = registry(Filing.specialties, Specialty)
/** @stability evolving */
export const Sources = registry(Filing.sources, Source)
/** @stability evolving */
export const Statements = registry(Filing.statements, Statement)
/** @stability evolving */
export const Statistics = registry(Filing.statistics, Statistic)
/** @stability evolving */
export const Documents = registry(Filing.documents, DocumentOnFile, {
  // Whoever decides on that person's completion at this moment is decided again.
  follows: (act, before, { id, person }) =>
    person === undefined || person === before?.person ? Effect.void : reserve(act, documentsAbout(person), id)
})
/** @stability evolving */
export const Teams = registry(Filing.teams, Team)
/** @stability evolving */
export const Outcomes = registry(Filing.outcomes, Outcome, { about: subjectOf })
/** @stability evolving */
export const FollowUps = registry(Filing.followUps, FollowUp)

// A person has no past: their journal does not fold.
const { past: _, ...persons } = registry(Filing.persons, Person, {
  about: ({ id }) => involving(id),
  // The journal names what changed and keeps none of it.
  recorded: (before, after) => ({
    fields: Object.keys(after).filter(
      (name) => JSON.stringify(after[name as keyof Person]) !== JSON.stringify(before?.[name as keyof Person])
    )
  })
})

/** @stability evolving */
export const Persons = {
  ...persons,
  /** Empties a person and the person's journal, for good. What was counted stays counted; ids in other documents lead nowhere. */
  erase: (actor: Actor, id: string, options: ActOptions = {}): Effect.Effect<void, ActFailure, Desk> =>
    perform(
      actor,
      {
        asked: ["person", "erase", id],
        about: { kind: "person", id },
        run: (act) =>
          Effect.gen(function* () {
            const before = yield* act.read(Filing.persons, id)
            const seen = before && visible(actor, "person", before, yield* involving(id))
            if (before === undefined || seen === undefined) return yield* new NotFound({ kind: "person", id })
            if ("erased" in before) return
            const refusal = mayKeep(actor, "person", before)
            if (refusal !== undefined) return yield* new Refused({ reason: refusal })
            yield* act.erase(Filing.persons, id)
          }),
        answer: Effect.void
      },
      options
    )
}
