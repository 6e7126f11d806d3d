/**
 * The rows that Comity keeps for a commit, written by hand for this one kind of document: the document, its two keys, the
 * counter of its status, the journal with the commit's id, and the head of the tenant's journal.
 *
 * Three ways to write them were compared on PostgreSQL 18, in medians of 7 to 25 rounds beside the bare INSERT, with
 * synchronous_commit on and off: one PL/pgSQL function with scalar parameters (1.24×, 1.5×), one statement of data-modifying
 * CTEs (1.1 to 1.3×, 1.6 to 2×), and six prepared statements with one Sync (1.2×, 1.5 to 1.75×). They are equal within the
 * noise. A Sync after each statement makes it 1.7× and 4×, a round trip for each 3.9× and 6.5×. The function is used, because
 * what it refuses undoes itself. With arrays for the entries it was a tenth slower, so further entries are a statement of
 * their own in the same round trip: 1.3× for ten, and 1.4× with a statement each. Eight commits that share a round trip took
 * a quarter of the time of eight on connections of their own.
 */
import { Client } from "pg"
import type { OpenWriter } from "../src/writer.ts"
import { roundTrip, type Statement } from "./roundTrip.ts"
import type { Attendance } from "./sqlite.ts"

const t = `text COLLATE "C" NOT NULL`

/** May be run again. */
export const tables = `
  CREATE SCHEMA IF NOT EXISTS by_hand;
  CREATE TABLE IF NOT EXISTS by_hand.tenant (tenant ${t} PRIMARY KEY, head bigint NOT NULL) WITH (fillfactor = 20);
  CREATE TABLE IF NOT EXISTS by_hand.document (
    tenant ${t}, kind ${t}, id ${t}, version int NOT NULL, digest text NOT NULL, edition text NOT NULL,
    host text NOT NULL, status ${t}, body text NOT NULL, PRIMARY KEY (tenant, kind, id)
  ) WITH (fillfactor = 80);
  CREATE TABLE IF NOT EXISTS by_hand.key (
    tenant ${t}, kind ${t}, name ${t}, value ${t}, id ${t}, PRIMARY KEY (tenant, kind, name, value, id)
  );
  CREATE TABLE IF NOT EXISTS by_hand.counter (
    tenant ${t}, kind ${t}, status ${t}, total bigint NOT NULL, PRIMARY KEY (tenant, kind, status)
  ) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS by_hand.journal (
    tenant ${t}, position bigint NOT NULL, kind ${t}, id ${t}, version int NOT NULL, "commit" ${t}, "index" int NOT NULL,
    rest int NOT NULL, meta text NOT NULL, salt text NOT NULL, data text NOT NULL, PRIMARY KEY (tenant, position)
  );
  CREATE INDEX IF NOT EXISTS journal_of_document ON by_hand.journal (tenant, kind, id, position);
  CREATE UNIQUE INDEX IF NOT EXISTS journal_of_commit ON by_hand.journal (tenant, "commit") WHERE "index" = 0;

  CREATE OR REPLACE FUNCTION by_hand.add_entry(
    p_tenant text, p_kind text, p_id text, expected int, entries int, p_digest text, p_edition text, p_host text,
    p_status text, p_body text, p_commit text, p_meta text, p_salt text, p_data text
  ) RETURNS bigint LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    last bigint;
    status_before text;
  BEGIN
    UPDATE by_hand.tenant SET head = head + entries WHERE tenant = p_tenant RETURNING head INTO last;
    IF expected = 0 THEN
      INSERT INTO by_hand.document VALUES
        (p_tenant, p_kind, p_id, 1, p_digest, p_edition, p_host, p_status, p_body);
      INSERT INTO by_hand.key VALUES
        (p_tenant, p_kind, 'edition', p_edition, p_id), (p_tenant, p_kind, 'host', p_host, p_id);
    ELSE
      SELECT status INTO status_before FROM by_hand.document
        WHERE tenant = p_tenant AND kind = p_kind AND id = p_id AND version = expected;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'not at version %', expected USING ERRCODE = 'CY001';
      END IF;
      UPDATE by_hand.document SET version = expected + 1, digest = p_digest, status = p_status, body = p_body
        WHERE tenant = p_tenant AND kind = p_kind AND id = p_id;
    END IF;
    IF status_before IS DISTINCT FROM p_status THEN
      IF status_before IS NOT NULL THEN
        UPDATE by_hand.counter SET total = total - 1
          WHERE tenant = p_tenant AND kind = p_kind AND status = status_before;
      END IF;
      INSERT INTO by_hand.counter AS old VALUES (p_tenant, p_kind, p_status, 1)
        ON CONFLICT (tenant, kind, status) DO UPDATE SET total = old.total + 1;
    END IF;
    INSERT INTO by_hand.journal VALUES
      (p_tenant, last - entries + 1, p_kind, p_id, expected + 1, p_commit, 0, entries - 1, p_meta, p_salt, p_data);
    RETURN last;
  END $$`

