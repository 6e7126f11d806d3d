/** Opens the store that somebody names, with the driver that is installed where the command is called. */
import { existsSync } from "node:fs"
import type { OpenStore, StoreDriver } from "@comity/plugin-sdk/store"
import type { StoreLocation } from "./Location.ts"
import { load } from "./load.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"

export interface Opening {
  /** From where packages and modules are seen. */
  readonly folder: string
  /** How long a module may load. */
  readonly seconds: number
  readonly signal: AbortSignal
}

type Exports = Readonly<Record<string, unknown>>
type MakeOpen = (...given: ReadonlyArray<unknown>) => OpenStore

/** What a package exports, as it is installed in the folder. */
const installed = async (name: string, { folder, seconds }: Opening): Promise<Exports> => {
  try {
    return await load(name, folder, seconds)
  } catch (thrown) {
    if (thrown instanceof Unusable && thrown.reason.code === "cli/moduleNotFound")
      throw new Unusable(word("cli/driverNotInstalled", { package: name, command: `npm install ${name}` }))
    throw thrown
  }
}

/** A store that is made by opening it must be there already where something is read. */
const requireFile = (file: string, place: string): void => {
  if (!existsSync(file)) throw new Unusable(word("cli/storeNotThere", { place }))
}

const openIn = async (module: string, { folder, seconds }: Opening): Promise<OpenStore> => {
  let exported: Exports
  try {
    exported = await load(module, folder, seconds)
  } catch (thrown) {
    if (thrown instanceof Unusable && thrown.reason.code === "cli/moduleNotFound")
      throw new Unusable(word("cli/placeNotFound", { place: module }))
    throw thrown
  }
  const open = [exported["default"], exported["store"]].find((one) => typeof one === "function")
  if (open === undefined) throw new Unusable(word("cli/noStore", { module, found: Object.keys(exported) }))
  return open as OpenStore
}

const howToOpen = async (location: StoreLocation, opening: Opening, isThere: boolean): Promise<OpenStore> => {
  if (location.kind === "module") return openIn(location.module, opening)
  const { tenant } = location
  if (location.kind === "sqlite") {
    if (isThere) requireFile(location.file, location.told)
    const { sqlite } = await installed("@comity/storage-sqlite", opening)
    return (sqlite as MakeOpen)(location.file, { tenant })
  }
  const { postgres } = await installed("@comity/storage-postgres", opening)
  return (postgres as MakeOpen)({ url: location.url, tenant })
}

const isDriver = (value: unknown): value is StoreDriver => {
  const given = value as Partial<StoreDriver> | null | undefined
  return given?.contract === 1 && typeof given.journal === "function" && typeof given.close === "function"
}

/** @param isThere whether it is read, so that nothing is made where nothing is */
const openStore = async (location: StoreLocation, opening: Opening, isThere: boolean): Promise<StoreDriver> => {
  const open = await howToOpen(location, opening, isThere)
  const { told: place } = location
  let driver: unknown
  try {
    driver = await open(opening.signal)
  } catch (thrown) {
    opening.signal.throwIfAborted()
    throw new Unusable(word("cli/storeNotOpened", { place, because: messageOf(thrown) }), thrown)
  }
  if (!isDriver(driver)) throw new Unusable(word("cli/noDriver", { place }))
  return driver
}

/** Opens a store for as long as it is used. */
export const withStore = async <A>(
  location: StoreLocation,
  opening: Opening,
  isThere: boolean,
  use: (driver: StoreDriver) => Promise<A>
): Promise<A> => {
  const driver = await openStore(location, opening, isThere)
  try {
    return await use(driver)
  } finally {
    await driver.close()
  }
}
