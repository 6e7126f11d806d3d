/** Reads the plan of an edition that comes from outside: everything wrong with it is said at once, each with its place. */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { practicePermissions } from "../values/PracticePermission.ts"
import { type Member, readerOf, type Shape, unreadable } from "../values/Shape.ts"
import type { PlannedEdition } from "./EditionView.ts"
import { calendarShape } from "./RecordReader.ts"

type Members = Readonly<Record<string, Shape>>
const group = (must: Members, may: Members): Shape & { readonly word: "group" } => {
  const as = (presence: Member["presence"], members: Members) =>
    Object.entries(members).map(([name, shape]) => [name, { shape, presence }] as const)
  return { word: "group", members: Object.fromEntries([...as("required", must), ...as("optional", may)]) }
}
const id: Shape = { word: "id" }
const date: Shape = { word: "date" }
const places: Shape = { word: "integer", min: 0 }
const permission: Shape = { word: "choice", values: practicePermissions }
const ids: Shape = { word: "list", items: id }
const distinct = (items: Shape): Shape => ({ word: "list", items, distinct: true })

const shape = group(
  { period: { word: "period" } },
  {
    evidenceUntil: date,
    place: id,
    calendars: { word: "map", values: calendarShape },
    hosts: distinct(group({ id }, { place: id, places, permission })),
    sessions: {
      word: "list",
      items: group({ on: date }, { module: id, hours: { word: "number", above: 0, max: 24 }, host: id })
    },
    // Each is an id, or a group with one: told apart before this is asked.
    modules: distinct(group({ id }, { places })),
    activities: { word: "list", items: group({ kind: id }, { on: { word: "partialDate" } }) },
    seats: places,
    permission,
    trainees: distinct(group({ id }, { specialties: ids, permission, hosts: ids })),
    concurrent: { word: "flag" }
  }
)
const read = readerOf<PlannedEdition>(shape, "the plan of the edition")

/** Of a document only what a plan has is looked at: sessions and activities may be whole ones. */
const known = (input: unknown): unknown => {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input
  const given = input as Readonly<Record<string, unknown>>
  const pick = (list: unknown, names: ReadonlyArray<string>): unknown =>
    Array.isArray(list)
      ? list.map((item: unknown) =>
          typeof item === "object" && item !== null
            ? Object.fromEntries(
                Object.entries(item).filter(([name, value]) => names.includes(name) && value !== undefined)
              )
            : item
        )
      : list
  return Object.fromEntries(
    Object.entries({
      ...given,
      sessions: pick(given["sessions"], ["on", "module", "hours", "host"]),
      activities: pick(given["activities"], ["kind", "on"]),
      modules: Array.isArray(given["modules"])
        ? given["modules"].map((module: unknown) => (typeof module === "string" ? { id: module } : module))
        : given["modules"]
    }).filter(([, value]) => value !== undefined)
  )
}

/**
 * The plan of an edition from outside, checked.
 *
 * @example
 * import * as Result from "effect/Result"
 * const given = { period: "2019-08-26/2019-09-20", hosts: [{ id: "sejong", places: -1 }], trainees: [{ id: "t1", permission: "all" }] }
 * const { problems } = Result.getOrThrow(Result.flip(readEdition(given)))
 * problems.map(({ path }) => path) // => ["/hosts/0/places", "/trainees/0/permission"]
 */
export const readEdition = (input: unknown): Result.Result<PlannedEdition, InvalidInput> => {
  let picked: unknown
  try {
    picked = known(input)
  } catch {
    // A getter or a Proxy that throws; what it throws may repeat anything.
    return Result.fail(unreadable("the plan of the edition"))
  }
  return read(picked)
}
