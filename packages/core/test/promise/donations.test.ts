import { afterEach, beforeEach, expect, it } from "vitest"
import type { Office } from "../../src/promise.ts"
import { why as codes, failureOf } from "./laws/Law.ts"
import { openWorld, type World } from "./scenario.ts"

let world: World
/** Of the side that gives, and of the side that receives. */
let giver: Office
let receiver: Office
const parties = ["gyeonggi", "khabarovsk"]
const offer = (id: string, more: object = {}) =>
  giver.donations.offer({
    id,
    kind: "equipment-donation",
    operator: "gyeonggi",
    parties,
    senders: ["gyeonggi"],
    ...more
  })
const why = async (asked: Promise<unknown>) => codes(await failureOf(asked))

beforeEach(async () => {
  world = await openWorld()
  giver = world.as("programOffice", "gyeonggi")
  receiver = world.as("programOffice", "khabarovsk")
})
afterEach(() => world.close())

it("nobody acknowledges a gift of their own, whoever is named as receiving it", async () => {
  await offer("unknown")
  await offer("known", { hosts: ["khabarovsk"] })
  await offer("both", { hosts: parties })
  await offer("changed")
  await giver.donations.change({ id: "changed", hosts: ["gyeonggi"] })
  const inBoth = world.comity.as({
    id: "two-hats",
    kind: "person",
    capacities: [
      { role: "programOffice", party: "gyeonggi" },
      { role: "hostCoordinator", party: "gyeonggi" }
    ]
  })
  for (const office of [giver, inBoth])
    for (const [id, because] of [
      ["unknown", "saidBySender"],
      ["known", "notTheHost"],
      ["both", "saidBySender"],
      ["changed", "saidBySender"]
    ] as const)
      expect([id, await why(office.donations.assessNeed({ id }))]).toEqual([id, [`activity/${because}`]])
  for (const id of ["unknown", "known", "both"]) await receiver.donations.assessNeed({ id })
})

it("who gives can't strike itself from the record first; the other side may correct it", async () => {
  await offer("ultrasound")
  for (const senders of [[], ["khabarovsk"]])
    expect(await why(giver.donations.change({ id: "ultrasound", senders }))).toEqual(["activity/senderStruck"])
  await giver.donations.change({ id: "ultrasound", senders: ["gyeonggi", "a-maker"], hosts: ["khabarovsk"] })
  expect(await receiver.donations.change({ id: "ultrasound", senders: ["a-maker"] })).toMatchObject({
    senders: ["a-maker"]
  })
})
