/** Somebody else leaves a transaction open on the server: in another database, in this one, or with this tenant's own row. */
import type { JournalEntry } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import pg from "pg"
import { audit } from "../../audit.ts"
import { deliveryOf, entriesEach, follow } from "../../follow.ts"
import { leakAmong } from "../../leaky.ts"
import { live, openPlace, type PostgresPlace } from "../../places.ts"
import { chanceOf } from "../../random.ts"
import { nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"
import { goOn, inMilliseconds, type Pair, type Refused, type Seen, standStill } from "./beside.ts"

/** Commits beside each of the three harmless ones. */
const commitsEach = 50

/** Runs statements on a connection of its own, and leaves it as it is then. */
const leaveOpen = async (url: string, statements: string): Promise<{ readonly close: () => Promise<void> }> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statements)
  return { close: () => client.end() }
}

const tables = "comity.tenant, comity.document, comity.key, comity.counter, comity.journal"

/** What harms nobody, by what it is called. */
const harmless = ({ ground }: Run, { postgres: url }: PostgresPlace) => ({
  "idle after a write in another database": () => ground.holdElsewhere(),
  "an old snapshot in the same database": () =>
    leaveOpen(url, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM comity.journal"),
  "ACCESS SHARE on every table": () => leaveOpen(url, `BEGIN; LOCK TABLE ${tables} IN ACCESS SHARE MODE`)
})

/** A commit of the host's own, in a transaction that it does not end: it has the tenant's row until then. */
const holdTenant = async ({ postgres: url, tenant }: PostgresPlace, id: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("BEGIN")
  const joined = await postgres({ transaction: client, tenant })()
  await joined.commit({ id, writes: [await nextOf(joined, { kind: "host", id: "h" }, 0)] }, live)
  await joined.close()
  return async (how: "COMMIT" | "ROLLBACK"): Promise<void> => {
    await client.query(how)
    await client.end()
  }
}

const besideHarmless = async (run: Run, place: PostgresPlace, pair: Pair, seen: Seen): Promise<Row> => {
  const given: Array<JournalEntry> = []
  const following = follow(pair.reader, 0, chanceOf(run.seed, "elsewhere"), (page) => given.push(...page))
  const alone: Seen = { ...seen, longest: 0 }
  const ways = Object.entries(harmless(run, place))
  for (let round = 0; round < run.length; round++) {
    await goOn(pair, `alone-${round}`, commitsEach, alone)
    for (const [way, [, open]] of ways.entries()) {
      const held = await open()
      await goOn(pair, `b${way}-${round}`, commitsEach, seen)
      await held.close()
    }
    if (round % 10 === 9) run.say(`${round + 1} of each`)
  }
  await following.finish()
  const { lost } = await audit(pair.reader, { acknowledged: seen.acknowledged, entriesIn: () => 2 })
  return {
    what: `a transaction left open: ${ways.map(([name]) => name).join("; ")}`,
    tried: run.length * ways.length,
    lost: {
      ...lost,
      ...deliveryOf(given, entriesEach(seen.acknowledged, 2)),
      "entries not seen at once": seen.unseen + alone.unseen,
      "commits that waited": seen.resent + alone.resent
    },
    remarks: `${commitsEach} commits beside each, the slowest ${inMilliseconds(seen.longest)} until a reader had it; ${inMilliseconds(alone.longest)} while nothing was open`
  }
}

const besideOwnRow = async ({ length, say }: Run, place: PostgresPlace, pair: Pair): Promise<Row> => {
  const refused: Refused = { otherwise: 0, stored: 0, lost: 0, longest: 0 }
  const acknowledged: Array<string> = []
  let others = 0
  for (let round = 0; round < length; round++) {
    const how = round % 2 === 0 ? "ROLLBACK" : "COMMIT"
    const end = await holdTenant(place, `host-${round}`)
    await standStill(pair, `w${round}`, () => end(how), acknowledged, refused)
    const stands = (await pair.reader.committed(`host-${round}`, live)) !== undefined
    if (stands !== (how === "COMMIT")) others++
    if (round % 10 === 9) say(`${round + 1} with this tenant's own row`)
  }
  const { lost } = await audit(pair.reader, { acknowledged, entriesIn: () => 2 })
  return {
    what: "a transaction left open that holds this tenant's own row",
    tried: length,
    lost: {
      ...lost,
      "other answers than busy": refused.otherwise,
      "refused commits stored": refused.stored,
      "commits not made when asked again": refused.lost,
      "transactions of the host that ended otherwise": others
    },
    remarks: `answered busy after at most ${inMilliseconds(refused.longest)}; nothing was stored, and all stood when asked again after the other had rolled back or committed`
  }
}

export const besideTransactions = async (run: Run): Promise<ReadonlyArray<Row>> => {
  const fresh = (await run.ground.fresh()) as PostgresPlace
  const every = leakAmong(run.length * commitsEach * 4)
  const place: PostgresPlace = run.leaky ? { ...fresh, leak: { every, from: 0 } } : fresh
  const driver = await openPlace(place)()
  const pair: Pair = { driver, reader: await openPlace(place)() }
  const seen: Seen = { acknowledged: [], unseen: 0, longest: 0, resent: 0 }
  const rows = [await besideHarmless(run, place, pair, seen), await besideOwnRow(run, place, pair)]
  await pair.driver.close()
  await pair.reader.close()
  return rows
}
