import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { layer } from "../../src/host/Host.ts"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { perform } from "../../src/services/Act.ts"
import { Audit, type AuditQuery } from "../../src/services/Audit.ts"
import { Claims } from "../../src/services/Claims.ts"
import type { Desk } from "../../src/services/Desk.ts"
import { trainees } from "../../src/services/Filing.ts"
import { follow } from "../../src/services/Following.ts"
import { Persons, Trainees } from "../../src/services/Registry.ts"
import type { Actor } from "../../src/values/Actor.ts"
import { PartyId, TraineeId } from "../../src/values/Ids.ts"

const holding = (role: string, party: string): Actor => ({
  id: `${role}-${party}`,
  kind: "person",
  capacities: [{ role, party }]
})
const kim = holding("programOffice", "gyeonggi")
const lee = holding("programOffice", "seoul")
const auditor = holding("auditor", "ministry")

const run = <A, E>(effect: Effect.Effect<A, E, Desk>, store: OpenStore = memory()): Promise<A> =>
  Effect.runPromise(Effect.provide(effect, layer({ store })))
const keep = (actor: Actor, id: string) => Trainees.save(actor, { id, operator: "gyeonggi", specialties: [] })
const found = (query: AuditQuery = {}) => Effect.map(Audit.find(auditor, query), ({ items }) => items)

describe("the audit", () => {
  it("gives what was done and what was denied in one order, to the Effect door as to the other", async () => {
    const items = await run(
      Effect.gen(function* () {
        yield* keep(kim, "t1")
        expect((yield* Effect.flip(keep(lee, "t2")))._tag).toBe("Refused")
        yield* keep(kim, "t3")
        return yield* found()
      })
    )
    expect(items.map(({ actions, actor, because, decision }) => [actor, ...actions, decision, because])).toEqual([
      [kim.id, "trainee.Saved", "allowed", undefined],
      [lee.id, "trainee.save", "denied", ["registry/refused", "lifecycle/for-another-party"]],
      [kim.id, "trainee.Saved", "allowed", undefined]
    ])
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3])
  })

  it("has a record of each actor for whom a reaction acted, and a page may end between them", async () => {
    const items = await run(
      Effect.gen(function* () {
        yield* keep(kim, "t0")
        const react = Effect.andThen(keep(kim, "t1"), Persons.save(holding("programOffice", "gyeonggi-2"), ana))
        yield* follow({ consumer: "robot", live: false }, ({ entries }) =>
          entries.some(({ document }) => document.id === "t0") ? react : Effect.void
        )
        const whole = yield* found()
        const about = { kind: "person", id: "ana" }
        expect(yield* found({ document: about })).toEqual(whole.slice(2))
        let after = 0
        for (const one of whole) {
          const page = yield* Audit.find(auditor, { after, limit: 1 })
          expect(page.items).toEqual([one])
          after = page.next ?? 0
        }
        expect(after).toBe(0)
        // The commit in which the page ended has another record, of the document that is asked about.
        const [, , last] = whole
        expect(yield* found({ document: about, after: (last?.position ?? 0) - 1 })).toEqual([last])
        return whole
      })
    )
    expect(items.map(({ actions, actor }) => [actor, ...actions])).toEqual([
      [kim.id, "trainee.Saved"],
      [kim.id, "trainee.Saved"],
      ["programOffice-gyeonggi-2", "person.Saved"]
    ])
    expect(items[1]?.id).toBe(items[2]?.id)
  })

  it("holds what a host's own command was asked as, and no id that can be none", async () => {
    const items = await run(
      Effect.gen(function* () {
        const own = {
          asked: ["trainee", "transfer", { to: "a person's name" }],
          about: { kind: "trainee", id: "t\u0000" },
          run: () => Effect.asVoid(Claims.about(kim, { kind: "party", id: "none" })),
          answer: Effect.void
        }
        expect((yield* Effect.flip(perform(kim, own)))._tag).toBe("NotFound")
        return yield* found()
      })
    )
    expect(items.map(({ actions, documents }) => [actions, documents])).toEqual([[["trainee.transfer"], []]])
  })

  it("leaves no record where a host's own act changes nothing", async () => {
    const trainee = { id: TraineeId.make("t1"), operator: PartyId.make("gyeonggi"), specialties: [] }
    const items = await run(
      Effect.gen(function* () {
        const deed = {
          asked: ["trainee", "look", trainee.id],
          about: { kind: trainees.kind, id: trainee.id },
          run: () => Effect.void,
          answer: Effect.void
        }
        yield* perform(kim, deed)
        return yield* found()
      })
    )
    expect(items).toEqual([])
  })
})

const ana = {
  id: "ana",
  operator: "gyeonggi-2",
  synthetic: true,
  names: [{ parts: [{ kind: "whole", text: "Ana" }], language: "en", script: "Latn" }]
}
