/** The table of free text is held against the model: what a schema calls personal outside a person is in it. */
import type * as SchemaAST from "effect/SchemaAST"
import { expect, it } from "vitest"
import * as Lifecycle from "../../src/lifecycle/Lifecycle.ts"
import type { Table } from "../../src/lifecycle/Table.ts"
import { AnyActivity } from "../../src/model/AnyActivity.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import { schemas } from "../../src/model/Visible.ts"
import { freeText } from "../../src/ports/FreeText.ts"
import { filings } from "../../src/services/Filing.ts"
import { fieldClasses } from "../../src/values/Privacy.ts"

type Described = { readonly ast: SchemaAST.AST }

/** Working groups, donations and the like are documents of kind `activity`. */
const kindOf = ({ noun }: Table): string => (filings.has(noun) ? noun : "activity")

const described: ReadonlyArray<readonly [kind: string, schema: Described]> = [
  ...Object.entries(schemas),
  ["activity", AnyActivity],
  ...lifeCycles.map((table): readonly [string, Described] => [kindOf(table), Lifecycle.events(table)])
]

/** Paths of the personal fields of a kind that no member named in the table leads to. */
const leftInClear = (kind: string, schema: Described, members: ReadonlyArray<string>): ReadonlyArray<string> =>
  fieldClasses(schema).flatMap((field) =>
    field.class === "missing" || field.class < 2 || field.path.split(".").some((name) => members.includes(name))
      ? []
      : [`${kind}.${field.path}`]
  )

const others = described.filter(([kind]) => kind !== "person")

it("names every personal field of every kind but the person, in documents and in what happened to them", () => {
  expect(others.length).toBeGreaterThan(40)
  const found = others.flatMap(([kind, schema]) => leftInClear(kind, schema, freeText[kind]?.members ?? []))
  expect(found).toEqual([])
})

it("would miss a field that it does not name", () => {
  const found = others.flatMap(([kind, schema]) =>
    leftInClear(
      kind,
      schema,
      (freeText[kind]?.members ?? []).filter((name) => name !== "grounds")
    )
  )
  expect(new Set(found)).toEqual(new Set(["waiver.grounds", "appeal.grounds"]))
})

it("names kinds that there are, and none of them is the person", () => {
  expect(Object.keys(freeText).filter((kind) => !filings.has(kind) || kind === "person")).toEqual([])
})

it("finds the person by members that the kind has", () => {
  for (const [kind, { subject }] of Object.entries(freeText)) {
    const paths = others
      .filter(([of]) => of === kind)
      .flatMap(([, schema]) => fieldClasses(schema).map(({ path }) => path))
    const missing = subject.filter((name) => !paths.some((path) => path === name || path.startsWith(`${name}.`)))
    expect([kind, missing]).toEqual([kind, []])
  }
})
