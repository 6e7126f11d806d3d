/** The server of the run as other programs see it. */
import { randomBytes } from "node:crypto"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import pg from "pg"
import { afterAll } from "vitest"
import { pause } from "./sample.ts"

/** What is to be taken away again after the tests of a file, the last first. */
const left: Array<() => Promise<unknown>> = []
afterAll(async () => {
  for (const takeAway of left.reverse()) await takeAway()
})

/** A database of a test's own, which is gone after all tests of its file. */
export const ownDatabase = async (): Promise<string> => {
  const url = await emptyDatabase(postgresUrl())
  left.push(() => dropDatabase(url))
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
  left.push(() => rowsOf(url, `DROP OWNED BY ${name}; DROP ROLE ${name}`))
  const theirs = new URL(url)
  theirs.username = name
  theirs.password = "secret"
  return { name, url: theirs.href }
}
