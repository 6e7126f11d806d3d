import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { afterEach, describe, expect, it, test } from "vitest"
import { layer } from "../../src/host/Host.ts"
import { mostTries, pauseAfter } from "../../src/model/Delivery.ts"
import { memory } from "../../src/ports/memory.ts"
import { StoreError } from "../../src/ports/StoreError.ts"
import { planned } from "../../src/services/Deliveries.ts"
import { feed } from "../../src/services/FeedStream.ts"
import { committing, dump, look } from "../promise/stores.ts"
import {
  another,
  enrol,
  marker,
  type NoticeWorld,
  notComplete,
  openNoticeWorld,
  type Recording,
  reach,
  recording,
  returnNomination
} from "./noticeWorld.ts"

let world: NoticeWorld
afterEach(() => world.close())

const once = { live: false, from: "start" } as const
/** A world with one decision that is to be told by each of these channels. */
const decided = async (...channels: ReadonlyArray<Recording>) => {
  world = await openNoticeWorld(channels)
  const [enrolment = ""] = await enrol(world, 1)
  await reach(world, "t0", {
    addresses: channels.map(({ name }) => ({ channel: name, address: `${marker}@${name.replace("/", ".")}` }))
  })
  await notComplete(world, enrolment)
}
const chat = "kg-health/chat"
const deliveryOf = async (channel: string) => (await world.comity.notices.find({ channel })).items[0]

const thrown = (error: unknown) => () => {
  throw error
}
const faults: Readonly<Record<string, readonly [because: string, then: Parameters<typeof recording>[1]]>> = {
  "that throws": ["threw", thrown(new TypeError(`no ${marker}`))],
  "that throws what is no error": ["threw", thrown(marker)],
  "that throws something that can't be looked at": [
    "threw",
    thrown(new Proxy(new Error(marker), { get: thrown(new Error(marker)), getPrototypeOf: thrown(new Error(marker)) }))
  ],
  "that never answers": ["timedOut", () => new Promise(() => {})],
  "that answers nothing": ["malformed", () => undefined],
  "that answers nonsense": ["malformed", () => ({ _tag: "Delivered" })],
  "that declines for no reason": ["malformed", () => ({ _tag: "Declined" })],
  "that names a receipt that is none": ["malformed", () => ({ _tag: "Sent", receipt: { marker } })],
  "whose answer can't be looked at": [
    "malformed",
    () => Object.defineProperty({}, "_tag", { get: thrown(new Error(marker)), enumerable: true })
  ]
}

describe.each(Object.entries(faults))("a channel %s", (_, [because, then]) => {
  it("is tried again, and another is served meanwhile", async () => {
    const faulty = recording(chat, then)
    const email = recording()
    await decided(faulty, email)
    const found = await world.comity.notices.deliver({ ...once, timeLimit: 30 })
    expect([found.failed.length, found.sent.length, email.handed.length]).toEqual([1, 1, 1])
    expect(await deliveryOf(chat)).toMatchObject({ status: "waiting", because, tries: 1 })
    world.pass(1)
    await world.comity.notices.deliver({ ...once, timeLimit: 30 })
    expect(faulty.handed).toHaveLength(2)
    expect(new Set(faulty.handed.map(({ key }) => key)).size).toBe(1)
    // Of what it said, no word on whom it was for.
    expect(JSON.stringify(await deliveryOf(chat))).not.toContain(marker)
  })
})

test("a channel that changes what it is given changes only its own copy", async () => {
  const spoilt: Array<unknown> = []
  const spoiling = recording(chat, (message) => {
    Object.assign(message as object, { subject: "spoilt" })
    Object.assign(message.values as object, { enrolment: "spoilt" })
    Object.assign(message.to as object, { address: "spoilt" })
    spoilt.push(message)
    throw new Error("again")
  })
  await decided(spoiling, recording())
  for (let i = 0; i < 3; i++) {
    await world.comity.notices.deliver(once)
    world.pass(60)
  }
  expect(spoilt).toHaveLength(3)
  expect(new Set(spoiling.handed.map((message) => JSON.stringify(message))).size).toBe(1)
})

