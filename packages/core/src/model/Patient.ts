/** Patients: they are numbers, and never persons who take part by name. */

/** Whatever else a code says of patients: `inpatient`, `vendor/patient`, `patient-2`; but not `patient-coordinator`. */
const isPatient = (code: unknown): boolean =>
  typeof code === "string" && /(?:^|[-/])(?:in|out)?patients?(?:[-/]?\d+)?$/.test(code)

/**
 * Whether what is said of participants names a person as a patient.
 *
 * @example
 * namesPatient([{ role: "patient", count: 40 }]) // => false
 * namesPatient([{ role: "patient", person: "p-1" }]) // => true
 */
export const namesPatient = (participants: unknown): boolean =>
  [participants].flat().some((one) => {
    if (typeof one !== "object" || one === null) return false
    const { office, person, role } = one as Readonly<Record<string, unknown>>
    return person !== undefined && (isPatient(role) || isPatient(office))
  })
