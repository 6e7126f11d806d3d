/** Stores with a random history, the same at each run, and exports of them. */
import { exportStore, type Lines } from "../../src/archive.ts"
import {
  type Commit,
  type Json,
  memory,
  type OneOrMore,
  type StoreDriver,
  seal,
  type UnsealedEntry,
  type Write
} from "../../src/store.ts"
import { between, oneOf, random } from "../seeded.ts"

export const live = new AbortController().signal

/** Data that is easily spoiled on its way: surrogates, numbers at the edge, members named like what objects have. */
const oddData: OneOrMore<Json> = [
  null,
  { name: "Ж\u0000한", half: "\ud800" },
  [1e21, 5e-324, -1, 9007199254740991],
  JSON.parse('{"__proto__":{"a":1},"constructor":"c","10":1,"9":[[]]}') as Json,
  "line\nbreak\u2028🩺",
  { b: 1, a: { "": false } }
]

const entryOf = (next: () => number): UnsealedEntry => ({
  type: oneOf(next, ["Saved", "Decided"]),
  data: oneOf(next, oddData),
  salt: `salt ${next()}`,
  on: oneOf(next, ["2019", "2019-08-26"]),
  at: `2019-08-26T00:00:0${between(next, 0, 9)}.000Z`,
  actor: { id: oneOf(next, ["kim", "이"]) }
})

/** Commits in the order in which they can be carried out; one in eight writes erases its document's past. */
export const historyOf = (
  seed: number,
  count: number,
  documents = Math.max(2, Math.floor(count / 3))
): ReadonlyArray<Commit> => {
  const next = random(seed)
  const known = new Map<string, { readonly version: number; readonly digest: string }>()
  const writeOf = (kind: string, id: string): Write => {
    const before = known.get(`${kind} ${id}`)
    const version = (before?.version ?? 0) + 1
    const unsealed = Array.from({ length: between(next, 1, 3) }, () =>
      entryOf(next)
    ) as unknown as OneOrMore<UnsealedEntry>
    const entries = seal(unsealed, { document: { kind, id }, version, previous: before?.digest })
    known.set(`${kind} ${id}`, { version, digest: (entries.at(-1) ?? entries[0]).digest })
    return {
      ref: { kind, id },
      expected: version - 1,
      entries,
      body: { id, said: oneOf(next, oddData), version },
      keys: { host: ["～", "🩺"].slice(between(next, 0, 2)), due: [`2019-0${between(next, 1, 9)}`] },
      dimensions: { status: oneOf(next, ["open", "closed"]) },
      measures: { places: between(next, -3, 9) },
      ...(version > 1 && next() < 0.125 ? { erase: true as const } : {})
    }
  }
  return Array.from({ length: count }, (_, i) => {
    const ids = new Set(Array.from({ length: between(next, 1, 3) }, () => `d${between(next, 1, documents)}`))
    const writes = [...ids].map((id) => writeOf(oneOf(next, ["edition", "enrolment"]), id))
    return { id: `c${i}`, writes: writes as unknown as OneOrMore<Write> }
  })
}

export const carryOut = async (driver: StoreDriver, commits: Iterable<Commit>): Promise<StoreDriver> => {
  for (const commit of commits) {
    const { _tag } = await driver.commit(commit, live)
    if (_tag !== "Committed") throw new Error(`${commit.id}: ${_tag}`)
  }
  return driver
}

export const storeOf = async (seed: number, count: number, documents?: number): Promise<StoreDriver> =>
  carryOut(await memory()(), historyOf(seed, count, documents))

/** An export as one text. */
export const textOf = async (driver: StoreDriver): Promise<string> => {
  let text = ""
  for await (const line of exportStore(driver)) text += line
  return text
}

/** Pieces as a stream gives them. */
export async function* piecesOf(...pieces: ReadonlyArray<string | Uint8Array>): Lines {
  yield* pieces
}

/** A text as lines, each with what ends it. */
export const linesOf = (text: string): ReadonlyArray<string> => text.split(/(?<=\n)/)