test("a channel can't hide whom it names by changing what it was given", async () => {
  const hiding = recording(chat, (message) => {
    const { address } = message.to
    Object.assign(message.to as object, { address: "nobody", name: "nobody" })
    return { _tag: "Declined", because: "address", detail: `unknown: ${address}` }
  })
  await decided(hiding)
  await world.comity.notices.deliver(once)
  expect(await deliveryOf(chat)).toMatchObject({ status: "declined", detail: "unknown: …" })
})

test("a channel whose accepts throws or answers nonsense is handed nothing", async () => {
  for (const accepts of [thrown(new Error(marker)), () => "yes"] as unknown as ReadonlyArray<never>) {
    const faulty = recording(chat, undefined, accepts)
    await decided(faulty)
    const found = await world.comity.notices.deliver(once)
    expect([found.failed.length, faulty.handed.length]).toEqual([1, 0])
    await world.close()
  }
})

test("a channel whose accepts answers with a promise that fails ends nobody's process", async () => {
  const unheard: Array<unknown> = []
  const hear = (error: unknown) => unheard.push(error)
  process.on("unhandledRejection", hear)
  const accepts = (async () => Promise.reject(new Error(marker))) as never
  await decided(recording(chat, undefined, accepts))
  expect((await world.comity.notices.deliver(once)).failed).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 5))
  process.off("unhandledRejection", hear)
  expect(unheard).toEqual([])
})

test("a channel that stalls is told by its signal that nobody waits for it any more", async () => {
  let reason: unknown
  const stalling = recording(
    chat,
    (_, signal) => new Promise(() => signal.addEventListener("abort", () => (reason = "aborted")))
  )
  await decided(stalling)
  await world.comity.notices.deliver({ ...once, timeLimit: 20 })
  expect(reason).toBe("aborted")
})

test("one message that stalls keeps neither a later one waiting nor another channel", async () => {
  const email = recording("email", ({ values }) =>
    values["enrolment"] === "enrolment-t0" ? new Promise(() => {}) : { _tag: "Sent" }
  )
  world = await openNoticeWorld([email])
  for (const enrolment of await enrol(world, 9)) await notComplete(world, enrolment)
  const stop = new AbortController()
  const delivering = world.comity.notices.deliver({ from: "start", signal: stop.signal, atOnce: 2, pollEvery: 10 })
  await expect.poll(async () => (await world.comity.notices.find({ status: "sent" })).items.length).toBe(8)
  stop.abort()
  await delivering
  // Stopped, it says what it was at; the next to come tries again.
  const [stopped] = (await world.comity.notices.find({ status: "waiting" })).items
  expect(stopped).toMatchObject({ person: "t0", because: "interrupted", tries: 1 })
})

test("an office whose staff is never named keeps no trainee waiting", async () => {
  const email = recording()
  world = await openNoticeWorld([email])
  const [enrolment = ""] = await enrol(world, 1)
  await returnNomination(world)
  await notComplete(world, enrolment)
  const stop = new AbortController()
  const staff = () => new Promise<never>(() => {})
  const delivering = world.comity.notices.deliver({ from: "start", signal: stop.signal, atOnce: 1, staff })
  await expect.poll(() => email.handed.length).toBe(1)
  stop.abort()
  await delivering
})

test("no more messages are on their way at once than a channel is said to take", async () => {
  let now = 0
  let most = 0
  const email = recording("email", async () => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setTimeout(resolve, 2))
    now--
    return { _tag: "Sent" }
  })
  world = await openNoticeWorld([email])
  for (const enrolment of await enrol(world, 12)) await notComplete(world, enrolment)
  await world.comity.notices.deliver({ ...once, atOnce: 3 })
  expect([most, email.handed.length]).toEqual([3, 12])
})

