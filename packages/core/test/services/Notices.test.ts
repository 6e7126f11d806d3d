import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { en } from "../../../i18n/src/en.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { definePlugin } from "../../src/plugin/Plugin.ts"
import type { Channel } from "../../src/ports/Channel.ts"
import type { ComityError } from "../../src/promise/ComityError.ts"
import { createComity, memory, rules } from "../../src/promise.ts"
import { fields } from "../../src/values/Fields.ts"
import { failureOf } from "../promise/laws/Law.ts"
import { attend, beginTraining, celebrate, introduce } from "../promise/scenario.ts"
import {
  another,
  enrol,
  type NoticeWorld,
  notComplete,
  openNoticeWorld,
  type Recording,
  reach,
  recording,
  returnNomination
} from "./noticeWorld.ts"

let world: NoticeWorld
let email: Recording
const open = async (...channels: ReadonlyArray<Channel>) => {
  email = recording()
  world = await openNoticeWorld([email, ...channels])
}
const once = { live: false, from: "start" } as const
const round = { sent: [], declined: [], failed: [], unreached: [], givenUp: [] }
const deliveries = async (query = {}) => (await world.comity.notices.find(query)).items
const statuses = async () =>
  Object.fromEntries((await world.comity.notices.count()).map(({ count, status }) => [status, count]))
afterEach(() => world.close())

describe("a decision on completion", () => {
  beforeEach(async () => {
    await open()
    const enrolments = await beginTraining(world, ["t1", "t2", "t3"])
    await attend(world, enrolments, "2019-09-18", {
      "enrolment-t3": ["2019-08-26", "2019-08-27", "2019-08-28", "2019-08-29"]
    })
    await celebrate(world, enrolments)
    await reach(world, "t1", { language: "ru" })
    await reach(world, "t2", { language: "ko-KR" })
    await reach(world, "t3", { language: "uz" })
    for (const id of ["enrolment-t1", "enrolment-t2"]) {
      const { hash: assessment } = await world.kim.enrolments.assess({ enrolment: id })
      await world.kim.enrolments.complete({ id, assessment })
    }
    await notComplete(world, "enrolment-t3", "Four days were missed.")
  })

  it("is told to each trainee in the trainee's own language, else in the first of the host's", async () => {
    const { sent } = await world.comity.notices.deliver(once)
    expect(sent).toHaveLength(3)
    const byName = (id: string) => email.handed.find(({ to }) => to.address === `zebra-${id}@example.org`)
    expect(byName("t1")).toMatchObject({
      to: { name: "Synthetic zebra t1" },
      language: "ru",
      subject: "Ваша программа завершена. Дата решения: 18 сентября 2019 г.",
      code: "notice/trainingCompleted",
      values: { enrolment: "enrolment-t1", decidedOn: "2019-09-18" }
    })
    expect(byName("t2")?.language).toBe("ko")
    expect(byName("t2")?.subject).toContain("수료")
    expect(byName("t3")?.language).toBe("en")
    expect(new Set(email.handed.map(({ key }) => key)).size).toBe(3)
    for (const { key } of email.handed) expect(key).toMatch(/^[0-9a-f]{64}$/)
  })

  it("is told with what it rests on: the assessment that it cites in its short form, and the reason given", async () => {
    await world.comity.notices.deliver(once)
    const told = email.handed.find(({ to }) => to.address.includes("t3"))
    expect(told?.text).toContain("Reason given: Four days were missed.")
    const { assessment } = await world.kim.enrolments.assess({ enrolment: "enrolment-t3", asOf: "2019-09-18" })
    expect(told?.text).toContain(world.comity.explain(assessment, "en", { form: "short" }).text.split("\n")[0])
    expect(told?.text).toContain("Attendance")
    // Line by line the same.
    expect(told?.lines.map(({ depth, text }) => "  ".repeat(depth) + text).join("\n")).toBe(told?.text)
    expect(told?.lines.some(({ depth }) => depth > 0)).toBe(true)
  })

  it("is told as it was taken, also when more has been recorded and decided since", async () => {
    world.at("2019-09-19")
    const late = await world.gsam.evidence.signOff({
      enrolment: "enrolment-t3",
      placement: "placement-enrolment-t3-gsam"
    })
    await world.kim.enrolments.reopen({ id: "enrolment-t3", lateEvidence: [late] })
    // A list is corrected: by it, the first decision would have rested on another assessment.
    await world.gsam.evidence.attendance({
      ...{ session: "2019-russia-2019-08-26", edition: "2019-russia", reason: "The list was of another ward." },
      ...{ present: ["enrolment-t1", "enrolment-t2", "enrolment-t3"], absent: [] }
    })
    await notComplete(world, "enrolment-t3", "Once more.")
    await world.comity.notices.deliver(once)
    const told = email.handed.filter(({ to }) => to.address.includes("t3")).map(({ text }) => text)
    expect(told).toHaveLength(2)
    expect(told.filter((text) => text.includes("Four days were missed."))).toHaveLength(1)
    expect(told.filter((text) => text.includes("Once more."))).toHaveLength(1)
    for (const text of told) expect(text).not.toContain("kept here any more")
  })

  it("is sent once more by nobody who comes later", async () => {
    await world.comity.notices.deliver(once)
    expect(await world.comity.notices.deliver(once)).toEqual(round)
    const other = await another(world, [email])
    expect(await other.notices.deliver(once)).toEqual(round)
    await other.close()
    expect(email.handed).toHaveLength(3)
  })
})

