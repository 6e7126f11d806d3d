/** The places of an edition, counted from its nominations each time they are asked for. */
import type { Fields } from "./Command.ts"
import type { Draft } from "./Ledger.ts"

type Counted = "nominated" | "selected"

const takes: Readonly<Record<Counted, (nomination: Fields) => boolean>> = {
  nominated: ({ receiving, sending }) =>
    sending === "submitted" && !["rejected", "declined", "lapsed"].includes(String(receiving)),
  selected: ({ receiving, sending }) =>
    sending === "submitted" && ["selected", "offered", "accepted"].includes(String(receiving))
}
const specialtyOf = ({ specialties }: Fields): unknown => (specialties as ReadonlyArray<string> | undefined)?.[0]

/** How many places its quotas leave for a nomination; undefined where none of them speaks of it. */
export const left = (ledger: Draft, nomination: Fields, counted: Counted): number | undefined => {
  const { quotas = [] } = ledger.find("edition", nomination["edition"]) ?? {}
  const isOf = (quota: Fields, one: Fields): boolean =>
    (quota["nominatingBody"] ?? one["nominatingBody"]) === one["nominatingBody"] &&
    (quota["specialty"] === undefined || quota["specialty"] === specialtyOf(one))
  const rest = (quotas as ReadonlyArray<Fields>)
    .filter((quota) => isOf(quota, nomination))
    .map((quota) => {
      const taken = ledger.all(
        "nomination",
        (one) => one["edition"] === nomination["edition"] && isOf(quota, one) && takes[counted](one)
      )
      return Number(quota["places"]) - taken.length
    })
  return rest.length === 0 ? undefined : Math.min(...rest)
}

/** Whether a step took or freed a place. */
export const hasMoved = (before: Fields, after: Fields): boolean =>
  Object.values(takes).some((isTaken) => isTaken(before) !== isTaken(after))

/** All that is taken of an edition, in no set order: what the library keeps in a document. */
export const placesOf = (ledger: Pick<Draft, "all">, edition: unknown): Fields => {
  const rows = new Map<string, { nominated: number; selected: number } & Fields>()
  for (const one of ledger.all("nomination", (nomination) => nomination["edition"] === edition)) {
    const { nominatingBody } = one
    const specialty = specialtyOf(one)
    const name = JSON.stringify([nominatingBody, specialty])
    const row = rows.get(name) ?? {
      nominatingBody,
      ...(specialty === undefined ? {} : { specialty }),
      ...{ nominated: 0, selected: 0 }
    }
    rows.set(name, {
      ...row,
      nominated: row.nominated + Number(takes.nominated(one)),
      selected: row.selected + Number(takes.selected(one))
    })
  }
  return { edition, taken: [...rows.values()].filter(({ nominated, selected }) => nominated + selected > 0) }
}

/** The ids of the reserve list, in its order. */
export const reserve = (ledger: Draft, edition: unknown): ReadonlyArray<unknown> =>
  ledger
    .all("nomination", (one) => one["edition"] === edition && one["receiving"] === "reserve")
    .filter(({ sending }) => sending === "submitted")
    .sort((a, b) => Number(a["rank"]) - Number(b["rank"]) || (String(a["id"]) < String(b["id"]) ? -1 : 1))
    .map(({ id }) => id)
