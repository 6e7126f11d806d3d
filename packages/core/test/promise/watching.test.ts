/** Whose assessments a commit may have changed: everybody's that did, and hardly anybody's that did not. */
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { open as openHost } from "../../src/host/Host.ts"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { type Act, perform } from "../../src/services/Act.ts"
import { Desk } from "../../src/services/Desk.ts"
import type { Filing } from "../../src/services/Filed.ts"
import { activities, documents } from "../../src/services/Filing.ts"
import type { Actor } from "../../src/values/Actor.ts"
import { attend, beginTraining, openWorld, type World } from "./scenario.ts"

let open: OpenStore
let world: World
const edition = "2019-russia"
const [first, second] = ["enrolment-t1", "enrolment-t2"]
const both = [first, second]
beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await beginTraining(world, ["t1", "t2"])
  await attend(world, both, "2019-09-16")
  world.at("2019-09-17", 18)
})
afterEach(() => world.close())

let position = 0
const commits = async () => {
  const found = []
  for await (const commit of world.comity.feed({ after: position, live: false })) found.push(commit)
  position = found.at(-1)?.last ?? position
  return found
}
const hashes = async () =>
  new Map(
    (await world.kim.enrolments.assessCohort({ edition, asOf: "2019-09-18" })).map(({ assessment, hash }) => [
      assessment.enrolment,
      hash
    ])
  )

/** What was named, and what is really another now, by one step. */
const watched = async (step: () => Promise<unknown>) => {
  position = 0
  await commits()
  const before = await hashes()
  await step()
  const affected = await Promise.all((await commits()).map((commit) => world.comity.affectedBy(commit)))
  const after = await hashes()
  return {
    named: [...new Set(affected.flatMap(({ enrolments }) => enrolments))].sort(),
    changed: both.filter((enrolment) => before.get(enrolment) !== after.get(enrolment)),
    unclear: affected.flatMap(({ unclear }) => unclear)
  }
}

type Step = readonly [what: string, step: () => Promise<unknown>, named: ReadonlyArray<string>]
const steps: ReadonlyArray<Step> = [
  [
    "a register of one session for one trainee",
    () => world.gsam.evidence.attendance({ edition, session: `${edition}-2019-09-17`, present: [first] }),
    [first]
  ],
  [
    "a sign-off",
    () => world.gsam.evidence.signOff({ enrolment: second, placement: `placement-${second}-gsam` }),
    [second]
  ],
  [
    "a session that is added to the schedule",
    () => world.kim.editions.schedule({ edition, sessions: [{ id: "extra", on: "2019-09-18" }] }),
    both
  ],
  [
    "a ceremony that is put off",
    () =>
      world.kim.activities.change({
        id: `${edition}-ceremony`,
        period: "2019-09-19",
        reason: "The hall was taken."
      }),
    both
  ],
  [
    "a waiver that is granted",
    async () => {
      await world.kim.waivers.request({
        id: "w1",
        enrolment: first,
        rule: "attendance",
        from: "2019-09-17",
        grounds: "Called home."
      })
      await world.authority.waivers.grant({ id: "w1" })
    },
    [first]
  ],
  [
    "time for the hosts to report",
    () => world.kim.editions.revise({ id: edition, changes: { evidenceUntil: "2019-12-01" }, reason: "Asked for." }),
    both
  ],
  [
    "a trainee who leaves",
    () => world.kim.enrolments.terminate({ id: first, endedOn: "2019-09-17", reason: "Unwell." }),
    [first]
  ]
]

describe("a commit", () => {
  test.each(steps)("of %s", async (_, step, expected) => {
    const { changed, named } = await watched(step)
    expect(named).toEqual(expected)
    for (const enrolment of changed) expect(named).toContain(enrolment)
  })

  it("that no rule reads names nobody", async () => {
    const log = { enrolment: first, on: "2019-09-17", code: "operation", level: "observed" } as const
    const observed = await watched(() => world.as("trainee", "t1").evidence.log(log))
    expect(observed).toEqual({ named: [], changed: [], unclear: [] })
    const paper = { id: "insurance", kind: "insurance", operator: "gyeonggi", person: "t1", receivedOn: "2019-09-01" }
    expect(await watched(() => world.kim.documents.save(paper))).toEqual({ named: [], changed: [], unclear: [] })
  })

  it("that comes too late is named in the assessment, and so names whom it is about", async () => {
    world.at("2019-11-20")
    const log = { enrolment: first, on: "2019-09-17", code: "operation", level: "observed" } as const
    const { named } = await watched(() => world.as("trainee", "t1").evidence.log(log))
    expect(named).toEqual([first])
  })

  it("on what was erased since can't be told whom it was about, and says so", async () => {
    const { desk } = await Effect.runPromise(openHost({ store: open }))
    const office: Actor = { id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] }
    const erase = <D extends object>(filing: Filing<D>, id: string) => {
      const about = { kind: filing.kind, id }
      const run = (act: Act) => act.erase(filing, id)
      const deed = perform(office, { asked: ["erase", id], about, run, answer: Effect.void })
      return Effect.runPromise(Effect.provideService(deed, Desk, desk))
    }
    const paper = { id: "visa", kind: "visa", operator: "gyeonggi", person: "t1", receivedOn: "2019-09-01" }
    await world.kim.documents.save(paper)
    await erase(documents, "visa")
    await erase(activities, `${edition}-ceremony`)
    position = 0
    const about = ({ kind, id }: { readonly kind: string; readonly id: string }) =>
      id === "visa" || id === `${edition}-ceremony` ? [{ kind, id }] : []
    const found = []
    for (const commit of await commits()) found.push(...(await world.comity.affectedBy(commit)).unclear.flatMap(about))
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set([documents.kind, activities.kind]))
  })

  it("about an edition of another program's trainees names none of these", async () => {
    const { named } = await watched(() =>
      world.kim.editions.plan({ id: "2020-russia", program: "invitational-training", operator: "gyeonggi" })
    )
    expect(named).toEqual([])
  })
})

test("what is no commit is refused with its place", async () => {
  await expect(
    world.comity.affectedBy({ entries: [{ document: { kind: "evidence" } }] } as never)
  ).rejects.toMatchObject({
    code: "InvalidInput"
  })
})
