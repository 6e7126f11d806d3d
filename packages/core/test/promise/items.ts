/** The items of one kind of evidence, as an office sees them. */
import type { Office } from "../../src/promise.ts"

type Item = Readonly<Record<string, unknown>>

export const itemsOf = async (office: Office, kind: string, enrolment = "enrolment-t1"): Promise<ReadonlyArray<Item>> =>
  (await office.evidence.of(enrolment)).flatMap((part) =>
    part.kind === kind && "items" in part ? (part.items as unknown as ReadonlyArray<Item>) : []
  )

/** How many items of a kind an office is told that there are; undefined if nothing. */
export const countOf = async (office: Office, kind: string, enrolment = "enrolment-t1"): Promise<number | undefined> =>
  (await office.evidence.of(enrolment)).flatMap((part) =>
    part.kind === kind && "count" in part ? [part.count] : []
  )[0]
