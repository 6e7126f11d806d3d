/** What a place holds, as the database itself says: without the driver, whose word is tried. */
import { copyFileSync, existsSync, readFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import pg from "pg"
import { openPlace, type Place, type PostgresPlace, type SqlitePlace } from "../../places.ts"

const asked = async (url: string, text: string): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

const ends = ["", "-wal", "-journal"]

/** Of a copy, so that the one that was left behind is opened by nobody before the driver. */
const namesInFile = ({ sqlite }: SqlitePlace): ReadonlyArray<string> => {
  if (!existsSync(sqlite)) return []
  const copy = `${sqlite}.copy`
  for (const end of ends) if (existsSync(sqlite + end)) copyFileSync(sqlite + end, copy + end)
  const db = new DatabaseSync(copy)
  const found = db.prepare("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").all()
  const marks = ["application_id", "user_version"].map((name) =>
    Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})
  )
  db.close()
  return found.length === 0 && Number(marks[0]) === 0 ? [] : [...found.map(({ name }) => String(name)), marks.join()]
}

const schemaOf = ({ schema = "comity" }: PostgresPlace): string => schema

const namesOnServer = async (place: PostgresPlace): Promise<ReadonlyArray<string>> => {
  const rows = await asked(
    place.postgres,
    `SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '${schemaOf(place)}'
     UNION ALL SELECT p.proname::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = '${schemaOf(place)}'
     UNION ALL SELECT 'the schema' FROM pg_namespace WHERE nspname = '${schemaOf(place)}' ORDER BY name`
  )
  return rows.map(({ name }) => String(name))
}

/** The names of all tables, indexes and functions; none in a place that nobody has opened. */
export const namesIn = async (place: Place): Promise<ReadonlyArray<string>> =>
  "sqlite" in place ? namesInFile(place) : namesOnServer(place)

/** The names that there are in a place that was opened. */
export const wholeIn = async (place: Place): Promise<ReadonlyArray<string>> => {
  await (await openPlace(place)()).close()
  return namesIn(place)
}

const tables = ["comity_migration", "tenant", "document", "key", "counter", "journal", "added"]

/** All that a place holds, to the byte. */
export const contentOf = async (place: Place): Promise<string> => {
  if ("sqlite" in place) return readFileSync(place.sqlite).toString("base64")
  const rows = await Promise.all(
    tables.map((name) => asked(place.postgres, `SELECT t::text FROM ${schemaOf(place)}.${name} t ORDER BY 1`))
  )
  return JSON.stringify([rows, await namesIn(place)])
}

/** Makes a place what a later version might have made of it: a table more, and the number of that version. */
export const makeNewer = async (place: Place): Promise<void> => {
  if ("sqlite" in place) {
    const db = new DatabaseSync(place.sqlite)
    db.exec("CREATE TABLE added (text TEXT); INSERT INTO added VALUES ('later'); PRAGMA user_version = 2")
    db.close()
    return
  }
  await asked(
    place.postgres,
    `SET search_path = ${schemaOf(place)}; CREATE TABLE added (text TEXT); INSERT INTO added VALUES ('later');
     INSERT INTO comity_migration (version) VALUES (2)`
  )
}
