/**
 * What holds of every rule that asks whether something is on record. Each is tried with the rule alone, on random
 * evidence, and seen from days of which most lie in the training.
 */
import { expect, test } from "vitest"
import type { Reading } from "../../../src/completion/Reading.ts"
import type { Rule } from "../../../src/completion/Rule.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { TrainingRecord } from "../../../src/completion/TrainingRecord.ts"
import { between, random } from "../../seeded.ts"
import { assessed, readingOf } from "../asking.ts"
import { chance, day, lastDay, type Next } from "../chance.ts"
import { someDay } from "../law.ts"
import { history } from "../randomRecord.ts"

type Evidence = Partial<TrainingRecord>
type Item = { readonly id: string; readonly placement?: string }
/** A history, and a rule that asks after it. */
export interface Tried {
  readonly next: Next
  readonly rule: Rule
  readonly full: Evidence
  readonly asOf: string
}

/** So many random rules and histories. What fails is shown with what it failed on. */
export const tried = (make: (next: Next) => Rule, seed: number, holds: (on: Tried) => void, runs = 300): void => {
  const next = random(seed)
  for (let run = 0; run < runs; run++) {
    const rule = make(next)
    const { placements: _, ...full } = history(next)
    const asOf = someDay(next)
    try {
      holds({ next, rule, full, asOf })
    } catch (error) {
      if (error instanceof Error) {
        error.message += `\n${JSON.stringify({ rule, asOf })}\n${JSON.stringify(full)}`
      }
      throw error
    }
  }
}

/** The history with each of these lists changed. */
export const changed = (
  full: Evidence,
  lists: ReadonlyArray<keyof TrainingRecord>,
  change: (items: ReadonlyArray<Item>) => ReadonlyArray<Item>
): Evidence => ({
  ...full,
  ...Object.fromEntries(lists.map((name) => [name, change((full[name] ?? []) as ReadonlyArray<Item>)]))
})

const values = ({ lower, now, required, undeterminedBecause, upper }: Reading) => ({
  lower,
  now,
  required,
  undeterminedBecause,
  upper
})
const until = ({ evidenceUntil = day(lastDay + 30) }: Evidence): string => evidenceUntil

/** `lists`: where the record holds what the kind reads. */
export const lawsOfEvidence = (
  make: (next: Next) => Rule,
  seed: number,
  lists: ReadonlyArray<keyof TrainingRecord>
): void => {
  test("law: with nothing recorded it is not met, and from evidenceUntil on that is certain", () => {
    tried(make, seed, ({ asOf, full, rule }) => {
      const { direction, lower, required, upper } = readingOf(
        rule,
        changed(full, lists, () => []),
        asOf
      )
      if (direction === "atMost") expect(lower).toBe(0)
      else {
        expect(lower).toBeLessThan(required)
        expect(upper < required).toBe(asOf >= until(full))
      }
    })
  })

  test("law: more evidence never undoes what is secured, and never reopens what is unreachable", () => {
    let settled = 0
    tried(make, seed + 1, ({ asOf, full, next, rule }) => {
      if (asOf >= until(full)) return
      const some = changed(full, lists, (items) => items.filter(() => chance(next, 0.6)))
      const before = assessed(rule, some, asOf).status
      if (before !== "secured" && before !== "unreachable") return
      settled++
      expect(assessed(rule, full, asOf).status).toBe(before)
    })
    expect(settled).toBeGreaterThan(10)
  })

  test("law: the order of the record does not matter", () => {
    tried(make, seed + 2, ({ asOf, full, rule }) => {
      const turned = changed(full, lists, (items) => items.toReversed())
      expect(values(readingOf(rule, turned, asOf))).toEqual(values(readingOf(rule, full, asOf)))
    })
  })

  test("law: what is recorded after evidenceUntil changes nothing", () => {
    tried(make, seed + 3, ({ full, next, rule }) => {
      const asOf = day(lastDay + between(next, 31, 90))
      const isLate = new Set<string>()
      const late = changed(full, lists, (items) =>
        items.map((item) => {
          if (chance(next, 0.5)) return item
          isLate.add(item.id)
          return { ...item, recordedOn: day(lastDay + 31) }
        })
      )
      const without = changed(full, lists, (items) => items.filter(({ id }) => !isLate.has(id)))
      expect(readingOf(rule, late, asOf)).toEqual(readingOf(rule, without, asOf))
    })
  })

  test("law: inside a time that holds everything it is the same, and in one that holds nothing it is not met", () => {
    tried(make, seed + 4, ({ asOf, full, rule }) => {
      const inside = (from: string, to: string) => assessed(rules.within(from, to, rule), full, asOf).explanation
      expect(inside("2019-01-01", "2020-12-31").children?.[0]?.reading).toEqual(readingOf(rule, full, asOf))
      const empty = inside("2018-01-01", "2018-01-31").children?.[0]?.reading
      expect([empty?.counted, empty?.lower]).toEqual([
        [],
        readingOf(
          rule,
          changed(full, lists, () => []),
          asOf
        ).lower
      ])
    })
  })

  test("law: at one placement only what belongs to it is looked at", () => {
    tried(make, seed + 5, ({ asOf, full, rule }) => {
      const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }]
      const here = changed(full, lists, (items) => items.filter(({ placement }) => placement === "p1"))
      const { explanation } = assessed(rules.scoped("placement", rule), { ...full, placements }, asOf)
      expect(explanation.children?.[0]?.reading).toEqual(readingOf(rule, here, asOf))
    })
  })
}
