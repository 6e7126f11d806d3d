/** The tables. The tenant leads every key, so that tenants who share a file share nothing else. */

/** "Comi": how a file says whose it is. */
export const application = 0x436f6d69

/** Grows with every change of the tables; a file with a higher one is refused. */
export const schema = 1

export const tables = `
  CREATE TABLE document (
    tenant TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, digest TEXT NOT NULL,
    keys TEXT NOT NULL, dimensions TEXT NOT NULL, measures TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (tenant, kind, id)
  ) STRICT, WITHOUT ROWID;

  -- previous and next: the neighbouring values that the same document has under the same name.
  CREATE TABLE key (
    tenant TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
    previous TEXT, next TEXT,
    PRIMARY KEY (tenant, kind, name, value, id)
  ) STRICT, WITHOUT ROWID;

  -- For each combination of dimensions the number of documents, under the measure '', and the sum of each measure.
  CREATE TABLE counter (
    tenant TEXT NOT NULL, kind TEXT NOT NULL, combination TEXT NOT NULL, measure TEXT NOT NULL, total INTEGER NOT NULL,
    PRIMARY KEY (tenant, kind, combination, measure)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal (
    tenant TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    "commit" TEXT NOT NULL, "index" INTEGER NOT NULL, type TEXT NOT NULL, "on" TEXT NOT NULL, at TEXT NOT NULL,
    actor TEXT NOT NULL, data_digest TEXT NOT NULL, digest TEXT NOT NULL, salt TEXT NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (tenant, position)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX journal_of_document ON journal (tenant, kind, id, position);

  CREATE TABLE "commit" (
    tenant TEXT NOT NULL, id TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, fingerprint TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
  ) STRICT, WITHOUT ROWID;

  PRAGMA application_id = ${application};
  PRAGMA user_version = ${schema};`
