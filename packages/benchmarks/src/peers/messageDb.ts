/**
 * The way message-db (github.com/message-db/message-db) writes: one call of a function, which locks the category, looks at the
 * stream's last position and adds one message as JSON. Written anew for this comparison, with the same table and indexes;
 * a message has no document, no keys and no commit id beside it.
 */
import { Pool, type PoolClient } from "pg"
import type { Attendance } from "../../limits/sqlite.ts"
import type { OpenWriter } from "../writer.ts"

const tables = `
  CREATE TABLE IF NOT EXISTS messages (
    global_position bigserial PRIMARY KEY, position bigint NOT NULL, time timestamp NOT NULL DEFAULT now(),
    stream_name text NOT NULL, type text NOT NULL, data jsonb, metadata jsonb, id uuid NOT NULL DEFAULT gen_random_uuid()
  );
  CREATE UNIQUE INDEX IF NOT EXISTS messages_id ON messages (id);
  CREATE UNIQUE INDEX IF NOT EXISTS messages_stream ON messages (stream_name, position);
  CREATE INDEX IF NOT EXISTS messages_category ON messages (split_part(stream_name, '-', 1), global_position);

  CREATE OR REPLACE FUNCTION add_message(stream text, message_type text, body jsonb, meta jsonb, expected bigint)
  RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    category text := split_part(stream, '-', 1);
    found_position bigint;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(category, 0));
    SELECT max(position) INTO found_position FROM messages WHERE stream_name = stream;
    found_position := coalesce(found_position, -1);
    IF found_position <> expected THEN
      RAISE EXCEPTION 'the stream is at %, not at %', found_position, expected USING ERRCODE = 'CY001';
    END IF;
    INSERT INTO messages (position, stream_name, type, data, metadata)
    VALUES (found_position + 1, stream, message_type, body, meta);
    RETURN found_position + 1;
  END $$`

const isRefusal = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "CY001"

export const messageDb: OpenWriter = async ({ connections, tenant, url }) => {
  const pool = new Pool({ connectionString: url, max: connections, idleTimeoutMillis: 0 })
  // A database that is dropped cuts what is just being closed.
  pool.on("error", () => {})
  await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(0); ${tables}; COMMIT`)
  const write = (on: Pool | PoolClient, { data, id, meta, type, version }: Attendance): Promise<unknown> =>
    on.query({
      name: "add_message",
      text: "SELECT add_message($1, $2, $3, $4, $5)",
      values: [`${tenant}-${id}`, type, JSON.stringify(data), JSON.stringify(meta), version - 2]
    })
  const attempt = async (run: () => Promise<unknown>): Promise<boolean> => {
    try {
      await run()
      return true
    } catch (error) {
      if (isRefusal(error)) return false
      throw error
    }
  }
  return {
    add: (entry) => attempt(() => write(pool, entry)),
    addAll: async (entries) => {
      const client = await pool.connect()
      try {
        await client.query("BEGIN")
        const added = await attempt(async () => {
          for (const entry of entries) await write(client, entry)
        })
        await client.query(added ? "COMMIT" : "ROLLBACK")
        return added
      } finally {
        client.release()
      }
    },
    count: async () => {
      const { rows } = await pool.query(
        "SELECT count(*) AS n FROM messages WHERE split_part(stream_name, '-', 1) = $1",
        [tenant]
      )
      return Number(rows[0]?.n)
    },
    close: () => pool.end()
  }
}
