/** From a decision to the letter in a mailbox: the notices of a whole world, by a real mail server. */
import { memory } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"
import { ru } from "@comity/i18n/ru"
import { email } from "@comity/notify-email"
import { expect, it } from "vitest"
import { admit, announce, furnish, openWorld } from "../../core/test/promise/scenario.ts"
import { open } from "./example.ts"
import { mailServer, sendingTo } from "./mailServer.ts"

const people = [
  { id: "t0", language: "ru", email: "t0@hospital.example", begins: "Ваша программа не завершена." },
  { id: "t1", language: "ko", email: "t1@병원.example", begins: ko.messages["notice/trainingNotCompleted.subject"] },
  {
    id: "t2",
    language: "en",
    email: "врач@больница.example",
    begins: en.messages["notice/trainingNotCompleted.subject"]
  }
]

it("who has not completed is told so in a language of their own, once, also if the server was busy at first", async () => {
  const server = await mailServer()
  let instant = Date.parse("2019-07-01T00:00:00Z")
  const channels = [email(sendingTo(server))]
  const languages = [en, ko, ru]
  const world = await openWorld(memory(), { languages, channels, clock: () => new Date(instant) })
  const { comity, kim } = world
  await furnish(world)
  await announce(world, { bare: true })
  for (const { begins: _, id, ...more } of people) {
    const enrolment = await admit(world, id)
    const names = [{ parts: [{ kind: "whole", text: `Synthetic, "${id}"` }], language: "en", script: "Latn" }] as const
    await kim.persons.save({ id, operator: "gyeonggi", synthetic: true, names, ...more })
    const { hash: assessment } = await kim.enrolments.assess({ enrolment })
    await kim.enrolments.notComplete({ id: enrolment, assessment, reason: "Left early." })
  }

  await server.fail("busy")
  const failed = await comity.notices.deliver({ live: false, from: "start" })
  expect([failed.failed.length, failed.sent.length, server.letters.length]).toEqual([3, 0, 0])

  await server.mend()
  instant += 24 * 3_600_000
  const { sent } = await comity.notices.deliver({ live: false, from: "start" })
  expect(sent.length).toBe(3)
  expect(await comity.notices.deliver({ live: false, from: "start" })).toMatchObject({ sent: [], failed: [] })

  expect(server.letters.length).toBe(3)
  const { items } = await comity.notices.find({ status: "sent" })
  for (const { begins = "", email: address, id, language } of people) {
    const letter = server.letters.find(({ to }) => to === address)
    expect(letter?.read.subject?.startsWith(begins.split(/[{.]/)[0] ?? "")).toBe(true)
    expect(letter?.read.html).toContain(`<html lang="${language}" dir="ltr">`)
    const delivery = items.find(({ person }) => person === id)
    expect(letter?.read.messageId).toBe(`<${delivery?.key}@university.example>`)
    expect(delivery?.receipt).toBe(letter?.read.messageId)
  }
  await world.close()
  await server.close()
})

it("the host of this package's page opens, and has nothing to send", async () => {
  const comity = await open("correct horse")
  expect(await comity.notices.deliver({ live: false, from: "start" })).toMatchObject({ sent: [], failed: [] })
  await comity.close()
})
