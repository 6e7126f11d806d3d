/**
 * A second report of the round table, by another outlet. It is SYNTHETIC: it stands in no document, and is told to the store
 * of a test alone, under ids that say so.
 */
import { isDeepStrictEqual } from "node:util"
import type { Office } from "@comity/core/promise"

const source = "synthetic-second-report"
const record = {
  id: "synthetic-round-table",
  kind: "round-table",
  status: "held" as const,
  operator: "khabarovsk",
  parties: ["khabarovsk", "fuyuan"],
  title: { source: "en", texts: { en: "Synthetic: doctors of two regions meet" } },
  period: "2025-11-21",
  venue: { name: { source: "en", texts: { en: "Synthetic hall" } } },
  topics: [{ code: "regular-exchange-of-experience" }, { code: "telemedicine" }],
  participants: [{ party: "fuyuan-health-bureau", office: "head", role: "head" }],
  partnership: "khabarovsk-fuyuan",
  modality: "occurred" as const,
  sources: [source],
  historical: { source },
  on: "2025-11-21"
}

/** Records it and merges it into the activity, and says what became of everything that either had said. */
export const theSameFromAnotherOutlet = async (office: Office, id: string): Promise<unknown> => {
  const before = await office.activities.get(id)
  await office.sources.save({ id: source, publisher: "Synthetic outlet", publishedOn: "2025-11-25", language: "en" })
  await office.activities.record(record)
  await office.activities.merge({
    id,
    other: record.id,
    sources: [...(before.sources ?? []), source],
    reason: "Both tell of the round table of November 2025 with colleagues from Fuyuan."
  })
  const merged = await office.activities.get(id)
  const other = await office.activities.get(record.id)
  const standings = await office.claims.about({ kind: "activity", id })
  const claims = standings.flatMap((standing) => standing.claims)

  /** In the one record, whole or among others; or claimed beside it. */
  const isKept = (field: string, said: unknown): boolean => {
    const now: unknown = merged[field as keyof typeof merged]
    const within = Array.isArray(now) && Array.isArray(said) ? said.every((part) => now.some(same(part))) : false
    return (
      within || isDeepStrictEqual(now, said) || claims.some(({ says, value }) => says === field && same(said)(value))
    )
  }
  const told = (of: object) => Object.entries(of).filter(([field]) => !ofTheRecord.includes(field))
  return {
    one: merged.merged?.includes(record.id),
    other: { status: other.status, is: other.mergedInto },
    sources: merged.sources?.toSorted(),
    learned: { period: merged.period, venue: merged.venue?.name?.texts["en"] },
    conflicting: standings.filter(({ status }) => status === "conflicting").map(({ says }) => says),
    lost: [...told(before), ...told(record)].filter(([field, said]) => !isKept(field, said)).map(([field]) => field)
  }
}

/** What belongs to a record and not to what it tells. */
const ofTheRecord: ReadonlyArray<string> = ["id", "version", "on", "historical", "status"]
const same =
  (one: unknown) =>
  (other: unknown): boolean =>
    isDeepStrictEqual(one, other)
