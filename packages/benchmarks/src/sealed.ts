/**
 * What sealing costs: commits and loads of persons, whole under a key, and of appeals with free text, beside the same on the
 * same store in clear. The keys lie in a file of their own, on the same disk.
 */
import { deepStrictEqual } from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createComity, type Office } from "@comity/core/promise"
import type { Json, NewEntry, OpenStore, Signal, StoreDriver, Write } from "@comity/core/store"
import { postgres } from "@comity/storage-postgres"
import { fileProvider, keyFile, makeMasterKey, sealed } from "@comity/storage-sealed"
import { sqlite } from "@comity/storage-sqlite"
import { dropDatabase, emptyDatabase, startPostgres } from "@comity-internal/testbed"
import { draw } from "./attendance.ts"
import { type Contender, interleave, type Report, type Table } from "./harness.ts"

const live: Signal = new AbortController().signal

const entryOf = (data: Json, i: number): NewEntry => ({
  ...{ type: "Saved", data, salt: `salt-${i}-${"0".repeat(20)}`, dataDigest: "d".repeat(64), digest: "e".repeat(64) },
  ...{ on: "2019-08-26", at: "2019-08-26T10:00:00.000Z", actor: { id: `officer-${i % 7}`, capacity: "programOffice" } }
})

type Make = (id: string, expected: number, i: number) => Write

const person: Make = (id, expected, i) => ({
  ref: { kind: "person", id },
  expected,
  body: {
    ...{ id, operator: "gyeonggi", synthetic: true, birthDate: "1985-02-17", nationality: "RU" },
    names: [{ parts: [{ kind: "family", text: `Ivanova ${i}` }], language: "ru", script: "Cyrl" }],
    affiliations: [{ institution: "regional-hospital", position: "neurosurgeon" }],
    consents: [{ purpose: "training-records", givenOn: "2019-07-01" }],
    passportNumber: `M${i}`
  },
  ...{ keys: {}, dimensions: {}, measures: {} },
  entries: [entryOf({ fields: ["names", "passportNumber"] }, i)]
})

const appeal: Make = (id, expected, i) => {
  const body = {
    ...{ id, enrolment: `e-${id}`, trainee: `t-${id}`, operator: "gyeonggi", sendingSide: ["khabarovsk"] },
    ...{ status: "lodged", decision: `d-${i}`, lodgedOn: "2019-09-23" },
    grounds: `The days in hospital were certified by the ward, and counted as absence: number ${i} of the list.`
  }
  return {
    ref: { kind: "appeal", id },
    expected,
    body,
    keys: { enrolment: [`e-${id}`], trainee: [`t-${id}`], operator: ["gyeonggi"] },
    ...{ dimensions: { status: "lodged" }, measures: {} },
    entries: [entryOf(body, i)]
  }
}

const documents = 200
const turns = 600
const clear = "in clear"
const own = "sealed"

/** How the stores compared are opened: the same below, one with keys beside it. */
type Stores = Readonly<Record<typeof clear | typeof own, StoreDriver>>
type Work = (driver: StoreDriver, turn: number) => Promise<unknown>

const commit = async (driver: StoreDriver, write: Write): Promise<void> => {
  const { _tag } = await driver.commit({ id: draw(), writes: [write] }, live)
  if (_tag !== "Committed") throw new Error(`a commit was answered ${_tag}`)
}

/** In turn, one operation each, so that what the machine does meanwhile meets both alike. */
const inTurn = (stores: Stores, work: Work, many = turns) =>
  interleave(
    ([clear, own] as const).map((name): Contender => {
      const driver = stores[name]
      return {
        name,
        open: (turn) => ({
          run: async () => {
            await work(driver, turn)
            return 1
          }
        })
      }
    }),
    many
  )

/** What a host reads: a person through the door, as the office that keeps the record; the read is put on record too. */
const officeOn = async (driver: StoreDriver): Promise<Office> => {
  const comity = await createComity({ store: async () => driver })
  return comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
}

const idOf = (i: number): string => `p${i % documents}`

/** Persons that another process has written; their keys are at hand here, and their bodies are not. */
const longAgo = (i: number): string => `long-ago-${i}`

const prepare = async (driver: StoreDriver): Promise<void> => {
  for (let i = 0; i < turns; i++) {
    await driver.journal({ after: 0, limit: 9, of: { kind: "person", id: longAgo(i) } }, live)
  }
  for (let i = 0; i < documents; i++) {
    await commit(driver, person(idOf(i), 0, i))
    await commit(driver, appeal(idOf(i), 0, i))
  }
}