const add = `SELECT by_hand.add_entry(${Array.from({ length: 14 }, (_, i) => `$${i + 1}`).join(", ")})`
/** Behind the first entry, while the commit still holds the head of the journal. */
const addOthers = `
  INSERT INTO by_hand.journal
  SELECT $1, head - $5::int + place, $2, $3, $4, $6, place, $5::int - place, meta, salt, data
  FROM by_hand.tenant, unnest($7::text[], $8::text[], $9::text[]) WITH ORDINALITY AS other (meta, salt, data, place)
  WHERE tenant = $1`

/** An array as PostgreSQL reads it. */
const arrayOf = (texts: ReadonlyArray<string>): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join()}}`

const kind = "attendance"

/** The statements of one commit: a call of the function, and what it leaves over if there are several entries. */
export const statementsOf = (
  tenant: string,
  commit: string,
  [first, ...others]: ReadonlyArray<Attendance>
): ReadonlyArray<Statement> => {
  if (first === undefined) return []
  const { body, digests, edition, host, id, status, version } = first
  const metaOf = ({ digests: [, dataDigest, digest], meta, type }: Attendance): string =>
    JSON.stringify({ type, ...meta, dataDigest, digest })
  const call: Statement = {
    name: "add",
    text: add,
    values: [
      ...[tenant, kind, id, String(version - 1), String(others.length + 1)],
      ...[digests[2], edition, host, status, JSON.stringify(body), commit],
      ...[metaOf(first), digests[0], JSON.stringify(first.data)]
    ]
  }
  if (others.length === 0) return [call]
  const entries = [
    others.map(metaOf),
    others.map((entry) => entry.digests[0]),
    others.map(({ data }) => JSON.stringify(data))
  ]
  const document = [tenant, kind, id, String(version), String(others.length), commit]
  return [call, { name: "addOthers", text: addOthers, values: [...document, ...entries.map(arrayOf)] }]
}

/** A document that is there already, or at another version, or a commit that was made before. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "CY001" || error.code === "23505")

/** One connection, however many may be had: commits that arrive while some are on their way share the next round trip. */
export const byHand =
  (draw: () => string): OpenWriter =>
  async ({ tenant, url }) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(1); ${tables}; COMMIT`)
    await client.query("INSERT INTO by_hand.tenant VALUES ($1, 0) ON CONFLICT DO NOTHING", [tenant])

    interface Pending {
      readonly statements: ReadonlyArray<Statement>
      readonly resolve: (added: boolean) => void
      readonly reject: (error: unknown) => void
    }
    let waiting: Array<Pending> = []
    let sending = false
    const send = async (together: ReadonlyArray<Pending>): Promise<void> => {
      try {
        await roundTrip(
          client,
          together.flatMap(({ statements }) => statements)
        )
        for (const { resolve } of together) resolve(true)
      } catch (error) {
        if (!isRefusal(error)) for (const { reject } of together) reject(error)
        else if (together.length === 1) together[0]?.resolve(false)
        else for (const alone of together) await send([alone])
      }
    }
    const work = async (): Promise<void> => {
      while (waiting.length > 0) {
        const together = waiting
        waiting = []
        await send(together)
      }
      sending = false
    }
    const commit = (entries: ReadonlyArray<Attendance>): Promise<boolean> =>
      new Promise((resolve, reject) => {
        waiting.push({ statements: statementsOf(tenant, draw(), entries), resolve, reject })
        if (sending) return
        sending = true
        queueMicrotask(work)
      })

    return {
      add: (entry) => commit([entry]),
      addAll: commit,
      count: async () => {
        const { rows } = await client.query("SELECT count(*) AS n FROM by_hand.journal WHERE tenant = $1", [tenant])
        return Number(rows[0]?.n)
      },
      close: () => client.end()
    }
  }
