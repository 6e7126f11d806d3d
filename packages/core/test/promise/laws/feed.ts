/** The feed gives each commit of the journal once, whole and in order, as soon as it is there, and loses nothing on the way. */
import { expect } from "vitest"
import type { JournalEntry, OpenStore } from "../../../src/ports/Store.ts"
import { StoreError } from "../../../src/ports/StoreError.ts"
import type { Comity, ComityError, FeedCommit, FeedOptions } from "../../../src/promise.ts"
import { tellStory } from "../rich.ts"
import { admit, announce, furnish, introduce, openWorld, type World } from "../scenario.ts"
import { journaling, journalOf, look } from "../stores.ts"
import { type DoorLaw, failureOf, where } from "./Law.ts"

/** A pause that a law would not outlast: what comes all the same was not found by looking again. */
const never = 3_600_000
const lost = () => new StoreError("unavailable", "no route to the store")

/** What a feed gives: so many commits, or all until it ends. */
export const collect = async (comity: Comity, options: FeedOptions, count = Number.POSITIVE_INFINITY) => {
  const commits: Array<FeedCommit> = []
  for await (const commit of comity.feed(options)) {
    commits.push(commit)
    if (commits.length >= count) break
  }
  return commits
}

/** Keeps a profile that is told from all others by its id: one commit. */
export const keep = ({ kim }: World, id: string): Promise<unknown> =>
  kim.trainees.save({ id, operator: "gyeonggi", specialties: ["neurosurgery"] })

/** The documents that commits are about, in their order. */
export const ids = (commits: ReadonlyArray<FeedCommit>): ReadonlyArray<string> =>
  commits.flatMap(({ entries }) => entries.map(({ document }) => document.id))

/** Every entry of the journal is in its commit, and nothing is there twice or in another order. */
const checkAgainst = (commits: ReadonlyArray<FeedCommit>, journal: ReadonlyArray<JournalEntry>): void => {
  const shown = journal.filter(({ document }) => document.kind !== "checkpoint")
  expect(commits.flatMap(({ entries, id }) => entries.map((entry) => ({ ...entry, commit: id })))).toEqual(
    shown.map(({ dataDigest: _, index: __, salt: ___, forgotten: ____, ...entry }) => entry)
  )
  for (const { first, id, last } of commits) {
    const whole = journal.filter(({ commit }) => commit === id)
    expect([id, first, last]).toEqual([id, whole.at(0)?.position, whole.at(-1)?.position])
  }
}

/** The store, with pages so small that nearly every commit ends one. */
const small = (open: OpenStore, limit: number): OpenStore =>
  journaling(open, (query, own) => own({ ...query, limit: Math.min(query.limit, limit) }))

/** The store, which does not answer as long as `isLost` says so. */
const losing = (open: OpenStore, isLost: () => boolean): OpenStore =>
  journaling(open, (query, own) => (isLost() ? Promise.reject(lost()) : own(query)))