/** What is read is what was written, and below it is not. */
const checkAnswers = async ({ [own]: driver }: Stores, below: OpenStore): Promise<void> => {
  for (const make of [person, appeal]) {
    const { body, ref } = make("checked", 0, 1)
    await commit(driver, make("checked", 0, 1))
    deepStrictEqual((await driver.load(ref, live))?.body, body)
    const other = await below()
    const found = JSON.stringify(await other.load(ref, live))
    await other.close()
    if (found.includes("Ivanova") || found.includes("in hospital")) throw new Error(`${ref.kind} lies there in clear`)
  }
}

const tablesOf = async (on: string, stores: Stores): Promise<ReadonlyArray<Table>> => {
  for (const driver of Object.values(stores)) await prepare(driver)
  const offices = new Map<StoreDriver, Office>()
  for (const driver of Object.values(stores)) offices.set(driver, await officeOn(driver))
  const versions = new Map<StoreDriver, Map<string, number>>()
  const next =
    (make: Make): Work =>
    async (driver, turn) => {
      const known = versions.get(driver) ?? new Map<string, number>()
      versions.set(driver, known)
      const write = make(idOf(turn), 0, turn)
      const name = `${write.ref.kind} ${write.ref.id}`
      const expected = known.get(name) ?? 1
      known.set(name, expected + 1)
      await commit(driver, { ...write, expected })
    }
  const page: Work = (driver) => driver.list({ kind: "person", limit: 50 }, live)
  const loads =
    (kind: string): Work =>
    (driver, turn) =>
      driver.load({ kind, id: idOf(turn) }, live)
  const goal = { row: own, ratio: 1.5 }
  return [
    { title: `${on}: the next version of a person`, rows: await inTurn(stores, next(person)), goal },
    { title: `${on}: the next version of an appeal`, rows: await inTurn(stores, next(appeal)), goal },
    {
      title: `${on}: a person read through the door`,
      rows: await inTurn(stores, (driver, turn) => (offices.get(driver) as Office).persons.get(idOf(turn))),
      goal
    },
    { title: `${on}: a person loaded by the driver`, rows: await inTurn(stores, loads("person"), turns * 3), goal },
    { title: `${on}: an appeal loaded by the driver`, rows: await inTurn(stores, loads("appeal"), turns * 3), goal },
    {
      title: `${on}: a person loaded by the driver whose body was neither written nor read lately, and is deciphered`,
      rows: await inTurn(stores, (driver, turn) => driver.load({ kind: "person", id: longAgo(turn) }, live)),
      goal
    },
    // No goal: fifty are opened in one call, and nothing of a transaction is shared with that.
    { title: `${on}: a page of fifty persons`, rows: await inTurn(stores, page, turns / 4) },
    // No goal: the key is flushed to its own file first, and then the commit.
    {
      title: `${on}: the first commit about somebody, whose key is made and flushed before it`,
      rows: await inTurn(stores, (driver, turn) => commit(driver, person(`new-${turn}`, 0, turn)), turns / 2)
    },
    {
      title: `${on}: fifty of those asked for together, all fifty`,
      rows: await inTurn(
        stores,
        (driver, turn) =>
          Promise.all(Array.from({ length: 50 }, (_, i) => commit(driver, person(`many-${turn}-${i}`, 0, i)))),
        40
      )
    }
  ]
}

/** Opens both, and gives what was measured. */
const compared = async (on: string, files: string, open: (name: string) => OpenStore) => {
  makeMasterKey(`${files}.master`)
  const keys = keyFile(`${files}.keys`, { provider: fileProvider(`${files}.master`) })
  const opens = { [clear]: open("clear"), [own]: sealed(open("sealed"), { keys }) }
  for (const before of Object.values(opens)) {
    const driver = await before()
    await Promise.all(Array.from({ length: turns }, (_, i) => commit(driver, person(longAgo(i), 0, i))))
    await driver.close()
  }
  const stores = { [clear]: await opens[clear](), [own]: await opens[own]() }
  try {
    await checkAnswers(stores, open("sealed"))
    return await tablesOf(on, stores)
  } finally {
    for (const driver of Object.values(stores)) await driver.close()
  }
}

/** Every answer is checked before anything is timed. */
export const bench = async (): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-bench-"))
  const server = await startPostgres({ durable: true })
  try {
    const url = await emptyDatabase(server.url)
    const onSqlite = await compared("SQLite", join(folder, "sqlite"), (name) => sqlite(join(folder, `${name}.db`)))
    const onPostgres = await compared("PostgreSQL", join(folder, "postgres"), (name) => postgres({ url, schema: name }))
    await dropDatabase(url)
    return {
      title:
        "Sealing: persons whole and free text elsewhere, AES-256-GCM under a key each, keys in a file of their own",
      tables: [...onSqlite, ...onPostgres]
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}
