/**
 * What fills a store for the statistics of a program: the same institutions, editions, specialties and published numbers at
 * every size, and as many enrolments as are asked for, each with its placement, and a person of its own or one who comes again.
 */
import { filings } from "@comity/core"
import type { Json, OneOrMore, StoreDriver, Write } from "@comity/core/store"
import { live } from "./enrolments.ts"

export const program = "program"
export const operator = "operator"
/** All combinations are there among so many enrolments; each size is a multiple of it. */
export const combinations = 1000
const editions = 40
const institutions = 25
const hosts = 5
const batch = 1000

const year = (edition: number): number => 1980 + edition

/** A document as the services file it, with one entry. */
const writeOf = (kind: string, document: { readonly id: string }): Write => {
  const filing = filings.get(kind)
  if (filing === undefined) throw new Error(`there is no kind ${kind}`)
  const given = <A>(all: Readonly<Record<string, A | undefined>>): Readonly<Record<string, A>> =>
    Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const keys = given(filing.keys(document as never))
  const body = document as unknown as Json
  return {
    ref: { kind, id: document.id },
    expected: 0,
    body,
    keys: Object.fromEntries(Object.entries(keys).map(([name, value]) => [name, [value].flat()])),
    dimensions: given(filing.dimensions(document as never)),
    measures: given(filing.measures(document as never)),
    entries: [
      {
        type: "Recorded",
        data: body,
        salt: "0".repeat(32),
        on: "2019-08-26",
        at: "2019-08-26T10:00:00.000Z",
        actor: { id: "officer" },
        dataDigest: "d".repeat(64),
        digest: "e".repeat(64)
      }
    ]
  }
}

const names = (text: string) => [{ text, language: "en", script: "Latn", kind: "label" }]
const territory = (id: string, country: string) =>
  writeOf("party", { id, kind: "jurisdiction", jurisdiction: { level: "country", country }, names: names(id) } as never)
const hospital = (id: string, locatedIn: string) =>
  writeOf("party", { id, kind: "organization", organization: "hospital", locatedIn, names: names(id) } as never)
const countries = ["KZ", "UZ", "MN", "KG", "RU"]

/** What is the same at every size. */
const frame = (): ReadonlyArray<Write> => [
  writeOf("source", { id: "source", publisher: "A province", publishedOn: "2025", language: "en" } as never),
  territory(operator, "KR"),
  ...countries.map((country) => territory(`country-${country}`, country)),
  ...Array.from({ length: institutions }, (_, i) => hospital(`institution-${i}`, `country-${countries[i % 5]}`)),
  ...Array.from({ length: hosts }, (_, i) => hospital(`host-${i}`, operator)),
  writeOf("program", {
    ...{ id: program, operator, kind: "invitational-training", status: "running" },
    title: { source: "en", texts: { en: "Invitational training" } }
  } as never),
  ...Array.from({ length: editions }, (_, i) =>
    writeOf("edition", {
      ...{ id: `edition-${i}`, program, operator, status: "concluded", period: String(year(i)) },
      hosts: [`host-${i % hosts}`]
    } as never)
  ),
  ...["participants", "countries"].map((measure) =>
    writeOf("statistic", {
      ...{ id: measure, measure, value: 2_000_000, unit: "persons", program, asOf: "2025" },
      ...{ modality: "occurred", source: "source" }
    } as never)
  )
]

/** Every tenth comes again in the next edition: the person of the one before. */
const personOf = (i: number): number => (i % 10 === 9 ? i - 1 : i)
/** Each combination of an edition, five of the institutions and five specialties. */
const placeOf = (i: number) => {
  const combination = i % combinations
  const edition = combination % editions
  const body = `institution-${((combination / editions) | 0) % institutions}`
  return { edition: `edition-${edition}`, body, host: `host-${edition % hosts}` }
}

const enrolled = (i: number): ReadonlyArray<Write> => {
  const { body, edition, host } = placeOf(i)
  const trainee = `person-${personOf(i)}`
  const id = `enrolment-${i}`
  const enrolment = {
    ...{ id, trainee, edition, operator, sendingInstitution: body, sendingSide: [body], hosts: [host] },
    ...{ specialties: [`specialty-${i % 25}`], presence: "departed" },
    completion: i % 20 === 0 ? "notCompleted" : "completed"
  }
  const placement = { id: `placement-${i}`, enrolment: id, trainee, edition, operator, host, status: "ended" }
  const own = [writeOf("enrolment", enrolment), writeOf("placement", placement)]
  if (i % 10 === 9) return own
  // Who comes again is one participant with two editions.
  const again = i % 10 === 8 ? [placeOf(i + 1).edition] : []
  const participant = {
    id: `${program}|${trainee}`,
    program,
    person: trainee,
    operator,
    body,
    editions: [edition, ...again]
  }
  return [...own, writeOf("participant", participant as never)]
}

const commit = async (driver: StoreDriver, id: string, writes: ReadonlyArray<Write>): Promise<void> => {
  const { _tag } = await driver.commit({ id, writes: writes as unknown as OneOrMore<Write> }, live)
  if (_tag !== "Committed") throw new Error(`a commit was answered ${_tag}`)
}

/** Fills a store; `enrolments` is a multiple of the combinations. */
export const fillProgram = async (driver: StoreDriver, enrolments: number): Promise<void> => {
  await commit(driver, "frame", frame())
  for (let from = 0; from < enrolments; from += batch) {
    const writes = Array.from({ length: batch }, (_, k) => enrolled(from + k)).flat()
    await commit(driver, `enrolments-${from}`, writes)
  }
}
