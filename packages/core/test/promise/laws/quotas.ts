/** A place is given once, however many ask for it; and it is free again when nobody holds it any more. */
import { expect } from "vitest"
import { isNominated, isSelected, type Nomination } from "../../../src/model/Nomination.ts"
import type { Places } from "../../../src/model/Places.ts"
import type { OpenStore } from "../../../src/ports/Store.ts"
import { tellStory, wander } from "../rich.ts"
import { announce, furnish, introduce, openWorld, type World } from "../scenario.ts"
import { documentsOf, look } from "../stores.ts"
import { type DoorLaw, failureOf, why } from "./Law.ts"

type Quotas = ReadonlyArray<{ readonly nominatingBody?: string; readonly specialty?: string; readonly places: number }>

/** An edition with these quotas, and one person for each of these specialties: `t0`, `t1`, … */
const withQuotas = async (open: OpenStore, quotas: Quotas, specialties: ReadonlyArray<string>): Promise<World> => {
  const world = await openWorld(open)
  await furnish(world)
  await announce(world, { bare: true, quotas })
  for (const [i, specialty] of specialties.entries()) await introduce(world, `t${i}`, [specialty])
  return world
}

const draft = (world: World, i: number, specialty = "neurosurgery", body = "khabarovsk-health") =>
  world.as("nominatingBody", body).nominations.draft({
    id: `n${i}`,
    edition: "2019-russia",
    nominee: `t${i}`,
    nominatingBody: body,
    specialties: [specialty]
  })
const nominate = async (world: World, i: number, specialty?: string, body = "khabarovsk-health") => {
  await draft(world, i, specialty, body)
  return world.as("nominatingBody", body).nominations.submit({ id: `n${i}` })
}
const review = async ({ kim }: World, i: number) => {
  await kim.nominations.receive({ id: `n${i}` })
  await kim.nominations.review({ id: `n${i}` })
}
const offer = async (world: World, i: number, answerBy?: string) => {
  await review(world, i)
  await world.kim.nominations.shortlist({ id: `n${i}` })
  await world.kim.nominations.select({ id: `n${i}` })
  await world.kim.nominations.offer({ id: `n${i}`, ...(answerBy === undefined ? {} : { answerBy }) })
}

/** What the places of an edition should be: counted from its nominations, one by one. */
const checkPlaces = async (open: OpenStore): Promise<void> => {
  const [kept, nominations] = await look(open, async (driver) => [
    await documentsOf(driver, "places"),
    await documentsOf(driver, "nomination")
  ])
  for (const { body } of kept) {
    const { edition, taken } = body as unknown as Places
    const counted = new Map<string, { nominated: number; selected: number }>()
    for (const one of nominations.map((found) => found.body as unknown as Nomination)) {
      if (one.edition !== edition) continue
      const name = JSON.stringify([one.nominatingBody, one.specialties?.[0] ?? ""])
      const row = counted.get(name) ?? { nominated: 0, selected: 0 }
      counted.set(name, {
        nominated: row.nominated + Number(isNominated(one)),
        selected: row.selected + Number(isSelected(one))
      })
    }
    const rows = [...counted].filter(([, { nominated, selected }]) => nominated !== 0 || selected !== 0)
    expect(
      taken
        .map(({ nominated, nominatingBody, selected, specialty = "" }) => [
          JSON.stringify([nominatingBody, specialty]),
          { nominated, selected }
        ])
        .toSorted()
    ).toEqual(rows.toSorted())
  }
}

