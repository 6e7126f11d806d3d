/** Activity kinds with one fault each, for the matrix of laws and mutants. */

import { type ActivityKind, choice, defineActivityKind, fields, integer, text } from "@comity/plugin-sdk"
import { type ActivityKindSubject, activityKindLaws } from "@comity/plugin-sdk/conformance"
import type { Ground } from "../matrix/Matrix.ts"

const detail = fields({
  stations: integer({ min: 1, label: "Stations" }),
  scenario: text({ optional: true, label: "Scenario" }),
  level: choice(["basic", "advanced"], { default: "basic", label: "Level", labels: { basic: "For beginners" } })
})
const simulation = defineActivityKind({ kind: "irkutsk/simulation", detail })

const sound: ActivityKindSubject = {
  kind: simulation,
  right: [{ stations: 3 }, { stations: 9, scenario: "Sepsis", level: "advanced" }],
  wrong: [{}, { stations: 0 }, { stations: "3" }, { stations: 3, level: "expert" }, null, [3]]
}

type Read = ActivityKind["detail"]["read"]
/** The kind with something done to how it reads. */
const reading = (change: (input: unknown, read: Read) => unknown): ActivityKindSubject => ({
  ...sound,
  kind: { ...simulation, detail: { ...detail, read: ((input: unknown) => change(input, detail.read)) as Read } }
})
/** The kind with something done to what it read. */
const finding = (change: (value: Members) => unknown): ActivityKindSubject =>
  reading((input, read) => {
    const answer = read(input)
    return answer._tag === "Success"
      ? { ...answer, _tag: "Success", success: change(answer.success as Members) }
      : answer
  })
const asking = (form: ActivityKind["detail"]["form"]): ActivityKindSubject => ({
  ...sound,
  kind: { ...simulation, detail: { ...detail, form } }
})

type Members = Readonly<Record<string, unknown>>
const isObject = (input: unknown): input is Record<string, unknown> => typeof input === "object" && input !== null

export const activityKindGround: Ground<ActivityKindSubject> = {
  port: "activity kind",
  laws: activityKindLaws,
  sound,
  mutants: {
    "right particulars are read": reading((input, read) =>
      read(isObject(input) && input["stations"] === 9 ? {} : input)
    ),
    "reading particulars never throws, and answers at once, whatever it is given": reading((input, read) => {
      if (input === undefined) throw new Error("nothing was given")
      return read(input)
    }),
    "wrong particulars are refused, and the place is named": reading((input, read) =>
      read(isObject(input) && input["stations"] === "3" ? { ...input, stations: 3 } : input)
    ),
    "a member that nobody asks for is refused, not dropped, when particulars are read": reading((input, read) => {
      const known = ["stations", "scenario", "level"]
      if (!isObject(input) || Array.isArray(input)) return read(input)
      return read(Object.fromEntries(Object.entries(input).filter(([name]) => known.includes(name))))
    }),
    "what is read of particulars is plain data, and is read to the same once more": finding((value) => ({
      ...value,
      stations: Number(value["stations"]) + 1
    })),
    "reading particulars changes nothing of what it is given": reading((input, read) => {
      const answer = read(input)
      if (answer._tag === "Success" && isObject(input)) input["level"] ??= "basic"
      return answer
    }),
    "the same particulars are read to the same, whenever and after whatever else": finding((value) =>
      new Date().getFullYear() > 2100 ? { ...value, stations: 1 } : value
    ),
    "the form asks for what is read of particulars, each under a label": asking(
      detail.form.map((field) => (field.name === "level" ? { ...field, default: "advanced" } : field))
    ),
    "the kind is called vendor/name": { ...sound, kind: { ...simulation, kind: "simulation" } }
  },
  extra: {
    "answers with a promise": reading(async (input, read) => read(input)),
    "reads to a date": finding((value) => ({ ...value, since: new Date(0) })),
    "reads to what is not a number": finding((value) => ({ ...value, stations: Number.NaN })),
    "has a form that lacks a field": asking(detail.form.slice(1)),
    "has a form that asks twice": asking([...detail.form, ...detail.form]),
    "says wrong without saying where": reading((input, read) => {
      const answer = read(input)
      return answer._tag === "Failure" ? { ...answer, _tag: "Failure", failure: { problems: [] } } : answer
    }),
    "claims a name of the core": { ...sound, kind: { ...simulation, kind: "comity/simulation" } },
    "reads the one before": (() => {
      let before: unknown
      return finding((value) => {
        const answer = before ?? value
        before = value
        return answer
      })
    })()
  }
}
