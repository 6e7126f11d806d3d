/** Going through a log of procedures: what the rules on their number, on credit for them and on observing share. */
import { type ParticipationLevel, participationLevels } from "../../values/Participation.ts"
import type { Reading } from "../Reading.ts"
import type { RecordView, ViewedProcedure } from "../RecordView.ts"
import { tallyOf } from "../Tally.ts"
import { exact, readingOf } from "./Measure.ts"
import type { Notes } from "./Notes.ts"

/** Levels a rule can ask for, each of which includes those after it. */
export const askedLevels = [
  "observed",
  "assisted",
  "performed",
  "performedUnderDirectSupervision",
  "performedUnderIndirectSupervision"
] as const
type AskedLevel = (typeof askedLevels)[number]

/** Where each level stands. To be consulted is below all; what is unspecified stands nowhere. */
const place: Readonly<Record<ParticipationLevel, number>> = {
  observed: 0,
  assisted: 1,
  performed: 2,
  performedUnderDirectSupervision: 3,
  performedUnderIndirectSupervision: 4,
  consulted: -1,
  unspecified: Number.NaN
}

/**
 * Whether taking part at one level is taking part at another, as far as that can be said. `performed` leaves the
 * supervision unstated, so it can't be compared with the two levels that state it; `unspecified` with none. To be
 * consulted is not to take part.
 *
 * @example
 * reaches("performed", "assisted") // => "yes"
 * reaches("performed", "performedUnderDirectSupervision") // => "unknown"
 */
export const reaches = (level: ParticipationLevel, asked: AskedLevel): "yes" | "no" | "unknown" => {
  const reached = place[level]
  const wanted = place[asked]
  if (Number.isNaN(reached) || (level === "performed" && wanted > reached)) return "unknown"
  return reached >= wanted ? "yes" : "no"
}

/** What an entry is worth: at least, and at most where its level leaves that open; and why it is worth nothing. */
export interface Worth {
  readonly least: number
  readonly most: number
  readonly why: string
}
/** What an entry of each level is worth; a list, since a rule asks it of every entry of every trainee. */
export type Worths = Readonly<Record<ParticipationLevel, Worth>>

