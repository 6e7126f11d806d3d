/** Keys that are at hand: the ones last used, and never one that another process has destroyed. */
import type { SubjectKey } from "./cipher.ts"

interface Held {
  readonly key: SubjectKey
  readonly tenant: string
  /** The version of the file at which the key was last seen to be there. */
  seen: number
}

export interface KeyCache {
  /** `isThere` is asked where the file has changed since the key was last used. */
  readonly byId: (id: string, version: number, isThere: (id: string) => boolean) => Held | undefined
  readonly bySubject: (
    tenant: string,
    subject: string,
    version: number,
    isThere: (id: string) => boolean
  ) => SubjectKey | undefined
  readonly hold: (tenant: string, key: SubjectKey, version: number) => void
  readonly drop: (id: string) => void
}

const nameOf = (tenant: string, subject: string): string => `${tenant}\0${subject}`

export const keyCache = (most: number): KeyCache => {
  /** In the order of their last use. */
  const held = new Map<string, Held>()
  const current = new Map<string, string>()

  const drop = (id: string): void => {
    const found = held.get(id)
    if (found === undefined) return
    held.delete(id)
    current.delete(nameOf(found.tenant, found.key.subject))
  }
  const byId: KeyCache["byId"] = (id, version, isThere) => {
    const found = held.get(id)
    if (found === undefined) return undefined
    if (found.seen !== version) {
      if (!isThere(id)) {
        drop(id)
        return undefined
      }
      found.seen = version
    }
    held.delete(id)
    held.set(id, found)
    return found
  }
  return {
    byId,
    bySubject: (tenant, subject, version, isThere) => {
      const id = current.get(nameOf(tenant, subject))
      return id === undefined ? undefined : byId(id, version, isThere)?.key
    },
    hold: (tenant, key, version) => {
      held.set(key.id, { key, tenant, seen: version })
      current.set(nameOf(tenant, key.subject), key.id)
      if (held.size <= most) return
      const [oldest] = held.keys()
      if (oldest !== undefined) drop(oldest)
    },
    drop
  }
}
