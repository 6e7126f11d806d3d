import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { layer } from "../../src/host/Host.ts"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { perform } from "../../src/services/Act.ts"
import { alumnus } from "../../src/services/Alumni.ts"
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

  it("holds what a host's own command was asked as, but no id that can be none, no office and no word", async () => {
    const items = await run(
      Effect.gen(function* () {
        const own = {
          asked: ["trainee", "transfer", { to: "a person's name" }],
          onBehalfOf: [
            { role: "trainee", party: "a name\u0000" },
            { role: "trainee", party: "t1" }
          ],
          about: { kind: "trainee", id: "t\u0000" },
          run: () => Effect.asVoid(Claims.about(kim, { kind: "party", id: "none" })),
          answer: Effect.void
        }
        expect((yield* Effect.flip(perform(kim, own)))._tag).toBe("NotFound")
        yield* Effect.flip(perform(kim, { ...own, asked: ["trainee", "a person's name"], onBehalfOf: [] }))
        return yield* found()
      })
    )
    expect(items.map(({ actions, documents, onBehalfOf }) => [actions, documents, onBehalfOf])).toEqual([
      [["trainee.transfer"], [], [{ role: "trainee", party: "t1" }]],
      [["trainee"], [], []]
    ])
  })

  it("finds by its id what was asked for before it was there, and has kept nothing of what was typed", async () => {
    const typed = { kind: "person", id: "Kim Chul-su M12345678" }
    const items = await run(
      Effect.gen(function* () {
        for (const ask of [Persons.get, Persons.history, Persons.erase, alumnus])
          expect((yield* Effect.flip(ask(kim, typed.id)))._tag).toBe("NotFound")
        expect((yield* Effect.flip(Persons.get(kim, "somebody else")))._tag).toBe("NotFound")
        const asked = yield* found({ document: typed })
        yield* Persons.save(holding("programOffice", "gyeonggi-2"), { ...ana, id: typed.id })
        yield* Effect.flip(Persons.get(kim, typed.id))
        expect((yield* found({ document: typed })).slice(0, asked.length)).toEqual(asked)
        expect((yield* found({ document: typed })).length).toBe(asked.length + 2)
        expect((yield* found({ document: { kind: typed.kind, id: asked[0]?.documents[0]?.id ?? "" } })).length).toBe(4)
        return asked
      })
    )
    expect(items.map(({ actions: [action] }) => action)).toEqual([
      "person.get",
      "person.history",
      "person.erase",
      "person.alumnus"
    ])
    expect(JSON.stringify(items)).not.toContain("Chul-su")
  })

  it("answers a host that asks once more for its own command with no passport that another has written since", async () => {
    const host = holding("hostCoordinator", ana.operator)
    const [first, again, kept] = await run(
      Effect.gen(function* () {
        const first = yield* Persons.save(host, ana, { commit: "one" })
        const papers = { ...ana, passportNumber: "M00000000" }
        const kept = yield* Persons.save(holding("programOffice", ana.operator), papers)
        return [first, yield* Persons.save(host, ana, { commit: "one" }), kept]
      })
    )
    const { operator: _, ...shown } = ana
    expect([first, again]).toEqual([
      { ...shown, version: 1 },
      { ...shown, version: 2 }
    ])
    expect(kept?.passportNumber).toBe("M00000000")
  })

  it("passes over nothing that is written while a document's records are looked for", async () => {
    const store = memory()
    const about = { kind: "trainee", id: "t1" }
    let meanwhile = async () => {}
    const watched: OpenStore = async () => {
      const driver = await store()
      return {
        ...driver,
        list: async (query, signal) => {
          if (query.kind === "audit") {
            const writing = meanwhile
            meanwhile = async () => {}
            await writing()
          }
          return driver.list(query, signal)
        }
      }
    }
    await run(keep(kim, "t1"), store)
    meanwhile = () =>
      run(
        Effect.gen(function* () {
          yield* Trainees.save(kim, { id: "t1", operator: "gyeonggi", specialties: ["surgery"] })
          yield* Effect.flip(keep(lee, "t1"))
        }),
        store
      )
    const first = await run(found({ document: about }), watched)
    const later = await run(found({ document: about, after: first.at(-1)?.position ?? 0 }), watched)
    expect([...first, ...later].map(({ position }) => position)).toEqual([1, 2, 3])
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
