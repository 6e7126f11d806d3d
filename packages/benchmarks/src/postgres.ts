/** What a commit and a page of the journal cost on PostgreSQL, beside other libraries and the least that could be done. */
import { dropDatabase, emptyDatabase, startPostgres } from "@comity-internal/testbed"
import { attendance } from "./attendance.ts"
import { checkAnswers, contenders, hand } from "./contenders.ts"
import { run } from "./database.ts"
import { type Goal, interleave, type Report, type Table } from "./harness.ts"
import { readingTables } from "./postgresReading.ts"
import type { Place, Writer } from "./writer.ts"

const commits = 250
const batches = 60
/** Of each of eight writers: eight documents, eight versions each. */
const commitsEach = 64

/** Does its part of a round, on documents that start with `name`, and says how many operations that was. */
type Work = (writers: ReadonlyArray<Writer>, name: string) => Promise<number>

const must = (added: boolean): void => {
  if (!added) throw new Error("a commit was refused")
}

const each =
  (times: number, add: (writer: Writer, name: string, i: number) => Promise<boolean>): Work =>
  async ([writer], name) => {
    for (let i = 0; i < times; i++) must(await add(writer as Writer, name, i))
    return times
  }

const first = each(commits, (writer, name, i) => writer.add(attendance(`${name}-${i}`, 1, i)))
const next = each(commits, (writer, name, i) => writer.add(attendance(`${name}-${i}`, 2, i)))
const ten = each(batches, (writer, name, i) =>
  writer.addAll(Array.from({ length: 10 }, (_, k) => attendance(`${name}-${i}`, k + 1, i + k)))
)
const eight: Work = async (writers, name) => {
  await Promise.all(
    Array.from({ length: 8 }, async (_, w) => {
      const writer = writers[w % writers.length] as Writer
      for (let i = 0; i < commitsEach; i++) {
        const document = i >> 3
        must(await writer.add(attendance(`${name}-${w}-${document}`, (i % 8) + 1, document)))
      }
    })
  )
  return 8 * commitsEach
}

interface Case {
  readonly title: string
  readonly places: ReadonlyArray<Omit<Place, "url">>
  readonly before?: Work
  readonly work: Work
  readonly goal: ReadonlyArray<Omit<Goal, "row">>
}

const alone = [{ tenant: "alone", connections: 1 }]
const ofEach = (tenantOf: (i: number) => string): Case["places"] =>
  Array.from({ length: 8 }, (_, i) => ({ tenant: tenantOf(i), connections: 1 }))

const byHand = { ratio: 1.3, against: hand }
const single = [{ ratio: 3 }, { ratio: 0.4, against: "emmett" }, byHand]

const cases: ReadonlyArray<Case> = [
  { title: "A new document with one entry", places: alone, work: first, goal: single },
  { title: "The next version with one entry", places: alone, before: first, work: next, goal: single },
  { title: "A new document with ten entries", places: alone, work: ten, goal: single },
  {
    title: "8 writers of one tenant through one driver",
    places: [{ tenant: "shared", connections: 8 }],
    work: eight,
    goal: [{ ratio: 1.6 }, { ratio: 1, against: "message-db" }, byHand]
  },
  {
    title: "8 writers of 8 tenants, each with a driver and a connection of its own",
    places: ofEach((i) => `tenant${i}`),
    work: eight,
    goal: [{ ratio: 2.5 }, byHand]
  },
  {
    title: "8 writers of one tenant, each with a driver and a connection of its own",
    places: ofEach(() => "crowded"),
    work: eight,
    goal: [byHand]
  }
]

const measure = async (url: string, { before, goal, places, title, work }: Case, rounds: number): Promise<Table> => {
  const opened: Array<{ readonly name: string; readonly writers: ReadonlyArray<Writer> }> = []
  try {
    for (const [name, open] of Object.entries(contenders)) {
      const writers: Array<Writer> = []
      opened.push({ name, writers })
      for (const place of places) writers.push(await open({ url, ...place }))
    }
    const rows = await interleave(
      opened.map(({ name, writers }) => ({
        name,
        open: async (round) => {
          const documents = `${title}-${round}`
          await before?.(writers, documents)
          return { run: () => work(writers, documents) }
        }
      })),
      rounds
    )
    return { title, rows, goal: goal.map((one) => ({ row: "Comity", ...one })) }
  } finally {
    for (const { writers } of opened) for (const writer of writers) await writer.close()
  }
}

/**
 * Starts a durable server, or uses the one that the environment names. `synced: false` lets commits be acknowledged before
 * they are on the disk: that shows what everything but the disk costs. The goals beside the limit are set with the disk.
 */
export const bench = async ({ rounds = 9, synced = true } = {}): Promise<Report> => {
  const server = await startPostgres({ durable: true })
  const url = await emptyDatabase(server.url)
  try {
    const name = new URL(url).pathname.slice(1)
    await run(url, `ALTER DATABASE ${name} SET synchronous_commit = ${synced ? "on" : "off"}`)
    const [version, commit, sync] = await run(
      url,
      `SELECT current_setting('server_version'), current_setting('synchronous_commit'), current_setting('fsync')`
    )
    for (const [name, open] of Object.entries(contenders)) await checkAnswers(name, open, url)
    const tables: Array<Table> = []
    for (const one of cases) {
      const goal = one.goal.filter(({ against }) => synced || against !== undefined)
      tables.push(await measure(url, { ...one, goal }, rounds))
    }
    tables.push(...(await readingTables(url, { rounds })))
    return { title: `PostgreSQL ${version}, synchronous_commit=${commit}, fsync=${sync}`, tables }
  } finally {
    await dropDatabase(url)
    await server.stop()
  }
}
