/**
 * Activities: five life cycles over one kind of document. What an activity is a part of, what it returns and what its kind
 * adds is looked up and read before its table is asked.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { begins, type Table } from "../lifecycle/Lifecycle.ts"
import type { Activity } from "../model/Activity.ts"
import { type Context, type Form, formOf } from "../model/ActivityCore.ts"
import { detailReaders } from "../model/ActivityDetail.ts"
import type { AnyActivity } from "../model/AnyActivity.ts"
import type { Consilium } from "../model/Consilium.ts"
import type { Donation } from "../model/Donation.ts"
import type { FacilityProject } from "../model/FacilityProject.ts"
import type { WorkingGroup } from "../model/WorkingGroup.ts"
import type { Actor } from "../values/Actor.ts"
import { InvalidInput, type PluginFault } from "../values/Failure.ts"
import { compositeId } from "../values/Ids.ts"
import { isWithin, type Period } from "../values/Period.ts"
import { Dating, resolve } from "../values/RelativeDate.ts"
import type { Act } from "./Act.ts"
import { Desk } from "./Desk.ts"
import * as Filing from "./Filing.ts"
import { history } from "./History.ts"
import { type ActFailure, type NounService, nounService, type Said } from "./Noun.ts"
import { readPastQuery } from "./Past.ts"
import { activitiesIn, reserve } from "./Reservations.ts"
import { findVisible, getVisible } from "./Seen.ts"

/** Parts of parts are a few deep; a record that goes deeper than this is a circle. */
const deepest = 32

const isDating = Schema.is(Dating)
const invalid = (what: string, path: string, expected: string) =>
  new InvalidInput({ what, problems: [{ path, expected }] })

/** The kind says which life cycle an activity follows: each is begun at its own door. */
const doors: Readonly<Record<Form, string>> = {
  activity: "activities",
  workingGroup: "workingGroups",
  facilityProject: "facilityProjects",
  donation: "donations",
  consilium: "consilia"
}

/** What the kind adds, as it reads it: defaults are filled in. A kind that neither the core nor a plugin knows adds nothing. */
const readDetail = (what: string, kind: string, detail: unknown) =>
  Effect.gen(function* () {
    const { activityKinds } = yield* Desk
    const read = detailReaders.get(kind) ?? activityKinds.get(kind)
    if (read === undefined)
      return yield* invalid(what, "/kind", "a kind that the core or a plugin defines, since it has a detail")
    return yield* Effect.mapError(Effect.fromResult<unknown, InvalidInput | PluginFault>(read(detail)), (failure) =>
      failure._tag === "PluginFault"
        ? failure
        : new InvalidInput({
            what,
            problems: failure.problems.map(({ expected, path }) => ({ path: `/detail${path}`, expected }))
          })
    )
  })

/** The period that a source's words come to, where the day of its publication tells. */
const datedBy = (act: Act, dating: unknown) =>
  Effect.gen(function* () {
    // What is no dating is refused when all of it is read.
    if (!isDating(dating) || dating.says === undefined) return undefined
    const { says, source } = dating
    const published = yield* act.read(Filing.sources, source)
    const resolved = resolve(says, published?.publishedOn)
    return "date" in resolved ? resolved.date : undefined
  })

/** Completes what is said of an activity from what is known, and reads what its kind adds. */
const completedFor =
  (form: Form, table: Table) =>
  (act: Act, transition: string, before: AnyActivity | undefined, said: Said): Effect.Effect<Said, ActFailure, Desk> =>
    Effect.gen(function* () {
      const what = `${form}.${transition}`
      const { dating, detail, kind, operator, parties, period } = said
      if (before === undefined && typeof kind === "string" && formOf(kind) !== form)
        return yield* invalid(what, "/kind", `a kind that is begun here; this one is begun with ${doors[formOf(kind)]}`)
      const ofKind = before?.kind ?? kind
      // What a plugin's kind needs is asked for at the beginning.
      const { activityKinds } = yield* Desk
      const isAsked = detail !== undefined || (before === undefined && activityKinds.has(String(ofKind)))
      const read = isAsked && typeof ofKind === "string" ? yield* readDetail(what, ofKind, detail ?? {}) : undefined
      const adds = detail !== undefined || (read !== undefined && Object.keys(read as object).length > 0)
      const alone = begins(table, transition) && parties === undefined && operator !== undefined
      const resolved = period === undefined ? yield* datedBy(act, dating) : undefined
      return {
        ...said,
        ...(read !== undefined && adds ? { detail: read } : {}),
        ...(alone ? { parties: [operator] } : {}),
        ...(resolved === undefined ? {} : { period: resolved })
      }
    })

/** Whether an activity is a part of another, at whatever depth; none of those above may become one meanwhile. */
const isPartOf = (act: Act, part: AnyActivity, id: string): Effect.Effect<boolean, ActFailure, Desk> =>
  Effect.gen(function* () {
    let above: AnyActivity | undefined = part
    for (let depth = 0; above !== undefined; depth++) {
      if (above.id === id || depth > deepest) return true
      above = above.parent === undefined ? undefined : yield* act.relyOn(Filing.activities, above.parent)
    }
    return false
  })

/** An activity that has to stay as it is until the act is committed; one that was entered in error is not on record. */
const onRecord = (act: Act, id: string): Effect.Effect<AnyActivity | undefined, ActFailure, Desk> =>
  Effect.map(act.relyOn(Filing.activities, id), (found) => (found?.status === "void" ? undefined : found))

