/** The past does not change: a document as known on a day is what it was then, and as of a day what its entries say of it. */
import { expect } from "vitest"
import type { JournalEntry, Json, OpenStore, Ref } from "../../../src/ports/Store.ts"
import { type Filing, filings } from "../../../src/services/Filing.ts"
import { between, oneOf, random } from "../../seeded.ts"
import { historyOf } from "../model/Histories.ts"
import { length } from "../model/modelLaws.ts"
import { play } from "../model/Play.ts"
import { furnish, named, openWorld, period, type World } from "../scenario.ts"
import { committing, journalOf, look } from "../stores.ts"
import type { DoorLaw } from "./Law.ts"

/** The doors that have a past, by the kind of their documents. */
const doors = {
  ...{ partnership: "partnerships", agreement: "agreements", program: "programs", edition: "editions" },
  ...{ nomination: "nominations", enrolment: "enrolments", placement: "placements", waiver: "waivers" },
  ...{ appeal: "appeals", activity: "activities", commitment: "commitments" },
  ...{ party: "parties", trainee: "trainees", document: "documents" }
} as const
const doorOf = (kind: string) => doors[kind as keyof typeof doors] as "programs" | undefined

/** A version of a document, as a store was given it to keep, and the day of that. */
interface Version {
  readonly ref: Ref
  readonly version: number
  readonly body: Json
  readonly day: string
}

const dayOfMilliseconds = (time: number) => new Date(time).toISOString().slice(0, 10)
/** The day of an instant in Korea, which is nine hours ahead and has no summer time. */
const dayIn = (at: string) => dayOfMilliseconds(Date.parse(at) + 9 * 3_600_000)
const dayBefore = (day: string) => dayOfMilliseconds(Date.parse(day) - 86_400_000)

/** The store, of which every commit is remembered. */
const remembering = (open: OpenStore, versions: Array<Version>): OpenStore =>
  committing(open, async (commit, own) => {
    const outcome = await own()
    if (outcome._tag === "Committed")
      for (const { body, entries, expected, ref } of commit.writes)
        versions.push({ ref, version: expected + 1, body, day: dayIn(entries[0].at) })
    return outcome
  })

/** Somebody who may see the records of every province. */
const everywhere = ({ comity }: World) =>
  comity.as({
    ...{ id: "archive", kind: "person" },
    capacities: ["gyeonggi", "khabarovsk", "seoul"].map((party) => ({ role: "programOffice", party }))
  })

/** Asks for each document as it was known at the end of each day; gives how many different answers there were. */
const checkKnown = async (open: OpenStore, versions: ReadonlyArray<Version>): Promise<number> => {
  const world = await openWorld(open)
  const office = everywhere(world)
  const days = [
    ...["2016-12-31", "2018-02-28", "2018-06-15", "2018-06-30", "2018-07-10", "2018-12-31"],
    ...["2019-02-10", "2019-02-28", "2019-07-20", "2030-01-01"]
  ].toSorted()
  const told = new Set<string>()
  const refs = new Map(versions.map(({ ref }) => [`${ref.kind}/${ref.id}`, ref]))
  for (const [name, { id, kind }] of refs) {
    const door = doorOf(kind)
    if (door === undefined) continue
    const own = versions.filter(({ ref }) => ref.kind === kind && ref.id === id)
    for (const day of [dayBefore(days[0] ?? ""), ...days]) {
      const [then] = own.filter((one) => one.day <= day).toSorted((a, b) => b.version - a.version)
      const { document, ...about } = await office[door].past(id, { knownOn: day })
      expect([name, day, document]).toStrictEqual([name, day, then?.body])
      expect([name, day, about]).toMatchObject([name, day, { certain: true, unsure: [] }])
      told.add(JSON.stringify([name, document]))
    }
  }
  await world.close()
  return told.size
}

type Doing = (world: World, next: () => number, said: { readonly id: string; readonly on?: string }) => Promise<unknown>

