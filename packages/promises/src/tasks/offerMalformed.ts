/** Opens the library, tells it a small story, and then offers it what no method takes. */
import { createHash } from "node:crypto"
import type { OpenStore, StoreDriver } from "@comity/plugin-sdk/store"
import { documentsOf, journalOf } from "../audit.ts"
import { malformed } from "../input/malformed.ts"
import { type Answered, offer } from "../input/offer.ts"
import { live, openPlace, type Place } from "../places.ts"
import { chanceOf } from "../random.ts"
import { nextOf } from "../samples.ts"
import { admit, cooperate, furnish, openWorld, train } from "../world.ts"
import type { Parent } from "./Parent.ts"

export interface OfferMalformed {
  readonly does: "offerMalformed"
  readonly place: Place
  readonly seed: number
  readonly inputs: number
  /** Plants a fault: the store under the library writes by itself, at one look in so many. */
  readonly scribble?: number
}

export interface Offered {
  readonly codes: Readonly<Record<string, number>>
  readonly wrong: Readonly<Record<string, number>>
  /** What was answered wrongly, some of each kind. */
  readonly examples: ReadonlyArray<string>
  readonly stored: number
  readonly unhandled: number
  readonly polluted: number
  /** In milliseconds: 99 of 100 took no longer, and the longest. */
  readonly p99: number
  readonly longest: number
}

/** In no sample, in no text of the library: where it is found, something that was given was repeated. */
const marker = "Тайна-7QXZ-비밀"
/** Those refusals are recorded; what can't be read leaves nothing. */
const isRecord = (kind: string): boolean => kind === "audit"

/** All that is stored but the records of refusals, as one hash. */
const contentsOf = async (place: Place): Promise<string> => {
  const driver = await openPlace(place)()
  const entries = (await journalOf(driver)).filter(({ document }) => !isRecord(document.kind))
  const hash = createHash("sha256").update(JSON.stringify(entries))
  for (const kind of new Set(entries.map(({ document }) => document.kind)))
    hash.update(JSON.stringify(await documentsOf(driver, kind)))
  await driver.close()
  return hash.digest("hex")
}

/** A store that writes something of its own when it is only looked at. */
const scribbling =
  (open: OpenStore, every: number): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    let looks = 0
    const load: StoreDriver["load"] = async (ref, given) => {
      const id = `scribble-${++looks}`
      if (looks % every === 0)
        await driver.commit({ id, writes: [await nextOf(driver, { kind: "scribble", id }, looks)] }, given)
      return driver.load(ref, given)
    }
    return { ...driver, load }
  }

const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
  Promise.prototype
]
const membersOfPrototypes = (): string => JSON.stringify(prototypes.map((one) => Reflect.ownKeys(one).map(String)))

const add = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

export const offerMalformed = async (
  { inputs, place, scribble, seed }: OfferMalformed,
  { say }: Parent
): Promise<void> => {
  let unhandled = 0
  for (const event of ["unhandledRejection", "uncaughtException"] as const) process.on(event, () => unhandled++)
  const open = openPlace(place)
  const world = await openWorld(scribble === undefined ? open : scribbling(open, scribble))
  await furnish(world)
  for (const id of ["t1", "t2"]) await admit(world, id)
  await train(world, ["t1", "t2"])
  await cooperate(world)
  const before = await contentsOf(place)
  const members = membersOfPrototypes()
  const chance = chanceOf(seed, "input")
  const draw = malformed(world)
  const [codes, wrong]: [Record<string, number>, Record<string, number>] = [{}, {}]
  const examples: Array<string> = []
  const times: Array<number> = []
  const driver = await openPlace(place)()
  let stored = 0
  let head = (await journalOf(driver)).at(-1)?.position ?? 0
  for (let i = 0; i < inputs; i++) {
    const input = draw(chance, marker)
    const answered: Answered = await offer(input, marker)
    add(codes, answered.code)
    times.push(answered.milliseconds)
    const news = await driver.journal({ after: head, limit: 100 }, live)
    const isStored = news.some(({ document }) => answered.code === "InvalidInput" || !isRecord(document.kind))
    head = news.at(-1)?.position ?? head
    if (isStored) stored++
    if (answered.wrong !== undefined) add(wrong, answered.wrong)
    if (answered.wrong !== undefined || isStored)
      examples.push(`${answered.wrong ?? "stored"} (${answered.code}): ${input.what}`)
    if (i % 1000 === 999) say(i + 1)
  }
  // What somebody let run on has failed by then.
  await new Promise((resolve) => setTimeout(resolve, 50))
  await driver.close()
  await world.comity.close()
  times.sort((one, other) => one - other)
  say({
    codes,
    wrong,
    examples,
    stored: stored + ((await contentsOf(place)) === before ? 0 : 1),
    unhandled,
    polluted: membersOfPrototypes() === members ? 0 : 1,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    longest: times.at(-1) ?? 0
  } satisfies Offered)
}