export const feedLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "read to its end, it is the journal: every commit once, whole, in order, whatever the size of the pages",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await tellStory(world)
      const journal = await look(open, journalOf)
      checkAgainst(await collect(world.comity, { live: false }), journal)
      await world.close()
      for (const limit of [1, 2, 7]) {
        const { close, comity } = await openWorld(small(open, limit))
        checkAgainst(await collect(comity, { live: false }), journal)
        await close()
      }
    }
  },
  {
    name: "it goes on after any position, and a commit that the position splits comes whole",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      await furnish(world)
      await announce(world, { bare: true })
      await admit(world, "t1")
      const all = await collect(world.comity, { live: false })
      expect(Math.max(...all.map(({ entries }) => entries.length))).toBeGreaterThan(2)
      for (let after = 0; after <= (all.at(-1)?.last ?? 0); after++) {
        const rest = await collect(world.comity, { after, live: false })
        expect([after, rest]).toEqual([after, all.filter(({ last }) => last > after)])
      }
      await world.close()
    }
  },
  {
    name: "a commit of this process wakes whoever waits, through whichever office it is made",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      const readers = [1, 2, 3].map(() => collect(world.comity, { pollEvery: never }, 4))
      for (const id of ["t1", "t2", "t3"]) {
        // Between two commits the readers come to the end of the journal, and wait there.
        await new Promise((resolve) => setTimeout(resolve, 20))
        await keep(world, id)
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
      await world.department.trainees.save({ id: "t4", operator: "khabarovsk-health", specialties: [] })
      for (const commits of await Promise.all(readers)) expect(ids(commits)).toEqual(["t1", "t2", "t3", "t4"])
      await world.close()
    }
  },
  {
    name: "a commit that is made while somebody looks is not missed",
    check: async (fresh) => {
      let isLooking = true
      const world: World = await openWorld(
        journaling(fresh(), async (query, own) => {
          const page = await own(query)
          if (page.length === 0 && isLooking) {
            isLooking = false
            await keep(world, "t1")
          }
          return page
        })
      )
      expect(ids(await collect(world.comity, { pollEvery: never }, 1))).toEqual(["t1"])
      await world.close()
    }
  },
  {
    name: "what others commit to the same store comes with the next look, and nothing of it is skipped or doubled",
    check: async (fresh) => {
      const open = fresh()
      const [reader, ...writers] = await Promise.all([1, 2, 3, 4].map(() => openWorld(open)))
      if (reader === undefined) return
      const read = collect(reader.comity, { pollEvery: 1 }, 60)
      await Promise.all(
        writers.map(async (writer, i) => {
          for (let n = 0; n < 20; n++) await keep(writer, `t${i}-${n}`)
        })
      )
      checkAgainst(await read, await look(open, journalOf))
      await Promise.all([reader, ...writers].map((world) => world.close()))
    }
  },
  {
    name: "from now on means just that",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      expect(await collect(world.comity, { after: "now", live: false })).toEqual([])
      for (const count of [1, 2, 3, 5, 8, 13]) {
        for (let i = 0; i < count; i++) await keep(world, `t${count}-${i}`)
        expect(await collect(world.comity, { after: "now", live: false })).toEqual([])
      }
      const reader = collect(world.comity, { after: "now", pollEvery: never }, 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
      await keep(world, "late")
      expect(ids(await reader)).toEqual(["late"])
      await world.close()
    }
  },
  {
    name: "what was erased has no data, and that it was erased is a commit like every other",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await introduce(world, "t1")
      const before = (await collect(world.comity, { live: false })).flatMap(({ entries }) => entries)
      expect(before.map(({ data, document: { kind } }) => [kind, data === null])).toEqual([
        ["person", false],
        ["trainee", false]
      ])
      // Of a person, only the names of fields are in the journal.
      expect(JSON.stringify(before)).not.toContain("Synthetic")
      await world.kim.persons.erase("t1")
      const after = (await collect(world.comity, { live: false })).flatMap(({ entries }) => entries)
      expect(after.map(({ data, document: { kind }, type }) => [kind, type, data === null])).toEqual([
        ["person", "Saved", true],
        ["trainee", "Saved", false],
        ["person", "Erased", true]
      ])
      await world.close()
    }
  },
  {
    name: "it ends when the signal is aborted, when its reader leaves, and when all is closed: also while it waits",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      await keep(world, "t1")
      const stop = new AbortController()
      const aborted = collect(world.comity, { pollEvery: never, signal: stop.signal })
      const closed = collect(world.comity, { pollEvery: never })
      const left = world.comity.feed({ pollEvery: never })[Symbol.asyncIterator]()
      expect((await left.next()).done).toBe(false)
      const waiting = left.next()
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await left.return?.()).toEqual({ done: true, value: undefined })
      expect(await waiting).toEqual({ done: true, value: undefined })
      expect(await left.next()).toEqual({ done: true, value: undefined })
      stop.abort()
      expect(ids(await aborted)).toEqual(["t1"])
      expect(await collect(world.comity, { signal: stop.signal })).toEqual([])
      await world.close()
      expect(ids(await closed)).toEqual(["t1"])
      expect(await collect(world.comity, {})).toEqual([])
    }
  },
  {
    name: "a store that does not answer is an error with the position reached, from which nothing is missed",
    check: async (fresh) => {
      let isLost = false
      const world = await openWorld(losing(fresh(), () => isLost))
      for (const id of ["t1", "t2", "t3"]) await keep(world, id)
      const commits: Array<FeedCommit> = []
      const read = async (after: number) => {
        for await (const commit of world.comity.feed({ after, pollEvery: 1 })) {
          commits.push(commit)
          if (commits.length === 3) isLost = true
          if (commits.length === 4) break
        }
      }
      const error = await failureOf(read(0))
      expect([error.code, error.details]).toEqual([
        "StoreFailure",
        { reason: "unavailable", detail: lost().message, position: commits.at(-1)?.last }
      ])
      expect((await failureOf(collect(world.comity, { after: "now" }))).code).toBe("StoreFailure")
      isLost = false
      await keep(world, "t4")
      await read(error.details["position"] as number)
      expect(ids(commits)).toEqual(["t1", "t2", "t3", "t4"])
      await world.close()
    }
  },
  {
    name: "where somebody is told, it goes on by itself once the store is back",
    check: async (fresh) => {
      let isLost = true
      const world = await openWorld(losing(fresh(), () => isLost))
      const told: Array<ComityError> = []
      const onFailure = (error: ComityError) => {
        told.push(error)
        isLost = told.length % 2 === 1
      }
      for (const id of ["t1", "t2"]) await keep(world, id)
      const commits: Array<FeedCommit> = []
      for await (const commit of world.comity.feed({ onFailure, pollEvery: 1 })) {
        commits.push(commit)
        if (commits.length === 2) {
          isLost = true
          await keep(world, "t3")
        }
        if (commits.length === 3) break
      }
      expect(ids(commits)).toEqual(["t1", "t2", "t3"])
      expect(told.map(({ code, details, name }) => [name, code, details["reason"]])).toEqual(
        told.map(() => ["ComityError", "StoreFailure", "unavailable"])
      )
      expect(told.length).toBeGreaterThan(2)
      await world.close()
    }
  },
  {
    name: "whoever has a position that this journal never reached, as after an older copy came back, is told so",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      const refused = async (after: number) => {
        const error = await failureOf(collect(world.comity, { after }))
        expect([error.code, where(error)]).toEqual(["InvalidInput", ["/after"]])
      }
      await refused(1)
      await keep(world, "t1")
      expect(await collect(world.comity, { after: 1, live: false })).toEqual([])
      await refused(2)
      await refused(Number.MAX_SAFE_INTEGER)
      await world.close()
    }
  },
  {
    name: "options that can't be read are one typed error, at once",
    check: async (fresh) => {
      const { close, comity } = await openWorld(fresh())
      for (const [options, at] of [
        [{ after: -1 }, "/after"],
        [{ after: Number.NaN }, "/after"],
        [{ after: 1.5 }, "/after"],
        [{ after: 2 ** 53 }, "/after"],
        [{ after: "then" }, "/after"],
        [{ pollEvery: 0 }, "/pollEvery"],
        [{ pollEvery: -500 }, "/pollEvery"],
        [{ pollEvery: Number.NaN }, "/pollEvery"],
        [{ pollEvery: Number.POSITIVE_INFINITY }, "/pollEvery"],
        [{ pollEvery: 2 ** 31 }, "/pollEvery"],
        [{ live: "yes" }, "/live"],
        [{ signal: {} }, "/signal"],
        [{ onFailure: "log" }, "/onFailure"],
        [{ afterwards: 1 }, "/afterwards"],
        ["from the start", ""]
      ] as const) {
        const error = await failureOf((async () => comity.feed(options as never))())
        expect([options, error.code, where(error)]).toEqual([options, "InvalidInput", [at]])
      }
      await close()
    }
  }
]
