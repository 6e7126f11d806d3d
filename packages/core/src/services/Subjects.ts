/**
 * Subjects: the documents of any kind that others are about or point at. Who is shown nothing of a document is not shown
 * what is claimed of it either, and can't learn by pointing at it whether it is there.
 */
import * as Effect from "effect/Effect"
import type { DocumentRef } from "../model/DocumentRef.ts"
import { type Subject, visible } from "../model/Visible.ts"
import type { StoreFailure } from "../values/Failure.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { enrolments, filings, persons, placements, trainees } from "./Filing.ts"
import { involving } from "./Involving.ts"
import type { About } from "./Seen.ts"
import { loaded } from "./Stored.ts"

/** A placement has no sending side of its own: it is that of its enrolment. */
export const sentBy: About<{ readonly enrolment: string }> = ({ enrolment }) =>
  Effect.map(loaded({ kind: enrolments.kind, id: enrolment }), (found) => {
    const { sendingSide } = (found?.body ?? {}) as { readonly sendingSide?: ReadonlyArray<string> }
    return [{ sendingSide }]
  })

type Asked = { readonly id: string; readonly enrolment: string }
const known: ReadonlyMap<string, About<Asked>> = new Map<string, About<Asked>>([
  [persons.kind, ({ id }) => involving(id)],
  [trainees.kind, ({ id }) => involving(id)],
  [placements.kind, sentBy]
])
/** What is known about a document of some kind: through it others may see something of it. */
const knownAbout = (kind: string, document: object): Effect.Effect<ReadonlyArray<object>, StoreFailure, Desk> =>
  known.get(kind)?.(document as Asked) ?? Effect.succeed([])

/** A document as what others are about, with what is known about it. */
export const asSubject = (kind: string, document: object): Effect.Effect<Subject, StoreFailure, Desk> =>
  Effect.map(knownAbout(kind, document), (about) => ({ subject: { kind, document, about } }))

/** What a claim or an outcome is about, lent to it: whoever may know how that stands may read what is said of it. */
export const subjectOf: About<{ readonly about: DocumentRef }> = ({ about: { id, kind } }) =>
  Effect.flatMap(filings.has(kind) ? loaded({ kind, id }) : Effect.succeed(undefined), (found) =>
    found === undefined
      ? Effect.succeed([])
      : Effect.map(asSubject(kind, found.body as object), (subject): ReadonlyArray<object> => [subject])
  )

/**
 * Whether a document is there for the actor, which has to stay as it is until the act is committed. What was entered in
 * error is not there.
 */
export const isThere = (act: Act, { id, kind }: DocumentRef): Effect.Effect<boolean, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const filing = filings.get(kind)
    const found: object | undefined = filing === undefined ? undefined : yield* act.relyOn(filing, id)
    const isInError = (found as { readonly status?: string } | undefined)?.status === "void"
    return (
      found !== undefined && !isInError && visible(act.actor, kind, found, yield* knownAbout(kind, found)) !== undefined
    )
  })
