/** Completions that were decided, until the letter lies in the mailbox: whatever the server does meanwhile. */
import { type Comity, createComity, memory, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"
import { ru } from "@comity/i18n/ru"
import { email } from "@comity/notify-email"
import { afterEach, beforeEach, expect, it } from "vitest"
import { type MailServer, mailServer, refused, sendingTo } from "./mailServer.ts"

// biome-ignore format: a table is read in rows.
const trainees = [
  { id: "t1", language: "ko", address: "kim.minjun@병원.example", name: "김민준", title: "수료하셨습니다" },
  { id: "t2", language: "ru", address: "a.bekova@hospital.example", name: "Бекова, Айгуль", title: "программа завершена" },
  { id: "t3", language: "en", address: "o.lee@clinic.example", name: 'O\'Lee "Sam"', title: "Your training is completed" }
]

let now: Date
let server: MailServer
let comity: Comity
beforeEach(async () => {
  now = new Date("2026-03-02T09:00:00+09:00")
  server = await mailServer()
  comity = await createComity({
    store: memory(),
    languages: [en, ko, ru],
    channels: [email(sendingTo(server, { answerWithin: 500, connectWithin: 500 }))],
    clock: () => now,
    timeZone: "Asia/Seoul"
  })
  await decide()
})
afterEach(async () => {
  await comity.close()
  await server.close()
})

const kim = () => comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })

/** Three trainees who were at the ceremony, which is all that is asked of them; and the decisions. */
const decide = async () => {
  const office = kim()
  await office.editions.announce({
    id: "2026-spring",
    program: "invitational-training",
    operator: "gyeonggi",
    period: "2026-03-02/2026-03-27",
    hosts: ["gsam"],
    completion: rules.set("gyeonggi-2026", 1, rules.ceremony())
  })
  const ceremony = { id: "ceremony", kind: "ceremony", operator: "gyeonggi", edition: "2026-spring" }
  await office.activities.moot({ ...ceremony, period: "2026-03-27" })
  await office.activities.plan({ id: "ceremony" })
  const letter = { id: "letter", kind: "letter-of-nomination", operator: "gyeonggi", receivedOn: "2026-02-01" }
  await office.documents.save(letter)
  for (const { address, id, language, name } of trainees) {
    const names = [{ parts: [{ kind: "whole", text: name }], language }] as const
    await office.persons.save({ id, operator: "gyeonggi", synthetic: true, names, language, email: address })
    await office.trainees.save({ id, operator: "gyeonggi", specialties: ["neurosurgery"] })
    const onBehalfOf = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" } as const
    await office.enrolments.admit({ id: `of-${id}`, edition: "2026-spring", trainee: id, onBehalfOf })
    await office.enrolments.prepare({ id: `of-${id}` })
    await office.enrolments.arrive({ id: `of-${id}`, startedOn: "2026-03-02" })
  }
  now = new Date("2026-03-27T17:00:00+09:00")
  await office.activities.confirm({ id: "ceremony" })
  await office.activities.hold({ id: "ceremony" })
  await office.evidence.activity({ activity: "ceremony", present: trainees.map(({ id }) => `of-${id}`) })
  for (const { id } of trainees) {
    const { hash: assessment } = await office.enrolments.assess({ enrolment: `of-${id}` })
    await office.enrolments.complete({ id: `of-${id}`, assessment })
  }
}

const once = { live: false, from: "start", timeLimit: 5000 } as const
const aMinuteLater = () => {
  now = new Date(now.getTime() + 60_000)
}

it("brings each decision to the mailbox of the one whom it is about, in that person's language", async () => {
  expect((await comity.notices.deliver(once)).sent).toHaveLength(3)
  expect(server.letters).toHaveLength(3)
  for (const { id, language, name, title } of trainees) {
    const letter = server.letters.find(({ read }) => read.to?.[0]?.name === name)
    expect(letter?.read.subject).toContain(title)
    expect(letter?.read.text).toContain(`of-${id}`)
    expect(letter?.read.html).toContain(`lang="${language}"`)
  }
})

it("sends again with the same Message-ID what a server that broke off may have taken, and says nothing of whom", async () => {
  await server.fail("breaksOff")
  // One after the other: the server breaks off all that it has.
  expect((await comity.notices.deliver({ ...once, atOnce: 1 })).failed).toHaveLength(3)
  await server.mend()
  aMinuteLater()
  expect((await comity.notices.deliver(once)).sent).toHaveLength(3)
  expect(server.letters).toHaveLength(6)
  expect(new Set(server.letters.map(({ to }) => to)).size).toBe(3)
  expect(new Set(server.letters.map(({ read, to }) => `${to} ${read.messageId}`)).size).toBe(3)
  const kept = JSON.stringify([await comity.notices.find(), await comity.notices.count()])
  for (const { address, name } of trainees)
    expect([kept.includes(address), kept.includes(name)]).toEqual([false, false])
})

it("waits for a server that is down, and ends at an address that it does not know", async () => {
  await kim().persons.save({ id: "t1", operator: "gyeonggi", synthetic: true, names: [], email: refused })
  await server.fail("down")
  expect((await comity.notices.deliver(once)).failed).toHaveLength(3)
  await server.mend()
  aMinuteLater()
  const { declined, sent } = await comity.notices.deliver(once)
  expect([declined.length, sent.length]).toEqual([1, 2])
  const { items } = await comity.notices.find({ status: "declined" })
  expect(items).toMatchObject([{ person: "t1", because: "address" }])
  // The server says whom it does not know; that is not kept.
  expect(JSON.stringify(items)).not.toContain(refused)
})
