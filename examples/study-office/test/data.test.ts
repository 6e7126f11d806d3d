import { existsSync, globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { type Data, emptied, nouns, type RecordedActivity, readData } from "../src/data.ts"
import { dataOf, examples, readRegisters } from "../src/registers.ts"
import { inOrder } from "../src/restate.ts"

const common = readRegisters()
const told: ReadonlyArray<readonly [string, Data]> = [
  ["study-office", { ...common, sources: [] }],
  ...examples.map((example) => [example, readData(dataOf(example))] as const)
]
const idOf = (document: object): string => {
  const { code, id } = document as { readonly id?: string; readonly code?: string }
  return id ?? code ?? ""
}
const idsOf = (noun: keyof Data): ReadonlyArray<string> => told.flatMap(([, data]) => data[noun].map(idOf))

/** Every text in a document that stands under one of these names, at whatever depth. */
const textsUnder = (names: ReadonlyArray<string>, value: unknown, name = ""): ReadonlyArray<string> => {
  if (typeof value === "string") return names.includes(name) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => textsUnder(names, one, name))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([inner, one]) => textsUnder(names, one, inner))
}

test("what two documents name stands once: no id is told twice", () => {
  for (const noun of nouns) {
    const ids = idsOf(noun)
    expect([noun, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([noun, []])
  }
})

test("a name that a document writes is the name of one party", () => {
  const names = told.flatMap(([, { parties }]) =>
    parties.flatMap(({ id, names: own }) =>
      own.map(({ source = "", text }) => ({ id, written: `${source}|${text}`, source }))
    )
  )
  const doubled = names.filter(({ id, source, written }) =>
    names.some((other) => source !== "" && other.written === written && other.id !== id)
  )
  expect(doubled).toEqual([])
})

test("every source that is cited is on record", () => {
  const known = common.sources.map(({ id }) => id)
  expect(known.length).toBeGreaterThanOrEqual(examples.length)
  for (const [example, data] of told) {
    const named = nouns.map((noun) => (noun === "sources" ? [] : data[noun]))
    // A localized text says its language under the same name.
    const cited = textsUnder(["source", "sources"], named).filter((source) => !/^[a-z]{2}$/.test(source))
    expect([example, cited.filter((source) => !known.includes(source))]).toEqual([example, []])
  }
})

test("every party that is named is on record", () => {
  const known = idsOf("parties")
  const names = ["operator", "recordKeeper", "hosts", "senders", "party", "locatedIn", "administeredBy"].concat(
    ["sendingInstitution", "institution", "nominatingBodies", "supporters", "host", "maker", "by", "to"],
    ["institutions", "sendingSide"]
  )
  for (const [example, data] of told) {
    const { commitments, outcomes, statistics, ...others } = data
    const found = textsUnder(names, [others, commitments, outcomes, statistics.map(({ breakdowns, ...rest }) => rest)])
    // A company that makes a device may be named by what it is called alone.
    expect([example, [...new Set(found)].filter((id) => /^[a-z0-9-]+$/.test(id) && !known.includes(id))]).toEqual([
      example,
      []
    ])
  }
})

test("every file says what it restates, and is one that is told", () => {
  for (const example of ["study-office", ...examples]) {
    const folder = fileURLToPath(new URL(`../../${example}/data/`, import.meta.url))
    expect(existsSync(folder)).toBe(true)
    for (const file of globSync("*.json", { cwd: folder })) {
      const { about, documents } = JSON.parse(readFileSync(join(folder, file), "utf8"))
      expect([example, file, typeof about, Array.isArray(documents)]).toEqual([example, file, "string", true])
      const name = file.replace(".json", "")
      const known: ReadonlyArray<string> = example === "gyeonggi-2019" ? [...nouns, "calendars", "cohorts"] : nouns
      expect([example, name, known.includes(name)]).toEqual([example, name, true])
    }
  }
})

test("emptied data lists nothing", () => {
  const none = emptied({ common, nested: { of: [1] }, seed: 5 })
  expect(Object.values(none.common).flat()).toEqual([])
  expect(none.nested).toEqual({ of: [] })
  expect(none.seed).toBe(5)
})

const activity = (id: string, also: Partial<RecordedActivity> = {}) => ({ id, ...also }) as RecordedActivity
const order = (...given: ReadonlyArray<RecordedActivity>) => inOrder(given).map(({ id }) => id)

test("activities are told in their order, but for what others name, which comes before them", () => {
  expect(order(activity("a"), activity("b"))).toEqual(["a", "b"])
  expect(order(activity("part", { parent: "whole" }), activity("whole"))).toEqual(["whole", "part"])
  expect(
    order(
      activity("return", { reciprocates: "visit", parent: "tour" }),
      activity("tour", { parent: "year" }),
      activity("year"),
      activity("visit")
    )
  ).toEqual(["year", "tour", "visit", "return"])
})

test("a circle of activities is told too: the door refuses it, and not the order", () => {
  expect(order(activity("a", { parent: "b" }), activity("b", { parent: "a" })).toSorted()).toEqual(["a", "b"])
  expect(order(activity("a", { parent: "elsewhere" }))).toEqual(["a"])
})
