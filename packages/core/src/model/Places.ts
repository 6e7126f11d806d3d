/**
 * The places of an edition that are taken: how many are nominated and how many selected, by nominating body and specialty.
 *
 * Kept in one document an edition and written in the commit that takes or frees a place, so that the last place of a quota
 * is given once, however many offices ask for it at the same moment.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { EditionId, PartyId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import { SpecialtyCode } from "../values/Specialty.ts"
import type { Edition } from "./Edition.ts"
import { isNominated, isSelected, type Nomination } from "./Nomination.ts"

const Taken = Schema.Struct(
  classified(1, {
    nominatingBody: PartyId,
    specialty: Schema.optionalKey(SpecialtyCode),
    nominated: Schema.Int,
    selected: Schema.Int
  })
)
const places = Schema.Struct(classified(1, { edition: EditionId, taken: Schema.Array(Taken) }))
export interface Places extends Schema.Schema.Type<typeof places> {}
export const Places: Schema.Codec<Places, (typeof places)["Encoded"]> = places

/** What a step of a nomination changes in the places; nothing, for most steps. */
export interface PlacesChange {
  readonly nominatingBody: PartyId
  readonly specialty?: SpecialtyCode
  readonly nominated: number
  readonly selected: number
}

/** The difference that a nomination's step makes to the places, or undefined if it makes none. */
export const changeOf = (before: Nomination | undefined, after: Nomination): PlacesChange | undefined => {
  const count = (holds: (nomination: Nomination) => boolean) =>
    Number(holds(after)) - Number(before !== undefined && holds(before))
  const [nominated, selected] = [count(isNominated), count(isSelected)]
  if (nominated === 0 && selected === 0) return undefined
  const specialty = after.specialties?.[0]
  return {
    nominatingBody: after.nominatingBody,
    ...(specialty === undefined ? {} : { specialty }),
    nominated,
    selected
  }
}

/** The places after a change. */
export const change = (before: Places | undefined, edition: EditionId, by: PlacesChange): Places => {
  const taken = before?.taken ?? []
  const same = (row: (typeof taken)[number]) =>
    row.nominatingBody === by.nominatingBody && row.specialty === by.specialty
  const old = taken.find(same)
  const row = {
    ...by,
    nominated: (old?.nominated ?? 0) + by.nominated,
    selected: (old?.selected ?? 0) + by.selected
  }
  const others = taken.filter((one) => !same(one))
  return { edition, taken: row.nominated === 0 && row.selected === 0 ? others : [...others, row] }
}

/** How many places the quotas leave for such a nomination; undefined where no quota speaks of it. */
export const left = (
  { quotas = [] }: Edition,
  places: Places | undefined,
  { nominatingBody, specialties }: Nomination,
  counted: "nominated" | "selected"
): number | undefined => {
  const applying = quotas.filter(
    (quota) =>
      (quota.nominatingBody === undefined || quota.nominatingBody === nominatingBody) &&
      (quota.specialty === undefined || quota.specialty === specialties?.[0])
  )
  if (applying.length === 0) return undefined
  return Math.min(
    ...applying.map((quota) =>
      (places?.taken ?? [])
        .filter(
          (row) =>
            (quota.nominatingBody === undefined || quota.nominatingBody === row.nominatingBody) &&
            (quota.specialty === undefined || quota.specialty === row.specialty)
        )
        .reduce((rest, row) => rest - row[counted], quota.places)
    )
  )
}
