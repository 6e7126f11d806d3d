/**
 * The tables. Every key begins with what stands for the tenant, so that tenants who share a file share nothing else.
 * Numbers stand for long names, and what has a body or data is kept by a number: decision 0015 says what that saves.
 */

/** "Comi": how a file says whose it is. */
export const application = 0x436f6d69

/** Grows with every change of the tables; a file with a higher one is refused. */
export const schema = 1

/** How many positions each tenant has in the journal of a file, and how many tenants fit in what JavaScript counts exactly. */
export const positions = 2 ** 36
export const mostTenants = 2 ** 53 / positions

export const tables = `
  CREATE TABLE tenant (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE kind (
    number INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE (tenant, name)
  ) STRICT;

  -- number: the place of its first entry.
  CREATE TABLE document (
    number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, digest TEXT NOT NULL,
    keys TEXT NOT NULL, dimensions TEXT NOT NULL, measures TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id)
  ) STRICT;

  -- previous and next: the neighbouring values that the same document has under the same name.
  CREATE TABLE key (
    kind INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL, previous TEXT, next TEXT,
    PRIMARY KEY (kind, name, value, id)
  ) STRICT, WITHOUT ROWID;

  -- For each combination of dimensions the number of documents, under the measure '', and the sum of each measure.
  CREATE TABLE counter (
    kind INTEGER NOT NULL, combination TEXT NOT NULL, measure TEXT NOT NULL, total INTEGER NOT NULL,
    PRIMARY KEY (kind, combination, measure)
  ) STRICT, WITHOUT ROWID;

  -- place: the position, behind those of all tenants before. rest: how many entries of the same commit come after.
  -- The first entry of a commit, at index 0, stands for it: it has its fingerprint, and is found by its id.
  CREATE TABLE journal (
    place INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, document INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    version INTEGER NOT NULL, "commit" TEXT NOT NULL, "index" INTEGER NOT NULL, rest INTEGER NOT NULL, fingerprint TEXT,
    type TEXT NOT NULL, "on" TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, data_digest TEXT NOT NULL,
    digest TEXT NOT NULL, salt TEXT NOT NULL, data TEXT NOT NULL
  ) STRICT;
  CREATE INDEX journal_of_document ON journal (document) WHERE document < place;
  CREATE UNIQUE INDEX journal_by_commit ON journal (tenant, "commit") WHERE "index" = 0;

  PRAGMA application_id = ${application};
  PRAGMA user_version = ${schema};`
