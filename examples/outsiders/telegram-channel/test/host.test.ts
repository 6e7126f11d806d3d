// The channel as a host uses it.
import assert from "node:assert/strict"
import { after, test } from "node:test"
import { createComity, memory, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { telegram } from "../src/index.ts"
import { chats, startService, token } from "./service.ts"

const { stop, taken, url } = await startService()
after(stop)

test("a trainee with a chat is told there what was decided, once", async () => {
  // #region host
  const comity = await createComity({
    store: memory(),
    languages: [en],
    channels: [telegram({ token, url })] // without a url it is Telegram's own
  })
  const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
  await office.persons.save({
    id: "t1",
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: "Synthetic Trainee" }], language: "en", script: "Latn" }],
    addresses: [{ channel: "example/telegram", address: chats[0] }]
  })
  // #endregion host
  await office.editions.announce({
    id: "2019-russia",
    program: "invitational-training",
    period: "2019-08-26/2019-09-20",
    hosts: ["gsam"],
    completion: rules.set("gyeonggi-2019", 1, rules.ceremony())
  })
  const letter = { kind: "letter-of-nomination", operator: "gyeonggi", receivedOn: "2019-07-01" } as const
  await office.documents.save({ id: "letter-7", ...letter })
  await office.trainees.save({ id: "t1", operator: "gyeonggi", specialties: ["neurosurgery"] })
  const onBehalfOf = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter-7" } as const
  await office.enrolments.admit({ id: "e1", edition: "2019-russia", trainee: "t1", onBehalfOf })
  const { hash: assessment } = await office.enrolments.assess({ enrolment: "e1" })
  await office.enrolments.notComplete({ id: "e1", assessment, reason: "Left early." })

  // #region deliver
  const round = await comity.notices.deliver({ live: false, from: "start" })
  // #endregion deliver
  assert.equal(round.sent.length, 1)
  assert.deepEqual(
    taken.map(({ chat }) => chat),
    [chats[0]]
  )
  assert.deepEqual((await comity.notices.deliver({ live: false, from: "start" })).sent, [])
  await comity.close()
})