/** A rule of a plugin, met or not as its version has it. */
const moody = (isMet: boolean) => {
  const [now, upper] = isMet ? [1, 1] : [0, 0]
  const reading = { direction: "atLeast", required: 1, unit: "letters", now, lower: now, upper } as const
  const parts = { counted: [], passedOver: [], missing: [] }
  return defineRuleKind({ kind: "test/mood", params: fields({}), evaluate: () => ({ ...reading, ...parts }) })
}

test("what the decision does not rest on is not told for it: rules that judge otherwise now are left out", async () => {
  const plugins = (isMet: boolean) =>
    [definePlugin({ name: "test", version: "1.0.0", contract: 1, ruleKinds: [moody(isMet)] })] as never
  email = recording()
  world = await openNoticeWorld([email], memory(), { plugins: plugins(false) })
  const completion = rules.set("mood", 1, moody(false).rule({}))
  const enrolments = await enrol(world, 2, { completion })
  for (const enrolment of enrolments) await notComplete(world, enrolment)
  const otherwise = await another(world, [email], world.open, { plugins: plugins(true) })
  await otherwise.notices.deliver(once)
  await otherwise.close()
  expect(email.handed).toHaveLength(2)
  for (const { text } of email.handed) {
    expect(text).toContain("What was decided on is not kept here any more as it was then.")
    expect(text).not.toContain("mood")
  }
})

