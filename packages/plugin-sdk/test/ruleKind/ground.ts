/** Rule kinds with one fault each, for the matrix of laws and mutants. */

import type { Reading, RecordView, RuleKind } from "@comity/plugin-sdk"
import { type RuleKindSubject, ruleKindLaws } from "@comity/plugin-sdk/conformance"
import type { Ground } from "../matrix/Matrix.ts"
import { english, hoursWith } from "./hoursWith.ts"

const right = [
  { supervisor: "kim", hours: 20 },
  { supervisor: "kim", hours: 9, grace: 2 }
]
const sound: RuleKindSubject = {
  kind: hoursWith,
  params: right,
  wrong: [{ supervisor: "kim" }, { supervisor: "kim", hours: 0 }, { supervisor: "", hours: 2 }],
  languages: [english]
}

const kindWith = (kind: Partial<RuleKind>): RuleKindSubject => ({ ...sound, kind: { ...hoursWith, ...kind } })
type Terms = Parameters<typeof hoursWith.evaluate>[0]

/** The kind with something done to its answer. */
const answering = (change: (reading: Reading, view: RecordView, terms: Terms) => unknown): RuleKindSubject =>
  kindWith({
    evaluate: ((terms: Terms, view: RecordView) => change(hoursWith.evaluate(terms, view), view, terms)) as never
  })

type Read = RuleKind["readParams"]
/** The kind with something done to how its parameters are read. */
const reading = (change: (input: unknown, read: Read) => unknown): RuleKindSubject =>
  kindWith({ readParams: ((input: unknown) => change(input, hoursWith.readParams)) as Read })

const isObject = (input: unknown): input is Record<string, unknown> => typeof input === "object" && input !== null

/** Tells how many different questions it has been asked so far. */
const remembering = (): RuleKindSubject => {
  const asked = new Set<string>()
  return answering((answer, { asOf, held }) => {
    asked.add(`${asOf} ${JSON.stringify(held)}`)
    return { ...answer, sessionsAhead: asked.size }
  })
}

const hoursOf = (sessions: ReadonlyArray<{ readonly hours?: number }>): number =>
  sessions.reduce((sum, { hours = 0 }) => sum + hours, 0)
const unreportedOf = ({ held }: RecordView, { supervisor }: Terms): number =>
  hoursOf(held.filter((session) => session.supervisor === supervisor && session.mark === "unreported"))

