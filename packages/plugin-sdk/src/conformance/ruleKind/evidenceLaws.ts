/** Laws of evidence: an answer rests on what the kind says it reads, and names what is really there. */
import type { TrainingRecord } from "@comity/core"
import type { RecordPart } from "@comity/core/plugin"
import { isSame, shown } from "../drawn/sameness.ts"
import { someDay } from "./answeringLaws.ts"
import { law, type RuleKindLaw } from "./RuleKindLaw.ts"
import { day } from "./TrialRecord.ts"

const parts: Readonly<Record<RecordPart, ReadonlyArray<keyof TrainingRecord>>> = {
  sessions: ["sessions"],
  placements: ["placements", "placementsComplete"],
  procedures: ["procedures"],
  evaluations: ["evaluations"],
  exams: ["exams"],
  entrustments: ["entrustments"],
  deliverables: ["deliverables"],
  signOffs: ["signOffs"],
  activities: ["activities"],
  documents: ["documents"],
  credits: ["credits"],
  surveys: ["surveys"],
  confirmations: ["confirmations"],
  conductCases: ["conductCases"],
  languageProofs: ["languageProofs"],
  permission: ["permission"]
}

/** The same record with these parts those of another one. */
const withPartsOf = (record: TrainingRecord, other: TrainingRecord, names: ReadonlyArray<string>): TrainingRecord =>
  Object.fromEntries([
    ...Object.entries(record).filter(([name]) => !names.includes(name)),
    ...Object.entries(other).filter(([name]) => names.includes(name))
  ]) as unknown as TrainingRecord

const idsIn = (record: TrainingRecord): ReadonlySet<string> =>
  new Set(
    Object.values(record).flatMap((part: unknown) =>
      Array.isArray(part) ? part.flatMap((item: unknown) => (item as { readonly id?: string })?.id ?? []) : []
    )
  )

export const evidenceLaws: ReadonlyArray<RuleKindLaw> = [
  law(
    "nothing that it does not say it reads changes its answer",
    "The trainee whose completion is not assessed anew, because nothing that the rule reads has changed.",
    (drawn) => {
      const { another, ask, kind, record } = drawn
      const asOf = day(someDay(drawn))
      const unread = Object.entries(parts).flatMap(([part, names]) =>
        kind.reads?.includes(part as RecordPart) === false ? names : []
      )
      const first = ask(record, asOf).reading
      const other = ask(withPartsOf(record, another(), unread), asOf).reading
      if (first !== undefined && other !== undefined && !isSame(first, other))
        throw new Error(
          `As of ${asOf}: expected ${shown(first)} whatever else is recorded, found ${shown(other)}. Add to \`reads\` what the kind looks at; it says ${shown(kind.reads)}.`
        )
    },
    ({ kind }) =>
      kind.reads === undefined ? "the kind does not say what it reads: anything may change its answer" : undefined
  ),
  law(
    "what it counted and passed over is in the record, each piece once",
    "Whoever defends the decision, and looks up what it rests on.",
    (drawn) => {
      const asOf = day(someDay(drawn))
      const { reading } = drawn.ask(drawn.record, asOf)
      if (reading === undefined) return
      const told = [...reading.counted, ...reading.passedOver.map(({ id }) => id)]
      const known = idsIn(drawn.record)
      const unknown = told.filter((id) => !known.has(id))
      if (unknown.length > 0)
        throw new Error(`As of ${asOf}: expected ids of the record, found ${shown(unknown)}. Name evidence by its id.`)
      const twice = told.filter((id, index) => told.indexOf(id) !== index)
      if (twice.length > 0)
        throw new Error(`As of ${asOf}: expected each piece of evidence once, found ${shown(twice)} several times.`)
    }
  )
]
