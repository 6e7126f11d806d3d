/** Laws about tallies: what the counters say is what counting the documents gives. */
import type { Dimensions, StoreDriver, TallyQuery } from "@comity/core/store"
import { commitOf, listed, live, many, put, recount, sortedTallies, write } from "./Sample.ts"
import { equal, law, type StoreLaw } from "./StoreLaw.ts"

const tally = async (driver: StoreDriver, by: ReadonlyArray<string>, more: Partial<TallyQuery> = {}) =>
  sortedTallies(await driver.tally({ kind: "thing", by, ...more }, live))

const counts = async (driver: StoreDriver, by: ReadonlyArray<string>, where?: Dimensions) =>
  (await tally(driver, by, where === undefined ? {} : { where })).map(({ count, values }) => [values, count])

export const tallyLaws: ReadonlyArray<StoreLaw> = [
  law(
    "a tally counts by the asked dimensions and only where asked",
    "The minister who quotes the number.",
    async (driver) => {
      await put(
        driver,
        write("a", 0, { dimensions: { country: "KZ", year: "2019" } }),
        write("b", 0, { dimensions: { year: "2019", country: "KZ" } }),
        write("c", 0, { dimensions: { country: "UZ", year: "2019" } }),
        write("d", 0, { dimensions: { country: "KZ", year: "2020" } }),
        write("e", 0, { dimensions: {} }),
        write("f", 0, { kind: "other", dimensions: { country: "KZ" } })
      )
      equal(
        await counts(driver, ["country"]),
        [
          [{ country: "KZ" }, 3],
          [{ country: "UZ" }, 1],
          [{}, 1]
        ],
        "by country"
      )
      const in2019 = [
        [{ country: "KZ", year: "2019" }, 2],
        [{ country: "UZ", year: "2019" }, 1]
      ]
      equal(await counts(driver, ["country", "year"], { year: "2019" }), in2019, "2019")
      equal([await counts(driver, []), await counts(driver, [], { country: "none" })], [[[{}, 5]], []], "all, none")
      equal(await driver.tally({ kind: "nothing", by: ["country"] }, live), [], "a kind without documents")
    }
  ),
  law(
    "a tally adds up the asked measures, and a document without one adds 0",
    "The report of training days, which is printed beside the number of trainees.",
    async (driver) => {
      await put(
        driver,
        write("a", 0, { measures: { days: 18, hours: 2 ** 40 } }),
        write("b", 0, { measures: { days: 20 } }),
        write("c", 0, { dimensions: { country: "UZ" }, measures: { days: -3, hours: 0 } }),
        write("d", 0, { dimensions: { country: "UZ" }, measures: {} })
      )
      const kazakhstan = { values: { country: "KZ" }, count: 2, sums: { days: 38, hours: 2 ** 40, none: 0 } }
      const uzbekistan = { values: { country: "UZ" }, count: 2, sums: { days: -3, hours: 0, none: 0 } }
      const sum = ["days", "hours", "none"]
      equal(await tally(driver, ["country"], { sum }), [kazakhstan, uzbekistan], "by country")
      equal(await tally(driver, [], { sum: ["days"] }), [{ values: {}, count: 4, sums: { days: 35 } }], "all")
      equal(await tally(driver, []), [{ values: {}, count: 4, sums: {} }], "without measures")
    }
  ),
  law(
    "a tally follows every change, and forgets a combination that is empty",
    "The trainee counted as completed, not as ongoing too.",
    async (driver) => {
      const status = (id: string, expected: number, value: string, days = 1) =>
        write(id, expected, { dimensions: { status: value }, measures: { days } })
      const first = commitOf([status("a", 0, "ongoing")])
      await driver.commit(first, live)
      await driver.commit(first, live)
      await put(driver, status("b", 0, "ongoing"))
      await put(driver, status("a", 1, "completed"))
      await put(driver, status("a", 1, "withdrawn"))
      equal(
        await counts(driver, ["status"]),
        [
          [{ status: "completed" }, 1],
          [{ status: "ongoing" }, 1]
        ],
        "one of each"
      )
      await put(driver, status("b", 1, "completed", 5))
      await put(driver, status("a", 2, "completed", 2))
      const completed = { values: { status: "completed" }, count: 2, sums: { days: 7 } }
      equal(await tally(driver, ["status"], { sum: ["days"] }), [completed], "both completed")
    }
  ),
  law(
    "one commit may move many documents between combinations",
    "The edition closed for thirty trainees at once.",
    async (driver) => {
      const all = (expected: number, status: (i: number) => string) =>
        commitOf(
          many(30, (i) => write(`t${i}`, expected, { dimensions: { status: status(i) }, measures: { days: i } }))
        )
      await driver.commit(
        all(0, (i) => (i % 2 ? "x" : "y")),
        live
      )
      await driver.commit(
        all(1, (i) => (i % 3 ? "y" : "z")),
        live
      )
      const found = await tally(driver, ["status"], { sum: ["days"] })
      equal(found, recount(await listed(driver), ["status"], ["days"]), "tally")
    }
  )
]