describe("a nomination that is returned", () => {
  beforeEach(async () => {
    await open()
    await enrol(world, 0)
    await returnNomination(world)
  })

  it("is told to all who staff the nominating body's office, with what is to be corrected and why", async () => {
    await reach(world, "lee", { language: "en" })
    await reach(world, "ivanova", { language: "ru" })
    const asked: Array<object> = []
    const staff = async (office: object) => {
      asked.push(office)
      return ["lee", "ivanova"]
    }
    await world.comity.notices.deliver({ ...once, staff })
    expect(asked).toEqual([{ role: "nominatingBody", party: "khabarovsk-health" }])
    expect(email.handed.map(({ language }) => language).sort()).toEqual(["en", "ru"])
    const [told] = email.handed.filter(({ language }) => language === "en")
    expect(told?.subject).toBe("A nomination was returned for correction: returned.")
    expect(told?.text).toContain("To be corrected: specialties. What is wrong: missing.")
    expect(told?.text).toContain("Reason given: The letter names no specialty.")
    // Whom it is about, the office looks up: a letter need not say.
    expect(told?.text).not.toContain("Synthetic Nominee")
    expect(await statuses()).toEqual({ addressed: 1, sent: 2 })
  })

  it("is kept for an office that nobody staffs, found there, and brought to whoever comes", async () => {
    expect(await world.comity.notices.deliver(once)).toMatchObject({ unreached: [expect.any(String)], sent: [] })
    const [delivery] = await deliveries({ status: "nobody" })
    expect(delivery).toMatchObject({ notice: "nominationReturned", to: { party: "khabarovsk-health" } })
    await reach(world, "lee")
    const staff = () => ["lee"]
    expect(await world.comity.notices.deliver({ ...once, staff })).toEqual(round)
    await world.comity.notices.retry(delivery?.id ?? "")
    expect((await world.comity.notices.deliver({ ...once, staff })).sent).toHaveLength(1)
  })

  it("is kept for each of the staff who has no address, and brought there once one is known", async () => {
    await reach(world, "lee")
    await introduce(world, "ivanova")
    const staff = () => ["lee", "ivanova", "lee", "nobody-knows"]
    expect((await world.comity.notices.deliver({ ...once, staff })).sent).toHaveLength(1)
    const missing = await deliveries({ status: "noAddress" })
    expect(missing.map(({ person }) => person).sort()).toEqual(["ivanova", "nobody-knows"])
    await reach(world, "ivanova")
    for (const { id } of missing) await world.comity.notices.retry(id)
    const { sent, unreached } = await world.comity.notices.deliver({ ...once, staff })
    expect([sent.length, unreached.length, email.handed.length]).toEqual([1, 1, 2])
  })

  it("waits where the host can't say who staffs the office, and tells nothing of why", async () => {
    for (const staff of [
      () => {
        throw new Error("zebra")
      },
      () => "lee",
      () => [""],
      () => new Promise(() => {})
    ] as unknown as ReadonlyArray<never>) {
      expect((await world.comity.notices.deliver({ ...once, staff, timeLimit: 20 })).failed).toHaveLength(1)
      world.pass(60 * 6)
    }
    const [delivery] = await deliveries()
    expect(delivery).toMatchObject({ status: "waiting", tries: 4, because: "timedOut" })
    await reach(world, "lee")
    expect((await world.comity.notices.deliver({ ...once, staff: () => ["lee"] })).sent).toHaveLength(1)
  })
})

test("who has no address is named with the delivery, and is told once there is one", async () => {
  await open()
  const [enrolment = ""] = await enrol(world, 1)
  await introduce(world, "t0")
  await notComplete(world, enrolment)
  const { unreached } = await world.comity.notices.deliver(once)
  const [delivery] = await deliveries({ status: "noAddress" })
  expect([delivery?.id, delivery?.person]).toEqual([unreached[0], "t0"])
  await reach(world, "t0")
  await world.comity.notices.retry(delivery?.id ?? "")
  expect((await world.comity.notices.deliver(once)).sent).toHaveLength(1)
})

test("somebody with addresses of several channels is told by each of them, with a key of its own", async () => {
  const chat = recording("kg-health/chat", undefined, () => true)
  await open(chat)
  const [enrolment = ""] = await enrol(world, 1)
  const addresses = [
    { channel: "kg-health/chat", address: "@first" },
    { channel: "kg-health/chat", address: "@second" },
    { channel: "not-installed", address: "1" }
  ]
  await reach(world, "t0", { addresses })
  await notComplete(world, enrolment)
  expect((await world.comity.notices.deliver(once)).sent).toHaveLength(2)
  expect(chat.handed.map(({ to }) => to.address)).toEqual(["@first"])
  expect(chat.handed[0]?.key).not.toBe(email.handed[0]?.key)
})

test("an address that the channel does not accept is declined, and nothing is handed over", async () => {
  await open()
  const [enrolment = ""] = await enrol(world, 1)
  await reach(world, "t0", { email: "nowhere" })
  await notComplete(world, enrolment)
  expect((await world.comity.notices.deliver(once)).declined).toHaveLength(1)
  expect(email.handed).toEqual([])
  expect(await deliveries({ status: "declined" })).toMatchObject([{ because: "address", person: "t0" }])
  world.pass(60 * 24)
  expect(await world.comity.notices.deliver(once)).toEqual(round)
  // Corrected, it is tried at the new one.
  await reach(world, "t0")
  const [declined] = await deliveries({ status: "declined" })
  await world.comity.notices.retry(declined?.id ?? "")
  expect((await world.comity.notices.deliver(once)).sent).toEqual([declined?.id])
})

