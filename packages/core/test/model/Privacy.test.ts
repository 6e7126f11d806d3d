/** How private each field of the model is: every field is decided on, and the strictest stand in one place. */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { expect, test } from "vitest"
import * as Lifecycle from "../../src/lifecycle/Lifecycle.ts"
import type { Table } from "../../src/lifecycle/Table.ts"
import { Activity } from "../../src/model/Activity.ts"
import { Agreement } from "../../src/model/Agreement.ts"
import { Claim, Resolution } from "../../src/model/Claim.ts"
import { Commitment } from "../../src/model/Commitment.ts"
import { Consilium } from "../../src/model/Consilium.ts"
import { Delivery } from "../../src/model/Delivery.ts"
import { DocumentOnFile } from "../../src/model/DocumentOnFile.ts"
import { Donation } from "../../src/model/Donation.ts"
import { Edition } from "../../src/model/Edition.ts"
import { Enrolment } from "../../src/model/Enrolment.ts"
import { Evidence } from "../../src/model/Evidence.ts"
import { FacilityProject } from "../../src/model/FacilityProject.ts"
import { FollowUp } from "../../src/model/FollowUp.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import { Nomination } from "../../src/model/Nomination.ts"
import { Outcome } from "../../src/model/Outcome.ts"
import { Partnership } from "../../src/model/Partnership.ts"
import { Party } from "../../src/model/Party.ts"
import { Person } from "../../src/model/Person.ts"
import { Placement } from "../../src/model/Placement.ts"
import { Places } from "../../src/model/Places.ts"
import { Program } from "../../src/model/Program.ts"
import { Schedule } from "../../src/model/Schedule.ts"
import { Source } from "../../src/model/Source.ts"
import { Statement } from "../../src/model/Statement.ts"
import { Statistic } from "../../src/model/Statistic.ts"
import { Team } from "../../src/model/Team.ts"
import { Trainee } from "../../src/model/Trainee.ts"
import { Waiver } from "../../src/model/Waiver.ts"
import { WorkingGroup } from "../../src/model/WorkingGroup.ts"
import { fieldClasses } from "../../src/values/Privacy.ts"
import { Specialty } from "../../src/values/Specialty.ts"
import { Prose, Text } from "../../src/values/Text.ts"

type Described = Pick<Schema.Top, "ast">

/** Each row for itself: what is private in one must not be hidden behind the same field of another. */
const rows = (table: Table, what: string, union: Described): ReadonlyArray<readonly [string, Described]> =>
  (union.ast as SchemaAST.Union).types.map((ast, i) => [`${table.noun} ${what} ${table.transitions[i]?.name}`, { ast }])

const others: Readonly<Record<string, Described>> = {
  Activity,
  Agreement,
  Claim,
  Commitment,
  Consilium,
  Delivery,
  DocumentOnFile,
  Donation,
  Edition,
  Enrolment,
  Evidence,
  FacilityProject,
  FollowUp,
  Nomination,
  Outcome,
  Partnership,
  Party,
  Placement,
  Places,
  Program,
  Resolution,
  Schedule,
  Source,
  Specialty,
  Statement,
  Statistic,
  Team,
  Trainee,
  Waiver,
  WorkingGroup,
  ...Object.fromEntries(
    lifeCycles.flatMap((table) => [
      ...rows(table, "command", Lifecycle.commands(table)),
      ...rows(table, "event", Lifecycle.events(table))
    ])
  )
}
const all = Object.entries({ Person, ...others })

const isText = (ast: SchemaAST.AST, text: Described): boolean =>
  ast.checks !== undefined && ast.checks[0] === text.ast.checks?.[0]

/** The paths of a schema's fields that hold what a person wrote, as several lines or as one. */
const written = (ast: SchemaAST.AST, of: Described, path = ""): ReadonlyArray<string> => {
  const under = (name: string) => (path === "" ? name : `${path}.${name}`)
  if (isText(ast, of)) return [path]
  switch (ast._tag) {
    case "Objects":
      return [
        ...ast.propertySignatures.flatMap(({ name, type }) => written(type, of, under(String(name)))),
        ...ast.indexSignatures.flatMap(({ type }) => written(type, of, under("*")))
      ]
    case "Arrays":
      return [...ast.elements, ...ast.rest].flatMap((item) => written(item, of, under("*")))
    case "Union":
      return ast.types.flatMap((member) => written(member, of, path))
    default:
      return []
  }
}

test("no field of a document, a command or an event is without a class", () => {
  for (const [name, schema] of all) {
    const fields = fieldClasses(schema)
    expect(fields.length).toBeGreaterThan(2)
    expect([name, fields.filter((field) => field.class === "missing")]).toEqual([name, []])
  }
})

test("identity papers, birth date and visa stand in the person and nowhere else", () => {
  const strictest = all.flatMap(([name, schema]) =>
    fieldClasses(schema).flatMap((field) => (field.class === 3 ? [`${name}.${field.path}`] : []))
  )
  expect(strictest).toEqual(["Person.birthDate", "Person.nationality", "Person.passportNumber", "Person.visaStatus"])
})

test("outside the person, what is personal is free text that somebody wrote", () => {
  for (const [name, schema] of Object.entries(others)) {
    const texts = [Prose, Text].flatMap((of) => written(schema.ast, of))
    // The language of a text is as private as the text.
    const languages = texts.map((path) => path.replace(/texts\.\*$/, "source"))
    const personal = fieldClasses(schema).flatMap((field) => (field.class === 2 ? [field.path] : []))
    expect([name, personal.filter((path) => ![...texts, ...languages].includes(path))]).toEqual([name, []])
  }
})

test("free text of several lines is personal wherever it stands, but for the published wording of a number", () => {
  const found = Object.entries(others).flatMap(([name, schema]) => {
    const classes = new Map(fieldClasses(schema).map((field) => [field.path, field.class]))
    return written(schema.ast, Prose).map((path) => [`${name}.${path}`, classes.get(path)] as const)
  })
  expect(found.length).toBeGreaterThan(20)
  expect(found.filter(([, privacyClass]) => privacyClass !== 2)).toEqual([["Statistic.wording.texts.*", 1]])
})

test("the reason of a command is as private as the event that keeps it", () => {
  const said = Object.entries(others).filter(([name]) => / (command|event) /.test(name))
  expect(said).toHaveLength(2 * lifeCycles.flatMap(({ transitions }) => transitions).length)
  for (const [name, schema] of said) {
    const reason = fieldClasses(schema).find(({ path }) => path === "reason")
    expect([name, reason]).toEqual([name, { path: "reason", class: 2 }])
  }
})
