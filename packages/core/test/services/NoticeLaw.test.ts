import { expect, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { committing, dump, look } from "../promise/stores.ts"
import { oneOf, random } from "../seeded.ts"
import { another, enrol, notComplete, openNoticeWorld, recording } from "./noticeWorld.ts"

/** A store of which some commands get lost on the way there, and some answers on the way back. */
const unreliable = (open: OpenStore, next: () => number): OpenStore =>
  committing(open, async (_, own) => {
    const fate = next()
    if (fate < 0.06) throw new Error("the connection was refused")
    const outcome = await own()
    if (fate > 0.94) throw new Error("the connection was reset")
    return outcome
  })

/** A channel of which some messages get lost, some are taken twice or declined to be answered for, and some stall. */
const moody = (next: () => number) =>
  recording("email", () =>
    oneOf(next, [
      () => ({ _tag: "Sent" }),
      () => ({ _tag: "Sent", receipt: "taken" }),
      () => ({}),
      () => new Promise(() => {}),
      () => {
        throw new Error("busy")
      }
    ])()
  )

test.each([1, 2, 3, 4, 5, 6])(
  "with faults of store and channel at random (seed %i), three processes tell thirty people at least once each, and plan nothing twice",
  async (seed) => {
    const next = random(seed)
    const open = memory()
    const quiet = recording()
    const world = await openNoticeWorld([quiet], open)
    for (const enrolment of await enrol(world, 30)) await notComplete(world, enrolment)
    const channels = [1, 2, 3].map(() => moody(next))
    const workers = await Promise.all(channels.map((channel) => another(world, [channel], unreliable(open, next))))
    const isDone = async () => {
      const found = await world.comity.notices.count()
      const sent = found.find(({ status }) => status === "sent")?.count ?? 0
      return sent === 30 && found.every(({ status }) => status === "sent" || status === "addressed")
    }
    for (let rounds = 0; rounds < 60 && !(await isDone()); rounds++) {
      await Promise.all(
        workers.map((worker) =>
          worker.notices.deliver({ live: false, from: "start", timeLimit: 5, atOnce: 8 }).catch(() => undefined)
        )
      )
      world.pass(60 * 6)
    }
    expect(await isDone()).toBe(true)
    const handed = channels.flatMap((channel) => channel.handed)
    const { documents, journal } = await look(open, dump)
    const found = documents.filter(({ ref }) => ref.kind === "delivery")
    // Each was handed over, under the key that it was planned with, and under no other.
    const keys = new Map(handed.map(({ key, to }) => [to.address, key]))
    expect(keys.size).toBe(30)
    for (const { key, to } of handed) expect([to.address, key]).toEqual([to.address, keys.get(to.address)])
    expect(new Set(keys.values()).size).toBe(30)
    // One of each person and one of each channel, planned by one entry each.
    expect(found).toHaveLength(60)
    const planned = journal.filter(({ document, type }) => document.kind === "delivery" && type === "Planned")
    expect(planned).toHaveLength(60)
    expect(new Set(planned.map(({ document }) => document.id)).size).toBe(60)
    await Promise.all([world, ...workers].map((one) => one.close()))
  },
  30_000
)