/** What everybody writes who makes something a part of an activity: one for each whole. */
const reservationOf = (whole: string): string => compositeId("parts", whole)

/** The parts of an activity: until the act is committed, none of them may move, and no other may be added. */
const partsOf = (act: Act, parent: string): Effect.Effect<ReadonlyArray<AnyActivity>, ActFailure, Desk> =>
  Effect.gen(function* () {
    yield* act.relyOn(Filing.reservations, reservationOf(parent))
    const parts = (yield* act.all(Filing.activities, { parent })).filter(({ status }) => status !== "void")
    for (const { id } of parts) yield* act.relyOn(Filing.activities, id)
    return parts
  })

const contextOf = (
  act: Act,
  { before, said }: { readonly before: AnyActivity | undefined; readonly said: Said | undefined }
): Effect.Effect<Context, ActFailure, Desk> =>
  Effect.gen(function* () {
    const next = { ...before, ...said } as Partial<AnyActivity>
    const { id, parent, period, reciprocates } = next
    const above = parent === undefined ? undefined : yield* onRecord(act, parent)
    const inside = (one: Period | undefined, other: Period | undefined) =>
      one === undefined || other === undefined ? ("unknown" as const) : isWithin(one, other)
    const isMoved = before !== undefined && said?.["period"] !== undefined
    const parts = isMoved && id !== undefined ? yield* partsOf(act, id) : []
    const returnsNothing = said?.["reciprocates"] === undefined || reciprocates === undefined
    const returned = returnsNothing || reciprocates === id ? undefined : yield* onRecord(act, reciprocates)
    return {
      ...(parent === undefined
        ? {}
        : {
            parent: {
              id: parent,
              // What it was a part of may have been entered in error meanwhile: that is no fault of what is said now.
              known: above !== undefined || said?.["parent"] === undefined,
              circle: above !== undefined && id !== undefined && (yield* isPartOf(act, above, id)),
              inside: inside(period, above?.period),
              ...(above?.period === undefined ? {} : { period: above.period })
            }
          }),
      partsOutside: parts.filter((part) => inside(part.period, period) === "no").map((part) => part.id),
      returnedKnown: returnsNothing || returned !== undefined
    }
  })

const service = <Document extends AnyActivity>(form: Form, filing: Filing.CycledFiling<Document>) =>
  nounService<Document, Context>({
    filing,
    completes: completedFor(form, filing.table),
    context: contextOf,
    follows: (act, { after, before }) =>
      Effect.gen(function* () {
        const { edition, id: holder, parent } = after
        // Whoever decides at this moment on the completion of somebody in the edition is decided again.
        if (edition !== undefined && edition !== before?.edition) yield* reserve(act, activitiesIn(edition), holder)
        // Whoever moves the whole at this moment is decided again: this part may lie outside of it then.
        if (parent !== undefined && parent !== before?.parent) yield* reserve(act, reservationOf(parent), holder)
      })
  })

const Events = service<Activity>("activity", Filing.events)
/** @stability evolving */
export const WorkingGroups = service<WorkingGroup>("workingGroup", Filing.workingGroups)
/** @stability evolving */
export const FacilityProjects = service<FacilityProject>("facilityProject", Filing.facilityProjects)
/** @stability evolving */
export const Donations = service<Donation>("donation", Filing.donations)
/** @stability evolving */
export const Consilia = service<Consilium>("consilium", Filing.consilia)

const services: Readonly<Record<Form, NounService<never>>> = {
  activity: Events,
  workingGroup: WorkingGroups,
  facilityProject: FacilityProjects,
  donation: Donations,
  consilium: Consilia
} as never
/** The steps of all five life cycles. */
const transitions: ReadonlyArray<string> = [
  ...new Set(
    [Filing.events, Filing.workingGroups, Filing.facilityProjects, Filing.donations, Filing.consilia].flatMap(
      ({ table }) => table.transitions.map(({ name }) => name)
    )
  )
]
/** The service whose life cycle an activity follows. */
export const serviceOf = (kind: string): NounService<AnyActivity> =>
  services[formOf(kind)] as unknown as NounService<AnyActivity>

const serviceFor = (actor: Actor, id: string) =>
  Effect.map(getVisible(actor, Filing.activities, id), ({ kind }) => serviceOf(kind))

/**
 * The steps of what takes place and is over; asked and read are activities of every form.
 * @stability evolving
 */
export const Activities: Omit<NounService<Activity>, "find" | "get" | "past"> &
  Pick<NounService<AnyActivity>, "find" | "get" | "past"> = {
  ...Events,
  get: (actor, id) => getVisible(actor, Filing.activities, id),
  find: (actor, query) => findVisible(actor, Filing.activities, query),
  history: (actor, id) => history(actor, Filing.activities, id),
  past: (actor, id, query) =>
    Effect.flatMap(Effect.fromResult(readPastQuery(query)), (days) =>
      Effect.flatMap(serviceFor(actor, id), (own) => own.past(actor, id, days))
    ),
  whyNot: (actor, id, transition) =>
    transitions.includes(transition)
      ? Effect.flatMap(serviceFor(actor, id), (own) => own.whyNot(actor, id, transition))
      : Effect.fail(invalid("activity.whyNot", "/transition", `one of ${transitions.join(", ")}`)),
  whatNext: (actor, id) => Effect.flatMap(serviceFor(actor, id), (own) => own.whatNext(actor, id))
}
