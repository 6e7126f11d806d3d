/** Databases of a test's own, on a server that others use at the same time. */
import { randomBytes } from "node:crypto"
import { Client, escapeIdentifier, escapeLiteral } from "pg"
import { databaseOf, inDatabase } from "./address.ts"

const run = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export interface DatabaseOptions {
  /**
   * Texts are compared as this ICU locale does it, for example `en`: "a" stands before "B" there. Without it they are
   * compared as everywhere on the server, which on one of our own is by code points.
   */
  readonly icuLocale?: string
}

/** Makes an empty database with encoding UTF8 on the server. Gives its URL. */
export const emptyDatabase = async (url: string, { icuLocale }: DatabaseOptions = {}): Promise<string> => {
  const name = `comity_test_${randomBytes(8).toString("hex")}`
  // template1 may hold things that somebody put there.
  const compared = icuLocale === undefined ? "" : `LOCALE_PROVIDER icu ICU_LOCALE ${escapeLiteral(icuLocale)}`
  await run(url, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8' ${compared}`)
  return inDatabase(url, name)
}

/** Removes a database that `emptyDatabase` made; connections that are still open to it are cut. */
export const dropDatabase = (url: string): Promise<void> =>
  run(inDatabase(url, "postgres"), `DROP DATABASE IF EXISTS ${escapeIdentifier(databaseOf(url))} WITH (FORCE)`)
