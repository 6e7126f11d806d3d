/**
 * How one item of evidence is recorded, and one that is there confirmed: each is one act. What all kinds have in common is
 * looked at here, in this order: the placement, the office, that it is no future day, and what the kind itself asks.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Enrolment } from "../model/Enrolment.ts"
import type { EvidenceItem, EvidenceKind } from "../model/Evidence.ts"
import type { Placement } from "../model/Placement.ts"
import { visible } from "../model/Visible.ts"
import type { Actor, Capacity } from "../values/Actor.ts"
import { InvalidInput, NotFound } from "../values/Failure.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { EnrolmentId, EvidenceId, PlacementId } from "../values/Ids.ts"
import { isAfter, type PartialDate } from "../values/PartialDate.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { type Act, type ActOptions, perform } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { atHost, type EvidenceTask, enrolmentOf, isOneself, refused, standing } from "./EvidenceOffices.ts"
import { add, partOf, put, relyOnItems, stamped, whereKept } from "./EvidenceShelf.ts"
import { enrolments, evidence, placements } from "./Filing.ts"
import type { ActFailure } from "./Noun.ts"

/** What every request for a new item has. */
export const belongs = {
  enrolment: EnrolmentId,
  placement: Schema.optionalKey(PlacementId),
  id: Schema.optionalKey(EvidenceId)
}
interface Belonging {
  readonly enrolment: string
  readonly placement?: string
  readonly id?: string
}
/** What the service adds to every item: which it is, and when and by whom it was recorded. */
type Unstamped<Item> = Omit<Item, "id" | "recordedOn" | "recordedBy">

/** Of a request, what the item itself keeps. */
const saidIn = <Request extends Belonging>({
  enrolment: _enrolment,
  id: _id,
  placement: _placement,
  ...said
}: Request): Omit<Request, keyof Belonging> => said

/** What is known while an item is recorded: where it belongs, and in which capacity it is said. */
interface Recording<Request> {
  readonly act: Act
  readonly capacity: Capacity
  readonly enrolment: Enrolment
  readonly id: string
  readonly placement: Placement | undefined
  readonly request: Request
}

/** The id of a new item: the caller's, or drawn; sent again under the same commit id, it is the same. */
const itemId = (given: string | undefined, commit: string | undefined) =>
  Effect.map(Desk, ({ draw }) => given ?? (commit === undefined ? draw() : fingerprint([commit, "item"]).slice(0, 32)))

/** The enrolment that evidence is recorded of; one that was entered in error has none. */
const enrolmentFor = (act: Act, id: string, what: EvidenceTask) =>
  Effect.gen(function* () {
    const enrolment = yield* enrolmentOf(act, id, what)
    if (enrolment.presence === "void")
      return yield* refused(what, reason("evidence/notTakingPart", { enrolment: enrolment.id, presence: "void" }))
    return enrolment
  })

/** The placement, if it is one of this enrolment. */
const placementOf = (act: Act, enrolment: Enrolment, id: string | undefined, what: EvidenceTask) =>
  Effect.gen(function* () {
    const placement = id === undefined ? undefined : yield* act.relyOn(placements, id)
    if (id !== undefined && placement?.enrolment !== enrolment.id)
      return yield* refused(what, reason("evidence/otherPlacement", { placement: id }))
    return placement
  })

/** How items of one kind are recorded. */
interface Adding<Kind extends EvidenceKind, Request, Written> {
  readonly what: EvidenceTask
  readonly kind: Kind
  readonly request: Schema.Codec<Request, Written>
  /** The day that the item speaks of; left out, today. */
  readonly on: (request: Request) => PartialDate | undefined
  /** What is wrong with what is said by itself, or in the offices of whoever says it. */
  readonly problems?: (request: Request, actor: Actor) => InvalidInput["problems"]
  /** Nobody says it of themselves, in whatever other capacity. */
  readonly ofOthers?: true
  /** What else stands in the way. */
  readonly unless?: (recording: Recording<Request>) => Effect.Effect<void, ActFailure, Desk>
  readonly item: (said: Omit<Request, keyof Belonging>, recording: Recording<Request>) => Unstamped<EvidenceItem<Kind>>
}

