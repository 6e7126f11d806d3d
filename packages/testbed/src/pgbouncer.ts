/** The pooler that most use, where it is installed. */
import { spawnSync } from "node:child_process"
import { chmodSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { atPort, databaseOf, hostAndPort } from "./address.ts"
import { startGuard } from "./guard.ts"
import type { Pooler, PoolerOptions } from "./pooler.ts"
import { freePort } from "./port.ts"

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * Starts PgBouncer in transaction mode before the database of the URL, with its own defaults otherwise.
 * Gives undefined where no `pgbouncer` is on the PATH.
 */
export const startPgBouncer = async (
  url: string,
  { connections = 2 }: Pick<PoolerOptions, "connections"> = {}
): Promise<Pooler | undefined> => {
  if (spawnSync("pgbouncer", ["--version"]).error) return undefined
  const { password, username } = new URL(url)
  const { host, port } = hostAndPort(url)
  const server = {
    host,
    port: String(port),
    dbname: quoted(databaseOf(url)),
    user: quoted(decodeURIComponent(username)),
    password: quoted(decodeURIComponent(password))
  }
  const guard = await startGuard()
  const ownPort = await freePort()
  const settings = {
    listen_addr: "127.0.0.1",
    listen_port: ownPort,
    unix_socket_dir: "",
    auth_type: "any",
    pool_mode: "transaction",
    default_pool_size: connections,
    server_round_robin: 1
  }
  const lines = (values: object, between: string) =>
    Object.entries(values)
      .map((it) => it.join("="))
      .join(between)
  const file = join(guard.folder, "pgbouncer.ini")
  writeFileSync(
    file,
    `[databases]\n${databaseOf(url)} = ${lines(server, " ")}\n[pgbouncer]\n${lines(settings, "\n")}\n`
  )
  chmodSync(file, 0o644)
  try {
    await guard.start("pgbouncer", [file], /process up/)
  } catch (error) {
    await guard.close()
    throw error
  }
  const before = new URL(atPort(url, ownPort))
  before.password = ""
  return { url: before.href, close: guard.close }
}
