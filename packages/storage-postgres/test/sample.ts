/** What these tests write, and how they name a refusal. */
import { type Commit, isStoreError, type Write } from "@comity/plugin-sdk/store"

let drawn = 0

/** A commit with an id of its own. */
export const commitOf = (...writes: [Write, ...Array<Write>]): Commit => ({ id: `commit-${++drawn}`, writes })

/** Many writes as one commit takes them. */
export const many = (count: number, make: (index: number) => Write): Commit["writes"] =>
  Array.from({ length: count }, (_, index) => make(index)) as unknown as Commit["writes"]

/** What a call rejects with: code and message, or the error as it is where that is not on purpose. */
export const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => "no error",
    (reason: unknown) => reason
  )
  return isStoreError(error) ? `${error.code}: ${error.message}` : String(error)
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
