/**
 * Which assessments a commit may change: what a host assesses anew when something was recorded, and no more.
 *
 * It names every enrolment whose assessment may be another one now, and seldom one whose is not: what an edition's rules do
 * not read can't change what they say.
 */
import * as Effect from "effect/Effect"
import type { RecordPart } from "../completion/RuleKind.ts"
import { watch } from "../completion/Watch.ts"
import { evidenceUntil } from "../model/Edition.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import type { EvidenceKind } from "../model/Evidence.ts"
import type { Ref } from "../ports/Store.ts"
import { clock } from "../values/Actor.ts"
import type { InvalidInput, StoreFailure } from "../values/Failure.ts"
import { type Act, observe } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import {
  activities,
  documents,
  editions,
  enrolments,
  evidence,
  type Filing,
  placements,
  schedules,
  waivers
} from "./Filing.ts"
import { entriesOf } from "./History.ts"
import { compiledRules } from "./Judging.ts"
import { folding } from "./Past.ts"
import { pinnedRules } from "./Rules.ts"

/**
 * What may have changed with a commit.
 * @stability evolving
 */
export interface Affected {
  /** Their assessments may be others now. */
  readonly enrolments: ReadonlyArray<string>
  /** Erased since, so that nobody can tell any more whom they were about. */
  readonly unclear: ReadonlyArray<Ref>
}

/** What changed, and whose it is: of an enrolment, of all enrolments of a trainee, or of an edition. */
interface Change {
  readonly of: "enrolment" | "trainee" | "edition"
  readonly id: string
  /** The part of a record; undefined: any. */
  readonly part: RecordPart | undefined
}

const partOfEvidence: Readonly<Record<EvidenceKind, RecordPart>> = {
  attendance: "sessions",
  log: "procedures",
  deliverable: "deliverables",
  signOff: "signOffs",
  activity: "activities",
  evaluation: "evaluations",
  exam: "exams",
  entrustment: "entrustments",
  survey: "surveys",
  confirmation: "confirmations",
  credit: "credits",
  conduct: "conductCases",
  language: "languageProofs"
}

/** Every state that a document was ever in: what it was about before counts, too. Undefined where it was erased. */
const everyState = <D extends object>(
  filing: Filing<D>,
  id: string
): Effect.Effect<ReadonlyArray<D> | undefined, StoreFailure, Desk> =>
  Effect.map(entriesOf({ kind: filing.kind, id }), (entries) => {
    // Once it is erased, none of its entries says anything any more.
    if (entries.some(({ data }) => data === null)) return undefined
    const next = folding(filing, id)
    const states: Array<D> = []
    for (const entry of entries) states.push(next(states.at(-1), entry))
    return states
  })

const changes = (of: Change["of"], ids: ReadonlyArray<string | undefined>, part?: RecordPart): ReadonlyArray<Change> =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ of, id, part }]))

/** What a document is about that an assessment can rest on; undefined where it was erased and nobody can tell. */
const changesOf = (act: Act, { id, kind }: Ref): Effect.Effect<ReadonlyArray<Change> | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const ofEnrolment = (found: { readonly enrolment?: string } | undefined, part?: RecordPart) =>
      found?.enrolment === undefined ? undefined : changes("enrolment", [found.enrolment], part)
    switch (kind) {
      case enrolments.kind:
        return changes("enrolment", [id])
      case editions.kind:
        return changes("edition", [id])
      case evidence.kind: {
        const found = yield* act.read(evidence, id)
        return ofEnrolment(found, found && partOfEvidence[found.kind])
      }
      case placements.kind:
        return ofEnrolment(yield* act.read(placements, id))
      case waivers.kind:
        return ofEnrolment(yield* act.read(waivers, id))
      case schedules.kind: {
        const found = yield* act.read(schedules, id)
        return found?.edition === undefined ? undefined : changes("edition", [found.edition], "sessions")
      }
      case activities.kind: {
        const states = yield* everyState(activities, id)
        const all = states?.map(({ edition }) => edition)
        return all && changes("edition", all, "activities")
      }
      case documents.kind: {
        const states = yield* everyState(documents, id)
        const all = states?.map(({ person }) => person)
        return all && changes("trainee", all, "documents")
      }
      default:
        return []
    }
  })

/** What the rules of an edition read of a record; nothing, where there are no rules to assess by. */
const partsRead = (act: Act, edition: string): Effect.Effect<ReadonlySet<string>, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const pinned = yield* pinnedRules(act, edition)
    if (pinned === undefined) return new Set()
    const { parts } = watch(yield* compiledRules(pinned))
    // What came too late is named in an assessment, whether a rule reads it or not.
    const planned = yield* act.read(editions, edition)
    const until = planned && evidenceUntil(planned)
    return new Set(
      until !== undefined && until < act.moment.today
        ? [...parts, ...Object.values(partOfEvidence), "documents"]
        : parts
    )
  })

/**
 * Whose assessments a commit may have changed. It is for the host: it names enrolments, whoever may see them.
 * @stability evolving
 */
export const affectedBy = ({
  entries
}: {
  readonly entries: ReadonlyArray<{ readonly document: Ref }>
}): Effect.Effect<Affected, InvalidInput | StoreFailure, Desk> =>
  observe(clock, (act) =>
    Effect.gen(function* () {
      const touched = new Map(entries.map(({ document }) => [`${document.kind}|${document.id}`, document]))
      const unclear: Array<Ref> = []
      const affected = new Set<string>()
      const read = new Map<string, ReadonlySet<string>>()
      const enrolmentsOf = ({ id, of }: Change): Effect.Effect<ReadonlyArray<Enrolment>, StoreFailure, Desk> =>
        of === "enrolment"
          ? Effect.map(act.read(enrolments, id), (found) => (found === undefined ? [] : [found]))
          : act.all(enrolments, { [of]: id })
      for (const document of touched.values()) {
        const found = yield* changesOf(act, document)
        if (found === undefined) unclear.push(document)
        for (const change of found ?? []) {
          for (const { edition, id, presence } of yield* enrolmentsOf(change)) {
            if (edition === undefined || presence === "void") continue
            const parts = read.get(edition) ?? (yield* partsRead(act, edition))
            read.set(edition, parts)
            if (parts.size > 0 && (change.part === undefined || parts.has(change.part))) affected.add(id)
          }
        }
      }
      return { enrolments: [...affected], unclear }
    })
  )
