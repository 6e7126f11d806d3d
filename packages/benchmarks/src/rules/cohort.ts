/** Plain records as a service assembles them, for the Gyeonggi edition of 2019: the same ones at every run. */
import type { TrainingRecord } from "@comity/core"

export const asOf = "2019-09-18"

const august = [26, 27, 28, 29, 30].map((day) => `2019-08-${day}`)
const september = [2, 3, 4, 5, 6, 9, 10, 11, 16, 17, 18, 19, 20].map((day) => `2019-09-${String(day).padStart(2, "0")}`)
const workingDays = [...august, ...september]
const korea = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }

/** The same numbers at every run: Park and Miller's minimal standard. */
export const randomly = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Makes one trainee after the other: 18 sessions, 8 entries in the log, and what else there is by the day. */
export const cohort = (): ((i: number) => TrainingRecord) => {
  const random = randomly(2019)
  const pick = <A>(...of: ReadonlyArray<A>): A => of[Math.floor(random() * of.length)] as A
  return (i) =>
    ({
      enrolment: `e${i}`,
      period: "2019-08-26/2019-09-20",
      place: "korea",
      calendars: { korea },
      placements: [{ id: `p${i}`, host: pick("sejong", "gsam", "wills"), period: "2019-08-26/2019-09-20" }],
      sessions: workingDays.map((on, n) => {
        const mark = random() < 0.93 ? "present" : pick("absent", "absent", "excused", "late", undefined)
        return { id: `s${n}`, on, hours: 6, ...(on <= asOf && mark !== undefined ? { mark } : {}) }
      }),
      procedures: Array.from({ length: 8 }, (_, n) => ({
        id: `o${n}`,
        code: pick("robotic", "laparoscopic", "endoscopic"),
        on: workingDays[n] as string,
        level: pick("observed", "assisted"),
        ...(random() < 0.85 ? { verification: "verified", verifiedOn: workingDays[n + 2] as string } : {})
      })),
      deliverables: [
        {
          id: `d${i}`,
          kind: "report",
          submittedOn: "2019-09-16",
          ...(random() < 0.8 ? { status: "accepted", reviewedOn: "2019-09-17" } : {})
        }
      ],
      signOffs: random() < 0.9 ? [{ id: `g${i}`, placement: `p${i}`, role: "supervisor", signedOn: "2019-09-17" }] : [],
      activities: [
        { id: "c1", kind: "ceremony", on: asOf, mark: random() < 0.97 ? "present" : "absent" },
        { id: "c2", kind: "orientation", on: "2019-08-26", mark: random() < 0.97 ? "present" : "absent" }
      ],
      documents: random() < 0.9 ? [{ id: `i${i}`, kind: "insurance", receivedOn: "2019-08-20" }] : []
    }) as TrainingRecord
}

export const trainees = (count: number): ReadonlyArray<TrainingRecord> =>
  Array.from({ length: count }, (_, i) => i).map(cohort())
