/**
 * Records that chance draws for the laws of rule kinds: everything that ever happened to one trainee, and what of it was
 * known earlier.
 *
 * They play in the autumn of 2019. Days are counted from the first one, so a number is a day.
 */
import type { TrainingRecord } from "@comity/core"
import type { WorkCalendar } from "@comity/core/plugin"
import { type Chance, chanceOf } from "../drawn/Chance.ts"
import { evidence, type Scene } from "./TrialEvidence.ts"

const firstDay = Date.UTC(2019, 7, 26)
/** The date so many days after the first one. */
export const day = (n: number): string => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10)

const korea: WorkCalendar = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }

/** How long the training lasts, as the number of its last day: mostly four weeks, at times one day, at times a year. */
const lengthOf = ({ oneOf, percent }: Chance): number => (percent(70) ? 25 : oneOf([0, 1, 12, 60, 365]))

const marks = ["present", "present", "present", "present", "late", "absent", "excused"] as const

const sessionsOf = (scene: Scene): TrainingRecord["sessions"] => {
  const { chance, lastDay, recorded, somewhere, word } = scene
  const { between, oneOf, percent } = chance
  // At times hundreds of them, at times several on one day; with hours, or without.
  const most = percent(3) ? 400 : percent(10) ? 0 : 16
  const hours = percent(85)
  const days = chance.upTo(most, () => (percent(90) ? between(0, lastDay) : between(0, Math.min(1, lastDay))))
  return [...days]
    .sort((a, b) => a - b)
    .map((n, index) => ({
      id: `s${index}`,
      on: day(n),
      mark: oneOf(marks),
      ...(hours ? { hours: oneOf([0.5, 2, 3.5, 6]) } : {}),
      ...(percent(80) ? { module: word("robotics", "imaging", "ethics") } : {}),
      ...(percent(70) ? { supervisor: word("kim", "lee") } : {}),
      ...somewhere(),
      ...recorded(n)
    }))
}

const placementsOf = ({ chance, lastDay, word }: Scene): TrainingRecord["placements"] => {
  const { between, percent } = chance
  if (percent(8)) return []
  const isTwo = percent(60) && lastDay > 1
  const change = isTwo ? between(1, lastDay - 1) : lastDay
  const supervised = () => (percent(50) ? { supervisor: word("kim", "lee") } : {})
  const first = { id: "p1", host: word("sejong", "gsam"), period: `${day(0)}/${day(change)}`, ...supervised() }
  const from = Math.max(0, Math.min(lastDay, change + between(-2, 2)))
  const second = { id: "p2", host: word("gsam", "sejong"), period: `${day(from)}/${day(lastDay)}`, ...supervised() }
  return isTwo ? [first, second] : [first]
}

/** Everything that happened to one trainee, with the day on which it ended. */
export interface History {
  readonly record: TrainingRecord
  readonly lastDay: number
}

/** The same, drawn. `words`: texts that the record is to hold here and there, so that a rule which asks for them finds some. */
export const historyOf = (chance: Chance, words: ReadonlyArray<string>): History => {
  const { between, oneOf, percent } = chance
  const lastDay = lengthOf(chance)
  const period = `${day(0)}/${day(lastDay)}`
  if (percent(5)) return { record: { enrolment: "e1", period }, lastDay }
  const scene: Scene = {
    chance,
    lastDay,
    day,
    word: (...usual) => oneOf(words.length > 0 && percent(70) ? words : usual),
    somewhere: () => (percent(25) ? {} : { placement: oneOf(["p1", "p2"]) }),
    recorded: (n) => (percent(30) ? {} : { recordedOn: day(n + between(0, 12)) })
  }
  return {
    record: {
      enrolment: "e1",
      period,
      ...(percent(50) ? {} : { evidenceUntil: day(lastDay + between(0, 20)) }),
      ...(percent(90) ? { place: "korea" } : {}),
      calendars: { korea },
      ...(percent(90) ? { specialties: oneOf([["surgery"], ["paediatrics"], ["surgery", "cardiology"]]) } : {}),
      ...(percent(70) ? { permission: oneOf(["assist", "performLimited"] as const) } : {}),
      placements: placementsOf(scene) ?? [],
      sessions: sessionsOf(scene) ?? [],
      ...evidence(scene)
    },
    lastDay
  }
}

/**
 * The training record with this number: the same one for the same seed and words. Of many, some are empty, some of one
 * day, some of a year with hundreds of sessions; they hold every part that a record can have.
 *
 * `words` are texts that stand in it here and there as supervisors, modules, kinds, codes and hosts: those of the parameters
 * that a rule is tried with. A law that breaks names the seed, and this shows the record.
 * @stability evolving
 *
 * @example
 * drawRecord(7).enrolment // => "e1"
 * JSON.stringify(drawRecord(7, ["kim"])) === JSON.stringify(drawRecord(7, ["kim"])) // => true
 */
export const drawRecord = (seed: number, words: ReadonlyArray<string> = []): TrainingRecord =>
  historyOf(chanceOf(seed), words).record
