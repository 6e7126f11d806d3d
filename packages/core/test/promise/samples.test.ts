import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import * as Table from "../../src/lifecycle/Table.ts"
import { born, type Transition } from "../../src/lifecycle/Table.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import { fieldClasses } from "../../src/values/Privacy.ts"
import {
  asInSchema,
  beginnings,
  type RegistryKind,
  registrySamples,
  registrySchemas,
  remarks,
  taken
} from "./samples.ts"

/** The paths of everything that holds a value of its own, as the schemas write them. */
const pathsOf = (value: unknown, path: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, held]) => pathsOf(held, [...path, name]))
    : [asInSchema(path)]

/** A relative date is a word or the month of a year: a claim has a sample of each. The detail is read by the kind. */
const elsewhere = ["dating.says", "detail.*"]
/** What follows from another document, and what differs from one document to the next: no sample says it. */
const left: Readonly<Record<string, ReadonlyArray<string>>> = {
  agreement: ["id", "amends"],
  enrolment: ["id", "edition"],
  nomination: ["id", "nominee", "operator", "selectionCommittee"],
  placement: ["id", "trainee", "edition", "operator"],
  waiver: ["id", "trainee", "operator", "sendingSide.*"],
  appeal: ["id", "trainee", "operator", "sendingSide.*", "against", "outcome", "decidedOn", "decidedBy", "lodgedOn"]
}
const fieldsOf = (takes: Transition["takes"]) =>
  Object.keys(takes).length === 0 ? [] : fieldClasses(Schema.Struct(takes)).map(({ path }) => path)

test.each(Object.keys(registrySchemas) as ReadonlyArray<RegistryKind>)(
  "the samples of a %s have every field",
  (kind) => {
    const known = new Set(registrySamples[kind].flatMap((sample) => pathsOf(sample)))
    expect(fieldClasses(registrySchemas[kind]).filter(({ path }) => !known.has(path))).toEqual([])
  }
)

test.each(lifeCycles)("the samples of the commands on $noun have every field", ({ noun, transitions }) => {
  for (const { consequence, from, name, takes } of transitions) {
    if (consequence === true) continue
    const isNew = from.includes(born)
    const sample = isNew
      ? beginnings[noun]?.[name]
      : Object.fromEntries(Object.keys(takes).map((one) => [one, taken[one]]))
    const known = new Set([...pathsOf(sample), ...(isNew ? (left[noun] ?? ["id"]) : []), ...pathsOf(remarks)])
    const apart = (path: string) => path.startsWith("cites") || elsewhere.includes(path)
    const missing = fieldsOf(takes).filter((path) => !known.has(path) && !apart(path))
    expect([name, missing]).toEqual([name, []])
  }
})

test("the sample of the remarks has every field but for whom somebody acts", () => {
  const known = new Set(pathsOf(remarks))
  expect(fieldsOf(Table.remarks).filter((path) => !known.has(path))).toEqual([
    "onBehalfOf.role",
    "onBehalfOf.party",
    "onBehalfOf.evidence"
  ])
})
