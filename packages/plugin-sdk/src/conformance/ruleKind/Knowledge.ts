/** What was known of a history earlier: marks, verifications, dates and whole facts stand behind a veil until they are told. */
import type { TrainingRecord } from "@comity/core"
import type { Chance } from "../drawn/Chance.ts"

/** For each thing that can be known late, whether it was still unknown. The same name always gives the same answer. */
export type Veil = (name: string) => boolean

export const veil = (chance: Chance, often: number): Veil => {
  const hidden = new Map<string, boolean>()
  return (name) => {
    const known = hidden.get(name)
    if (known !== undefined) return known
    const drawn = chance.percent(often)
    hidden.set(name, drawn)
    return drawn
  }
}

/** All that is known of a date that is hidden. */
const month = (date: string): string => date.slice(0, 7)
const without = <A extends object>(item: A, ...names: ReadonlyArray<string>): A =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name))) as A

const plainLists = [
  "evaluations",
  "exams",
  "entrustments",
  "surveys",
  "confirmations",
  "credits"
] as const satisfies ReadonlyArray<keyof TrainingRecord>
type PlainLists = Pick<TrainingRecord, (typeof plainLists)[number]>
const eachPlain = (record: TrainingRecord, change: (items: ReadonlyArray<Told>) => ReadonlyArray<Told>): PlainLists =>
  Object.fromEntries(plainLists.map((name) => [name, change(record[name] ?? [])]))

interface Told {
  readonly id: string
  readonly recordedOn?: string
}

/** Nobody is marked at something of which not even the day is known: it may still lie ahead. */
const isUntold = (hidden: Veil, { id }: Told): boolean => hidden(id) || hidden(`${id} on`)

/** What of a history was known before all was told. */
export const behind = (hidden: Veil, full: TrainingRecord): TrainingRecord => {
  const known = <A extends Told>(items: ReadonlyArray<A> = []): ReadonlyArray<A> =>
    items.filter(({ id }) => !hidden(`${id} itself`))
  const vague = (id: string, date: string): string => (hidden(`${id} on`) ? month(date) : date)
  const { placements = [] } = full
  const isSecondHidden = placements.length > 1 && hidden("the second placement")
  return {
    ...(hidden("the specialties") ? without(full, "specialties") : full),
    placements: placements
      .filter(({ id }) => id === "p1" || !isSecondHidden)
      .map((placement) => {
        const [from = "", to = ""] = placement.period.split("/")
        return { ...placement, period: `${vague(`${placement.id} from`, from)}/${vague(`${placement.id} to`, to)}` }
      }),
    placementsComplete: !isSecondHidden,
    sessions: (full.sessions ?? []).map((session) =>
      hidden(session.id) ? without(session, "mark", "recordedOn") : session
    ),
    activities: (full.activities ?? []).map((activity) => ({
      ...(isUntold(hidden, activity) ? without(activity, "mark", "recordedOn") : activity),
      on: vague(activity.id, activity.on)
    })),
    procedures: (full.procedures ?? [])
      .filter(({ id, verification }) => verification === "rejected" || !hidden(`${id} itself`))
      .map((entry) =>
        entry.verification !== "rejected" && hidden(entry.id)
          ? { ...without(entry, "verifiedOn"), verification: "waiting" as const, on: vague(entry.id, entry.on) }
          : { ...entry, on: vague(entry.id, entry.on) }
      ),
    deliverables: known(full.deliverables).map((entry) =>
      hidden(entry.id) ? without(entry, "status", "reviewedOn", "reviewerRole") : entry
    ),
    signOffs: known(full.signOffs),
    documents: known(full.documents).map((entry) => ({ ...entry, receivedOn: vague(entry.id, entry.receivedOn) })),
    languageProofs: known(full.languageProofs).map((proof) => ({ ...proof, on: vague(proof.id, proof.on) })),
    conductCases: known(full.conductCases).map((one) => (hidden(`${one.id} closure`) ? without(one, "closedOn") : one)),
    ...eachPlain(full, known)
  }
}

/** The same history in which all that stood behind the veil was told on a day or later. */
export const toldOn = (on: string, hidden: Veil, full: TrainingRecord): TrainingRecord => {
  const after = (date: string | undefined): string => (date !== undefined && date > on ? date : on)
  const told = <A extends Told>(
    items: ReadonlyArray<A> = [],
    isHidden = ({ id }: Told) => hidden(`${id} itself`)
  ): ReadonlyArray<A> => items.map((item) => (isHidden(item) ? { ...item, recordedOn: after(item.recordedOn) } : item))
  return {
    ...full,
    sessions: told(full.sessions, ({ id }) => hidden(id)),
    activities: told(full.activities, (activity) => isUntold(hidden, activity)),
    procedures: (full.procedures ?? []).map((entry) => {
      if (entry.verification === "rejected") return entry
      const [late] = told([entry])
      return hidden(entry.id) ? { ...entry, ...late, verifiedOn: after(entry.verifiedOn) } : { ...entry, ...late }
    }),
    deliverables: told(full.deliverables).map((entry) =>
      hidden(entry.id) ? { ...entry, reviewedOn: after(entry.reviewedOn) } : entry
    ),
    signOffs: told(full.signOffs),
    documents: told(full.documents),
    languageProofs: told(full.languageProofs),
    conductCases: told(full.conductCases).map((one) =>
      one.closedOn !== undefined && hidden(`${one.id} closure`) ? { ...one, closedOn: after(one.closedOn) } : one
    ),
    ...eachPlain(full, (items) => told(items))
  }
}

/** The same record without the marks behind the veil, or with another one in their place. */
export const unmarked = (hidden: Veil, record: TrainingRecord, mark?: "absent"): TrainingRecord => {
  const marked = <A extends Told>(items: ReadonlyArray<A> = []): ReadonlyArray<A> =>
    items.map((item) =>
      hidden(item.id) ? { ...without(item, "mark", "recordedOn"), ...(mark === undefined ? {} : { mark }) } : item
    )
  return { ...record, sessions: marked(record.sessions), activities: marked(record.activities) }
}