const parties = ["gyeonggi", "khabarovsk"]
const source = { historical: { source: "release" } }
const reason = "As chance wanted it."
const title = (next: () => number) => ({ source: "en", texts: { en: `Title ${between(next, 1, 99)}` } })
const evidence = ["letter"]

/** What chance may do: half of it will be refused, as the documents stand. */
const doings: readonly [Doing, ...ReadonlyArray<Doing>] = [
  ({ kim }, next, said) =>
    kim.partnerships.record({
      ...{ ...said, ...source, parties, recordKeeper: "gyeonggi" },
      status: oneOf(next, ["exploratory", "active", "dormant"])
    }),
  ({ kim }, _, said) => kim.partnerships.fallDormant(said),
  ({ kim }, _, said) => kim.partnerships.activate(said),
  ({ kim }, _, said) => kim.partnerships.end({ ...said, reason }),
  ({ kim }, next, said) =>
    kim.agreements.record({
      ...{ ...said, ...source, parties, recordKeeper: "gyeonggi", instrument: "memorandum", partnership: said.id },
      status: oneOf(next, ["draft", "inForce", "suspended"])
    }),
  ({ kim }, _, said) =>
    kim.agreements.suspend({ ...said, reason, evidence, suspendedFrom: "2019-08-01", suspendedUntil: "2019-09-01" }),
  ({ kim }, _, said) => kim.agreements.reinstate({ ...said, reason, evidence }),
  ({ kim }, next, said) => kim.agreements.submitText({ ...said, text: String(between(next, 1, 9)).repeat(64) }),
  ({ as }, _, said) => as("sendingOffice", "khabarovsk").agreements.sendBack({ ...said, reason }),
  ({ kim }, next, said) =>
    kim.programs.propose({ ...said, operator: "gyeonggi", kind: "fellowship", title: title(next) }),
  ({ kim }, _, said) => kim.programs.start(said),
  ({ kim }, _, said) => kim.programs.suspend({ ...said, reason }),
  ({ kim }, _, said) => kim.programs.resume(said),
  ({ kim }, _, said) => kim.editions.plan({ ...said, program: "invitational-training", period }),
  ({ kim }, next, said) =>
    kim.editions.revise({ ...said, reason, changes: { reportedCount: between(next, 1, 99), title: title(next) } }),
  ({ kim }, _, said) => kim.editions.postpone({ ...said, reason }),
  ({ kim }, _, said) => kim.editions.resume(said),
  ({ kim }, next, { id }) =>
    kim.parties.save({ id, kind: "organization", organization: "hospital", names: named(`Hospital ${next()}`) })
]

const early = ["2017", "2018", "2018-06", "2018-06-15"] as const
const late = ["2018-06-30", "2018-07", "2018", "2019", "2019-02", "2019-07-03"] as const
/** Days before, within, at the end of and after those. */
const days = [
  "2016-12-31",
  "2018-02-28",
  "2018-06-15",
  "2018-06-30",
  "2018-12-31",
  "2019-02-28",
  "2019-07-20",
  "2030-01-01"
]

/** So many things that chance does, each up to a day and a half after the one before; gives how many were done. */
const live = async (world: World, seed: number, steps: number): Promise<number> => {
  const next = random(seed)
  await furnish(world)
  let done = 0
  for (let step = 0, hours = 9; step < steps; step++) {
    hours += between(next, 0, 36)
    world.at(dayOfMilliseconds(Date.parse("2019-07-01") + hours * 3_600_000), hours % 24)
    const on = next() < 0.9 ? { on: oneOf(next, step < steps / 3 ? early : late) } : {}
    try {
      await oneOf(next, doings)(world, next, { id: oneOf(next, ["one", "two", "three"]), ...on })
      done++
    } catch (error) {
      const { code } = error as { readonly code?: string }
      if (code !== "Refused" && code !== "InvalidInput" && code !== "NotFound") throw error
    }
  }
  return done
}

