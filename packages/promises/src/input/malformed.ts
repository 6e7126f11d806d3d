/** What is offered to each part of the door: commands, ids, queries, options, actors, and what the library is opened with. */
import { assess, compareVersions, createComity, daysIn, memory, rules, satisfiable } from "@comity/core/promise"
import type { Chance } from "../random.ts"
import { type Call, methodsOf, type World } from "../world.ts"
import { mutate, oneOf } from "./mutations.ts"
import { oddJson, oddTexts, oddValues } from "./odd.ts"

/** One thing that is offered. */
export interface Input {
  readonly what: string
  readonly ask: () => unknown
  /** It answers at once, so it throws at once; all else has to reject. */
  readonly atOnce?: true
}

type Draw = (chance: Chance, marker: string) => Input

type Closed = (path: ReadonlyArray<string | number>) => boolean
const any: Closed = () => true
/** A commit of the feed has more members, and more may come. */
const documents: Closed = (path) => path.includes("document")
const anyOdd = (chance: Chance, marker: string) => {
  const { make, name } = oneOf(chance, [...oddValues, ...oddTexts])
  return { name, value: make(marker) }
}

/** What a source says can be any JSON. */
const knownInClaims: Closed = ([name]) => name !== "value"

/** Where a method may be given nothing at all. */
const mayBeLeftOut = /\.find$/

/** They answer an empty list for what is not there. */
const lists: ReadonlySet<string> = new Set(["editions.sessions", "evidence.of"])

/** A command that was carried out, with something wrong in it. */
const commands = (calls: ReadonlyArray<Call>): Draw => {
  // As often of each method, however often the story called it.
  const byMethod = new Map<string, Array<Call>>()
  for (const call of calls) byMethod.set(call.method, [...(byMethod.get(call.method) ?? []), call])
  const methods = [...byMethod.values()]
  return (chance, marker) => {
    const { given, method, office } = oneOf(chance, oneOf(chance, methods))
    const { value, what } = mutate(chance, given[0], marker, method === "claims.save" ? knownInClaims : any)
    return { what: `${method}: ${what}`, ask: () => methodsOf(office).get(method)?.(value) }
  }
}

/** Any method of an office, with what is no command, no id and no question. */
const nonsense = ({ as }: World): Draw => {
  const methods = [...methodsOf(as("programOffice", "gyeonggi", "kim"))]
  return (chance, marker) => {
    const [method, ask] = oneOf(chance, methods)
    if (chance() < 0.2 && !mayBeLeftOut.test(method) && !lists.has(method)) {
      const text = oneOf(chance, oddJson)
      return { what: `${method}: ${JSON.stringify(text)}`, ask: () => ask(text) }
    }
    const { name, value } = anyOdd(chance, marker)
    const put = value === undefined && mayBeLeftOut.test(method) ? 0 : value
    return { what: `${method}: ${name}`, ask: () => ask(put) }
  }
}

const wrongOptions = (chance: Chance, marker: string): unknown =>
  mutate(chance, { commit: "drawn", expected: 1 }, marker, any).value

/** A command as it was carried out, asked for in a way that can't be. */
const options =
  (calls: ReadonlyArray<Call>): Draw =>
  (chance, marker) => {
    const { given, method, office } = oneOf(chance, calls)
    const wrong = wrongOptions(chance, marker)
    return { what: `${method}: options`, ask: () => methodsOf(office).get(method)?.(given[0], wrong ?? 0) }
  }

/** Questions about documents: where to look, from where on, how many, on which day. */
const questions = ({ as }: World): Draw => {
  const office = as("programOffice", "gyeonggi", "kim")
  const methods = methodsOf(office)
  const finds = [...methods].filter(([name]) => name.endsWith(".find"))
  const pasts = [...methods].filter(([name]) => name.endsWith(".past"))
  const whys = [...methods].filter(([name]) => name.endsWith(".whyNot"))
  return (chance, marker) => {
    const which = chance()
    if (which < 0.2) {
      const [name, ask] = oneOf(chance, finds)
      const after = oneOf(chance, oddJson)
      return { what: `${name}: after ${JSON.stringify(after)}`, ask: () => ask({ after }) }
    }
    if (which < 0.6) {
      const [name, ask] = oneOf(chance, finds)
      const query = { where: { operator: "gyeonggi" }, anyOf: [{ operator: "gyeonggi" }], after: "x", limit: 5 }
      const { value, what } = mutate(chance, query, marker, (path) => path[0] !== "where" && path[0] !== "anyOf")
      return { what: `${name}: ${what}`, ask: () => ask(value ?? 0) }
    }
    if (which < 0.9) {
      const [name, ask] = oneOf(chance, pasts)
      const { value, what } = mutate(chance, { asOf: "2019-09-01", knownOn: "2019-09-01" }, marker, any)
      return { what: `${name}: ${what}`, ask: () => ask("t1", value) }
    }
    const [name, ask] = oneOf(chance, whys)
    const { name: what, value } = anyOdd(chance, marker)
    return { what: `${name}: ${what}`, ask: () => ask("enrolment-t1", value) }
  }
}