test("between two tries there is a minute, then twice as long each time up to six hours; after twenty it is given up", async () => {
  const faulty = recording(chat, thrown(new Error("down")))
  await decided(faulty)
  const pauses: Array<number> = []
  for (let tries = 1; tries <= mostTries; tries++) {
    await world.comity.notices.deliver(once)
    const found = await deliveryOf(chat)
    expect(found?.tries).toBe(tries)
    if (found?.due === undefined) break
    const pause = Date.parse(found.due) - world.now().getTime()
    expect(pause).toBe(pauseAfter(tries, found.key))
    pauses.push(pause / 60_000)
    // A moment before it is due, nothing happens.
    world.pass((pause - 1) / 60_000)
    await world.comity.notices.deliver(once)
    expect(faulty.handed).toHaveLength(tries)
    world.pass(1 / 60_000)
  }
  for (const [i, pause] of pauses.entries()) {
    const whole = Math.min(2 ** i, 360)
    expect(pause).toBeGreaterThanOrEqual(whole * 0.8)
    expect(pause).toBeLessThanOrEqual(whole)
  }
  expect(await deliveryOf(chat)).toMatchObject({ status: "givenUp", because: "threw", detail: "Error" })
  world.pass(60 * 24 * 30)
  await world.comity.notices.deliver(once)
  expect(faulty.handed).toHaveLength(mostTries)
  // Asked for, it begins anew.
  await world.comity.notices.retry((await deliveryOf(chat))?.id ?? "")
  await world.comity.notices.deliver(once)
  expect(await deliveryOf(chat)).toMatchObject({ status: "waiting", tries: 1 })
})

test("what a service says is kept in 200 characters, without address, name and text of the message", async () => {
  const said = (message: {
    readonly to: { readonly address: string; readonly name?: string }
    readonly subject: string
  }) =>
    `550 <${message.to.address.toUpperCase()}> ${encodeURIComponent(message.to.address)} ${message.to.name} Dear Synthetic,\n${message.subject} ${"😀".repeat(300)}`
  await decided(
    recording(chat, (message) => ({ _tag: "Declined", because: "content", detail: said(message) })),
    recording("email", (message) => ({ _tag: "Sent", receipt: said(message) }))
  )
  await world.comity.notices.deliver(once)
  for (const text of [(await deliveryOf(chat))?.detail, (await deliveryOf("email"))?.receipt]) {
    expect(text).toMatch(/^550 <…> … … Dear …, … 😀+$/u)
    expect([...(text ?? "")]).toHaveLength(200)
  }
  expect(await deliveryOf(chat)).toMatchObject({ status: "declined", because: "content" })
})

test.each([
  ["lee.minho@example.org", "550 5.1.1 LEE.Minho: no such user", "550 5.1.1 …: no such user"],
  ["+82 10-1234-5678", "no subscriber 821012345678", "no subscriber …"],
  ["821012345678", "no subscriber +82 (10) 1234 5678", "no subscriber +…"]
])("a service that writes the address %s in its own way is kept without it", async (address, detail, kept) => {
  world = await openNoticeWorld([
    recording(
      chat,
      () => ({ _tag: "Declined", because: "address", detail }),
      () => true
    )
  ])
  const [enrolment = ""] = await enrol(world, 1)
  await reach(world, "t0", { addresses: [{ channel: chat, address }] })
  await notComplete(world, enrolment)
  await world.comity.notices.deliver(once)
  expect((await deliveryOf(chat))?.detail).toBe(kept)
})

test("a service that repeats a line until there is no room for it is not kept with half of it", async () => {
  const longest = ({ text }: { readonly text: string }) =>
    text.split("\n").reduce((one, other) => (other.length > one.length ? other : one))
  const then = (message: { readonly text: string }) => ({
    ...{ _tag: "Declined", because: "content" },
    detail: `too long: ${longest(message).trim().repeat(99)}`
  })
  await decided(recording(chat, then))
  await world.comity.notices.deliver(once)
  expect((await deliveryOf(chat))?.detail).toMatch(/^too long: …+$/)
})

test("who dies after sending and before recording it is followed by somebody who sends it with the same key", async () => {
  const open = memory()
  const email = recording()
  world = await openNoticeWorld([email], open)
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  // Its store takes nothing any more once the message is out: as if it were dead.
  const dying = committing(open, (_, own) =>
    email.handed.length === 0 ? own() : Promise.reject(new Error("the process is dead"))
  )
  const dead = await another(world, [email], dying)
  await dead.notices.deliver(once).catch(() => undefined)
  expect(await deliveryOf("email")).toMatchObject({ status: "claimed", tries: 1 })
  await world.comity.notices.deliver(once)
  // Not before a try that takes as long as it may would have ended, and within 90 seconds.
  world.pass(1)
  await world.comity.notices.deliver(once)
  expect(email.handed).toHaveLength(1)
  world.pass(0.5)
  await world.comity.notices.deliver(once)
  expect(await deliveryOf("email")).toMatchObject({ status: "sent", tries: 2 })
  expect(email.handed).toHaveLength(2)
  expect(new Set(email.handed.map(({ key }) => key)).size).toBe(1)
})

