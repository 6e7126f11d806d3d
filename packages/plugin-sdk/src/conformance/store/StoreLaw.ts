/** How a law of the store is written: with a driver on a place of its own, and with more drivers on the same place. */
import { canonicalJson, type StoreDriver } from "@comity/core/plugin"
import type { Law } from "../Law.ts"

/** What the laws of the store are run on. */
export interface StoreSubject {
  /** Gives a place that nobody has used: a path, the name of a database. May take its time. */
  readonly place: () => unknown
  /** Opens what `place` gave, as often as a law likes. */
  readonly open: (place: never, tenant: string) => Promise<StoreDriver>
}

export type StoreLaw = Law<StoreSubject>

/** Opens another driver on a place; the law need not close it. */
export type Opener = (tenant?: string) => Promise<StoreDriver>

/** Checks on a new place: with a driver for it, with more drivers on it, and with more places. */
type Check = (driver: StoreDriver, open: Opener, elsewhere: () => Promise<Opener>) => Promise<void>

export const law = (name: string, protects: string, check: Check): StoreLaw => ({
  name,
  protects,
  check: async ({ open, place }) => {
    const opened: Array<StoreDriver> = []
    const somewhere = async (): Promise<Opener> => {
      const here = (await place()) as never
      return async (tenant = "main") => {
        const driver = await open(here, tenant)
        opened.push(driver)
        return driver
      }
    }
    try {
      const opener = await somewhere()
      await check(await opener(), opener, somewhere)
    } finally {
      for (const driver of opened) await driver.close()
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
