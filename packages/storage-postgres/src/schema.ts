/**
 * The tables. The tenant leads every key, so that tenants who share a database share nothing else, and a distributed
 * PostgreSQL can keep each of them on one node.
 *
 * On Citus: `create_distributed_table(…, 'tenant')` for the five tables that have a tenant, and `create_distributed_function`
 * for `comity_commit` by `p_tenant`. What a commit and a read use, YugabyteDB has too. Exceptions, all at opening only: the
 * advisory lock under which the tables are made, and `fillfactor`, which YugabyteDB ignores. Neither engine was run.
 */
import { commitFunction } from "./commitFunction.ts"

/** Grows with every change of the tables; a schema with a higher one is refused. */
export const schemaVersion = 1

/** PostgreSQL 14: the oldest that its makers still looked after when this was written. */
export const oldestServer = 140_000

/** A text that compares by its bytes, in every database. */
const t = `text COLLATE "C"`

/** What has to be run to come from each version to the next: the first makes a new schema. */
export const migrations = (schema: string): ReadonlyArray<string> => [firstTables(`"${schema}"`)]

const firstTables = (s: string): string => `
  -- One row a tenant: whoever commits holds it until the commit is visible, so position order is commit order.
  CREATE TABLE ${s}.tenant (tenant ${t} PRIMARY KEY, head bigint NOT NULL) WITH (fillfactor = 20);

  -- previous: the digest of the version before, by which an overwriting commit finds what it expects.
  CREATE TABLE ${s}.document (
    tenant ${t}, kind ${t}, id ${t}, version int NOT NULL, digest ${t} NOT NULL, previous ${t} NOT NULL,
    keys text NOT NULL, dimensions text NOT NULL, measures text NOT NULL, body text NOT NULL,
    PRIMARY KEY (tenant, kind, id)
  ) WITH (fillfactor = 80);

  -- previous and next: the neighbouring values that the same document has under the same name. A long kind or name is
  -- kept by its digest.
  CREATE TABLE ${s}.key (
    tenant ${t}, kind ${t}, name ${t}, value ${t}, id ${t}, previous ${t}, next ${t},
    PRIMARY KEY (tenant, kind, name, value, id)
  );

  -- For each combination of dimensions the number of documents, under the measure '', and the sum of each measure. A long
  -- kind or combination is kept by its digest: whole is such a combination, and null otherwise.
  CREATE TABLE ${s}.counter (
    tenant ${t}, kind ${t}, combination ${t}, measure ${t}, total bigint NOT NULL, whole text,
    PRIMARY KEY (tenant, kind, combination, measure)
  ) WITH (fillfactor = 50);

  -- rest: how many entries of the commit come after this one. fingerprint: of the commit, in its first entry.
  -- meta: type, on, at, actor and the two digests, which no erasure touches, as a JSON array.
  CREATE TABLE ${s}.journal (
    tenant ${t}, position bigint, kind ${t} NOT NULL, id ${t} NOT NULL, version int NOT NULL,
    "commit" ${t} NOT NULL, "index" int NOT NULL, rest int NOT NULL, fingerprint text NOT NULL,
    meta text NOT NULL, salt text NOT NULL, data text NOT NULL,
    PRIMARY KEY (tenant, position)
  );
  CREATE INDEX journal_of_document ON ${s}.journal (tenant, kind, id, position);
  CREATE UNIQUE INDEX journal_of_commit ON ${s}.journal (tenant, "commit") WHERE "index" = 0;

  ${commitFunction(s)}`
