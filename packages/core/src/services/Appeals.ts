/** Appeals: whose they are and which decision they are against follows from the enrolment; one decision has one open appeal. */
import * as Effect from "effect/Effect"
import type { RuleSet } from "../completion/Rule.ts"
import { begins } from "../lifecycle/Lifecycle.ts"
import * as Appeal from "../model/Appeal.ts"
import { appealable, type Enrolment } from "../model/Enrolment.ts"
import { type InvalidInput, Refused, type StoreFailure } from "../values/Failure.ts"
import { compositeId } from "../values/Ids.ts"
import { latest } from "../values/PartialDate.ts"
import { reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { enrolmentNamed } from "./Enrolments.ts"
import { appeals, documents, enrolments, reservations, ruleSets } from "./Filing.ts"
import { completed, nounService, type Said } from "./Noun.ts"
import { reserve } from "./Reservations.ts"

/** What everybody writes who lodges an appeal: one for each enrolment. */
const reservationOf = (enrolment: string): string => compositeId("appeals", enrolment)

/** The day on which it was lodged: today, or the day on which the letter came that an office records. */
const lodgedOn = (act: Act, { onBehalfOf }: Said): Effect.Effect<string, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { today } = act.moment
    const letter = (onBehalfOf as { readonly evidence?: unknown } | undefined)?.evidence
    const found = typeof letter === "string" ? yield* act.relyOn(documents, letter) : undefined
    const received = found && latest(found.receivedOn)
    return received === undefined || received > today ? today : received
  })

/** What a lodging says, with the decision that it is against. */
const lodging = (
  act: Act,
  enrolment: Enrolment,
  said: Said
): Effect.Effect<Said, InvalidInput | Refused | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const present = appealable(enrolment)
    if (present === undefined)
      return yield* new Refused({
        reason: reason("lifecycle/refused", { noun: "appeal", transition: "Lodge" }, [reason("appeal/noDecision")])
      })
    const { against, ...decision } = present
    // A caller may name the decision by its assessment: then it is refused if another one stands by now.
    return {
      against,
      ...(yield* completed("appeal.Lodge", said, { ...decision, lodgedOn: yield* lodgedOn(act, said) }))
    }
  })

/** For how many days a decision can be appealed: by the rules that it was taken by, whatever was adopted since. */
const daysToAppeal = (act: Act, { decision }: Enrolment): Effect.Effect<number | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (decision === undefined) return undefined
    const { id, version } = decision.ruleSet
    const published = yield* act.read(ruleSets, `${id}@${version}`)
    return (published?.ruleSet as RuleSet | undefined)?.appeal?.within
  })

/** @stability evolving */
export const Appeals = nounService<Appeal.Appeal, Appeal.Context>({
  filing: appeals,
  completes: (act, transition, _, said) =>
    Effect.gen(function* () {
      if (!begins(appeals.table, transition)) return said
      const enrolment = yield* enrolmentNamed(act, `appeal.${transition}`, said)
      const { operator, sendingSide, trainee } = enrolment
      const whole = yield* completed(`appeal.${transition}`, said, { operator, sendingSide, trainee })
      return transition === "Lodge" ? yield* lodging(act, enrolment, whole) : whole
    }),
  context: (act, { before, said, transition }) =>
    Effect.gen(function* () {
      const named = said?.["enrolment"]
      if (before !== undefined || transition !== "Lodge" || typeof named !== "string") return {}
      const enrolment = yield* act.relyOn(enrolments, named)
      const present = enrolment && appealable(enrolment)
      if (enrolment === undefined || present === undefined) return {}
      // Before the others are looked through, so that none may come in after that and before the reservation is written.
      yield* act.read(reservations, reservationOf(named))
      const open = (yield* act.all(appeals, { enrolment: named })).find(
        (other) => Appeal.isOpen(other) && other.against === present.against && other.decidedOn === present.decidedOn
      )
      const within = yield* daysToAppeal(act, enrolment)
      return {
        present: present.against,
        ...(within === undefined ? {} : { within }),
        ...(open === undefined ? {} : { open: open.id })
      }
    }),
  follows: (act, { after, transition }) => {
    if (!begins(appeals.table, transition)) return Effect.void
    // Whoever appeals the same decision at this moment is decided again: it has an open appeal by then.
    return reserve(act, reservationOf(after.enrolment), after.id)
  }
})
