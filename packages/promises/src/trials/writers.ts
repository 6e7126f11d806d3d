/** The second promise: of several processes that write the same documents, none undoes what another did. */
import { audit, documentsOf } from "../audit.ts"
import { start } from "../children.ts"
import { leakAmong, leakOf } from "../leaky.ts"
import { openPlace } from "../places.ts"
import type { Counted } from "../samples.ts"
import type { Trial } from "../Trial.ts"
import type { Written } from "../tasks/writeShared.ts"

/** In the long form, and in the short one, where starting them is most of the work. */
const [most, fewest] = [8, 4]
const shared = 20

export const writers: Trial = {
  name: "writers",
  promise: "Of several processes that write the same documents, none undoes another's work, and the slower is told so.",
  unit: "commits for each process",
  lengths: { sqlite: { short: 25, long: 10_000 }, postgres: { short: 25, long: 10_000 } },
  run: async ({ ground, leaky, length, long, say, seed }) => {
    const fresh = await ground.fresh()
    const processes = long ? most : fewest
    const every = leakAmong(processes * length)
    const children = Array.from({ length: processes }, (_, i) => {
      const place = leaky ? { ...fresh, leak: leakOf(every, i, processes) } : fresh
      return start({ does: "writeShared", place, name: `w${i}`, seed, commits: length, documents: shared })
    })
    // All begin at once, when the last has loaded.
    for (const child of children) await child.next()
    say(`${processes} processes write`)
    for (const child of children) child.tell("begin")
    const written = (await Promise.all(children.map((child) => child.rest()))).flat() as ReadonlyArray<Written>
    const total = (name: keyof Written): number => written.reduce((sum, one) => sum + one[name], 0)

    const driver = await openPlace(leaky ? { ...fresh, leak: { every, from: 0 } } : fresh)()
    say("audit")
    const acknowledged = children.flatMap((_, i) => Array.from({ length }, (_, number) => `w${i}-${number}`))
    const { lost } = await audit(driver, { acknowledged, entriesIn: () => 2 })
    const documents = await documentsOf(driver, "shared")
    await driver.close()
    const versions = documents.reduce((sum, { version }) => sum + version, 0)
    const counted = documents.reduce((sum, { body }) => sum + (body as unknown as Counted).count, 0)
    return [
      {
        what: `${processes} processes × ${length.toLocaleString("en")} commits on ${shared} documents`,
        tried: total("stored"),
        lost: {
          ...lost,
          "lost updates": Math.abs(total("stored") - counted),
          "versions too many or too few": Math.abs(total("stored") - versions),
          "losers told a wrong version": total("wronglyStale")
        },
        remarks: `${total("stale").toLocaleString("en")} came too late and were told the version; ${total("resent")} times busy, and sent again`
      }
    ]
  }
}
