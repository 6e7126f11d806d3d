/** What an address tells, and what of it may be told on. */
import { StoreError } from "@comity/plugin-sdk/store"

const unreadable = (): StoreError =>
  new StoreError(
    "unavailable",
    "PostgreSQL: the address can't be read; write postgres://user:password@host:port/database, and / ? # % @ in a password as %2F %3F %23 %25 %40"
  )

const read = (url: string): URL | undefined => {
  // A server of this machine may be reached by a socket, and then has no host.
  for (const address of [url, url.replace("@/", "@localhost/")]) if (URL.canParse(address)) return new URL(address)
  return undefined
}

/**
 * Where an address leads, without user and password.
 *
 * @throws StoreError for an address that `pg` would guess at, or in which a password reads as something else
 */
export const placeOf = (url: string): string => {
  const address = typeof url === "string" ? read(url) : undefined
  if (address === undefined || !["postgres:", "postgresql:"].includes(address.protocol)) throw unreadable()
  const { hash, host, pathname, search } = address
  if (hash !== "" || `${pathname}${search}`.includes("@")) throw unreadable()
  return `${host}${pathname}`
}
