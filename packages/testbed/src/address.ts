/** URLs of servers, and of what stands before a server on a port of this machine. */
import type { AddressInfo, Server } from "node:net"

/** The same server, user and options, another database. */
export const inDatabase = (url: string, name: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(name)}`
  return changed.href
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

/** The same user, database and options behind a port of this machine. Nothing is encrypted on the way there. */
export const atPort = (url: string, port: number): string => {
  const changed = new URL(url)
  changed.hostname = "127.0.0.1"
  changed.port = String(port)
  for (const name of [...changed.searchParams.keys()]) if (name.startsWith("ssl")) changed.searchParams.delete(name)
  return changed.href
}

/** Where the server of a URL listens. */
export const hostAndPort = (url: string): { readonly host: string; readonly port: number } => {
  const { hostname, port } = new URL(url)
  return { host: hostname.replace(/^\[|\]$/g, "") || "127.0.0.1", port: Number(port || 5432) }
}

/** Listens on a port of this machine that the system chooses. */
export const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port))
  })

/** Takes no further connections; those that are open have to be ended by the caller. */
export const unlisten = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