test("a person who was erased meanwhile is told nothing", async () => {
  await open()
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  await world.kim.persons.erase("t0")
  expect((await world.comity.notices.deliver(once)).unreached).toHaveLength(1)
  expect(email.handed).toEqual([])
})

test("a decision that was entered in error is told to nobody any more", async () => {
  await open()
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  await world.kim.enrolments.void({ id: enrolment, reason: "Of somebody else." })
  expect((await world.comity.notices.deliver(once)).givenUp).toHaveLength(1)
  expect(await deliveries({ status: "givenUp" })).toMatchObject([{ because: "gone" }])
  expect(email.handed).toEqual([])
})

test("what the journal held before is told to nobody where it begins now", async () => {
  await open()
  const [first = "", second = ""] = await enrol(world, 2)
  await notComplete(world, first)
  expect(await world.comity.notices.deliver({ ...once, from: "now" })).toEqual(round)
  await notComplete(world, second)
  expect((await world.comity.notices.deliver({ ...once, from: "now" })).sent).toHaveLength(1)
  expect(email.handed.map(({ values }) => values["enrolment"])).toEqual([second])
})

test("where it begins is not guessed: the first time it has to be said, and nothing is planned until then", async () => {
  await open()
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  const refusal = await world.comity.notices.deliver({ live: false }).catch((error: ComityError) => error)
  expect(refusal).toMatchObject({ code: "InvalidInput", details: { problems: [{ path: "/from" }] } })
  expect(await world.comity.consumers()).toEqual([])
  expect((await world.comity.notices.deliver(once)).sent).toHaveLength(1)
  expect(await world.comity.notices.deliver({ live: false })).toEqual(round)
})

test("whoever comes to the office later is told where it is asked for, and nobody is told twice", async () => {
  await open()
  await enrol(world, 0)
  await returnNomination(world)
  await reach(world, "lee")
  await reach(world, "ivanova")
  await world.comity.notices.deliver({ ...once, staff: () => ["lee"] })
  const [addressed] = await deliveries({ status: "addressed" })
  await world.comity.notices.retry(addressed?.id ?? "")
  await world.comity.notices.deliver({ ...once, staff: () => ["lee", "ivanova"] })
  expect(email.handed.map(({ to }) => to.address)).toEqual(["zebra-lee@example.org", "zebra-ivanova@example.org"])
})

test("who was reached by a channel that is not there any more is told by another where it is asked for", async () => {
  const chat = recording(
    "kg-health/chat",
    () => ({}),
    () => true
  )
  await open(chat)
  const [enrolment = ""] = await enrol(world, 1)
  const addresses = [{ channel: "kg-health/chat", address: "1" }]
  await world.kim.persons.save({ id: "t0", operator: "gyeonggi", synthetic: true, names: [], addresses })
  await notComplete(world, enrolment)
  expect((await world.comity.notices.deliver(once)).failed).toHaveLength(1)
  await reach(world, "t0")
  const [addressed] = await deliveries({ status: "addressed" })
  await world.comity.notices.retry(addressed?.id ?? "")
  expect((await world.comity.notices.deliver(once)).sent).toHaveLength(1)
  expect(email.handed).toHaveLength(1)
})

test("nothing is told in codes: without a language it is refused", async () => {
  await open()
  const comity = await createComity({ store: memory() })
  const refusal = await comity.notices.deliver(once).catch((error: ComityError) => error)
  expect(refusal).toMatchObject({ code: "InvalidInput", details: { problems: [{ path: "/languages" }] } })
  await comity.close()
})

