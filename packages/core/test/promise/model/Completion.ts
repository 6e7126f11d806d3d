/** The one rule of the model: each placement is signed off by its host, or the rule is waived. */
import type { Fields } from "./Command.ts"
import type { Draft } from "./Ledger.ts"

/** The rules that the enrolment's edition has pinned. */
export const pinned = (ledger: Pick<Draft, "find">, enrolment: Fields | undefined): unknown =>
  enrolment && ledger.find("edition", enrolment["edition"])?.["rules"]

const waiversOf = ({ all }: Draft, { id }: Fields): ReadonlyArray<Fields> =>
  all("waiver", ({ enrolment, status }) => enrolment === id && (status === "granted" || status === "expired"))

const isWaived = (ledger: Draft, enrolment: Fields): boolean =>
  waiversOf(ledger, enrolment).some(
    ({ from, until }) => String(from) <= ledger.today && (until === undefined || ledger.today <= String(until))
  )

const placementsOf = ({ all }: Draft, { id }: Fields): ReadonlyArray<Fields> =>
  all(
    "placement",
    ({ enrolment, status }) => enrolment === id && !["declined", "cancelled", "void"].includes(String(status))
  )

const signOffsOf = ({ all, today }: Draft, { id }: Fields): ReadonlyArray<Fields> =>
  all("evidence", ({ enrolment, kind }) => enrolment === id && kind === "signOff")
    .flatMap(({ items }) => items as ReadonlyArray<Fields>)
    .filter(({ signedOn }) => String(signedOn) <= today)

/** Whether the rules of the edition are met by today. */
export const isSatisfied = (ledger: Draft, enrolment: Fields): boolean => {
  const placed = placementsOf(ledger, enrolment)
  const signed = signOffsOf(ledger, enrolment).map(({ placement }) => placement)
  return isWaived(ledger, enrolment) || (placed.length > 0 && placed.every(({ id }) => signed.includes(id)))
}

/** On what an assessment rests: as long as this is the same, so is its hash. */
export const basisOf = (ledger: Draft, enrolment: Fields): string => {
  const signOffs = signOffsOf(ledger, enrolment)
  const placed = placementsOf(ledger, enrolment).map(({ host, id }) =>
    // One is enough, and each is named.
    [id, host, ...signOffs.flatMap((one) => (one["placement"] === id ? [one["id"]] : []))].join(" ")
  )
  const waived = waiversOf(ledger, enrolment).map(({ status: _, ...waiver }) => JSON.stringify(waiver))
  return [ledger.today, ...placed.sort(), ...waived.sort()].join("\n")
}
