import { Client, type ClientConfig } from "pg"
import { onTestFinished } from "vitest"

/** A client of this database until the test ends. That it may lose its connection is what many tests are about. */
export const connected = async (url: string, options: ClientConfig = {}): Promise<Client> => {
  const client = new Client({ connectionString: url, ...options })
  client.on("error", () => {})
  await client.connect()
  onTestFinished(() => client.end().catch(() => {}))
  return client
}

/** The first column of the only row. */
export const ask = async (client: Client, sql: string, values: ReadonlyArray<unknown> = []): Promise<unknown> => {
  const { rows } = await client.query<[unknown]>({ text: sql, values: [...values], rowMode: "array" })
  return rows[0]?.[0]
}

/** The same on a connection of its own. */
export const askAt = async (url: string, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  return ask(client, sql).finally(() => client.end())
}