/** What takes in an item of a kind and answers its id. */
export const adding = <const Kind extends EvidenceKind, Request extends Belonging, Written>({
  item,
  kind,
  ofOthers,
  on,
  problems = () => [],
  request: schema,
  unless,
  what
}: Adding<Kind, Request, Written>) => {
  const read = reader(schema, `evidence.${what}`)
  const record = (act: Act, request: Request, id: string): Effect.Effect<void, ActFailure, Desk> =>
    Effect.gen(function* () {
      const { today } = act.moment
      const enrolment = yield* enrolmentFor(act, request.enrolment, what)
      if (request.id !== undefined) yield* relyOnItems(act, enrolment, kind)
      const placement = yield* placementOf(act, enrolment, request.placement, what)
      if (ofOthers && isOneself(act, enrolment)) return yield* refused(what, reason("evidence/ofOneself"))
      const capacity = yield* standing(act, what, atHost(enrolment, placement?.host, kind))
      const day = on(request) ?? today
      if (isAfter(day, today) === "yes") return yield* refused(what, reason("evidence/notHeldYet", { on: day, today }))
      const recording = { act, capacity, enrolment, id, placement, request }
      if (unless !== undefined) yield* unless(recording)
      const added = { ...stamped(act, id), ...item(saidIn(request), recording) } as unknown as EvidenceItem<Kind>
      yield* add(act, enrolment, placement?.id, kind, added, capacity, day)
    })
  return (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<string, ActFailure, Desk> =>
    Effect.gen(function* () {
      const request = yield* Effect.fromResult(read(input))
      const found = problems(request, actor)
      if (found.length > 0) return yield* new InvalidInput({ what: `evidence.${what}`, problems: found })
      const id = yield* itemId(request.id, options.commit)
      return yield* perform(
        actor,
        {
          asked: ["evidence", what, input],
          about: { kind: enrolments.kind, id: request.enrolment },
          run: (act) => record(act, request, id),
          answer: Effect.succeed(id)
        },
        options
      )
    })
}

/** An item that is there, and what is known while something is said of it. */
interface Confirming<Item, Request> {
  readonly act: Act
  readonly capacity: Capacity
  readonly enrolment: Enrolment
  readonly found: Item
  /** Where it belongs: a placement, or none. */
  readonly placement: string | undefined
  readonly request: Request
}

/** How something is said of an item that is there. */
interface Changing<Kind extends EvidenceKind, Request, Written> {
  readonly what: EvidenceTask
  readonly kind: Kind
  readonly request: Schema.Codec<Request, Written>
  /** The id of the item. */
  readonly of: (request: Request) => string
  /** Nobody says it of themselves, in whatever other capacity. */
  readonly ofOthers?: true
  /** To whom it may not be shown, it is not there. */
  readonly isHidden?: true
  readonly unless?: (confirming: Confirming<EvidenceItem<Kind>, Request>) => Effect.Effect<void, ActFailure, Desk>
  readonly item: (confirming: Confirming<EvidenceItem<Kind>, Request>) => EvidenceItem<Kind>
}

/** What confirms, corrects or closes an item; it answers nothing. What was done at one host is not confirmed by another. */
export const changing = <const Kind extends EvidenceKind, Request extends { readonly enrolment: string }, Written>({
  isHidden,
  item,
  kind,
  of,
  ofOthers,
  request: schema,
  unless,
  what
}: Changing<Kind, Request, Written>) => {
  const read = reader(schema, `evidence.${what}`)
  const change = (act: Act, request: Request): Effect.Effect<void, ActFailure, Desk> =>
    Effect.gen(function* () {
      const enrolment = yield* enrolmentFor(act, request.enrolment, what)
      if (ofOthers && isOneself(act, enrolment)) return yield* refused(what, reason("evidence/ofOneself"))
      // Before the item is looked for: who may not confirm any is not told which there are.
      yield* standing(act, what, enrolment)
      const { found, part } = yield* partOf(act, enrolment, kind, of(request))
      if (isHidden && visible(act.actor, evidence.kind, part) === undefined)
        return yield* new NotFound({ kind: `evidence/${kind}`, id: of(request) })
      const capacity = yield* standing(act, what, yield* whereKept(act, enrolment, kind, part.placement))
      const confirming = { act, capacity, enrolment, found, placement: part.placement, request }
      if (unless !== undefined) yield* unless(confirming)
      const where = { placement: part.placement, part: part.part }
      yield* put(act, enrolment, where, kind, [item(confirming)], capacity, act.moment.today)
    })
  return (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<void, ActFailure, Desk> =>
    Effect.gen(function* () {
      const request = yield* Effect.fromResult(read(input))
      yield* perform(
        actor,
        {
          asked: ["evidence", what, input],
          about: { kind: enrolments.kind, id: request.enrolment },
          run: (act) => change(act, request),
          answer: Effect.void
        },
        options
      )
    })
}
