/** Alumni: a person who has ended a training, seen from today. It is a view: nothing of it is stored, and nothing decides. */
import * as Effect from "effect/Effect"
import type { Enrolment } from "../model/Enrolment.ts"
import type { FollowUp } from "../model/FollowUp.ts"
import type { Outcome } from "../model/Outcome.ts"
import type { Statement } from "../model/Statement.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound, type StoreFailure } from "../values/Failure.ts"
import { compositeId } from "../values/Ids.ts"
import { recordingUnseen } from "./AuditRecording.ts"
import type { Desk } from "./Desk.ts"
import * as Filing from "./Filing.ts"
import { involving } from "./Involving.ts"
import type { About } from "./Seen.ts"
import { everyPage, loaded, type Stored, stored } from "./Stored.ts"
import { subjectOf } from "./Subjects.ts"

/**
 * What is known of somebody after a training.
 * @stability evolving
 */
export interface Alumnus {
  readonly person: string
  /** Those that ended; who was sent home or withdrew has none. */
  readonly enrolments: ReadonlyArray<Stored<Enrolment>>
  /** About the person, or about one of these enrolments. */
  readonly followUps: ReadonlyArray<Stored<FollowUp>>
  readonly outcomes: ReadonlyArray<Stored<Outcome>>
  /** What the person may be quoted with: the person agreed, or a source published it, and nobody withdrew that. */
  readonly testimonials: ReadonlyArray<Stored<Statement>>
}

const ended: ReadonlyArray<string> = ["trainingEnded", "departed"]
const quotable: ReadonlyArray<string | undefined> = ["given", "publishedBySource"]

type Conditions = ReadonlyArray<Readonly<Record<string, string>>>
/** The documents with one of these keys that the actor may see. */
const seen = <Document extends object>(
  actor: Actor,
  { kind }: Filing.Filing<Document>,
  anyOf: Conditions,
  about: About<Document> = () => Effect.succeed([])
): Effect.Effect<ReadonlyArray<Stored<Document>>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found: Array<Stored<Document>> = []
    for (const one of (yield* everyPage({ kind, anyOf })).map(stored<Document>)) {
      const shown = visible(actor, kind, one, yield* about(one))
      if (shown !== undefined) found.push(shown)
    }
    return found
  })

/**
 * What an actor may see of an alumnus; who may see nothing of the person is told that there is none.
 * @stability evolving
 */
export const alumnus = (actor: Actor, person: string): Effect.Effect<Alumnus, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const enrolled = yield* seen(actor, Filing.enrolments, [{ trainee: person }])
    const found = (yield* loaded({ kind: Filing.persons.kind, id: person }))?.body as object | undefined
    const known = found && visible(actor, Filing.persons.kind, found, yield* involving(person))
    if (known === undefined && enrolled.length === 0) {
      const ref = { kind: Filing.persons.kind, id: person }
      return yield* recordingUnseen(actor, "alumnus", ref, Effect.fail(new NotFound(ref)))
    }
    const enrolments = enrolled.filter(
      ({ completion, presence }) => presence !== "void" && (ended.includes(presence) || completion === "completed")
    )
    const about = [
      { about: compositeId("person", person) },
      { about: compositeId("trainee", person) },
      ...enrolments.map(({ id }) => ({ about: compositeId("enrolment", id) }))
    ]
    const said = yield* seen(actor, Filing.statements, [{ kind: "testimonial", person }])
    return {
      person,
      enrolments,
      followUps: yield* seen(actor, Filing.followUps, about),
      outcomes: yield* seen(actor, Filing.outcomes, about, subjectOf),
      testimonials: said.filter(({ consent }) => quotable.includes(consent))
    }
  })
