/** Ways in which a command that would be carried out is made one that must not be. */
import type { Chance } from "../random.ts"
import { type Odd, oddDates, oddTexts, oddValues } from "./odd.ts"

export interface Mutated {
  readonly what: string
  readonly value: unknown
}

type Path = ReadonlyArray<string | number>

const isHolder = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null

/** Every place in a value, itself first. */
const pathsIn = (value: unknown, path: Path = []): ReadonlyArray<Path> => [
  path,
  ...(isHolder(value)
    ? Object.keys(value).flatMap((name) => pathsIn(value[name], [...path, Array.isArray(value) ? Number(name) : name]))
    : [])
]

const at = (value: unknown, path: Path): unknown =>
  path.reduce((held: unknown, name) => (isHolder(held) ? held[name] : undefined), value)

/** A copy with another value in one place. */
const withAt = (value: unknown, [name, ...rest]: Path, put: unknown): unknown => {
  if (name === undefined) return put
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[name] = withAt(copy[name], rest, put)
  return copy
}

export const oneOf = <A>(chance: Chance, items: ReadonlyArray<A>): A => items[Math.floor(chance() * items.length)] as A

const isDate = (value: unknown): boolean => typeof value === "string" && /^\d{4}(-\d\d)?(-\d\d)?(\/|$)/.test(value)
const said = (path: Path): string => (path.length === 0 ? "the whole" : path.join("/"))

/** Names that nobody knows, and those that a prototype has. */
const unknownNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "nonsense",
  "Id",
  "id ",
  "",
  "$where",
  "0",
  "\u202Eid"
]

/** Names that some documents have; what is put there is nothing that any of them takes. */
const otherNames = ["operator", "trainee", "edition", "nominee", "selectionCommittee", "cites", "version", "status"]
const noJson = (): ReadonlyArray<unknown> => {
  const cyclic: Record<string, unknown> = {}
  cyclic["self"] = cyclic
  return [10n, cyclic, Symbol("said")]
}

/** A member that nobody asked for, in some object of the value. */
const withUnknown = (chance: Chance, sample: unknown, marker: string, closed: (path: Path) => boolean): Mutated => {
  const places = pathsIn(sample).filter((path) => {
    const held = at(sample, path)
    return isHolder(held) && !Array.isArray(held) && closed(path)
  })
  const path = oneOf(chance, places)
  const isOther = chance() < 0.3
  const name = oneOf(chance, isOther ? otherNames : unknownNames)
  const put = oneOf(chance, isOther ? noJson() : [marker, { isAdmin: marker }, null, 7])
  const holder = { ...(at(sample, path) as object) }
  Object.defineProperty(holder, name, { value: put, enumerable: true, configurable: true, writable: true })
  return { what: `${JSON.stringify(name)} in ${said(path)}`, value: withAt(sample, path, holder) }
}

const replaced = (sample: unknown, path: Path, { make, name }: Odd, marker: string): Mutated => ({
  what: `${name} at ${said(path)}`,
  value: withAt(sample, path, make(marker))
})

/** A value that is wrong wherever it stands, or wrong for what stands there. */
const withWrong = (chance: Chance, sample: unknown, marker: string, closed: (path: Path) => boolean): Mutated => {
  const path = oneOf(chance, pathsIn(sample).filter(closed))
  const held = at(sample, path)
  const fitting: Array<Odd> = []
  if (isDate(held)) fitting.push(...oddDates.map((date) => ({ name: JSON.stringify(date), make: () => date })))
  if (typeof held === "string")
    fitting.push(...oddTexts, ...[7, true, {}, []].map((value) => ({ name: JSON.stringify(value), make: () => value })))
  if (typeof held === "number")
    fitting.push(
      ...[`${held}`, held + 0.5, -1 - held, true, [held]].map((value) => ({
        name: JSON.stringify(value),
        make: () => value
      }))
    )
  if (Array.isArray(held))
    fitting.push(
      ...[held[0], { ...held }, [held], [null]].map((value) => ({ name: "no such list", make: () => value }))
    )
  if (isHolder(held))
    fitting.push(
      ...["", "[object Object]", 0, false].map((value) => ({ name: JSON.stringify(value), make: () => value }))
    )
  return replaced(
    sample,
    path,
    fitting.length > 0 && chance() < 0.5 ? oneOf(chance, fitting) : oneOf(chance, oddValues),
    marker
  )
}

/** One of the ways, as chance wants it. `closed` says where nothing but what is known may stand. */
export const mutate = (chance: Chance, sample: unknown, marker: string, closed: (path: Path) => boolean): Mutated =>
  isHolder(sample) && chance() < 0.3
    ? withUnknown(chance, sample, marker, closed)
    : withWrong(chance, sample, marker, closed)
