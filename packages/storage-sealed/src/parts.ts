/** Takes a value apart into what may stand in clear and what is sealed, and puts it together again. */
import type { Json } from "@comity/plugin-sdk/store"

/** Stands in what is stored, and says what follows is sealed; null says that nothing is. */
const mark = "comity/sealed"

/** What there is to seal of a value, as JSON, and what stays in clear; without `clear` all of it is sealed. */
export interface Parted {
  readonly secret: string
  readonly clear?: Json
}

type Texts = ReadonlyArray<readonly [pointer: string, text: string]>

export const wholly = (value: Json): Parted => ({ secret: JSON.stringify(value) })

/** Takes the texts out that lie in members with these names; undefined if there are none. */
export const textsOut = (value: Json, members: ReadonlySet<string>): Parted | undefined => {
  const texts: Array<readonly [string, string]> = []
  const clear = emptied(value, members, false, "", texts)
  return texts.length === 0 ? undefined : { secret: JSON.stringify(texts), clear }
}

const step = (name: string): string => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`

/** The same value where it holds no such text, so that nothing is copied for nothing. */
const emptied = (
  value: Json,
  members: ReadonlySet<string>,
  inside: boolean,
  path: string,
  texts: Array<readonly [string, string]>
): Json => {
  if (typeof value === "string") {
    if (!inside || value === "") return value
    texts.push([path, value])
    return ""
  }
  if (typeof value !== "object" || value === null) return value
  const before = texts.length
  if (Array.isArray(value)) {
    const items = value.map((item: Json, i) => emptied(item, members, inside, `${path}/${i}`, texts))
    return texts.length === before ? value : items
  }
  const entries = Object.entries(value).map(
    ([name, item]) => [name, emptied(item, members, inside || members.has(name), path + step(name), texts)] as const
  )
  return texts.length === before ? value : Object.fromEntries(entries)
}

/** What is stored in a value's place. */
export const stored = ({ clear }: Parted, sealed: string): Json =>
  clear === undefined ? { [mark]: sealed } : { [mark]: sealed, clear }

/** What is stored of a value in clear: the value, unless it looks like something sealed. */
export const inClear = (value: Json): Json => (isMarked(value) ? { [mark]: null, clear: value } : value)

const isMarked = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, mark)

/** What was stored: without `sealed` where nothing is, without `clear` where everything is. */
export interface Found {
  readonly sealed: string | undefined
  readonly clear: Json | undefined
}

export const found = (value: Json): Found => {
  if (!isMarked(value)) return { sealed: undefined, clear: value }
  const { clear, [mark]: sealed } = value
  return { sealed: typeof sealed === "string" ? sealed : undefined, clear }
}

/** Puts the texts back where they were; undefined where there is no such place, or it is not empty. */
export const together = (clear: Json | undefined, secret: string): Json | undefined => {
  const opened = JSON.parse(secret) as Json
  if (clear === undefined) return opened
  const texts = opened as unknown as Texts
  return texts.every(([pointer, text]) => put(clear, pointer, text)) ? clear : undefined
}

const put = (value: Json, pointer: string, text: string): boolean => {
  const names = pointer.split("/").map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
  const last = names.pop() as string
  let here = value as Record<string, Json> | undefined
  for (const name of names.slice(1)) here = inside(here, name) as Record<string, Json> | undefined
  if (here === undefined || inside(here, last) !== "") return false
  here[last] = text
  return true
}

const inside = (value: unknown, name: string): Json | undefined =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, Json>)[name]
    : undefined
