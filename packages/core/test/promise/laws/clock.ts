/** What is due by date is done once, on its day, by whichever process comes first; what can't be done is named. */
import { expect } from "vitest"
import type { OpenStore } from "../../../src/ports/Store.ts"
import { rules } from "../../../src/promise.ts"
import { announce, attend, beginTraining, introduce, openWorld, type World } from "../scenario.ts"
import { dump, journalOf, look } from "../stores.ts"
import type { DoorLaw } from "./Law.ts"

const hash = (digit: string) => digit.repeat(64)

/** An agreement that both have signed: in force on the day named, until the day named. */
const sign = async (world: World, id: string, days: { readonly effectiveOn?: string; readonly endsOn?: string }) => {
  const { kim } = world
  const khabarovsk = world.as("sendingOffice", "khabarovsk")
  await kim.agreements.intend({ id, parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi", ...days })
  await kim.agreements.draft({ id, parties: ["gyeonggi", "khabarovsk"], instrument: "memorandum" })
  await kim.agreements.submitText({ id, text: hash("1") })
  for (const office of [kim, khabarovsk]) await office.agreements.approve({ id, approves: hash("1") })
  await kim.agreements.agree({ id })
  for (const party of ["gyeonggi", "khabarovsk"])
    await world.as("signatory", party).agreements.sign({ id, office: "governor", signed: "2019-07-01" })
}

/** Everything that the clock has a row for, each due on a day of its own. */
const setTimers = async (open: OpenStore): Promise<World> => {
  const world = await openWorld(open)
  const { authority, department, kim } = world
  const [first = "", second = ""] = await beginTraining(world, ["t1", "t2"])
  world.at("2019-07-01")
  await sign(world, "takes-effect", { effectiveOn: "2019-07-20", endsOn: "2019-09-01" })
  await sign(world, "expires", { endsOn: "2019-08-01" })
  await announce(world, { id: "next", bare: true, nominationsCloseOn: "2019-07-31" })
  await kim.editions.openNominations({ id: "next" })
  await announce(world, { id: "begins", bare: true, reportedCount: 9 })
  for (const step of ["openNominations", "closeNominations", "concludeSelection"] as const)
    await kim.editions[step]({ id: "begins" })
  await introduce(world, "t3")
  await department.nominations.draft({ id: "n3", edition: "next", nominee: "t3", nominatingBody: "khabarovsk-health" })
  await department.nominations.submit({ id: "n3" })
  await kim.nominations.receive({ id: "n3" })
  await kim.nominations.review({ id: "n3" })
  await kim.nominations.shortlist({ id: "n3" })
  await kim.nominations.select({ id: "n3" })
  await kim.nominations.offer({ id: "n3", answerBy: "2019-08-10" })
  world.at("2019-08-27")
  await kim.waivers.request({
    id: "w",
    enrolment: first,
    rule: "attendance",
    from: "2019-08-27",
    until: "2019-08-30",
    grounds: "Illness."
  })
  await authority.waivers.grant({ id: "w" })
  for (const id of [first, second]) {
    const { hash: assessment } = await kim.enrolments.assess({ enrolment: id })
    await kim.enrolments.completeConditionally({ id, assessment, conditionalUntil: "2019-09-10" })
  }
  return world
}

/** Noun, id, transition, and the day from which it was due. */
const timers = [
  ["agreement", "takes-effect", "TakeEffect", "2019-07-20"],
  ["edition", "next", "CloseNominations", "2019-08-01"],
  ["agreement", "expires", "Expire", "2019-08-02"],
  ["nomination", "n3", "Lapse", "2019-08-11"],
  ["edition", "begins", "Run", "2019-08-26"],
  ["waiver", "w", "Expire", "2019-08-31"],
  ["agreement", "takes-effect", "Expire", "2019-09-02"],
  ["enrolment", "enrolment-t1", "Lapse", "2019-09-11"],
  ["enrolment", "enrolment-t2", "Lapse", "2019-09-11"]
]
const listed = (done: ReadonlyArray<{ noun: string; id: string; transition: string; from: string }>) =>
  done.map(({ from, id, noun, transition }) => [noun, id, transition, from])
const inOrder = (rows: ReadonlyArray<ReadonlyArray<string>>) => rows.map((row) => row.join(" ")).toSorted()

export const clockLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "each row of the clock is carried out from its day on, not a day before, and not again",
    check: async (fresh) => {
      const open = fresh()
      const { close, comity } = await setTimers(open)
      const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
      const known = new Set<string>()
      for (const day of [...new Set(timers.map(([, , , from]) => from as string))].toSorted()) {
        expect((await comity.advance({ until: dayBefore(day) })).done).toEqual([])
        const { done } = await comity.advance({ until: day })
        expect(inOrder(listed(done))).toEqual(inOrder(timers.filter(([, , , from]) => from === day)))
        for (const { id, transition } of done) {
          expect(known.has(`${id} ${transition}`)).toBe(false)
          known.add(`${id} ${transition}`)
        }
      }
      const after = await look(open, dump)
      expect(await comity.advance({ until: "2019-12-31" })).toMatchObject({ done: [] })
      expect(await look(open, dump)).toEqual(after)
      await close()
    }
  },
  {
    name: "what is due at once is done at once, each recorded by the clock as true from its own day on",
    check: async (fresh) => {
      const open = fresh()
      const world = await setTimers(open)
      world.at("2019-10-01")
      const before = (await look(open, journalOf)).length
      const { done } = await world.comity.advance({ until: "2019-10-01" })
      // The agreement that took effect and ended meanwhile does both, in this order.
      expect(inOrder(listed(done))).toEqual(inOrder(timers))
      expect(done.filter(({ id }) => id === "takes-effect").map(({ transition }) => transition)).toEqual([
        "TakeEffect",
        "Expire"
      ])
      const entries = (await look(open, journalOf)).slice(before).filter(({ actor, document }) => {
        expect([document, (actor as { id: string }).id]).toEqual([document, "clock"])
        return document.kind !== "places"
      })
      expect(inOrder(entries.map(({ document: { id, kind }, on }) => [kind, id, on]))).toEqual(
        inOrder(timers.map(([noun, id, , from]) => [noun, id, from] as ReadonlyArray<string>))
      )
      expect(new Set(entries.map(({ at }) => at))).toEqual(new Set(["2019-10-01T00:00:00.000Z"]))
      expect((await world.kim.agreements.get("takes-effect")).status).toBe("expired")
      expect((await world.kim.enrolments.get("enrolment-t1")).completion).toBe("undecided")
      await world.close()
    }
  },
  {
    name: "of four processes that come at the same moment, each transition is done by exactly one",
    check: async (fresh) => {
      const open = fresh()
      const world = await setTimers(open)
      const doors = [world, await openWorld(open), await openWorld(open), await openWorld(open)]
      for (const door of doors) door.at("2019-10-01")
      const before = (await look(open, journalOf)).length
      const found = await Promise.all(doors.map(({ comity }) => comity.advance({ until: "2019-10-01" })))
      // Who came too late may have to come again; together they have done everything once.
      const again = await world.comity.advance({ until: "2019-10-01" })
      expect(inOrder(listed([...found, again].flatMap(({ done }) => done)))).toEqual(inOrder(timers))
      const moved = (await look(open, journalOf)).slice(before).filter(({ document }) => document.kind !== "places")
      expect(moved.length).toBe(timers.length)
      for (const door of doors) await door.close()
    }
  },
  {
    name: "what a guard still refuses is named with its reason, asked again the next time, and stops nothing else",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      const { comity, kim } = world
      const [enrolment = ""] = await beginTraining(world, ["t1"])
      // An edition of a day with nobody in it, and a condition that is met: neither can move.
      await announce(world, { id: "empty", bare: true, completion: rules.set("none", 1, rules.all()) })
      for (const step of ["openNominations", "closeNominations", "concludeSelection"] as const)
        await kim.editions[step]({ id: "empty" })
      await attend(world, [enrolment], "2019-08-28")
      const { hash: assessment } = await kim.enrolments.assess({ enrolment })
      await kim.enrolments.completeConditionally({ id: enrolment, assessment, conditionalUntil: "2019-08-29" })
      await sign(world, "expires", { endsOn: "2019-08-29" })
      const before = await look(open, dump)
      for (let time = 0; time < 2; time++) {
        const { done, refused } = await comity.advance({ until: "2019-08-29" })
        expect(done).toEqual([])
        expect(
          refused.map(({ id, reason, transition }) => [id, transition, reason.children?.map(({ code }) => code)])
        ).toEqual([["empty", "Run", ["edition/nobodyEnrolled"]]])
        expect(await look(open, dump)).toEqual(before)
      }
      const { done } = await comity.advance({ until: "2019-08-30" })
      expect(inOrder(listed(done))).toEqual([
        "agreement expires Expire 2019-08-30",
        `enrolment ${enrolment} Lapse 2019-08-30`
      ])
      await world.close()
    }
  },
  {
    name: "an agreement that an amendment in force extends does not expire before that does",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      const { comity, kim } = world
      const parties = ["gyeonggi", "khabarovsk"]
      const record = {
        parties,
        recordKeeper: "gyeonggi",
        instrument: "memorandum",
        status: "inForce",
        historical: { source: "release" }
      } as const
      await kim.agreements.record({ id: "base", ...record, endsOn: "2019-07-31" })
      await kim.agreements.record({ id: "amendment", ...record, amends: "base", endsOn: "2019-12-31" })
      const { done, refused } = await comity.advance({ until: "2019-08-01" })
      expect(done).toEqual([])
      expect(refused.map(({ id, reason }) => [id, reason.children])).toEqual([
        ["base", [{ code: "agreement/renewed", values: { until: "2019-12-31" } }]]
      ])
      expect(inOrder(listed((await comity.advance({ until: "2020-01-01" })).done))).toEqual([
        "agreement amendment Expire 2020-01-01",
        "agreement base Expire 2019-08-01"
      ])
      await world.close()
    }
  },
  {
    name: "no caller can keep the clock from its work by drawing its commit ids",
    check: async (fresh) => {
      const world = await setTimers(fresh())
      const { comity, kim } = world
      const party = {
        id: "p",
        kind: "organization" as const,
        organization: "hospital",
        names: [{ text: "P", language: "en", kind: "label" as const }]
      }
      await expect(kim.parties.save(party, { commit: `clock|${hash("1")}` })).rejects.toMatchObject({
        code: "InvalidInput"
      })
      expect((await comity.advance({ until: "2019-07-20" })).done.length).toBe(1)
      await world.close()
    }
  }
]
