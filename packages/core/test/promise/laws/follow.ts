/** What a reaction writes is stored once, with the checkpoint that says so, whoever else follows and whatever breaks down. */
import { expect } from "vitest"
import type { OpenStore } from "../../../src/ports/Store.ts"
import { StoreError } from "../../../src/ports/StoreError.ts"
import type { Comity, FeedCommit, FollowOptions, Office, Reaction, SeenEvidence } from "../../../src/promise.ts"
import { between, random } from "../../seeded.ts"
import { beginTraining, named, openWorld, type World } from "../scenario.ts"
import { committing, documentsOf, dump, journalOf, look, mortal } from "../stores.ts"
import { collect, ids, keep } from "./feed.ts"
import { checkJournal } from "./folds.ts"
import { type DoorError, type DoorLaw, failureOf, where } from "./Law.ts"

const robot = {
  id: "robot",
  kind: "service" as const,
  capacities: [{ role: "programOffice", party: "gyeonggi" }]
}
const counter = (count: number) => ({
  id: "counter",
  kind: "organization" as const,
  organization: "hospital",
  names: named(String(count))
})
const countIn = ({ names }: { readonly names: ReadonlyArray<{ readonly text: string }> }): number =>
  Number(names[0]?.text)

/**
 * For each profile that is kept, a program under an id that is drawn, and one more in a document that all of them share:
 * neither hides what is done twice.
 */
const react: Reaction = async ({ entries }, as) => {
  const office = as(robot)
  for (const { document } of entries.filter(({ document }) => document.kind === "trainee")) {
    const title = { source: "en", texts: { en: document.id } }
    await office.programs.propose({ operator: "gyeonggi", kind: "fellowship", title })
    await office.parties.save(counter(countIn(await office.parties.get("counter")) + 1))
  }
}

const countItems = (evidence: ReadonlyArray<SeenEvidence>): number =>
  evidence.reduce((sum, part) => sum + ("items" in part ? part.items.length : part.count), 0)

const prepare = async (open: OpenStore, ...trainees: ReadonlyArray<string>): Promise<World> => {
  const world = await openWorld(open)
  await world.kim.parties.save(counter(0))
  for (const id of trainees) await keep(world, id)
  return world
}

/** For which profiles a program was proposed. */
const done = async (open: OpenStore): Promise<ReadonlyArray<string>> => {
  const programs = await look(open, (driver) => documentsOf(driver, "program"))
  return programs
    .map(
      ({ body }) => (body as unknown as { readonly title: { readonly texts: { readonly en: string } } }).title.texts.en
    )
    .toSorted()
}

/** Everything was done once, and each time with the checkpoint that had come just there. */
const checkOnce = async (open: OpenStore, world: World, trainees: ReadonlyArray<string>, consumer = "robot") => {
  expect(await done(open)).toEqual(trainees.toSorted())
  expect(countIn(await world.kim.parties.get("counter"))).toBe(trainees.length)
  const commits = await collect(world.comity, { live: false })
  const asked = commits.filter(({ entries }) => entries.some(({ document }) => document.kind === "trainee"))
  const caused = commits.flatMap(({ causedBy }) => (causedBy?.consumer === consumer ? [causedBy.position] : []))
  expect(caused).toEqual(asked.map(({ last }) => last))
  checkJournal(await look(open, dump))
}

const checkpointsIn = async (open: OpenStore) =>
  (await look(open, journalOf)).filter(({ document }) => document.kind === "checkpoint").length

const follow = (comity: Comity, options: Partial<FollowOptions> = {}, reaction = react) =>
  comity.follow({ consumer: "robot", live: false, pollEvery: 1, ...options }, reaction)

const onceLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "it is done once, with its checkpoint, and a follower that begins again goes on where it was",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open, "t1", "t2")
      await follow(world.comity)
      await checkOnce(open, world, ["t1", "t2"])
      await keep(world, "t3")
      const seen: Array<FeedCommit> = []
      await follow(world.comity, {}, async (commit, as) => {
        seen.push(commit)
        await react(commit, as)
      })
      expect(ids(seen.filter(({ causedBy }) => causedBy === undefined))).toEqual(["t3"])
      await checkOnce(open, world, ["t1", "t2", "t3"])
      await world.close()
    }
  },
  ...[1, 2].map((seed) => ({
    name: `three followers of one consumer that are killed again and again do each thing once, and lose none (${seed})`,
    check: async (fresh: () => OpenStore) => {
      const open = fresh()
      const trainees = Array.from({ length: 20 }, (_, i) => `t${i}`)
      const world = await prepare(open, ...trainees)
      const next = random(seed)
      let deaths = 0
      const live = async (): Promise<void> => {
        for (;;) {
          const { close, comity } = await openWorld(mortal(open, between(next, 1, 20), next() < 0.5))
          const outcome = await follow(comity).catch((error: DoorError) => error)
          await close()
          if (outcome === undefined) return
          expect(["StoreFailure", "ReactionFailed"]).toContain(outcome.code)
          deaths++
        }
      }
      await Promise.all([live(), live(), live()])
      await checkOnce(open, world, trainees)
      expect(deaths).toBeGreaterThan(5)
      await world.close()
    }
  })),
  {
    name: "of three that wait, each commit is taken on by one, at once or at the next look",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open)
      const others = [await openWorld(open), await openWorld(open)]
      const stop = new AbortController()
      const followers = [world, ...others].map(({ comity }) => follow(comity, { live: true, signal: stop.signal }))
      const trainees = Array.from({ length: 10 }, (_, i) => `t${i}`)
      for (const id of trainees) await keep(world, id)
      for await (const { entries } of world.comity.feed({ pollEvery: 1 }))
        if (entries.some(({ document }) => document.id === "counter") && (await done(open)).length === 10) break
      stop.abort()
      await Promise.all(followers)
      await checkOnce(open, world, trainees)
      await Promise.all([world, ...others].map(({ close }) => close()))
    }
  },
  {
    name: "all that a reaction asks for is one commit, in which it sees what it has written, and nobody else does",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      const [enrolment = ""] = await beginTraining(world, ["t1"])
      world.at("2019-08-27")
      const before = (await look(open, journalOf)).length
      await follow(world.comity, {}, async ({ entries }, as) => {
        if (!entries.some(({ document }) => document.kind === "enrolment" && document.id === enrolment)) return
        const kim = as(robot)
        const trainee = as({ id: "t1", kind: "person", capacities: [{ role: "trainee", party: "t1" }] })
        const items = async (office: Office) => countItems(await office.evidence.of(enrolment))
        if ((await items(kim)) > 0) return
        // Two items belong in one part, which the second finds by a key that nobody has stored yet.
        for (const id of ["one", "two"])
          await trainee.evidence.log({ id, enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" })
        expect(await items(kim)).toBe(2)
        expect(await items(world.kim)).toBe(0)
        await kim.persons.save({ id: "t2", operator: "gyeonggi", synthetic: true, names: [] })
        await kim.persons.erase("t2")
        expect((await failureOf(kim.persons.get("t2"))).code).toBe("NotFound")
      })
      const added = (await look(open, journalOf)).slice(before)
      const [first] = added
      expect(
        added.filter(({ commit }) => commit === first?.commit).map(({ document: { kind }, type }) => [kind, type])
      ).toEqual([
        ["checkpoint", "Reached"],
        ["evidence", "Recorded"],
        ["evidence", "Recorded"],
        // That a first part of the log has begun.
        ["reservation", "Reserved"],
        ["person", "Saved"],
        ["person", "Erased"]
      ])
      expect(countItems(await world.kim.evidence.of(enrolment))).toBe(2)
      checkJournal(await look(open, dump))
      await world.close()
    }
  },
  {
    name: "what a reaction asks for at one moment, on one document, is all in its commit",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      const [enrolment = ""] = await beginTraining(world, ["t1"])
      world.at("2019-08-27")
      await follow(world.comity, { from: "now" })
      await keep(world, "begin")
      await follow(world.comity, {}, async (commit, as) => {
        if (!ids([commit]).includes("begin")) return
        const trainee = as({ id: "t1", kind: "person", capacities: [{ role: "trainee", party: "t1" }] })
        const entry = { enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
        await Promise.all(Array.from({ length: 10 }, (_, i) => trainee.evidence.log({ ...entry, id: `log-${i}` })))
      })
      const [part] = await look(open, (driver) => documentsOf(driver, "evidence"))
      expect([part?.version, countItems(await world.kim.evidence.of(enrolment))]).toEqual([1, 10])
      checkJournal(await look(open, dump))
      await world.close()
    }
  },
  {
    name: "where somebody changes what the reaction relied on without writing it, it is run again",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      const [enrolment = ""] = await beginTraining(world, ["t1"])
      world.at("2019-08-27")
      await follow(world.comity, { from: "now" })
      await keep(world, "begin")
      let runs = 0
      await follow(world.comity, {}, async (commit, as) => {
        if (!ids([commit]).includes("begin")) return
        const trainee = { id: "t1", kind: "person" as const, capacities: [{ role: "trainee", party: "t1" }] }
        const entry = { id: "log", enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
        await as(trainee).evidence.log(entry)
        // This is not a part of the reaction, and overtakes it.
        if (++runs === 1)
          await world.comity
            .as(trainee)
            .enrolments.withdraw({ id: enrolment, reason: "Illness.", endedOn: "2019-08-27" })
      })
      expect([runs, countItems(await world.kim.evidence.of(enrolment))]).toEqual([2, 1])
      await world.close()
    }
  },
  {
    name: "where somebody changes what the reaction has read, it is run again on what is there then",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open, "t1")
      let runs = 0
      await follow(world.comity, {}, async (commit, as) => {
        const office = as(robot)
        const count = countIn(await office.parties.get("counter"))
        if (ids([commit]).includes("t1")) {
          if (++runs < 3) await world.kim.parties.save(counter(runs * 10))
          await office.parties.save(counter(count + 1))
        }
      })
      expect([runs, countIn(await world.kim.parties.get("counter"))]).toEqual([3, 21])
      await world.close()
    }
  }
]

const unhappyLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "where a reaction fails, nothing of it is stored, and following again begins with that commit",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open, "t1", "t2", "t3")
      const cause = new Error("the printer is on fire")
      const failing: Reaction = async (commit, as) => {
        await react(commit, as)
        if (ids([commit]).includes("t2")) throw cause
      }
      for (let times = 0; times < 2; times++) {
        const error = await failureOf(follow(world.comity, {}, failing))
        const failed = (await collect(world.comity, { live: false })).find((commit) => ids([commit]).includes("t2"))
        expect([error.code, error.cause]).toEqual(["ReactionFailed", cause])
        expect(error.details).toEqual({ consumer: "robot", commit: failed?.id, position: failed?.first })
        expect(error.message).not.toContain("printer")
        expect(world.comity.explain(error).lines.length).toBeGreaterThan(0)
        expect(await done(open)).toEqual(["t1"])
      }
      await follow(world.comity)
      await checkOnce(open, world, ["t1", "t2", "t3"])
      await world.close()
    }
  },
  {
    name: "a reaction that throws at once, or is refused by its office, fails like every other",
    check: async (fresh) => {
      const world = await prepare(fresh(), "t1")
      const at = async (reaction: Reaction) => (await failureOf(follow(world.comity, {}, reaction))).cause
      const thrown = new TypeError("not a promise")
      expect(
        await at(() => {
          throw thrown
        })
      ).toBe(thrown)
      expect(await at((_, as) => as(robot).parties.get("nobody"))).toMatchObject({ code: "NotFound" })
      expect(await at((_, as) => as({ id: "nobody" } as never))).toMatchObject({ code: "InvalidInput" })
      await world.close()
    }
  },
  {
    name: "a commit whose outcome nobody was told is looked up, not made twice",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open, "t1", "t2", "t3")
      let commits = 0
      const cut = committing(open, async (_, own) => {
        const isLost = ++commits % 2 === 1
        if (isLost && commits % 4 === 1) throw new StoreError("unavailable", "cut before the commit")
        const outcome = await own()
        if (isLost) throw new StoreError("unavailable", "cut after the commit")
        return outcome
      })
      const { close, comity } = await openWorld(cut)
      const told: Array<string> = []
      await follow(comity, { onFailure: ({ code }) => told.push(code) })
      await checkOnce(open, world, ["t1", "t2", "t3"])
      expect(told).toEqual(["StoreFailure", "StoreFailure"])
      await close()
      await world.close()
    }
  },
  {
    name: "what a reaction left running when it ended is refused, and not stored",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open, "t1")
      const late: Array<Promise<unknown>> = []
      await follow(world.comity, {}, (_, as) => {
        late.push(new Promise((resolve) => setTimeout(resolve, 20)).then(() => as(robot).parties.save(counter(99))))
      })
      for (const one of late) expect((await failureOf(one)).code).toBe("StoreFailure")
      expect(countIn(await world.kim.parties.get("counter"))).toBe(0)
      await world.close()
    }
  },
  {
    name: "what can't be read is one typed error, and nothing is stored",
    check: async (fresh) => {
      const open = fresh()
      const { close, comity } = await openWorld(open)
      for (const [options, at] of [
        [{}, "/consumer"],
        [{ consumer: "" }, "/consumer"],
        [{ consumer: "x".repeat(201) }, "/consumer"],
        [{ consumer: "a\u0000b" }, "/consumer"],
        [{ consumer: "a\u202Eb" }, "/consumer"],
        [{ consumer: 7 }, "/consumer"],
        [{ consumer: "x", from: "yesterday" }, "/from"],
        [{ consumer: "x", after: 7 }, "/after"],
        [{ consumer: "x", pollEvery: 0 }, "/pollEvery"],
        [{ consumer: "x", live: 1 }, "/live"],
        [{ consumer: "x", signal: "now" }, "/signal"],
        [undefined, ""],
        ["x", ""]
      ] as const) {
        const error = await failureOf(comity.follow(options as never, () => undefined))
        expect([options, error.code, where(error)]).toEqual([options, "InvalidInput", [at]])
      }
      const error = await failureOf(comity.follow({ consumer: "x" }, undefined as never))
      expect([error.code, where(error)]).toEqual(["InvalidInput", [""]])
      expect((await failureOf(comity.consumers({ signal: 7 } as never))).code).toBe("InvalidInput")
      expect(await look(open, journalOf)).toEqual([])
      await close()
    }
  },
  {
    name: "a consumer may be called anything that an id may be",
    check: async (fresh) => {
      const world = await prepare(fresh(), "t1")
      const names = ["notices", "a|b", "검색 색인", "~", "__proto__", "constructor", "🩺".repeat(200), "x".repeat(200)]
      for (const consumer of names) await follow(world.comity, { consumer }, () => undefined)
      const found = await world.comity.consumers()
      expect(found.map(({ consumer }) => consumer).toSorted()).toEqual(names.toSorted())
      await world.close()
    }
  }
]

const quietLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "a reaction that writes nothing costs no commit of its own, and once it is quiet the journal grows no more",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open)
      const stop = new AbortController()
      const seen: Array<string> = []
      const reaction: Reaction = (commit) => void seen.push(...ids([commit]))
      const followers = ["index", "notices"].map((consumer) =>
        follow(world.comity, { consumer, live: true, signal: stop.signal, pollEvery: 100 }, reaction)
      )
      for (let i = 0; i < 30; i++) await keep(world, `t${i}`)
      const areBehind = async () => {
        const found = await world.comity.consumers()
        return found.length < 2 || found.some(({ waitingSince }) => waitingSince !== undefined)
      }
      while (await areBehind()) await new Promise((resolve) => setTimeout(resolve, 20))
      const grown = await checkpointsIn(open)
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(await checkpointsIn(open)).toBe(grown)
      expect(grown).toBeLessThan(20)
      stop.abort()
      await Promise.all(followers)
      expect(await checkpointsIn(open)).toBe(grown)
      // Nobody is shown that somebody else has moved on.
      expect(seen.length).toBe(62)
      await world.close()
    }
  },
  {
    name: "a consumer that begins now skips what was there, and nothing that comes while it is away",
    check: async (fresh) => {
      const world = await prepare(fresh(), "before")
      const seen: Array<string> = []
      const reaction: Reaction = (commit) => void seen.push(...ids([commit]))
      await follow(world.comity, { from: "now" }, reaction)
      await keep(world, "while-away")
      await follow(world.comity, { from: "now" }, reaction)
      await keep(world, "again")
      await follow(world.comity, { from: "start" }, reaction)
      expect(seen).toEqual(["while-away", "again"])
      await world.close()
    }
  },
  {
    name: "who asks how far consumers have come is told since when each has something to do",
    check: async (fresh) => {
      const world = await prepare(fresh(), "t1")
      expect(await world.comity.consumers()).toEqual([])
      for (const consumer of ["a", "b"]) await follow(world.comity, { consumer }, () => undefined)
      expect(await world.comity.consumers()).toEqual([
        { consumer: "a", position: 2 },
        { consumer: "b", position: 3 }
      ])
      world.at("2019-08-01")
      await keep(world, "t2")
      world.at("2019-08-02")
      await keep(world, "t3")
      await follow(world.comity, { consumer: "b" }, () => undefined)
      const found = await world.comity.consumers()
      expect(found.map(({ consumer, waitingSince }) => [consumer, waitingSince])).toEqual([
        ["a", "2019-08-01T00:00:00.000Z"],
        ["b", undefined]
      ])
      await world.close()
    }
  },
  {
    name: "following ends when the signal is aborted, after the reaction that runs then, and when all is closed",
    check: async (fresh) => {
      const open = fresh()
      const world = await prepare(open, "t1", "t2")
      const stop = new AbortController()
      let ended = 0
      await follow(world.comity, { live: true, signal: stop.signal, pollEvery: 60_000 }, async (commit, as) => {
        stop.abort()
        await new Promise((resolve) => setTimeout(resolve, 20))
        await react(commit, as)
        ended++
      })
      expect(ended).toBe(1)
      await follow(world.comity, { signal: stop.signal })
      const other = await openWorld(open)
      const waiting = follow(other.comity, { live: true, pollEvery: 60_000 })
      while ((await done(open)).length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
      await other.close()
      await waiting
      await follow(world.comity)
      await checkOnce(open, world, ["t1", "t2"])
      await world.close()
    }
  }
]

export const followLaws: ReadonlyArray<DoorLaw> = [...onceLaws, ...unhappyLaws, ...quietLaws]
