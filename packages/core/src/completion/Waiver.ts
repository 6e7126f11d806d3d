/** Which waivers of a record are honoured on a day, and why the others are not. */
import type { RefusedWaiver } from "./Assessment.ts"
import type { RecordedWaiver } from "./TrainingRecord.ts"

export interface Honoured {
  readonly honoured: ReadonlyArray<RecordedWaiver>
  readonly refused: ReadonlyArray<RefusedWaiver>
}

export const noWaivers: Honoured = { honoured: [], refused: [] }

/** What the rule set says of waivers: which roles may waive each rule that has an id, and how many are allowed at all. */
export interface WaiverTerms {
  readonly waivableBy: ReadonlyMap<string, ReadonlyArray<string>>
  readonly maximum: number
}

const byDate = (one: RecordedWaiver, other: RecordedWaiver): number =>
  one.on < other.on || (one.on === other.on && one.id < other.id) ? -1 : 1

/**
 * Those granted by `asOf`, and known by `knownOn`, in the order of their dates: the earliest are honoured up to the
 * maximum, whatever the order in which the record lists them. What was granted later is not seen at all.
 *
 * @example
 * const terms = { waivableBy: new Map([["attendance", ["waiverAuthority"]]]), maximum: 1 }
 * const by = { id: "lee", role: "programOffice", party: "gyeonggi" }
 * honour([{ id: "w1", rule: "attendance", by, on: "2019-09-02", reason: "illness" }], terms, "2019-09-18").refused[0]?.code // => "notByThisRole"
 */
export const honour = (
  waivers: ReadonlyArray<RecordedWaiver>,
  { maximum, waivableBy }: WaiverTerms,
  asOf: string,
  knownOn?: string
): Honoured => {
  const honoured: Array<RecordedWaiver> = []
  const refused: Array<RefusedWaiver> = []
  const seen = waivers.filter(
    ({ on, recordedOn = on }) => on <= asOf && (knownOn === undefined || recordedOn <= knownOn)
  )
  for (const waiver of seen.sort(byDate)) {
    const roles = waivableBy.get(waiver.rule)
    const code =
      roles === undefined
        ? "noSuchRule"
        : !roles.includes(waiver.by.role)
          ? "notByThisRole"
          : waiver.from !== undefined && waiver.from > asOf
            ? "notYet"
            : waiver.until !== undefined && waiver.until < asOf
              ? "expired"
              : honoured.length >= maximum
                ? "tooMany"
                : undefined
    if (code === undefined) honoured.push(waiver)
    else refused.push({ code, waiver })
  }
  return { honoured, refused }
}
