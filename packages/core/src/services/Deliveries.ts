/**
 * The steps of a delivery, each one commit: planned, addressed, claimed, settled, asked for once more.
 *
 * Whoever is faster takes a step; for the other there is nothing left to do. What is stored names ids and nothing else.
 */
import * as Effect from "effect/Effect"
import {
  canBeRetried,
  type Delivery,
  type DeliveryParts,
  deliveryId,
  failed,
  later,
  mostTries
} from "../model/Delivery.ts"
import { type NoticeKind, notices } from "../model/Notice.ts"
import { postman } from "../values/Actor.ts"
import { NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import type { Hash, PersonId } from "../values/Ids.ts"
import { reason } from "../values/Reason.ts"
import { type Act, perform } from "./Act.ts"
import { Desk } from "./Desk.ts"
import type { FeedCommit, FeedEntry } from "./Feed.ts"
import { deliveries, enrolments, type Filing, nominations } from "./Filing.ts"
import type { HandedOver } from "./HandingOver.ts"
import { answerWith, type Stored } from "./Stored.ts"

const filingOf: Readonly<Record<NoticeKind["document"], Filing<never>>> = {
  enrolment: enrolments as unknown as Filing<never>,
  nomination: nominations as unknown as Filing<never>
}

/** A delivery as it begins: it may be taken up at once. */
const begun = (parts: DeliveryParts, at: string): Delivery => {
  const id = deliveryId(parts)
  return { ...parts, id, key: id, status: "waiting", tries: 0, due: at }
}

/** Writes a delivery that is not there yet; what was planned before stays as it is. */
const plan = (act: Act, delivery: Delivery): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.flatMap(act.read(deliveries, delivery.id), (found) =>
    found === undefined ? act.write(deliveries, delivery, { type: "Planned", data: delivery }) : Effect.void
  )

/** The notices that an entry of a commit causes, and which of the entries of its version it is. */
const causedBy = (entries: ReadonlyArray<FeedEntry>) => {
  const counts = new Map<string, number>()
  return entries.flatMap(({ document: { id, kind }, type, version }) => {
    const place = `${kind}|${id}|${version}`
    const index = counts.get(place) ?? 0
    counts.set(place, index + 1)
    return notices
      .filter((notice) => notice.document === kind && notice.entry === type)
      .map((notice) => ({ notice, about: { kind, id, version, index } }))
  })
}

/** Plans what a commit causes; the reaction of the consumer `notices`. */
export const planned = ({ entries, id }: FeedCommit): Effect.Effect<void, unknown, Desk> => {
  const caused = causedBy(entries)
  const [first] = caused
  if (first === undefined) return Effect.void
  return perform(postman, {
    asked: ["delivery", "plan", id],
    about: { kind: first.about.kind, id: first.about.id },
    run: (act) =>
      Effect.forEach(caused, ({ about, notice: { code, document, to } }) =>
        Effect.gen(function* () {
          const found: Readonly<Record<string, unknown>> | undefined = yield* act.read(filingOf[document], about.id)
          const party = found?.[to.field]
          if (typeof party !== "string") return
          // For a trainee, the party is the person.
          const person = to.role === "trainee" ? { person: party as PersonId } : {}
          yield* plan(act, begun({ notice: code, about, to: { role: to.role, party }, ...person }, act.moment.at))
        })
      ).pipe(Effect.asVoid),
    answer: Effect.void
  })
}

/** Takes one step, if it is still to be taken: the delivery as it is then; undefined where somebody else was faster. */
const step = (
  id: string,
  next: (found: Delivery, act: Act) => readonly [type: string, delivery: Delivery] | undefined,
  besides: (act: Act) => Effect.Effect<unknown, StoreFailure, Desk> = () => Effect.void
): Effect.Effect<Delivery | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    let taken: Delivery | undefined
    const taking = perform(postman, {
      asked: ["delivery", "step", id],
      about: { kind: deliveries.kind, id },
      run: (act) =>
        Effect.gen(function* () {
          const found = yield* act.read(deliveries, id)
          const made = found && next(found, act)
          taken = made?.[1]
          if (made === undefined) return
          yield* act.write(deliveries, made[1], { type: made[0], data: made[1] })
          yield* besides(act)
        }),
      answer: Effect.void
    })
    return yield* taking.pipe(
      Effect.map(() => taken),
      Effect.catchTag("Stale", () => Effect.succeed(undefined))
    )
  })

/** Whether it is still there to be taken up, by whoever comes first. */
const isDue = ({ due, status }: Delivery, { moment }: Act): boolean =>
  (status === "waiting" || status === "claimed") && due !== undefined && due <= moment.at

/** Somebody who is to be told, and the channels by which that is possible; perhaps none. */
export interface Addressee {
  readonly person: PersonId
  readonly channels: ReadonlyArray<string>
}

