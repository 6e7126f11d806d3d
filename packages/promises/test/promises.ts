import { describe, expect, it } from "vitest"
import type { StoreName } from "../src/places.ts"
import { lossesOf, type Row, type Trial } from "../src/Trial.ts"
import { trials } from "../src/trials/all.ts"
import { type Terms, tryOut } from "../src/tryOut.ts"

const short: Terms = { length: "short", seed: 1, leaky: false }

const total = (rows: ReadonlyArray<Row>, count: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + count(row), 0)

/** What this machine does not allow, a small disk for example, is not shown on it, and says why. */
const isNotShown = (rows: ReadonlyArray<Row>): boolean =>
  rows.every(({ remarks, tried }) => tried === 0 && remarks.startsWith("not shown: "))

/** The short form of each promise on a store: kept by its driver, and found broken on the one that drops entries. */
export const tryPromises = (store: StoreName, server: () => string): void => {
  const run = (trial: Trial, terms: Partial<Terms>) => tryOut(trial, store, { ...short, server: server(), ...terms })

  describe.each(trials)("on $name, $promise", (trial) => {
    it("is kept", async ({ skip }) => {
      const rows = await run(trial, {})
      skip(isNotShown(rows), rows[0]?.remarks)
      expect(total(rows, ({ tried }) => tried)).toBeGreaterThan(0)
      expect(rows.filter((row) => lossesOf(row) > 0)).toEqual([])
    })

    it("is found broken on a driver that drops entries", async ({ skip }) => {
      const rows = await run(trial, { leaky: true, seed: 2 })
      skip(isNotShown(rows), rows[0]?.remarks)
      expect(total(rows, lossesOf)).toBeGreaterThan(0)
    })
  })
}