export const ruleKindGround: Ground<RuleKindSubject> = {
  port: "rule kind",
  draw: { seed: 3, runs: 4 },
  laws: ruleKindLaws,
  sound,
  mutants: {
    "it answers every record and never throws": answering((answer, { held, ahead }) => {
      if (held.length + ahead.length === 0) throw new Error("no sessions")
      return answer
    }),
    "it answers with a reading whose bounds are finite and lie in order: lower <= now <= upper": answering(
      (answer, { placements }) => (placements.length === 0 ? { ...answer, upper: Number.POSITIVE_INFINITY } : answer)
    ),
    "it changes nothing of what it is given": answering((answer, { held }) => {
      try {
        ;(held as Array<unknown>).sort()
      } catch {}
      return answer
    }),
    "it gives the same answer to the same question, whatever it was asked before": remembering(),
    "neither the machine's date nor chance changes its answer": answering((answer, { period }) =>
      new Date().toISOString() < period.from ? answer : { ...answer, until: "2019-09-20" }
    ),
    "its unit and its direction are the same for every record": answering((answer, { held }) =>
      held.some(({ hours }) => hours !== undefined) ? answer : { ...answer, unit: "sessions" }
    ),
    "what is recorded changes its answer": answering((answer) => ({
      ...answer,
      now: 0,
      lower: 0,
      upper: 0,
      counted: [],
      missing: []
    })),
    "what is secured stays secured as days pass and more becomes known": answering((answer, view, terms) =>
      answer.now === undefined ? { ...answer, lower: answer.lower + unreportedOf(view, terms) } : answer
    ),
    "what can't be reached any more stays so as days pass and more becomes known": answering((answer, view, terms) => ({
      ...answer,
      upper: answer.lower + (view.closed ? 0 : unreportedOf(view, terms))
    })),
    "once no more evidence is taken, who is not said to have come counts as absent": answering(
      (answer, view, terms) => {
        if (!view.closed) return answer
        const now = answer.lower + unreportedOf(view, terms)
        return { ...answer, now, lower: now, upper: now }
      }
    ),
    "what has happened and is not recorded yet reads as doubt, never as proof": answering(
      ({ undeterminedBecause: _, ...answer }) => ({ ...answer, now: answer.lower })
    ),
    "nothing that it does not say it reads changes its answer": answering((answer, { documents }) => ({
      ...answer,
      sessionsAhead: documents.length
    })),
    "what it counted and passed over is in the record, each piece once": answering((answer, { held }) => ({
      ...answer,
      counted: answer.counted.map((id) => held.find((session) => session.id === id)?.module ?? id)
    })),
    "right parameters are read": reading((input, read) =>
      isObject(input) && input["hours"] === 9
        ? { problems: [{ path: "/hours", expected: "another number" }] }
        : read(input)
    ),
    "reading parameters never throws, and answers at once, whatever it is given": reading((input, read) =>
      Object.keys(input as object).length === 0 ? read({}) : read(input)
    ),
    "wrong parameters are refused, and the place is named": reading((input, read) => {
      const answer = read(input)
      return answer.problems === undefined
        ? answer
        : { problems: answer.problems.map(({ expected }) => ({ path: "hours", expected })) }
    }),
    "a member that nobody asks for is refused, not dropped, when parameters are read": reading((input, read) => {
      const known = ["supervisor", "hours", "grace"]
      return read(
        isObject(input) ? Object.fromEntries(Object.entries(input).filter(([name]) => known.includes(name))) : input
      )
    }),
    "what is read of parameters is plain data, and is read to the same once more": reading((input, read) => {
      const answer = read(input)
      if (answer.problems !== undefined) return answer
      const found = answer.params as Terms
      return { params: { ...found, grace: Math.min(5, found.grace * 2) } }
    }),
    "reading parameters changes nothing of what it is given": reading((input, read) => {
      const answer = read(input)
      if (answer.problems === undefined && isObject(input)) input["grace"] ??= 0
      return answer
    }),
    "the same parameters are read to the same, whenever and after whatever else": reading((input, read) => {
      const answer = read(input)
      if (answer.problems !== undefined) return answer
      return { params: { ...(answer.params as Terms), ...(new Date().getFullYear() < 2000 ? { grace: 1 } : {}) } }
    }),
    "the form asks for what is read of parameters, each under a label": kindWith({
      form: (hoursWith.form ?? []).map((field) => (field.name === "hours" ? { ...field, label: " " } : field))
    }),
    "it is called vendor/name": {
      kind: { ...hoursWith, kind: "Hours With Supervisor" },
      params: right
    },
    "its JSON Schema accepts every parameter that it reads": kindWith({
      form: (hoursWith.form ?? []).map((field) => (field.name === "hours" ? { ...field, max: 10 } : field))
    }),
    "it says of every edition what it requires, in finite numbers, or that it can't be said yet": kindWith({
      requires: ({ hours }: Terms, { hosts, sessions }) => ({
        required: hours,
        available: hoursOf(sessions ?? []) / Math.min(1, (hosts ?? []).length),
        unit: "hours"
      })
    } as Partial<RuleKind>),
    "an edition in which somebody met the rule has what the rule requires of one": kindWith({
      requires: ({ hours }: Terms, { sessions = [] }) => ({
        required: hours,
        available: sessions.length,
        unit: "hours"
      })
    } as Partial<RuleKind>),
    "every language has a sentence for all that it says": {
      ...sound,
      languages: [
        { ...english, messages: { ...english.messages, "missing.ukraine/hours": "{$hours} more hours with {$host}." } }
      ]
    }
  },
  extra: {
    "answers with a promise": answering(async (answer) => answer),
    "answers nothing": answering(() => undefined),
    "measures what is not a number": answering((answer) => ({ ...answer, lower: Number.NaN })),
    "never says where things stand": answering(({ now: _, ...answer }) => ({
      ...answer,
      undeterminedBecause: "unreported"
    })),
    "draws lots": answering((answer) => (Math.random() < 0.5 ? answer : { ...answer, upper: answer.upper + 1 })),
    "reads with a promise": reading(async (input, read) => read(input)),
    "reads to a date": reading((input, read) => {
      const answer = read(input)
      return answer.problems === undefined ? { params: { ...(answer.params as Terms), since: new Date(0) } } : answer
    }),
    "has a form that lacks a field": kindWith({ form: (hoursWith.form ?? []).slice(1) }),
    "tells of one session twice": answering((answer) => ({
      ...answer,
      passedOver: [...answer.passedOver, ...answer.counted.map((id) => ({ id, why: "absent" }))]
    }))
  }
}
