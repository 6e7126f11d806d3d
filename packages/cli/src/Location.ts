/** Where a tenant is held, as somebody writes it: in an export, in a store, or in what a module opens. */
import { existsSync, realpathSync, statSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { isAddress, toldOf } from "./conceal.ts"
import { Unusable, word } from "./Unusable.ts"

/** JSON Lines in a file, or on standard input and output. */
export interface ExportLocation {
  readonly kind: "export"
  /** Left out for standard input and output. */
  readonly file?: string
  readonly told: string
}

interface SqliteLocation {
  readonly kind: "sqlite"
  readonly file: string
  readonly tenant: string
  readonly told: string
}

interface PostgresLocation {
  readonly kind: "postgres"
  readonly url: string
  readonly tenant: string
  readonly told: string
}

interface ModuleLocation {
  readonly kind: "module"
  readonly module: string
  readonly told: string
}

export type StoreLocation = SqliteLocation | PostgresLocation | ModuleLocation
/** `told` is how it is named in a sentence: without user and password. */
export type Location = ExportLocation | StoreLocation

const usualTenant = "main"

/** What stands before the last `#`, and the tenant after it. */
const withTenant = (text: string): readonly [place: string, tenant: string] => {
  const at = text.lastIndexOf("#")
  return at === -1 ? [text, usualTenant] : [text.slice(0, at), text.slice(at + 1)]
}

const sqliteAt = (written: string, folder: string): SqliteLocation => {
  const [file, tenant] = withTenant(written.slice("sqlite:".length))
  if (file === "" || file === ":memory:" || tenant === "")
    throw new Unusable(word("cli/placeUnreadable", { place: written }))
  return { kind: "sqlite", file: resolve(folder, file), tenant, told: written }
}

const postgresAt = (written: string): PostgresLocation => {
  const [url, tenant] = withTenant(written)
  const isReadable = URL.canParse(url.replace("@/", "@localhost/")) && tenant !== "" && !tenant.includes("@")
  if (!isReadable) throw new Unusable(word("cli/addressUnreadable", { place: toldOf(written) }))
  return { kind: "postgres", url, tenant, told: toldOf(written) }
}

/** Reads what stands for a place; what is no export and no address is a module. */
export const locate = (written: string, folder: string): Location => {
  if (written === "-") return { kind: "export", told: "-" }
  if (written.startsWith("sqlite:")) return sqliteAt(written, folder)
  if (isAddress(written)) return postgresAt(written)
  if (/\.jsonl$/i.test(written)) return { kind: "export", file: resolve(folder, written), told: written }
  return { kind: "module", module: written, told: written }
}

/** The file itself, by whichever link it was named. */
const fileItself = (file: string): string => {
  if (!existsSync(file)) return existsSync(dirname(file)) ? join(realpathSync(dirname(file)), basename(file)) : file
  const { dev, ino } = statSync(file, { bigint: true })
  return `${dev}:${ino}`
}

const databaseOf = (address: string): string => {
  const { host, pathname, port, searchParams } = new URL(address.replace("@/", "@localhost/"))
  const hostname = searchParams.get("host") ?? host.replace(/:\d+$/, "")
  return `${hostname.toLowerCase()}:${searchParams.get("port") ?? (port || "5432")}${pathname}`
}

const identityOf = (location: StoreLocation): string => {
  if (location.kind === "sqlite") return JSON.stringify([fileItself(location.file), location.tenant])
  if (location.kind === "postgres") return JSON.stringify([databaseOf(location.url), location.tenant])
  return location.module
}

/** Whether two stores are one, as far as their names tell. */
export const areSame = (one: StoreLocation, other: StoreLocation): boolean =>
  one.kind === other.kind && identityOf(one) === identityOf(other)
