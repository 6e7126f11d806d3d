/** On what a decision on completion is opened again: an upheld appeal, or evidence that came late; and until when more may. */
import * as Effect from "effect/Effect"
import { subjectFor } from "../model/DocumentOnFile.ts"
import * as Edition from "../model/Edition.ts"
import type { Context, Enrolment } from "../model/Enrolment.ts"
import { visible } from "../model/Visible.ts"
import type { StoreFailure } from "../values/Failure.ts"
import type { Act } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { appeals, documents, evidence } from "./Filing.ts"
import { entriesOf } from "./History.ts"
import type { Said } from "./Noun.ts"

/** The appeal that is named, if the actor may see it: one that is hidden is not there. */
const appealNamed = (act: Act, named: unknown): Effect.Effect<Pick<Context, "appeal">, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const appeal = typeof named === "string" ? yield* act.relyOn(appeals, named) : undefined
    if (appeal === undefined || visible(act.actor, appeals.kind, appeal) === undefined) return {}
    const { against, decidedOn, enrolment, historical, id, status } = appeal
    // One that was recorded of the past is against a decision of the past: it went through no review here.
    const isOfNow = historical === undefined && against !== undefined && decidedOn !== undefined
    return { appeal: { ...{ id, enrolment, status }, ...(isOfNow ? { against, decidedOn } : {}) } }
  })

/** Something that is on record, and the last day on which anything was said of it, as far as that is known. */
interface OnRecord {
  readonly id: string
  readonly said: string | undefined
}

const lastSaid = (item: object): string | undefined =>
  ["recordedOn", "verifiedOn", "reviewedOn", "closedOn"]
    .flatMap((name) => (item as Readonly<Record<string, string | undefined>>)[name] ?? [])
    .toSorted()
    .at(-1)

/** Of the evidence that is named, what is on record about this enrolment: items of any kind, and documents on file. */
const recorded = (act: Act, enrolment: Enrolment, named: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    if (named.length === 0) return []
    const { dayOf } = yield* Desk
    const parts = yield* act.all(evidence, { enrolment: enrolment.id })
    const found: Array<OnRecord> = []
    for (const one of named) {
      const part = parts.find(({ items }) => items.some(({ id }) => id === one))
      if (part !== undefined) {
        yield* act.relyOn(evidence, evidence.idOf(part))
        found.push({ id: one, said: lastSaid(part.items.find(({ id }) => id === one) ?? {}) })
        continue
      }
      const document = yield* act.relyOn(documents, one)
      if (document === undefined || subjectFor(document, enrolment) !== "this") continue
      const last = (yield* entriesOf({ kind: documents.kind, id: one })).at(-1)
      found.push({ id: one, said: last && dayOf(last.at) })
    }
    return found
  })

const texts = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : []

/** What is known of the grounds on which an enrolment is to be reopened. */
export const groundsOf = (
  act: Act,
  enrolment: Enrolment,
  edition: Edition.Edition | undefined,
  said: Said | undefined
): Effect.Effect<Pick<Context, "appeal" | "onRecord" | "decidedOn" | "evidenceUntil">, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const until = edition && Edition.evidenceUntil(edition, enrolment.evidenceUntil)
    const found = yield* recorded(act, enrolment, [...texts(said?.["lateEvidence"]), ...texts(said?.["evidence"])])
    const { decidedOn: day = "" } = enrolment.decision ?? {}
    return {
      ...(yield* appealNamed(act, said?.["upheldAppeal"])),
      onRecord: found.map(({ id }) => id),
      // What came after the last day for evidence did not count, whether it was there by the day of the decision or not.
      decidedOn: found.flatMap(({ id, said: on }) =>
        on !== undefined && on < day && (until === undefined || on <= until) ? [id] : []
      ),
      ...(until === undefined ? {} : { evidenceUntil: until })
    }
  })
