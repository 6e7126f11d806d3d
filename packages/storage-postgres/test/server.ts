/** The server of the run as other programs see it. */
import { randomBytes } from "node:crypto"
import type { StoreDriver } from "@comity/plugin-sdk"
import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import pg from "pg"
import { afterAll } from "vitest"
import { pause } from "./sample.ts"

/** A database for the tests of one file, which is gone after them. */
export const ownDatabase = async (server = postgresUrl()): Promise<string> => {
  const url = await emptyDatabase(server)
  afterAll(() => dropDatabase(url))
  return url
}

/** A connection of another program, for as long as it is used. */
export const asStranger = async <A>(url: string, use: (client: pg.Client) => Promise<A>): Promise<A> => {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** The rows that a statement of another program answers. */
export const rowsOf = (
  url: string,
  sql: string,
  values?: Array<unknown>
): Promise<ReadonlyArray<ReadonlyArray<unknown>>> =>
  asStranger(
    url,
    async (client) =>
      (await client.query<Array<unknown>>({ text: sql, rowMode: "array", ...(values && { values }) })).rows
  )

/** The first cell of that. */
export const cellOf = async (url: string, sql: string, values?: Array<unknown>): Promise<unknown> =>
  (await rowsOf(url, sql, values))[0]?.[0]

/** A driver that is closed however its use ends. */
export const using = async <A>(opening: Promise<StoreDriver>, use: (driver: StoreDriver) => Promise<A>): Promise<A> => {
  const driver = await opening
  try {
    return await use(driver)
  } finally {
    await driver.close()
  }
}

/** Waits until something holds, and no longer than ten seconds. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 500) throw new Error("this never came to hold")
    await pause(20)
  }
}

/** A user of the server who may log in and nothing else; gives the URL for that user. */
export const ownUser = async (url: string): Promise<{ readonly name: string; readonly url: string }> => {
  const name = `comity_test_${randomBytes(8).toString("hex")}`
  await rowsOf(url, `CREATE ROLE ${name} LOGIN PASSWORD 'secret'`)
  afterAll(async () => {
    await rowsOf(url, `DROP OWNED BY ${name}`)
    await rowsOf(url, `DROP ROLE ${name}`)
  })
  const theirs = new URL(url)
  theirs.username = name
  theirs.password = "secret"
  return { name, url: theirs.href }
}
