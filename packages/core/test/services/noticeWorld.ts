/** A world in which people are told things: trainees with addresses and languages, and channels that write down what they get. */
import { en } from "../../../i18n/src/en.ts"
import { ko } from "../../../i18n/src/ko.ts"
import { ru } from "../../../i18n/src/ru.ts"
import type { Channel, ChannelMessage } from "../../src/ports/Channel.ts"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { type Comity, type ComityOptions, createComity } from "../../src/promise.ts"
import { admit, announce, furnish, korea, office, openWorld, type World } from "../promise/scenario.ts"

/** What may stand in a message, and nowhere else. */
export const marker = "zebra"

/** A channel that keeps what it was handed, and then does what it is told to do. */
export interface Recording extends Channel {
  readonly handed: Array<ChannelMessage>
}
export const recording = (
  name = "email",
  then: (message: ChannelMessage, signal: AbortSignal) => unknown = () => ({ _tag: "Sent" }),
  accepts: Channel["accepts"] = (address) => address.includes("@")
): Recording => {
  const handed: Array<ChannelMessage> = []
  return {
    name,
    contract: 1,
    supports: { once: false },
    handed,
    accepts,
    send: async (message, signal) => {
      handed.push(structuredClone(message))
      return (await then(message, signal as AbortSignal)) as never
    },
    close: async () => {}
  }
}

export interface NoticeWorld extends World {
  /** Where all of it is stored; another process opens it once more. */
  readonly open: OpenStore
  /** Moves the clock on. */
  readonly pass: (minutes: number) => void
  readonly now: () => Date
}

/** Opens a world on a store; its clock stands on 1 July 2019 until it is moved. */
export const openNoticeWorld = async (
  channels: ReadonlyArray<Channel>,
  open: OpenStore = memory(),
  more: Partial<ComityOptions> = {}
): Promise<NoticeWorld> => {
  let instant = Date.parse("2019-07-01T00:00:00Z")
  const now = () => new Date(instant)
  const world = await openWorld(open, { languages: [en, ko, ru], channels, clock: now, ...more })
  const at: World["at"] = (day, hour = 9) => {
    instant = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00+09:00`)
  }
  const pass = (minutes: number) => {
    instant += minutes * 60_000
  }
  return { ...world, open, at, pass, now }
}

/** Another process on the same store, by the same clock. */
export const another = (
  { now, open }: NoticeWorld,
  channels: ReadonlyArray<Channel>,
  store = open,
  more: Partial<ComityOptions> = {}
): Promise<Comity> =>
  createComity({
    store,
    channels,
    languages: [en, ko, ru],
    clock: now,
    timeZone: "Asia/Seoul",
    calendars: { korea },
    ...more
  })

/** Gives somebody an address, or several, and a language to be written to in. */
export const reach = async (
  { kim }: World,
  id: string,
  more: { readonly language?: string; readonly email?: string; readonly addresses?: never } | object = {}
): Promise<void> => {
  await kim.persons.save({
    id,
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: `Synthetic ${marker} ${id}` }], language: "en", script: "Latn" }],
    email: `${marker}-${id}@example.org`,
    ...more
  })
}

/** An edition with so many enrolments, everybody with an address: `t0`, `t1` and so on. */
export const enrol = async (
  world: NoticeWorld,
  trainees: number,
  more: Parameters<typeof announce>[1] = {}
): Promise<ReadonlyArray<string>> => {
  await furnish(world)
  await announce(world, { bare: true, ...more })
  const enrolments: Array<string> = []
  for (let i = 0; i < trainees; i++) {
    enrolments.push(await admit(world, `t${i}`))
    await reach(world, `t${i}`)
  }
  return enrolments
}

/** Decides that somebody has not completed. */
export const notComplete = async ({ kim }: World, enrolment: string, reason = "Left early."): Promise<void> => {
  const { hash: assessment } = await kim.enrolments.assess({ enrolment })
  await kim.enrolments.notComplete({ id: enrolment, assessment, reason })
}

/** A nomination that is returned for correction: `returned`. */
export const returnNomination = async (world: World): Promise<void> => {
  const { kim } = world
  await kim.persons.save({
    id: "nominee",
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: "Synthetic Nominee" }] }]
  })
  await kim.editions.openNominations({ id: "2019-russia" })
  const department = office(world.comity, "nominatingBody", "khabarovsk-health")
  await department.nominations.draft({
    id: "returned",
    edition: "2019-russia",
    nominee: "nominee",
    nominatingBody: "khabarovsk-health",
    operator: "gyeonggi"
  })
  await department.nominations.submit({ id: "returned" })
  await kim.nominations.receive({ id: "returned" })
  await kim.nominations.review({ id: "returned" })
  await kim.nominations.returnForCorrection({
    id: "returned",
    defects: [{ field: "specialties", code: "missing" }],
    reason: "The letter names no specialty."
  })
}