/** The last day that a date may mean. */
const lastDay = (on: string): string => {
  const [year = 0, month = 12, day] = on.split("-").map(Number)
  return day === undefined ? dayOfMilliseconds(Date.UTC(year, month, 0)) : on
}

interface Asked {
  readonly asOf?: string
  readonly knownOn?: string
}

/** What the entries of one document come to, looked at one by one. */
const dueOf = (entries: ReadonlyArray<JournalEntry>, { asOf = "9999-12-31", knownOn = "9999-12-31" }: Asked) => {
  const { fold } = filings.get(entries[0]?.document.kind ?? "") as unknown as Filing<unknown>
  let document: unknown
  let folded = 0
  const unsure: Array<object> = []
  for (const { actor, at, data, on, position, type, version } of entries) {
    if (dayIn(at) > knownOn || on > asOf) continue
    if (lastDay(on) > asOf) unsure.push({ position, type, on })
    else if (document !== undefined || version === 1) {
      document = fold(document, { type, data, at, actor: (actor as { readonly id: string }).id })
      folded++
    }
  }
  return { ...(document === undefined ? {} : { document }), certain: unsure.length === 0, folded, unsure }
}

/** Asks for each document as of each day, by all that is recorded and by what was by some days; gives how often each came. */
const checkAsOf = async (open: OpenStore, world: World): Promise<Readonly<Record<string, number>>> => {
  const office = everywhere(world)
  const journal = await look(open, journalOf)
  const recorded = [...new Set(journal.map(({ at }) => dayIn(at)))]
  const came = { absent: 0, certain: 0, uncertain: 0 }
  const refs = new Map(journal.map(({ document }) => [`${document.kind}/${document.id}`, document]))
  for (const { id, kind } of refs.values()) {
    const door = doorOf(kind)
    if (door === undefined) continue
    const entries = journal.filter(({ document }) => document.kind === kind && document.id === id)
    for (const asOf of days) {
      for (const known of [
        {},
        ...[0.3, 0.6].map((part) => ({ knownOn: recorded[Math.floor(recorded.length * part)] ?? "" }))
      ]) {
        const asked = { asOf, ...known }
        const found = await office[door].past(id, asked)
        expect([kind, id, asked, found]).toStrictEqual([kind, id, asked, dueOf(entries, asked)])
        came[found.document === undefined ? "absent" : found.certain ? "certain" : "uncertain"]++
      }
    }
    const { version: _, ...now } = await office[door].get(id)
    expect(await office[door].past(id, { asOf: "2030-01-01" })).toStrictEqual({
      ...{ document: now, certain: true, unsure: [] },
      folded: entries.length
    })
  }
  return came
}

export const pastLaws: ReadonlyArray<DoorLaw> = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ({
    name: `after what people did in history ${seed}, every document is told for each day as it was known at its end`,
    check: async (fresh: Parameters<DoorLaw["check"]>[0]) => {
      const open = fresh()
      const versions: Array<Version> = []
      // Whether it came to what the model says is a law of its own.
      await play(remembering(open, versions), historyOf(seed, length))
      expect(await checkKnown(open, versions)).toBeGreaterThan(15)
    }
  })),
  {
    name: "the same where the clock moves on with each of 200 steps, at any hour",
    check: async (fresh) => {
      const open = fresh()
      const versions: Array<Version> = []
      const world = await openWorld(remembering(open, versions))
      expect(await live(world, 7, 200)).toBeGreaterThan(40)
      await world.close()
      expect(await checkKnown(open, versions)).toBeGreaterThan(50)
    }
  },
  ...[1, 2].map((seed) => ({
    name: `as of a day, what was true by then for certain is told, and what may have been is named (${seed})`,
    check: async (fresh: Parameters<DoorLaw["check"]>[0]) => {
      const open = fresh()
      const world = await openWorld(open)
      await live(world, seed, 200)
      const came = await checkAsOf(open, world)
      await world.close()
      for (const times of Object.values(came)) expect(times).toBeGreaterThan(10)
    }
  }))
]
