/** Values by document. Names are looked up as they are: to put kind and id together would cost more than the look. */
import type { Ref } from "../ports/Store.ts"

export interface ByDocument<A> {
  readonly get: (document: Ref) => A | undefined
  readonly has: (document: Ref) => boolean
  readonly set: (document: Ref, value: A) => void
  readonly delete: (document: Ref) => void
  /** Any document of which there is a value. */
  readonly first: () => Ref | undefined
}

export const byDocument = <A>(): ByDocument<A> => {
  const kinds = new Map<string, Map<string, A>>()
  return {
    get: ({ id, kind }) => kinds.get(kind)?.get(id),
    has: ({ id, kind }) => kinds.get(kind)?.has(id) === true,
    set: ({ id, kind }, value) => {
      const ids = kinds.get(kind) ?? new Map<string, A>()
      if (ids.size === 0) kinds.set(kind, ids)
      ids.set(id, value)
    },
    delete: ({ id, kind }) => void kinds.get(kind)?.delete(id),
    first: () => {
      for (const [kind, ids] of kinds) for (const id of ids.keys()) return { kind, id }
      return undefined
    }
  }
}
