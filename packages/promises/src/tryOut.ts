/** Carries out a trial on a store. */
import { endChildren } from "./children.ts"
import { openGround } from "./grounds.ts"
import type { StoreName } from "./places.ts"
import type { Row, Trial } from "./Trial.ts"

export interface Terms {
  readonly length: "short" | "long" | number
  readonly seed: number
  readonly leaky: boolean
  /** The URL of a PostgreSQL server on which databases may be made; only its store asks for it. */
  readonly server?: string
  readonly say?: (progress: string) => void
}

export const tryOut = async (
  trial: Trial,
  store: StoreName,
  { leaky, length, say = () => {}, seed, server = "" }: Terms
): Promise<ReadonlyArray<Row>> => {
  const lengths = trial.lengths[store]
  const number = typeof length === "number" ? length : lengths[length]
  const ground = await openGround(store, server)
  try {
    return await trial.run({ store, ground, length: number, long: number >= lengths.long, seed, leaky, say })
  } finally {
    endChildren()
    await ground.close()
  }
}
