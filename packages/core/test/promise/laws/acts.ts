/** An act is done whole or not at all, and once, however many want the same at the same moment. */
import { expect } from "vitest"
import type { Office } from "../../../src/promise.ts"
import { admit, announce, attend, beginTraining, furnish, introduce, named, openWorld } from "../scenario.ts"
import { committing, documentsOf, dump, journalOf, look } from "../stores.ts"
import { type DoorLaw, failureOf, where, why } from "./Law.ts"

const inParallel = (count: number, run: (i: number) => Promise<unknown>) =>
  Promise.allSettled(Array.from({ length: count }, (_, i) => run(i)))

const reasons = (results: ReadonlyArray<PromiseSettledResult<unknown>>) =>
  results.flatMap((result) => (result.status === "rejected" ? [result.reason.code as string] : []))

export const actLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "of forty commands on one document at the same moment, through four doors, each is committed once",
    check: async (fresh) => {
      const open = fresh()
      const worlds = await Promise.all([1, 2, 3, 4].map(() => openWorld(open)))
      const [world] = worlds
      if (world === undefined) return
      const [enrolment = ""] = await beginTraining(world, ["t1"])
      for (const one of worlds) one.at("2019-08-27")
      const trainees = worlds.map((one) => one.as("trainee", "t1"))
      const results = await inParallel(40, (i) =>
        (trainees[i % 4] as Office).evidence.log({
          id: `log-${i}`,
          enrolment,
          on: "2019-08-26",
          code: "craniotomy",
          level: "observed"
        })
      )
      // Who lost five times over is told so; whoever was answered is stored, and nobody else.
      expect(reasons(results).filter((code) => code !== "Stale")).toEqual([])
      const answered = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []))
      expect(answered.length).toBeGreaterThanOrEqual(20)
      const [part] = await look(open, (driver) => documentsOf(driver, "evidence"))
      const { items } = (part?.body ?? { items: [] }) as unknown as { items: ReadonlyArray<{ id: string }> }
      expect(items.map(({ id }) => id).toSorted()).toEqual(answered.toSorted())
      expect(part?.version).toBe(answered.length)
      await Promise.all(worlds.map((one) => one.close()))
    }
  },
  {
    name: "commands that want the same document from one process are all committed, in turns",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await furnish(world)
      await announce(world, { bare: true })
      for (let i = 0; i < 30; i++) await introduce(world, `t${i}`)
      const results = await inParallel(30, (i) =>
        world.department.nominations
          .draft({ id: `n${i}`, edition: "2019-russia", nominee: `t${i}`, nominatingBody: "khabarovsk-health" })
          .then(({ id }) => world.department.nominations.submit({ id }))
      )
      expect(reasons(results)).toEqual([])
      // All of them stand in one document, the edition's places.
      const [places] = await look(open, (driver) => documentsOf(driver, "places"))
      expect(places?.version).toBe(30)
      await world.close()
    }
  },
  {
    name: "a register is taken in whole or not at all",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      const enrolments = await beginTraining(world, ["t1", "t2"])
      await introduce(world, "t3")
      await announce(world, { id: "other", bare: true })
      const stranger = await world.kim.enrolments.admit({
        edition: "other",
        trainee: "t3",
        onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
      })
      world.at("2019-08-26", 18)
      const before = await look(open, dump)
      const register = {
        session: "2019-russia-2019-08-26",
        edition: "2019-russia",
        present: [...enrolments, stranger.id]
      }
      const refusal = await failureOf(world.kim.evidence.attendance(register))
      expect([refusal.code, why(refusal)]).toEqual(["Refused", ["evidence/otherEdition"]])
      expect(await look(open, dump)).toEqual(before)
      await world.kim.evidence.attendance({ ...register, present: enrolments })
      const added = (await look(open, journalOf)).slice(before.journal.length)
      expect(new Set(added.map(({ commit }) => commit)).size).toBe(1)
      expect(added.filter(({ document }) => document.kind === "evidence").length).toBe(2)
      await world.close()
    }
  },
  {
    name: "somebody who says which version was decided on is told when it is another",
    check: async (fresh) => {
      const open = fresh()
      const { close, kim } = await openWorld(open)
      const party = { id: "p", kind: "organization" as const, organization: "hospital", names: named("First") }
      await kim.parties.save(party, { expected: 0 })
      await kim.parties.save({ ...party, names: named("Second") }, { expected: 1 })
      const before = await look(open, dump)
      const stale = await failureOf(kim.parties.save({ ...party, names: named("Third") }, { expected: 1 }))
      expect([stale.code, stale.details]).toEqual(["Stale", { kind: "party", id: "p", expected: 1, found: 2 }])
      expect((await failureOf(kim.parties.save(party, { expected: 0 }))).code).toBe("Stale")
      expect(await look(open, dump)).toEqual(before)
      await close()
    }
  },
  {
    name: "the version expected comes before what the life cycle says: who decided on an old state is told so",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      const [id = ""] = await beginTraining(world, ["t1"])
      const { version } = await world.kim.enrolments.get(id)
      const stale = await failureOf(
        world.kim.enrolments.arrive({ id, startedOn: "2019-08-26" }, { expected: version - 1 })
      )
      expect([stale.code, stale.details["found"]]).toEqual(["Stale", version])
      const stales = [
        world.kim.editions.announce(
          { id: "2019-russia", rules: { id: "x", version: 1, hash: "0".repeat(64) } },
          { expected: 7 }
        ),
        world.kim.editions.schedule(
          { edition: "2019-russia", sessions: [{ id: "s", on: "2019-08-26" }] },
          { expected: 7 }
        ),
        world.gsam.evidence.signOff({ enrolment: id, placement: `placement-${id}-gsam` }, { expected: 99 }),
        world.kim.persons.erase("t1", { expected: 99 })
      ]
      for (const { code } of await Promise.all(stales.map(failureOf))) expect(code).toBe("Stale")
      await world.close()
    }
  },
  {
    name: "a command that is sent again under its commit id is done once, and answered with what is stored",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await furnish(world)
      await announce(world, { bare: true })
      await introduce(world, "t1")
      const letter = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" } as const
      const admission = { edition: "2019-russia", trainee: "t1", onBehalfOf: letter }
      const first = await world.kim.enrolments.admit(admission, { commit: "c1" })
      const stored = await look(open, dump)
      // Days later, in another order of members: the answer is the stored one, not one decided anew.
      world.at("2019-07-09")
      const again = await world.kim.enrolments.admit(
        { onBehalfOf: letter, trainee: "t1", edition: "2019-russia" },
        { commit: "c1" }
      )
      expect(again).toEqual(first)
      expect(await look(open, dump)).toEqual(stored)
      await world.close()
    }
  },
  {
    name: "an id that was drawn for a command is the same when that command is sent again",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      const [enrolment = ""] = await beginTraining(world, ["t1"])
      const trainee = world.as("trainee", "t1")
      const entry = { enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
      const id = await trainee.evidence.log(entry, { commit: "c1" })
      expect(await trainee.evidence.log(entry, { commit: "c1" })).toBe(id)
      expect(await trainee.evidence.log(entry, { commit: "c2" })).not.toBe(id)
      const parts = await trainee.evidence.of(enrolment)
      expect(parts.map((part) => ("items" in part ? part.items.length : 0))).toEqual([2])
      await world.close()
    }
  },
  {
    name: "a commit id stands for one command of one actor: with another it is refused, and nothing is done",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      const { comity, kim } = world
      const party = { id: "p", kind: "organization" as const, organization: "hospital", names: named("Name") }
      await kim.parties.save(party, { commit: "c1" })
      const before = await look(open, dump)
      const lee = world.as("programOffice", "gyeonggi", "lee")
      const asked = [
        kim.parties.save({ ...party, names: named("Another name") }, { commit: "c1" }),
        kim.parties.save({ ...party, id: "q" }, { commit: "c1" }),
        kim.sources.save({ id: "s", publisher: "Somebody", publishedOn: "2019", language: "en" }, { commit: "c1" }),
        lee.parties.save(party, { commit: "c1" })
      ]
      for (const reused of await Promise.all(asked.map(failureOf))) {
        expect([reused.code, reused.details["reason"]]).toEqual(["StoreFailure", "reused"])
        expect(comity.explain(reused).text).toContain("failure/storeReused")
      }
      expect(await look(open, dump)).toEqual(before)
      await world.close()
    }
  },
  {
    name: "the mark of a command tells nothing once what it was about is erased",
    check: async (fresh) => {
      const open = fresh()
      const { close, kim } = await openWorld(open)
      const person = { id: "p1", operator: "gyeonggi", synthetic: true, names: [], birthDate: "1980-02-03" }
      await kim.persons.save(person, { commit: "c1" })
      await kim.persons.erase("p1")
      const journal = await look(open, journalOf)
      expect(journal.map(({ salt }) => salt !== "")).toEqual([false, true])
      expect(JSON.stringify(journal)).not.toContain("1980")
      await close()
    }
  },
  {
    name: "an outcome that got lost is found out from the store",
    check: async (fresh) => {
      const open = fresh()
      let lost = 0
      const losing = committing(open, async (_, own) => {
        await own()
        lost++
        throw new Error("the connection was reset after the commit")
      })
      const world = await openWorld(losing)
      await furnish(world)
      await announce(world, { bare: true })
      const enrolment = await admit(world, "t1")
      expect((await world.kim.enrolments.get(enrolment)).presence).toBe("accepted")
      expect(lost).toBeGreaterThan(10)
      // Nothing was done twice: each document is at the version that its own entries make.
      const { documents, journal } = await look(open, dump)
      expect(new Set(journal.map(({ commit }) => commit)).size).toBe(lost)
      for (const { ref, version } of documents)
        expect([ref, version]).toEqual([
          ref,
          new Set(
            journal
              .filter(({ document }) => document.kind === ref.kind && document.id === ref.id)
              .map((entry) => entry.version)
          ).size
        ])
      await world.close()
    }
  },
  {
    name: "an outcome that stays unknown is told, and the same command sent again settles it",
    check: async (fresh) => {
      const open = fresh()
      let reachable = false
      const cut: typeof open = async (signal) => {
        const driver = await open(signal)
        return {
          ...driver,
          commit: async (commit, given) => {
            const outcome = await driver.commit(commit, given)
            if (!reachable) throw new Error("the connection was reset after the commit")
            return outcome
          },
          committed: async (id, given) => {
            if (!reachable && id !== "") throw new Error("there is no connection")
            return driver.committed(id, given)
          }
        }
      }
      const { close, kim } = await openWorld(cut)
      const party = { id: "p", kind: "organization" as const, organization: "hospital", names: named("Name") }
      const unknown = await failureOf(kim.parties.save(party))
      expect([unknown.code, unknown.details["reason"]]).toEqual(["StoreFailure", "unavailable"])
      reachable = true
      const other = { ...party, id: "q" }
      const saved = await kim.parties.save(other, { commit: "c1" })
      reachable = false
      expect((await failureOf(kim.parties.save(other, { commit: "c1" }))).code).toBe("StoreFailure")
      reachable = true
      expect(await kim.parties.save(other, { commit: "c1" })).toEqual(saved)
      await close()
    }
  },
  {
    name: "the same command, sent twice at the same moment, is done once",
    check: async (fresh) => {
      const open = fresh()
      const [one, two] = [await openWorld(open), await openWorld(open)]
      const [enrolment = ""] = await beginTraining(one, ["t1"])
      for (const world of [one, two]) world.at("2019-08-27")
      const entry = { enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
      const answers = await Promise.all(
        [one, two, one, two].map((world) => world.as("trainee", "t1").evidence.log(entry, { commit: "c1" }))
      )
      expect(new Set(answers).size).toBe(1)
      const [part] = await look(open, (driver) => documentsOf(driver, "evidence"))
      expect(part?.version).toBe(1)
      await one.close()
      await two.close()
    }
  },
  {
    name: "whoever no longer waits is told that it may have happened; a signal that is aborted already changes nothing",
    check: async (fresh) => {
      const open = fresh()
      const { close, kim } = await openWorld(open)
      const party = { id: "p", kind: "organization" as const, organization: "hospital", names: named("Name") }
      const before = await look(open, dump)
      const aborted = await failureOf(kim.parties.save(party, { signal: AbortSignal.abort() }))
      expect(aborted.code).toBe("Aborted")
      expect(await look(open, dump)).toEqual(before)
      await kim.parties.save(party)
      expect((await failureOf(kim.parties.get("p", { signal: AbortSignal.abort() }))).code).toBe("Aborted")

      const waiting = new AbortController()
      const asked = kim.parties.save({ ...party, names: named("Another") }, { signal: waiting.signal, commit: "c1" })
      waiting.abort()
      expect((await failureOf(asked)).code).toBe("Aborted")
      // Whatever became of it, the same command sent again settles it.
      const settled = await kim.parties.save({ ...party, names: named("Another") }, { commit: "c1" })
      expect(settled.names[0]?.text).toBe("Another")
      expect(settled.version).toBe(2)
      await close()
    }
  },
  {
    name: "options are read as strictly as commands",
    check: async (fresh) => {
      const { close, kim } = await openWorld(fresh())
      const party = { id: "p", kind: "organization" as const, organization: "hospital", names: named("Name") }
      for (const [options, path] of [
        [{ expected: "1" }, "/expected"],
        [{ expected: -1 }, "/expected"],
        [{ comit: "c1" }, "/comit"],
        [{ commit: "" }, "/commit"],
        [{ commit: "x".repeat(201) }, "/commit"],
        [{ commit: "a\uD800" }, "/commit"],
        [{ commit: "clock|1" }, "/commit"],
        [{ signal: {} }, "/signal"],
        [7, ""]
      ] as const) {
        const refused = await failureOf(kim.parties.save(party, options as never))
        expect([refused.code, where(refused)]).toEqual(["InvalidInput", [path]])
      }
      expect((await failureOf(kim.parties.get("p", { commit: "c1" } as never))).code).toBe("InvalidInput")
      await close()
    }
  },
  {
    name: "what is read during an act is still so when it is committed: a decision that others overtook is taken again",
    check: async (fresh) => {
      const open = fresh()
      const rival = await openWorld(open)
      const [enrolment = ""] = await beginTraining(rival, ["t1"])
      await attend(rival, [enrolment], "2019-08-28")
      // Just before the host's register is committed, the program office voids the enrolment. Committed is then only
      // that the register was refused.
      let commits = 0
      const world = await openWorld(
        committing(open, async (_, own) => {
          if (commits++ === 0) await rival.kim.enrolments.void({ id: enrolment, reason: "Entered twice." })
          return own()
        })
      )
      world.at("2019-08-29", 18)
      rival.at("2019-08-29", 18)
      const refusal = await failureOf(
        world.gsam.evidence.attendance({
          session: "2019-russia-2019-08-29",
          edition: "2019-russia",
          present: [enrolment]
        })
      )
      expect([refusal.code, why(refusal), commits]).toEqual(["Refused", ["evidence/notTakingPart"], 2])
      await world.close()
      await rival.close()
    }
  }
]
