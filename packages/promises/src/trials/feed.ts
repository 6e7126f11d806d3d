/** The third promise: a reader who polls is given every entry once, in the order of its document, whatever writers do. */

import type { JournalEntry } from "@comity/plugin-sdk/store"
import { start } from "../children.ts"
import { deliveryOf, entriesEach, follow } from "../follow.ts"
import { leakAmong, leakOf } from "../leaky.ts"
import { openPlace } from "../places.ts"
import { chanceOf } from "../random.ts"
import type { Trial } from "../Trial.ts"
import type { WrittenHeld } from "../tasks/writeHeld.ts"

/** In the long form, and in the short one, where starting them is most of the work. */
const [most, fewest] = [8, 4]
const shared = 20

export const feed: Trial = {
  name: "feed",
  promise:
    "A reader who polls is given every entry, once and in order, while transactions are held open and rolled back.",
  unit: "transactions for each writer",
  lengths: { sqlite: { short: 25, long: 10_000 }, postgres: { short: 25, long: 10_000 } },
  run: async ({ ground, leaky, length, long, say, seed, store }) => {
    const fresh = await ground.fresh()
    const writers = long ? most : fewest
    // Rolled back is one in twenty, so that a few less are certain.
    const every = leakAmong(Math.floor(writers * length * 0.9))
    const place = leaky ? { ...fresh, leak: { every, from: 0 } } : fresh
    const reader = await openPlace(place)()
    const given: Array<JournalEntry> = []
    const following = follow(reader, 0, chanceOf(seed, "reader"), (page) => given.push(...page))
    const children = Array.from({ length: writers }, (_, i) => {
      const own = leaky ? { ...fresh, leak: leakOf(every, i, writers) } : fresh
      return start({ does: "writeHeld", place: own, name: `f${i}`, seed, commits: length, documents: shared })
    })
    for (const child of children) await child.next()
    const idle = await ground.holdElsewhere()
    say(`${writers} writers write, one reader polls`)
    for (const child of children) child.tell("begin")
    const written = (await Promise.all(children.map((child) => child.rest()))).flat() as ReadonlyArray<WrittenHeld>
    await following.finish()
    await idle.close()
    const acknowledged = written.flatMap(({ stored }) => stored)
    const lost = deliveryOf(given, entriesEach(acknowledged, 2))
    await reader.close()
    const total = (name: "held" | "rolledBack" | "stale"): string =>
      written.reduce((sum, one) => sum + one[name], 0).toLocaleString("en")
    return [
      {
        what: `${writers} writers × ${length.toLocaleString("en")} transactions on ${shared} documents, a reader polling`,
        tried: acknowledged.length,
        lost: { ...lost },
        remarks: `${total("held")} held open up to 50 ms, ${total("rolledBack")} rolled back, ${total("stale")} stale${
          store === "sqlite"
            ? "; held and rolled back were another connection's, on another table"
            : "; an idle write transaction was open in another database"
        }`
      }
    ]
  }
}
