/** How a law of the store is written: with a driver on a place of its own, and with more drivers on the same place. */
import { canonicalJson, type StoreDriver } from "@comity/core/store"
import { type Draw, type Law, usualDraw } from "../Law.ts"
import { patient } from "./patient.ts"

/**
 * What the laws of the store are run on.
 * @stability evolving
 */
export interface StoreSubject {
  /** Gives a place that nobody has used: a path, the name of a database. May take its time. */
  readonly place: () => unknown
  /** Opens what `place` gave, as often as a law likes. */
  readonly open: (place: never, tenant: string) => Promise<StoreDriver>
  /**
   * Has a process of its own commit on the place until it is killed without warning, and resolves to the ids of the commits
   * that it acknowledged. Asked only of a driver that declares itself durable. On Node `killedProcess` is one.
   */
  readonly killed?: (place: never, tenant: string) => Promise<ReadonlyArray<string>>
}

/** @stability evolving */
export type StoreLaw = Law<StoreSubject>

/** Closes each of them, also after one that cannot be: what stays open keeps a process from ending. */
const closeAll = async (drivers: ReadonlyArray<StoreDriver>): Promise<void> => {
  const closed = await Promise.allSettled(drivers.map(async (driver) => driver.close()))
  for (const one of closed) if (one.status === "rejected") throw one.reason
}

/** Opens another driver on a place; the law need not close it. */
export type Opener = (tenant?: string) => Promise<StoreDriver>

/** Checks on a new place: with a driver for it, with more drivers on it, and with more places. */
type Check = (driver: StoreDriver, open: Opener, elsewhere: () => Promise<Opener>, draw: Draw) => Promise<void>

interface Options extends Pick<Law<never>, "basic"> {
  /** The drivers are asked once, also where they are busy: for a law about the order in which they are asked. */
  readonly once?: boolean
}

export const law = (
  name: string,
  protects: string,
  check: Check,
  { once = false, ...options }: Options = {}
): StoreLaw => ({
  name,
  protects,
  ...options,
  check: async ({ open, place }, draw = usualDraw) => {
    const opened: Array<StoreDriver> = []
    const somewhere = async (): Promise<Opener> => {
      const here = (await place()) as never
      return async (tenant = "main") => {
        const driver = await open(here, tenant)
        opened.push(driver)
        return once ? driver : patient(driver)
      }
    }
    try {
      const opener = await somewhere()
      await check(await opener(), opener, somewhere, draw)
    } finally {
      await closeAll(opened)
    }
  }
})

/** Compares what a driver answered with what it should: as JSON, whatever the order of members. */
export const equal = (found: unknown, expected: unknown, what: string): void => {
  const [f, e] = [found, expected].map((value) => canonicalJson(JSON.parse(JSON.stringify(value ?? null))))
  if (f !== e) throw new Error(`${what}: expected ${e}, found ${f}`)
}

/** Resolves to the error with which a call rejects. */
export const rejects = async (call: Promise<unknown>, what: string): Promise<unknown> => {
  let answer: unknown
  try {
    answer = await call
  } catch (error) {
    return error
  }
  throw new Error(`${what}: expected a rejection, found ${JSON.stringify(answer)}`)
}