export const quotaLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "the last place, asked for by twelve at the same moment through three doors, goes to exactly one",
    check: async (fresh) => {
      const open = fresh()
      const world = await withQuotas(
        open,
        [{ nominatingBody: "khabarovsk-health", places: 3 }],
        Array(14).fill("neurosurgery")
      )
      await nominate(world, 0)
      await nominate(world, 1)
      for (let i = 2; i < 14; i++) await draft(world, i)
      const doors = [world, await openWorld(open), await openWorld(open)]
      const results = await Promise.allSettled(
        Array.from({ length: 12 }, (_, i) => (doors[i % 3] as World).department.nominations.submit({ id: `n${i + 2}` }))
      )
      const refused = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))
      expect(results.length - refused.length).toBe(1)
      // The others are told why, not only that somebody was faster.
      const told = refused.filter(({ code }) => code === "Refused").map(why)
      expect(new Set(told.flat())).toEqual(new Set(["nomination/quotaExceeded"]))
      expect(refused.filter(({ code }) => code !== "Refused" && code !== "Stale")).toEqual([])
      await checkPlaces(open)
      for (const door of doors) await door.close()
    }
  },
  {
    name: "a place is free again when a nomination is withdrawn, rejected, declined, lapsed or void",
    check: async (fresh) => {
      const open = fresh()
      const world = await withQuotas(open, [{ places: 1 }], Array(7).fill("neurosurgery"))
      const { comity, department, kim } = world
      const refusedNext = async (i: number) => {
        await draft(world, i)
        expect(why(await failureOf(department.nominations.submit({ id: `n${i}` })))).toEqual([
          "nomination/quotaExceeded"
        ])
      }
      await nominate(world, 0)
      await refusedNext(1)
      await department.nominations.withdraw({ id: "n0", reason: "He fell ill." })
      await department.nominations.submit({ id: "n1" })
      await refusedNext(2)
      await review(world, 1)
      await kim.nominations.reject({ id: "n1", reason: "Another specialty is asked for." })
      await department.nominations.submit({ id: "n2" })
      await refusedNext(3)
      await offer(world, 2)
      await world.as("trainee", "t2").nominations.decline({ id: "n2" })
      await department.nominations.submit({ id: "n3" })
      await refusedNext(4)
      await offer(world, 3, "2019-07-05")
      expect((await comity.advance({ until: "2019-07-05" })).done).toEqual([])
      expect((await comity.advance({ until: "2019-07-06" })).done.map(({ transition }) => transition)).toEqual([
        "Lapse"
      ])
      await department.nominations.submit({ id: "n4" })
      await refusedNext(5)
      await kim.nominations.void({ id: "n4", reason: "Entered twice." })
      await department.nominations.submit({ id: "n5" })
      await checkPlaces(open)
      await world.close()
    }
  },
  {
    name: "a nomination beyond the quota says so, and still can't be selected while no place is free",
    check: async (fresh) => {
      const open = fresh()
      const world = await withQuotas(open, [{ places: 1 }], ["neurosurgery", "neurosurgery"])
      const { department, kim } = world
      await nominate(world, 0)
      await draft(world, 1)
      await department.nominations.submit({ id: "n1", overQuota: true })
      expect((await kim.nominations.get("n1")).overQuota).toBe(true)
      for (const i of [0, 1]) {
        await review(world, i)
        await kim.nominations.shortlist({ id: `n${i}` })
      }
      await kim.nominations.select({ id: "n0" })
      expect(why(await failureOf(kim.nominations.select({ id: "n1" })))).toEqual(["nomination/noPlaceFree"])
      await kim.nominations.reserve({ id: "n1", rank: 1 })
      expect(why(await failureOf(kim.nominations.moveUp({ id: "n1" })))).toEqual(["nomination/noPlaceFree"])
      await kim.nominations.offer({ id: "n0" })
      await world.as("trainee", "t0").nominations.decline({ id: "n0" })
      await kim.nominations.moveUp({ id: "n1" })
      await checkPlaces(open)
      await world.close()
    }
  },
  {
    name: "the reserve list is followed in its order, or with a reason",
    check: async (fresh) => {
      const world = await withQuotas(fresh(), [], ["neurosurgery", "neurosurgery", "neurosurgery"])
      const { kim } = world
      for (const [i, rank] of [10, 9, 2].entries()) {
        await nominate(world, i)
        await review(world, i)
        await kim.nominations.shortlist({ id: `n${i}` })
        await kim.nominations.reserve({ id: `n${i}`, rank })
      }
      const refusal = await failureOf(kim.nominations.moveUp({ id: "n0" }))
      expect(refusal.reason.children).toEqual([{ code: "nomination/outOfOrder", values: { first: "n2" } }])
      await kim.nominations.moveUp({ id: "n0", reason: "Only she can come at such short notice." })
      await world.department.nominations.withdraw({ id: "n2", reason: "She was needed at home." })
      await kim.nominations.moveUp({ id: "n1" })
      await world.close()
    }
  },
  {
    name: "quotas for a body, for a specialty and for both all have to leave a place",
    check: async (fresh) => {
      const open = fresh()
      const quotas = [
        { nominatingBody: "khabarovsk-health", places: 3 },
        { specialty: "neurosurgery", places: 2 },
        { nominatingBody: "khabarovsk-health", specialty: "cardiology", places: 1 }
      ]
      const fields = [
        "neurosurgery",
        "cardiology",
        "cardiology",
        "neurosurgery",
        "neurosurgery",
        "cardiology",
        "oncology"
      ]
      const world = await withQuotas(open, quotas, fields)
      const left = async (i: number, body: string) => {
        const refusal = await failureOf(nominate(world, i, fields[i], body))
        return refusal.reason.children
      }
      const exceeded = [{ code: "nomination/quotaExceeded", values: { placesLeft: 0 } }]
      await nominate(world, 0, fields[0])
      await nominate(world, 1, fields[1])
      expect(await left(2, "khabarovsk-health")).toEqual(exceeded)
      await nominate(world, 3, fields[3], "irkutsk-health")
      expect(await left(4, "irkutsk-health")).toEqual(exceeded)
      // No quota speaks of another body's cardiologists.
      await nominate(world, 5, fields[5], "irkutsk-health")
      await nominate(world, 6, fields[6])
      await checkPlaces(open)
      await world.close()
    }
  },
  {
    name: "the places of every edition are those that a recount finds, after everything that chance did",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await tellStory(world)
      for (const seed of [4, 5]) await wander(world, seed, 250)
      await world.close()
      await checkPlaces(open)
    }
  },
  {
    name: "a person is nominated once for an edition, until that is over",
    check: async (fresh) => {
      const open = fresh()
      const world = await withQuotas(open, [], ["neurosurgery"])
      const { department, kim } = world
      const proposal = { edition: "2019-russia", nominee: "t0" }
      const irkutsk = world.as("nominatingBody", "irkutsk-health")
      await department.nominations.draft({ id: "n0", ...proposal, nominatingBody: "khabarovsk-health" })
      const own = await failureOf(
        department.nominations.draft({ id: "n1", ...proposal, nominatingBody: "khabarovsk-health" })
      )
      expect(own.reason.children).toEqual([
        { code: "nomination/alreadyNominated", values: { nomination: "n0", nominatingBody: "khabarovsk-health" } }
      ])
      // Another body learns that the person is taken, and not by whom.
      const others = await failureOf(
        irkutsk.nominations.draft({ id: "n2", ...proposal, nominatingBody: "irkutsk-health" })
      )
      expect(others.reason.children).toEqual([{ code: "nomination/nominatedElsewhere", values: {} }])
      // At the same moment, through two doors: one of them.
      const second = await openWorld(open)
      await announce(world, { id: "next", bare: true })
      const both = await Promise.allSettled([
        department.nominations.draft({ id: "m1", edition: "next", nominee: "t0", nominatingBody: "khabarovsk-health" }),
        second.as("nominatingBody", "irkutsk-health").nominations.draft({
          id: "m2",
          edition: "next",
          nominee: "t0",
          nominatingBody: "irkutsk-health"
        })
      ])
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
      await department.nominations.withdraw({ id: "n0", reason: "He asked for it." })
      await irkutsk.nominations.draft({ id: "n2", ...proposal, nominatingBody: "irkutsk-health" })
      expect(
        (await kim.nominations.find({ where: { nominee: "t0", edition: "2019-russia" } })).items.map(({ id }) => id)
      ).toEqual(["n0", "n2"])
      await second.close()
      await world.close()
    }
  }
]
