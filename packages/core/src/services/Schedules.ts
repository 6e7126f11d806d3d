/** Schedules: the sessions of an edition, planned, moved and called off by its program office. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { itemsAPart } from "../model/Evidence.ts"
import { type Schedule, Session } from "../model/Schedule.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { EditionId } from "../values/Ids.ts"
import { contains } from "../values/Period.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { type Act, type ActOptions, perform } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { editions, schedules } from "./Filing.ts"
import type { ActFailure } from "./Noun.ts"
import { everyPage } from "./Stored.ts"

const Sessions = Schema.Array(Session).check(
  Schema.isMinLength(1),
  Schema.makeFilter((sessions: ReadonlyArray<Session>) => {
    const twice = sessions.findIndex(({ id }, i) => sessions.findIndex((other) => other.id === id) < i)
    return twice < 0 || { path: [twice, "id"], issue: "Expected a session that is named once" }
  })
)
export const Plan = Schema.Struct({ edition: EditionId, sessions: Sessions })
const read = reader(Plan, "edition.schedule")

/** Every part of an edition's schedule, in order. */
const parts = (act: Act, edition: string): Effect.Effect<ReadonlyArray<Schedule>, StoreFailure, Desk> =>
  Effect.map(act.all(schedules, { edition }), (found) => found.toSorted((a, b) => a.part - b.part))

/** A session and the part it is kept in; attendance is kept in parts of the same number. */
export const findSession = (act: Act, edition: string, session: string) =>
  Effect.map(parts(act, edition), (found) => {
    for (const { part, sessions } of found) {
      const one = sessions.find(({ id }) => id === session)
      if (one !== undefined) return { part, session: one }
    }
    return undefined
  })

const refused = (code: string, values: Readonly<Record<string, string>>) =>
  new Refused({ reason: reason("schedule/refused", {}, [reason(code, values)]) })

/** @stability evolving */
export const Schedules = {
  /** Adds sessions, or changes those whose id is known. A session outside the edition's period is refused. */
  plan: (
    actor: Actor,
    input: unknown,
    options: ActOptions = {}
  ): Effect.Effect<ReadonlyArray<Session>, ActFailure, Desk> =>
    Effect.gen(function* () {
      const { edition: id, sessions } = yield* Effect.fromResult(read(input))
      return yield* perform(
        actor,
        {
          asked: ["edition", "schedule", input],
          about: { kind: editions.kind, id },
          run: (act) =>
            Effect.gen(function* () {
              const edition = yield* act.relyOn(editions, id)
              if (edition === undefined || visible(actor, editions.kind, edition) === undefined)
                return yield* new NotFound({ kind: "edition", id })
              const { operator } = edition
              if (!actor.capacities.some(({ party, role }) => role === "programOffice" && party === operator))
                return yield* new Refused({
                  reason: reason("schedule/refused", {}, [
                    reason("lifecycle/not-your-office", {
                      may: ["programOffice"],
                      holds: actor.capacities.map(({ role }) => role)
                    })
                  ])
                })
              const period = edition.actualPeriod ?? edition.period
              const outside = period && sessions.find(({ on }) => contains(period, on) === "no")
              if (outside !== undefined)
                return yield* refused("schedule/sessionOutsideEdition", { session: outside.id, on: outside.on })
              const before = yield* parts(act, id)
              let rest = [...sessions]
              for (const part of before) {
                const known = new Set(part.sessions.map((session) => session.id))
                const changed = rest.filter((session) => known.has(session.id))
                rest = rest.filter((session) => !known.has(session.id))
                if (changed.length > 0) yield* add(act, { edition: id, operator, part: part.part }, changed)
              }
              const last = before.at(-1)
              const room = last === undefined ? 0 : itemsAPart - last.sessions.length
              if (last !== undefined && room > 0 && rest.length > 0)
                yield* add(act, { edition: id, operator, part: last.part }, rest.splice(0, room))
              for (let part = (last?.part ?? 0) + 1; rest.length > 0; part++)
                yield* add(act, { edition: id, operator, part }, rest.splice(0, itemsAPart))
            }),
          answer: sessionsOf(id)
        },
        options
      )
    }),
  /** The sessions of an edition, in the order of their days. */
  sessions: (actor: Actor, edition: string): Effect.Effect<ReadonlyArray<Session>, StoreFailure, Desk> =>
    Effect.map(everyPage({ kind: schedules.kind, anyOf: [{ edition }] }), (found) =>
      found
        .flatMap(({ body }) => visible(actor, schedules.kind, body as unknown as Schedule) ?? [])
        .flatMap(({ sessions }) => sessions)
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    )
}

const sessionsOf = (edition: string): Effect.Effect<ReadonlyArray<Session>, StoreFailure, Desk> =>
  Effect.map(everyPage({ kind: schedules.kind, anyOf: [{ edition }] }), (found) =>
    found.flatMap(({ body }) => (body as unknown as Schedule).sessions)
  )

const add = (act: Act, about: Pick<Schedule, "edition" | "operator" | "part">, added: ReadonlyArray<Session>) =>
  Effect.gen(function* () {
    const before = yield* act.read(schedules, schedules.idOf({ ...about, sessions: [] }))
    const data = { ...about, added }
    const after = schedules.fold(before, { type: "SessionsPlanned", data, at: "", actor: "" })
    yield* act.write(schedules, after, { type: "SessionsPlanned", data })
  })