const someone = { id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] }

const actors =
  ({ comity }: World): Draw =>
  (chance, marker) => {
    const { value, what } = mutate(chance, someone, marker, any)
    return { what: `as: ${what}`, ask: () => comity.as(value as never), atOnce: true }
  }

/** What the host itself asks, beyond offices. */
const host = ({ comity }: World): Draw => {
  const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
  const set = rules.set("x", 1, rules.all(rules.ceremony()))
  const day = { asOf: "2019-09-10" }
  const entry = { document: { kind: "edition", id: "2019-russia" } }
  type Way = readonly [
    name: string,
    sample: unknown,
    ask: (given: never) => unknown,
    atOnce?: true | undefined,
    closed?: Closed
  ]
  const ways: ReadonlyArray<Way> = [
    ["advance", { until: "2019-07-01" }, (given) => comity.advance(given)],
    ["affectedBy", { entries: [entry] }, (given) => comity.affectedBy(given), undefined, documents],
    ["follow", { consumer: "c", live: false }, (given) => comity.follow(given, () => undefined)],
    [
      "follow a reaction",
      "reaction",
      (given) => comity.follow({ consumer: "c", live: false }, typeof given === "function" ? (0 as never) : given)
    ],
    [
      "notices.deliver",
      { live: false, from: "now", atOnce: 1, timeLimit: 10 },
      (given) => comity.notices.deliver(given ?? 0)
    ],
    ["notices.find", { status: "sent", limit: 5 }, (given) => comity.notices.find(given ?? 0)],
    ["notices.retry", "d1", (given) => comity.notices.retry(given)],
    ["consumers", { signal: 1 }, (given) => comity.consumers(given ?? 0)],
    ["feed", { after: 1, live: false }, (given) => comity.feed(given ?? 0), true],
    ["explain", "edition/quotaFull", (given) => comity.explain({ reason: given }), true],
    ["assess a rule set", set, (given) => assess(given, record, day), true],
    ["assess a record", record, (given) => assess(set, given, day), true],
    ["assess on a day", day, (given) => assess(set, record, given), true],
    ["compareVersions", [record], (given) => compareVersions(set, set, given, day), true],
    [
      "satisfiable",
      { period: record.period, hosts: [{ id: "gsam" }] },
      (given) => satisfiable(set, given),
      true,
      // In a plan, what is undefined is left out.
      (path) => path.length !== 1 || path[0] !== "hosts"
    ],
    ["daysIn", record.period, (given) => daysIn(given), true],
    ["daysIn a calendar", { weekend: [6, 7], holidays: [] }, (given) => daysIn(record.period, given ?? 0), true],
    [
      "createComity",
      { store: memory(), timeZone: "Asia/Seoul", calendars: { korea: { weekend: [6, 7], holidays: ["2019-09-12"] } } },
      (given) => createComity(given),
      undefined,
      // A function may be what opens a store; that it does not is told as a failure of the store.
      ([name]) => name !== "store"
    ],
    [
      "createComity with plugins",
      [{ name: "a-plugin", version: "1.0.0", comity: "1", roles: [] }],
      (given) => createComity({ store: memory(), plugins: given })
    ]
  ]
  return (chance, marker) => {
    const [name, sample, ask, atOnce, closed = any] = oneOf(chance, ways)
    const { value, what } = mutate(chance, sample, marker, closed)
    return { what: `${name}: ${what}`, ask: () => ask(value as never), ...(atOnce === true ? { atOnce } : {}) }
  }
}

/** Draws one input after another; most are commands. */
export const malformed = (world: World): Draw => {
  const command = commands(world.calls)
  const [rest, asked] = [nonsense(world), questions(world)]
  const ways = [
    ...new Array(10).fill(command),
    ...[rest, rest, rest, rest, asked, asked, options(world.calls), actors(world), host(world), host(world)]
  ] as ReadonlyArray<Draw>
  return (chance, marker) => oneOf(chance, ways)(chance, marker)
}