export const worth = (least: number, most: number, why = "belowLevel"): Worth => ({ least, most, why })
const one: Readonly<Record<ReturnType<typeof reaches>, Worth>> = {
  yes: worth(1, 1),
  unknown: worth(0, 1),
  no: worth(0, 0)
}
const otherLevel = worth(0, 0, "otherLevel")
const listed = <Name extends string, Value>(names: ReadonlyArray<Name>, of: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Readonly<Record<Name, Value>>

/** One for an entry at the level asked for, or above it. */
export const oneFrom: Readonly<Record<AskedLevel, Worths>> = listed(askedLevels, (asked) =>
  listed(participationLevels, (level) => one[reaches(level, asked)])
)
/** One for an entry at the lowest level and no other. */
export const oneObserved: Worths = listed(participationLevels, (level) =>
  level === "observed" || level === "unspecified" ? oneFrom.observed[level] : otherLevel
)

/** An entry at what it is taken to be worth. */
export interface Valued {
  readonly entry: ViewedProcedure
  readonly worth: number
}

/** Entries one by one, for caps to choose among. */
interface Listed {
  /** The entries that count, at what each is worth at least. */
  readonly sure: Array<Valued>
  /** These and those in doubt, at what each is worth at most. */
  readonly likely: Array<Valued>
}

/** What the log says. */
interface Log {
  /** What those that count are worth at least, and these and those in doubt at most. */
  readonly least: number
  readonly most: number
  /** Entries that wait for verification, that have no clear level, that have no clear date. */
  readonly waiting: number
  readonly unclear: number
  readonly vague: number
}

/** For the few codes of a rule a loop is several times as fast as `includes`. */
const isAmong = (codes: ReadonlyArray<string>, code: string): boolean => {
  for (let i = 0; i < codes.length; i++) if (codes[i] === code) return true
  return false
}

/**
 * Once the evidence is closed, what waits never counts; what is unclear or vague waits for a person. Where entries are listed,
 * which of them count is not decided here, nor noted.
 */
export const readLog = (
  { closed, ended, period, procedures }: RecordView,
  { codes, verified, worths }: Pick<Asked, "codes" | "verified" | "worths">,
  notes: Notes,
  listed?: Listed
): Log => {
  let sure = 0
  let likely = 0
  let waiting = 0
  let unclear = 0
  let vague = 0
  for (const entry of procedures) {
    if (codes !== undefined && !isAmong(codes, entry.code)) continue
    const { id, verification = "waiting" } = entry
    const { least, most, why } = worths[entry.level]
    if (most === 0) notes.passOver(id, why)
    else if (verification === "rejected") notes.passOver(id, "rejected")
    else if (ended && entry.on > period.to) notes.passOver(id, "afterLastDay")
    else {
      const waits = verified && verification === "waiting"
      if (!(waits && closed)) {
        likely += most
        listed?.likely.push({ entry, worth: most })
      }
      if (waits) {
        notes.passOver(id, "unverified")
        waiting++
        continue
      }
      if (least < most) unclear++
      if (least === 0) notes.passOver(id, "levelUnclear")
      else if (entry.vague) {
        notes.passOver(id, "vagueDate")
        vague++
      } else {
        sure += least
        if (listed === undefined) notes.count(id)
        else listed.sure.push({ entry, worth: least })
      }
    }
  }
  return { least: exact(sure), most: exact(likely), waiting: closed ? 0 : waiting, unclear, vague }
}

/** Why there is doubt about a log. */
export const doubtOf = ({ unclear, waiting }: Log): string =>
  waiting > 0 ? "unverified" : unclear > 0 ? "levelUnclear" : "vagueDate"

/** Notes what would remove it, and who can. */
export const noteClearing = ({ unclear, vague, waiting }: Log, notes: Notes): void => {
  if (waiting > 0) notes.lack({ code: "verification", values: { count: waiting }, by: ["supervisor"] })
  if (unclear > 0) notes.lack({ code: "participationLevel", values: { count: unclear }, by: ["supervisor"] })
  if (vague > 0) notes.lack({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
}

interface Asked {
  readonly codes?: ReadonlyArray<string> | undefined
  readonly atLeast: number
  readonly verified: boolean
  /** What is counted, and the code of what is missing. */
  readonly unit: "procedures" | "procedureCredit"
  readonly worths: Worths
  /** Those of the entries that count under the caps of the rule; all of them without. */
  readonly capped?: ((valued: ReadonlyArray<Valued>) => ReadonlyArray<Valued>) | undefined
}

/** What several are worth together. */
export const worthOf = (valued: ReadonlyArray<Valued>): number => {
  let all = 0
  for (const { worth } of valued) all += worth
  return exact(all)
}

/** The same under caps: which of the entries count, and what they are worth. */
const underCaps = (view: RecordView, asked: Asked, capped: NonNullable<Asked["capped"]>, notes: Notes): Log => {
  const listed: Listed = { sure: [], likely: [] }
  const log = readLog(view, asked, notes, listed)
  const kept = capped(listed.sure)
  for (const one of listed.sure) {
    if (kept.includes(one)) notes.count(one.entry.id)
    else notes.passOver(one.entry.id, "overCap")
  }
  return { ...log, least: worthOf(kept), most: worthOf(capped(listed.likely)) }
}

/**
 * At least so much from the log. Now and lower: what counts. Upper: until `evidenceUntil` as much as it takes, since what
 * was done by the last day may still be logged and verified.
 */
export const fromLog = (view: RecordView, asked: Asked, notes: Notes): Reading => {
  const { closed, ended, evidenceUntil, period } = view
  const { ahead, lastAhead } = tallyOf(view)
  const { atLeast, capped, unit } = asked
  const log = capped === undefined ? readLog(view, asked, notes) : underCaps(view, asked, capped, notes)
  const { least, most } = log
  if (notes.areTaken && least < atLeast) noteClearing(log, notes)
  if (notes.areTaken && most < atLeast)
    notes.lack({ code: unit, values: { count: exact(atLeast - most) }, by: ["trainee"] })
  return readingOf(
    {
      required: atLeast,
      unit,
      least,
      most,
      because: doubtOf(log),
      lower: least,
      upper: closed ? most : Math.max(most, atLeast),
      until: closed ? undefined : ended ? evidenceUntil : (lastAhead ?? period.to),
      sessionsAhead: ahead
    },
    notes
  )
}
