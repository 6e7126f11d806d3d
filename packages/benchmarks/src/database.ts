/** One statement, on a connection of its own. */
import { Client } from "pg"

/** Gives the first row, as texts. */
export const run = async (url: string, text: string): Promise<ReadonlyArray<string>> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Array<unknown>>({ text, rowMode: "array" })
    return (rows[0] ?? []).map(String)
  } finally {
    await client.end()
  }
}