/** Turns a delivery to an office or a person into one for each person and channel. */
export const address = (
  { about, id, notice, person, to }: Delivery,
  addressees: ReadonlyArray<Addressee>
): Effect.Effect<Delivery | undefined, StoreFailure, Desk> => {
  const parts = { notice, about, to }
  const isReached = addressees.some(({ channels }) => channels.length > 0)
  const isNobody = addressees.length === 0
  const status = isNobody ? "nobody" : isReached || person === undefined ? "addressed" : "noAddress"
  return step(
    id,
    (found, act) => {
      const { because: _because, claim: _claim, detail: _detail, due: _due, ...rest } = found
      return isDue(found, act) ? [isReached ? "Addressed" : "NotAddressed", { ...rest, status }] : undefined
    },
    (act) =>
      Effect.forEach(addressees, ({ channels, person: one }) => {
        const leaves = channels.map((channel) => begun({ ...parts, person: one, channel }, act.moment.at))
        if (leaves.length > 0 || person !== undefined) return Effect.forEach(leaves, (leaf) => plan(act, leaf))
        const { due: _due, ...without } = begun({ ...parts, person: one }, act.moment.at)
        return plan(act, { ...without, status: "noAddress" })
      })
  )
}

/**
 * Claims a delivery for so many milliseconds. Whoever dies meanwhile loses it, and it is tried again: that is why it may
 * arrive more than once. Undefined where it is not to be had; one that was tried too often is given up.
 */
export const claim = (id: string, milliseconds: number): Effect.Effect<Delivery | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { draw } = yield* Desk
    const own = draw()
    const taken = yield* step(id, (found, act) => {
      if (!isDue(found, act)) return undefined
      const { moment } = act
      if (found.tries >= mostTries) return ["GivenUp", failed(found, moment.at, { because: "interrupted" })]
      const due = later(moment.at, milliseconds)
      return ["Claimed", { ...found, status: "claimed", tries: found.tries + 1, due, claim: own }]
    })
    return taken?.claim === own ? taken : undefined
  })

/** What a try came to. */
export type Tried = HandedOver | { readonly _tag: "NoAddress" }

/**
 * Records what a try came to. That it was sent is true whoever has claimed it since; of a failure speaks only whose claim
 * it still is.
 */
export const settle = (
  { claim: own, id }: Delivery,
  tried: Tried
): Effect.Effect<Delivery | undefined, StoreFailure, Desk> =>
  step(id, (found, { moment }) => {
    const { because: _because, claim: held, detail: _detail, due: _due, receipt: _receipt, ...rest } = found
    if (tried._tag === "Sent") {
      const { receipt } = tried
      if (found.status === "sent") return undefined
      return ["Sent", { ...rest, status: "sent", ...(receipt === undefined ? {} : { receipt }) }]
    }
    if (found.status !== "claimed" || held !== own) return undefined
    switch (tried._tag) {
      case "NoAddress":
        return ["NotAddressed", { ...rest, status: "noAddress" }]
      case "Declined": {
        const { because, detail } = tried
        return ["Declined", { ...rest, status: "declined", because, ...(detail === undefined ? {} : { detail }) }]
      }
      case "Failed": {
        // What is gone does not come back.
        if (tried.because === "gone") return ["GivenUp", { ...rest, status: "givenUp", because: "gone" }]
        const next = failed(found, moment.at, tried)
        return [next.status === "givenUp" ? "GivenUp" : "Failed", next]
      }
    }
  })

/** The same for who could not be found out: of a delivery that has no channel yet nobody holds a claim. */
export const postpone = (
  id: string,
  failure: Extract<HandedOver, { readonly _tag: "Failed" }>
): Effect.Effect<Delivery | undefined, StoreFailure, Desk> =>
  step(id, (found, act) => {
    if (!isDue(found, act)) return undefined
    const next = failed({ ...found, tries: found.tries + 1 }, act.moment.at, failure)
    return [next.status === "givenUp" ? "GivenUp" : "Failed", next]
  })

/** Why a delivery is not tried once more. */
const standing = ({ status }: Delivery) => reason(status === "sent" ? "notice/sent" : "notice/onItsWay")

/**
 * Tries a delivery once more, at once and as often as a new one: when there is an address now, or a service is back. One
 * that was addressed becomes deliveries to whoever staffs the office since, and by whichever channel reaches somebody since;
 * those that there are stay as they are. Refused for one that was sent or is on its way.
 * @stability evolving
 */
export const retry = (id: string): Effect.Effect<Stored<Delivery>, NotFound | Refused | StoreFailure, Desk> => {
  const deed = {
    asked: ["delivery", "retry", id],
    about: { kind: deliveries.kind, id },
    run: (act: Act) =>
      Effect.gen(function* () {
        const found = yield* act.read(deliveries, id)
        if (found === undefined) return yield* new NotFound({ kind: deliveries.kind, id })
        if (!canBeRetried(found, act.moment.at))
          return yield* new Refused({ reason: reason("notice/notRetried", { delivery: id }, [standing(found)]) })
        const { because: _because, claim: _claim, detail: _detail, ...rest } = found
        const next: Delivery = { ...rest, status: "waiting", tries: 0, due: act.moment.at }
        yield* act.write(deliveries, next, { type: "Retried", data: next })
      }),
    answer: answerWith(deliveries, id as Hash)
  }
  // Somebody is at it at this moment.
  const busy = new Refused({
    reason: reason("notice/notRetried", { delivery: id }, [reason("notice/onItsWay")])
  })
  return perform(postman, deed).pipe(Effect.catchTag("Stale", () => Effect.fail(busy)))
}
