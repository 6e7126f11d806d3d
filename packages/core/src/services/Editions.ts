/** Editions: planned, announced with rules that can be met, revised, and asked how their cohort stands. */
import * as Effect from "effect/Effect"
import type * as Edition from "../model/Edition.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound } from "../values/Failure.ts"
import { type Act, type ActOptions, perform } from "./Act.ts"
import { actedFor } from "./AuditRecording.ts"
import { ask, type Desk } from "./Desk.ts"
import { canBeMet, unmeetable } from "./EditionPlans.ts"
import { documents, editions, enrolments, programs, ruleSets } from "./Filing.ts"
import { type ActFailure, nounService, type Said } from "./Noun.ts"
import { publish } from "./Rules.ts"
import { getVisible, knowsStateOf } from "./Seen.ts"
import { answerWith, type Stored } from "./Stored.ts"

const ended = ["trainingEnded", "departed", "withdrawn", "terminated", "void"]

/** Who is enrolled, as far as the step that is asked about needs it. */
const cohort = (act: Act, before: Edition.Edition | undefined, transition: string) =>
  Effect.gen(function* () {
    const asks = ["Run", "Conclude", ""].includes(transition)
    const all = before === undefined || !asks ? [] : yield* act.all(enrolments, { edition: before.id })
    const here = all.filter(({ presence }) => presence !== "void")
    return {
      enrolments: here.length,
      activeEnrolments: here.filter(({ presence }) => !ended.includes(presence)).map(({ id }) => id as string)
    }
  })

/** The operator that a command leaves unsaid. */
const operatorOf = (act: Act, program: unknown) =>
  Effect.gen(function* () {
    const known = typeof program === "string" ? yield* act.read(programs, program) : undefined
    if (known !== undefined) return known.operator as string
    const held = new Set(act.actor.capacities.flatMap(({ party, role }) => (role === "programOffice" ? [party] : [])))
    return held.size === 1 ? [...held][0] : undefined
  })

const service = nounService<Edition.Edition, Edition.Context>({
  filing: editions,
  // Whose edition it is follows from the program, or from the one program office that the actor holds. The rule set itself
  // is published with the announcement, or as it is adopted; the edition pins its hash.
  completes: (act, transition, _, said) =>
    Effect.gen(function* () {
      if (transition === "Plan" || transition === "Record") {
        const operator = yield* operatorOf(act, said["program"])
        return operator === undefined ? said : { operator, ...said }
      }
      // With rules named already, the rule set is one thing too many, and is refused as such.
      const pins = transition === "Announce" || transition === "AdoptRules"
      if (!pins || said["completion"] === undefined || said["rules"] !== undefined) return said
      const { completion, ...rest } = said
      const { hash, ruleSet } = yield* publish(act, completion)
      return { ...rest, rules: { id: ruleSet.id, version: ruleSet.version, hash } }
    }),
  context: (act, { before, said, transition }) =>
    Effect.gen(function* () {
      const report = said?.["statisticsReport"]
      const filed = typeof report === "string" ? yield* act.relyOn(documents, report) : undefined
      const known = {
        ...(yield* cohort(act, before, transition)),
        onFile: filed === undefined ? [] : [filed.id as string]
      }
      if (before === undefined) return known
      const named = (said?.["rules"] as Edition.Edition["rules"]) ?? before.rules
      const rules = named && (yield* act.read(ruleSets, `${named.id}@${named.version}`))
      if (rules === undefined) return known
      const changes = transition === "Revise" ? (said?.["changes"] as Partial<Edition.Edition> | undefined) : undefined
      const found = yield* unmeetable(act, { ...before, ...changes }, rules)
      return { ...known, rules: { hash: rules.hash, unmeetable: found.reasons, count: found.rules } }
    })
})

/**
 * How the cohort of an edition stands: counted, beside the number that was reported.
 * @stability evolving
 */
export interface Cohort {
  readonly edition: string
  readonly reported?: number
  readonly enrolled: number
  readonly completed: number
  /** Completed of enrolled, from 0 to 1; absent while nobody is enrolled. */
  readonly completionRate?: number
  readonly byCompletion: Readonly<Record<string, number>>
  readonly byNominatingBody: Readonly<Record<string, number>>
  readonly bySendingInstitution: Readonly<Record<string, number>>
  /** By the first specialty of each. */
  readonly bySpecialty: Readonly<Record<string, number>>
}

/** @stability evolving */
export const Editions = {
  ...service,
  canBeMet,
  /** Plans an edition and announces it in one commit; one that is planned already is announced. */
  announce: (
    actor: Actor,
    id: string,
    said: Said,
    options: ActOptions = {}
  ): Effect.Effect<Stored<Edition.Edition>, ActFailure, Desk> =>
    perform(
      actor,
      {
        asked: ["edition", "announce", id, said],
        about: { kind: editions.kind, id },
        ...actedFor(said),
        run: (act) =>
          Effect.gen(function* () {
            const { completion, evidence, on, onBehalfOf, reason, rules, ...plan } = said
            const before = yield* act.read(editions, id)
            if (before === undefined) yield* service.within(act, "Plan", id, plan)
            const remarks = Object.fromEntries(
              Object.entries({ completion, evidence, on, onBehalfOf, reason, rules }).filter(
                ([, value]) => value !== undefined
              )
            )
            // What an edition is planned with can't be said again in passing: a revision says why.
            yield* service.within(act, "Announce", id, before === undefined ? remarks : { ...plan, ...remarks })
          }),
        answer: answerWith(editions, id)
      },
      options
    ),
  /** Counts the cohort from counters that every commit keeps: it costs the same for nine trainees as for a million. */
  cohort: (actor: Actor, id: string): Effect.Effect<Cohort, ActFailure, Desk> =>
    Effect.gen(function* () {
      const edition = yield* getVisible(actor, editions, id)
      if (!knowsStateOf(actor, editions.kind, edition)) return yield* new NotFound({ kind: editions.kind, id })
      const rows = yield* ask((driver, signal) =>
        driver.tally(
          {
            kind: enrolments.kind,
            by: ["presence", "completion", "nominatingBody", "sendingInstitution", "specialty"],
            where: { edition: id }
          },
          signal
        )
      )
      const counted = rows.filter(({ values }) => values["presence"] !== "void")
      const by = (name: string): Readonly<Record<string, number>> => {
        const sums = new Map<string, number>()
        for (const { count, values } of counted) {
          const value = values[name]
          if (value !== undefined) sums.set(value, (sums.get(value) ?? 0) + count)
        }
        return Object.fromEntries(sums)
      }
      const enrolled = counted.reduce((sum, { count }) => sum + count, 0)
      const byCompletion = by("completion")
      const completed = byCompletion["completed"] ?? 0
      return {
        edition: id,
        ...(edition.reportedCount === undefined ? {} : { reported: edition.reportedCount }),
        enrolled,
        completed,
        ...(enrolled === 0 ? {} : { completionRate: completed / enrolled }),
        byCompletion,
        byNominatingBody: by("nominatingBody"),
        bySendingInstitution: by("sendingInstitution"),
        bySpecialty: by("specialty")
      }
    })
}