test("what was sent and not recorded at once, because the store is busy for a moment, is not sent once more", async () => {
  const open = memory()
  let isBusy = false
  const email = recording("email", () => {
    isBusy = true
    setTimeout(() => (isBusy = false), 30)
    return { _tag: "Sent" }
  })
  const store = committing(open, (_, own) =>
    isBusy ? Promise.reject(new StoreError("busy", "locked for a moment")) : own()
  )
  world = await openNoticeWorld([email], store)
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  expect((await world.comity.notices.deliver(once)).sent).toHaveLength(1)
  expect(await deliveryOf("email")).toMatchObject({ status: "sent", tries: 1 })
})

test("a claim of somebody who died can be asked for at once when it has run out, by whoever has no such channel", async () => {
  const open = memory()
  const email = recording()
  world = await openNoticeWorld([email], open)
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  const dying = committing(open, (_, own) =>
    email.handed.length === 0 ? own() : Promise.reject(new Error("the process is dead"))
  )
  const dead = await another(world, [email], dying)
  await dead.notices.deliver(once).catch(() => undefined)
  const { id = "" } = (await deliveryOf("email")) ?? {}
  await expect(world.comity.notices.retry(id)).rejects.toMatchObject({ code: "Refused" })
  world.pass(2)
  expect(await world.comity.notices.retry(id)).toMatchObject({ status: "waiting", tries: 0 })
})

test("who dies again and again is given up after as many tries as anybody", async () => {
  const open = memory()
  const email = recording()
  world = await openNoticeWorld([email], open)
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  for (let tries = 1; tries <= mostTries + 1; tries++) {
    const before = email.handed.length
    const dying = committing(open, (_, own) =>
      email.handed.length === before ? own() : Promise.reject(new Error("dead"))
    )
    const dead = await another(world, [email], dying)
    await dead.notices.deliver(once).catch(() => undefined)
    world.pass(2)
  }
  expect(email.handed).toHaveLength(mostTries)
  expect(await deliveryOf("email")).toMatchObject({ status: "givenUp", because: "interrupted" })
})

describe("who took so long that somebody else has taken over", () => {
  /** Two processes at one delivery: what each channel answers is said from outside. */
  const overlapping = async () => {
    const answers: Array<(answer: unknown) => void> = []
    const slow = () => recording("email", () => new Promise((resolve) => answers.push(resolve)))
    world = await openNoticeWorld([slow()])
    const [enrolment = ""] = await enrol(world, 1)
    await notComplete(world, enrolment)
    const other = await another(world, [slow()])
    const first = world.comity.notices.deliver(once)
    await expect.poll(() => answers.length).toBe(1)
    world.pass(3)
    const second = other.notices.deliver(once)
    await expect.poll(() => answers.length).toBe(2)
    return { answers, first, second: second.finally(() => other.close()) }
  }

  it("is believed that it was sent", async () => {
    const { answers, first, second } = await overlapping()
    answers[0]?.({ _tag: "Sent", receipt: "first" })
    expect((await first).sent).toHaveLength(1)
    expect(await deliveryOf("email")).toMatchObject({ status: "sent", receipt: "first" })
    answers[1]?.({ _tag: "Declined", because: "address" })
    expect(await second).toMatchObject({ sent: [], declined: [] })
    expect(await deliveryOf("email")).toMatchObject({ status: "sent", receipt: "first" })
  })

  it("is believed also where whoever took over was told that it can't be", async () => {
    const { answers, first, second } = await overlapping()
    answers[1]?.({ _tag: "Declined", because: "address" })
    expect((await second).declined).toHaveLength(1)
    answers[0]?.({ _tag: "Sent", receipt: "first" })
    expect((await first).sent).toHaveLength(1)
    expect(await deliveryOf("email")).toEqual(expect.not.objectContaining({ because: "address" }))
    expect(await deliveryOf("email")).toMatchObject({ status: "sent", receipt: "first" })
  })

  it("is not heard when it was not", async () => {
    const { answers, first, second } = await overlapping()
    answers[0]?.({ _tag: "Declined", because: "address" })
    expect(await first).toMatchObject({ sent: [], declined: [] })
    expect(await deliveryOf("email")).toMatchObject({ status: "claimed", tries: 2 })
    answers[1]?.({ _tag: "Sent" })
    expect((await second).sent).toHaveLength(1)
  })
})

