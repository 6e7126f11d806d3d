import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { Jurisdiction } from "../../src/values/Jurisdiction.ts"
import { OrganizationName } from "../../src/values/OrganizationName.ts"
import { PersonName } from "../../src/values/PersonName.ts"
import { classified, classOf, fieldClasses } from "../../src/values/Privacy.ts"
import { Publication, SourceRef } from "../../src/values/Source.ts"
import { Specialty } from "../../src/values/Specialty.ts"
import { Text } from "../../src/values/Text.ts"

test("a field keeps what it is: optional, checked, of its type", () => {
  const { name, note } = classified(2, { name: Text, note: Schema.optionalKey(Text) })
  const person = Schema.Struct({ name, note })
  expect(classOf(name)).toBe(2)
  expect(classOf(note)).toBe(2)
  expect(Schema.is(person)({ name: "Анна" })).toBe(true)
  expect(Schema.is(person)({ name: "" })).toBe(false)
  expect(Schema.is(person)({ name: "Анна", note: 5 })).toBe(false)
})

test("marking a field does not mark the schema that other fields share", () => {
  classified(3, { name: Text })
  expect(classOf(Text)).toBeUndefined()
  expect(classOf(classified(1, { name: Text }).name)).toBe(1)
})

test("a mark made inside a group stands", () => {
  const fields = classified(1, { state: Text, ...classified(3, { visa: Text }) })
  expect([classOf(fields.state), classOf(fields.visa)]).toEqual([1, 3])
})

test("the stricter class counts, of a field and of what it lies in", () => {
  const inner = Schema.Struct({ ...classified(0, { label: Text }), ...classified(3, { visa: Text }), open: Text })
  const outer = Schema.Struct(classified(2, { one: inner, many: Schema.Array(inner) }))
  expect(fieldClasses(outer).map(({ path, class: privacyClass }) => [path, privacyClass])).toEqual([
    ["one.label", 2],
    ["one.visa", 3],
    ["one.open", 2],
    ["many.*.label", 2],
    ["many.*.visa", 3],
    ["many.*.open", 2]
  ])
})

test("a field that nobody decided on is named, also inside unions, records and lists", () => {
  const schema = Schema.Struct({
    ...classified(1, { state: Schema.String }),
    either: Schema.Union([
      Schema.Struct(classified(1, { kind: Schema.Literal("a"), seen: Schema.String })),
      Schema.Struct({ kind: Schema.Literal("b"), hidden: Schema.String })
    ]),
    byKey: Schema.Record(Schema.String, Schema.Struct({ value: Schema.Number }))
  })
  expect(fieldClasses(schema).filter((field) => field.class === "missing")).toEqual([
    { path: "either.kind", class: "missing" },
    { path: "either.hidden", class: "missing" },
    { path: "byKey.*.value", class: "missing" }
  ])
})

interface Tree {
  readonly label: string
  readonly children: ReadonlyArray<Tree>
}
test("a schema that contains itself is listed once", () => {
  const tree: Schema.Codec<Tree> = Schema.Struct(
    classified(1, { label: Schema.String, children: Schema.Array(Schema.suspend((): Schema.Codec<Tree> => tree)) })
  )
  expect(fieldClasses(tree)).toEqual([{ path: "label", class: 1 }])
})

test("no field of a value is without a class", () => {
  for (const schema of [PersonName, OrganizationName, Jurisdiction, Specialty, Publication, SourceRef]) {
    const fields = fieldClasses(schema)
    expect(fields.length).toBeGreaterThan(1)
    expect(fields.filter((field) => field.class === "missing")).toEqual([])
  }
})