test("options that can't be read are named, and nothing is planned", async () => {
  await open()
  for (const [path, wrong] of [
    ["/atOnce", { atOnce: 0 }],
    ["/timeLimit", { timeLimit: -1 }],
    ["/staff", { staff: ["lee"] }],
    ["/until", { until: "2019-09-20" }]
  ] as const) {
    const refusal = await world.comity.notices.deliver(wrong as never).catch((error: ComityError) => error)
    expect(refusal).toMatchObject({ code: "InvalidInput", details: { problems: [{ path }] } })
  }
  expect(await world.comity.consumers()).toEqual([])
})

test("live, it tells what is decided as soon as this process decides it, until it is stopped", async () => {
  await open()
  const [first = "", second = ""] = await enrol(world, 2)
  const stop = new AbortController()
  const delivering = world.comity.notices.deliver({ from: "start", signal: stop.signal, pollEvery: 3_600_000 })
  for (const [i, enrolment] of [first, second].entries()) {
    await notComplete(world, enrolment)
    await expect.poll(() => email.handed.length).toBe(i + 1)
  }
  await expect.poll(statuses).toEqual({ addressed: 2, sent: 2 })
  stop.abort()
  expect(await delivering).toEqual(round)
})

test("live, it ends when the store is closed", async () => {
  await open()
  const [enrolment = ""] = await enrol(world, 1)
  const delivering = world.comity.notices.deliver({ from: "start", pollEvery: 3_600_000 })
  await notComplete(world, enrolment)
  await expect.poll(() => email.handed.length).toBe(1)
  await expect.poll(statuses).toEqual({ addressed: 1, sent: 1 })
  await world.close()
  expect(await delivering).toEqual(round)
})

test("where a language has no words for a notice, the next of the chain has, and it says which", async () => {
  email = recording()
  const few = { locale: "kk", messages: { "status.open": "Ашық." }, compile: (pattern: string) => () => pattern }
  const comity = await createComity({ store: memory(), languages: [few, en], channels: [email] })
  const as = (role: string, party: string) => comity.as({ id: role, kind: "person", capacities: [{ role, party }] })
  world = { ...world, comity, kim: as("programOffice", "gyeonggi"), close: () => comity.close() }
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  await comity.notices.deliver(once)
  expect(email.handed).toMatchObject([{ language: "en", subject: expect.stringContaining("Your training") }])
})

test("a delivery that was sent or is on its way is not tried once more, and an unknown one isn't there", async () => {
  let release: () => void = () => {}
  const slow = recording(
    "kg-health/slow",
    () => new Promise((resolve) => (release = () => resolve({ _tag: "Sent" }))),
    () => true
  )
  await open(slow)
  const [enrolment = ""] = await enrol(world, 1)
  await reach(world, "t0", { addresses: [{ channel: "kg-health/slow", address: "1" }] })
  await notComplete(world, enrolment)
  const delivering = world.comity.notices.deliver(once)
  await expect.poll(statuses).toEqual({ addressed: 1, claimed: 1, sent: 1 })
  const codes: Record<string, unknown> = {}
  for (const { id, status } of (await deliveries()).filter(({ channel }) => channel !== undefined)) {
    const { reason } = await failureOf(world.comity.notices.retry(id))
    codes[status] = reason.children?.[0]?.code
  }
  expect(codes).toEqual({ claimed: "notice/onItsWay", sent: "notice/sent" })
  release()
  await delivering
  expect(await world.comity.notices.retry("0").catch((error: ComityError) => error.code)).toBe("NotFound")
})

test("deliveries are found by what they are filed under, page by page", async () => {
  await open()
  for (const enrolment of await enrol(world, 3)) await notComplete(world, enrolment)
  await world.comity.notices.deliver(once)
  expect(await deliveries({ person: "t1" })).toHaveLength(2)
  expect(await deliveries({ about: "enrolment-t1", status: "sent", channel: "email" })).toHaveLength(1)
  expect(await deliveries({ notice: "nominationReturned" })).toEqual([])
  const first = await world.comity.notices.find({ limit: 4 })
  const second = await world.comity.notices.find({ limit: 4, after: first.next ?? "" })
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
  const wrong = await world.comity.notices.find({ after: "nonsense" }).catch((error: ComityError) => error)
  expect(wrong).toMatchObject({ code: "InvalidInput", details: { problems: [{ path: "/after" }] } })
})
