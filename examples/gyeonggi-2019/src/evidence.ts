/** Four weeks of synthetic evidence: what the seed makes of the plan of one trainee. */
import { chance } from "./chance.ts"
import type { EvidencePlan } from "./data.ts"

interface Observation {
  readonly id: string
  readonly on: string
  readonly code: string
  readonly rejected: boolean
}

export interface SyntheticEvidence {
  readonly enrolment: string
  readonly absentOn: ReadonlySet<string>
  readonly lateOn: ReadonlySet<string>
  readonly observations: ReadonlyArray<Observation>
  readonly report: EvidencePlan["report"]
  readonly signedOffOn: string
}

/**
 * Draws the days. Absences, lateness and observations all lie before `observedBefore`, the day of the ceremony: what a
 * decision of that day rests on has happened by then.
 */
export const drawEvidence = (
  plan: EvidencePlan,
  seed: number,
  sessions: ReadonlyArray<string>,
  observedBefore: string
): SyntheticEvidence => {
  const { absences, absentUntil = "9999", enrolment, late = 0, observations, procedures, rejected = 0 } = plan
  const { below, pick } = chance(seed)
  const before = sessions.filter((day) => day < observedBefore)
  const absentOn = new Set(
    pick(
      before.filter((day) => day <= absentUntil),
      absences
    )
  )
  const attended = before.filter((day) => !absentOn.has(day))
  const lateOn = new Set(pick(attended, late))
  // The last day before the ceremony is left for the supervisors, who confirm a day later.
  const observedOn = pick(attended.slice(0, -1), observations)
  const refused = new Set(pick(observedOn, rejected))
  return {
    enrolment,
    absentOn,
    lateOn,
    observations: observedOn.map((on) => ({
      id: `${enrolment}/log/${on}`,
      on,
      code: procedures[below(procedures.length)] ?? "",
      rejected: refused.has(on)
    })),
    report: plan.report,
    signedOffOn: plan.signedOffOn
  }
}