test("what was planned and sent stays so when the journal is read once more from its beginning", async () => {
  const email = recording()
  await decided(email)
  await world.comity.notices.deliver(once)
  const again = Stream.runForEach(feed({ live: false }), planned)
  await Effect.runPromise(Effect.provide(again, layer({ store: world.open, clock: world.now })))
  expect(await world.comity.notices.deliver(once)).toMatchObject({ sent: [], failed: [] })
  expect(email.handed).toHaveLength(1)
})

test("of two processes that race for thirty deliveries each is served by one", async () => {
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return { _tag: "Sent" }
  }
  const [mine, theirs] = [recording("email", slow), recording("email", slow)]
  world = await openNoticeWorld([mine])
  for (const enrolment of await enrol(world, 30)) await notComplete(world, enrolment)
  const other = await another(world, [theirs])
  await Promise.all([world.comity.notices.deliver(once), other.notices.deliver(once)])
  await other.close()
  const keys = [...mine.handed, ...theirs.handed].map(({ key }) => key)
  expect([keys.length, new Set(keys).size]).toEqual([30, 30])
  expect(Math.min(mine.handed.length, theirs.handed.length)).toBeGreaterThan(0)
})

test("a failure of the store is told, and what it kept from being recorded comes once more", async () => {
  let isDown = false
  const open = memory()
  const email = recording("email", () => {
    isDown = true
    return { _tag: "Sent" }
  })
  const store = committing(open, (_, own) => (isDown ? Promise.reject(new Error("unavailable")) : own()))
  world = await openNoticeWorld([email], store)
  const [enrolment = ""] = await enrol(world, 1)
  await notComplete(world, enrolment)
  const failure = await world.comity.notices.deliver(once).catch(({ code }) => code)
  expect(failure).toBe("StoreFailure")
  isDown = false
  world.pass(2)
  await world.comity.notices.deliver(once).catch(() => undefined)
  expect(email.handed.length).toBe(2)
})

test("nothing personal stands in any document but the person's, in any entry, nor in what is answered", async () => {
  const open = memory()
  const channels = [
    recording(),
    recording(chat, (message) => {
      throw Object.assign(new Error(JSON.stringify(message)), { name: message.to.address, code: message.text })
    }),
    recording("kg-health/sms", (message) => ({ _tag: "Declined", because: "address", detail: message.text }))
  ]
  world = await openNoticeWorld(channels, open)
  await decidedIn()
  const answers = [
    await world.comity.notices.deliver(once),
    await world.comity.notices.find(),
    await world.comity.notices.count()
  ]
  const { documents, journal } = await look(open, dump)
  expect(documents.filter(({ ref }) => ref.kind === "delivery").length).toBe(4)
  const others = documents.filter(({ ref }) => ref.kind !== "person")
  expect(JSON.stringify([answers, others, journal])).not.toMatch(new RegExp(marker, "i"))
  // And the marker is in the messages: what is looked for could be found.
  for (const { handed } of channels) expect(JSON.stringify(handed)).toContain(marker)
})
const decidedIn = async () => {
  const [enrolment = ""] = await enrol(world, 1)
  const addresses = [chat, "kg-health/sms"].map((channel) => ({ channel, address: `${marker}@${channel}` }))
  await reach(world, "t0", { addresses })
  await notComplete(world, enrolment)
}

test("nobody's office sees deliveries", async () => {
  const email = recording()
  await decided(email)
  await world.comity.notices.deliver(once)
  const delivery = await deliveryOf("email")
  for (const office of [world.kim, world.department, world.as("trainee", "t0"), world.as("auditor", "audit")]) {
    const about = { kind: "delivery", id: delivery?.id ?? "" }
    const claim = { id: "c", about, path: "status", value: "sent", source: "release", operator: "gyeonggi" }
    await expect(office.claims.save(claim as never)).rejects.toThrow()
    expect(JSON.stringify(await office.claims.about(about).catch(() => ""))).not.toContain("trainingNotCompleted")
  }
})
