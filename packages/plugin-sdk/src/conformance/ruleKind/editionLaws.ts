/** Laws of editions: what a kind says that it requires of a plan, before anybody takes part. */
import { daysWithin, type TrainingRecord } from "@comity/core"
import type { EditionView } from "@comity/core/plugin"
import { type Chance, chanceOf } from "../drawn/Chance.ts"
import { frozen, shown } from "../drawn/sameness.ts"
import { usualDraw } from "../Law.ts"
import { examplesOf, law, type RuleKindLaw, type RuleKindSubject, readValue, wordsFor } from "./RuleKindLaw.ts"
import { day } from "./TrialRecord.ts"
import { evidenceUntil, isMet } from "./timeLaws.ts"

const calendar = { weekend: [6, 7], holidays: [] }

/** The plan of an edition, in which anything may not be said yet. */
const editionOf = ({ between, oneOf, percent, upTo }: Chance, words: ReadonlyArray<string>): EditionView => {
  const last = oneOf([0, 5, 25, 365])
  const word = (...usual: ReadonlyArray<string>) => oneOf(words.length > 0 && percent(60) ? words : usual)
  const said = <A>(name: string, value: () => A) => (percent(65) ? { [name]: value() } : {})
  const host = () => word("sejong", "gsam")
  return frozen({
    period: { from: day(0), to: day(last) },
    evidenceUntil: day(last + 30),
    ...said("place", () => "korea"),
    ...said("hosts", () =>
      upTo(3, (index) => ({
        id: index === 0 ? host() : `host-${index}`,
        ...said("places", () => between(1, 9)),
        ...said("permission", () => oneOf(["observe", "assist", "performLimited"]))
      }))
    ),
    ...said("sessions", () =>
      upTo(30, () => ({
        on: day(between(0, last)),
        ...said("module", () => word("robotics", "ethics")),
        ...said("hours", () => oneOf([0.5, 2, 6])),
        ...said("host", host)
      }))
    ),
    ...said("modules", () => upTo(4, () => word("robotics", "ethics", "imaging"))),
    ...said("activities", () =>
      upTo(2, () => ({ kind: word("ceremony", "orientation"), ...said("on", () => day(between(0, last))) }))
    ),
    ...said("permission", () => oneOf(["observe", "assist", "performLimited"])),
    ...said("specialties", () => oneOf([["surgery"], ["paediatrics"], []])),
    workdays: (from: string, to: string, place = "korea") =>
      place === "korea" ? daysWithin(from, to, calendar) : undefined
  }) as EditionView
}

const requirementProblem = (found: unknown): string | undefined => {
  if (found === undefined) return undefined
  const { available, required, unit } = (found ?? {}) as Readonly<Record<string, unknown>>
  return Number.isFinite(required) && Number.isFinite(available) && typeof unit === "string"
    ? undefined
    : `expected finite \`required\` and \`available\`, and a \`unit\`; found ${shown({ required: String(required), available: String(available), unit })}`
}

/**
 * The plan that led to a record: what took place, and nothing besides. Permission and specialties are not said: what trainees
 * did in drawn histories does not heed them.
 */
const planBehind = (record: TrainingRecord, lastDay: number): EditionView => {
  const { activities, calendars = {}, place, placements = [], sessions } = record
  const hosts = [...new Set(placements.map(({ host }) => host))].map((id) => ({ id }))
  const planned = sessions?.map(({ hours, module, on }) => ({
    on,
    ...(module === undefined ? {} : { module }),
    ...(hours === undefined ? {} : { hours })
  }))
  return frozen({
    period: { from: day(0), to: day(lastDay) },
    evidenceUntil: evidenceUntil({ lastDay, record }),
    ...(place === undefined ? {} : { place }),
    ...(hosts.length === 0 ? {} : { hosts }),
    ...(planned === undefined ? {} : { sessions: planned }),
    ...(activities === undefined ? {} : { activities: activities.map(({ kind, on }) => ({ kind, on })) }),
    workdays: (from: string, to: string, where = place) => {
      const known = where === undefined ? undefined : calendars[where]
      return known === undefined ? undefined : daysWithin(from, to, known)
    }
  }) as EditionView
}

const problemOf = (ask: () => string | undefined): string | undefined => {
  try {
    return ask()
  } catch (thrown) {
    return `threw ${String(thrown)}`
  }
}

const requiresNothing = ({ kind }: RuleKindSubject): string | undefined =>
  kind.requires === undefined ? "the kind does not say what it requires of an edition" : undefined

export const editionLaws: ReadonlyArray<RuleKindLaw> = [
  {
    name: "it says of every edition what it requires, in finite numbers, or that it can't be said yet",
    protects: "The office that announces an edition in which nobody could ever meet the rules.",
    notAsked: async (subject) => requiresNothing(subject),
    check: async (subject, { runs, seed } = usualDraw) => {
      const { kind } = subject
      for (const [given, read] of examplesOf(subject)) {
        const words = wordsFor(kind, given)
        for (let run = 0; run < runs * 16; run++) {
          const edition = editionOf(chanceOf(seed * 100_000 + run), words)
          const problem = problemOf(() => requirementProblem(kind.requires?.(read as never, edition)))
          if (problem !== undefined)
            throw new Error(
              `${problem}, with the parameters ${shown(given)} on the edition ${shown(edition)}. A plan may lack everything but its period: answer undefined then.`
            )
        }
      }
    }
  },
  law(
    "an edition in which somebody met the rule has what the rule requires of one",
    "The office whose good edition would be refused when it is announced.",
    ({ ask, kind, lastDay, params, record }) => {
      const { reading } = ask(record, evidenceUntil({ lastDay, record }))
      if (reading?.now === undefined || !isMet(reading, reading.now)) return
      const edition = planBehind(record, lastDay)
      const asked = kind.requires?.(readValue(kind, params) as never, edition)
      if (asked === undefined) return
      const { available, direction = "atLeast", required } = asked
      if (direction === "atLeast" ? available < required : available > required)
        throw new Error(
          `Expected the edition ${shown(edition)} to have what is required, since somebody met the rule in it with ${reading.now} ${reading.unit}; found ${shown(asked)}. Require no more than everybody needs who meets the rule, and answer undefined where the plan does not say enough.`
        )
    },
    requiresNothing
  )
]
