/** Verifying: whatever somebody changes behind Comity's back is found, at its place; what nobody touched is found whole. */
import { exportStore, headOf, verifyStore } from "@comity/core/archive"
import { journalOf } from "../audit.ts"
import { tellHistory } from "../histories.ts"
import { leakAmong } from "../leaky.ts"
import { openPlace, type Place } from "../places.ts"
import { chanceOf } from "../random.ts"
import type { Trial } from "../Trial.ts"
import { alterations } from "./tamper/alterations.ts"
import { openBench } from "./tamper/bench.ts"

/** Commits of one history, and alterations of it. */
const commits = 40
const perHistory = 50

export const tamper: Trial = {
  name: "tamper",
  promise:
    "An entry, a document or a counter that is changed, deleted, swapped or cut off in the tables is found, and the first bad position is named.",
  unit: "alterations",
  lengths: { sqlite: { short: 60, long: 2000 }, postgres: { short: 60, long: 2000 } },
  run: async ({ ground, leaky, length, say, seed }) => {
    const chance = chanceOf(seed, "tamper")
    const found: Record<string, number> = {}
    const lost = {
      "alterations not found": 0,
      "alterations found elsewhere": 0,
      "faults found where nobody touched": 0
    }
    for (let tried = 0; tried < length; ) {
      const fresh = await ground.fresh()
      const told: Place = leaky ? { ...fresh, leak: { every: leakAmong(commits), from: 0 } } : fresh
      const driver = await openPlace(told)()
      await tellHistory(driver, chance, commits)
      await driver.close()
      const untouched = await openPlace(fresh)()
      const head = await headOf(untouched)
      const journal = await journalOf(untouched)
      const lines: Array<string> = []
      // An export refuses what does not hold; then there is nothing to hold the store against.
      try {
        for await (const line of exportStore(untouched)) lines.push(line)
      } catch {
        lost["faults found where nobody touched"]++
      }
      if (!(await verifyStore(untouched, { head })).ok) lost["faults found where nobody touched"]++
      await untouched.close()
      async function* exported() {
        yield* lines
      }
      const bench = await openBench(fresh)
      for (let i = 0; i < perHistory && tried < length; i++, tried++) {
        const alteration = alterations[tried % alterations.length]
        if (alteration === undefined) continue
        let expected: (verification: Awaited<ReturnType<typeof verifyStore>>) => boolean = () => false
        const verification = await bench.altered(
          async (sql) => {
            expected = await alteration.alter(sql, bench.dialect, { journal }, chance)
          },
          (altered) =>
            verifyStore(altered, {
              ...(alteration.with === "head" ? { head } : {}),
              ...(alteration.with === "export" && lines.length > 0 ? { against: exported() } : {})
            })
        )
        found[alteration.name] = (found[alteration.name] ?? 0) + 1
        if (verification.ok) lost["alterations not found"]++
        else if (!expected(verification)) lost["alterations found elsewhere"]++
        if (verification.ok || !expected(verification)) {
          const [{ code, position } = { code: "nothing", position: 0 }] = verification.findings
          say(`${alteration.name}: found ${code} at ${position}`)
        }
      }
      await bench.close()
      if (tried % 200 === 0) say(`${tried} alterations`)
    }
    const listed = Object.entries(found).map(([name, times]) => `${times.toLocaleString("en")} × ${name}`)
    return [
      { what: "one alteration of the tables by SQL, then verified", tried: length, lost, remarks: listed.join(", ") }
    ]
  }
}
