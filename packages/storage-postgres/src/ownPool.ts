/** The pool that Comity makes for itself where the host names an address. */
import pg from "pg"

type Done = Parameters<pg.Client["connect"]>[0]

/** Ends a connection that fails while it is made: `pg` forgets it then, and the server would hold it for a minute. */
class Client extends pg.Client {
  override connect(): Promise<pg.Client>
  override connect(done: Done): void
  override connect(done?: Done): unknown {
    if (done === undefined) return super.connect()
    const tell = done as (error: Error) => void
    return super.connect((error: Error) => {
      if (error) this.end(() => {})
      tell(error)
    })
  }
}

/** @param connectTimeout milliseconds */
export const ownPool = (url: string, connections: number, connectTimeout: number): pg.Pool => {
  const pool = new pg.Pool({
    Client,
    connectionString: url,
    application_name: "comity",
    max: connections,
    keepAlive: true,
    // We stop waiting just before: this is so that a connection which never comes about does not count as one for ever.
    connectionTimeoutMillis: connectTimeout
  })
  // An idle connection that breaks is no longer used; the next statement opens another.
  pool.on("error", () => {})
  return pool
}
