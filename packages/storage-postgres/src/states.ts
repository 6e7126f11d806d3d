/**
 * What the driver knows of documents it has loaded or written: from which keys and counters the next version departs.
 *
 * A version is never written twice, so what is known of one stays true; only how new it is can be wrong, and a commit finds
 * that out. The digest tells versions of the same number apart, should a database have been restored from a backup.
 */
import type { Ref } from "@comity/plugin-sdk/store"
import type { Row } from "./line.ts"

/** A document's version without its body: texts as they are stored. */
export interface State {
  readonly version: number
  readonly digest: string
  readonly keys: string
  readonly dimensions: string
  readonly measures: string
}

export const nameOf = ({ id, kind }: Ref): string => `${kind}\u0000${id}`

/** The documents used last, at most `most` of them; a document that is not known has to be asked for. */
export const knownStates = (most = 5000) => {
  const known = new Map<string, State>()
  return {
    get: (ref: Ref): State | undefined => known.get(nameOf(ref)),
    set: (ref: Ref, state: State): void => {
      const name = nameOf(ref)
      // A map gives its keys in the order they came: the first is the one used longest ago.
      known.delete(name)
      known.set(name, state)
      for (const first of known.keys()) {
        if (known.size <= most) break
        known.delete(first)
      }
    },
    forget: (ref: Ref): void => {
      known.delete(nameOf(ref))
    }
  }
}
export type KnownStates = ReturnType<typeof knownStates>

/** What a document's row says of its version: the columns are those of `documentColumns`. */
export const stateOf = (row: Row): readonly [Ref, State] => {
  const [kind, id, version, digest, , keys, dimensions, measures] = row as ReadonlyArray<string>
  return [
    { kind: kind as string, id: id as string },
    {
      version: Number(version),
      digest: digest as string,
      keys: keys as string,
      dimensions: dimensions as string,
      measures: measures as string
    }
  ]
}
