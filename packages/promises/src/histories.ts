/** Random histories to move and to tamper with: documents of several kinds, commits of one to three writes, some erased. */
import type { StoreDriver, Write } from "@comity/plugin-sdk/store"
import { live } from "./places.ts"
import type { Chance } from "./random.ts"
import { nextOf } from "./samples.ts"

const kinds = ["person", "edition", "waiver", "комиссия"]

/** So many commits, one after another; chance says on which documents. */
export const tellHistory = async (driver: StoreDriver, chance: Chance, commits: number): Promise<void> => {
  const documents = Math.max(3, Math.floor(commits / 4))
  for (let number = 0; number < commits; number++) {
    const refs = new Map<string, { readonly kind: string; readonly id: string }>()
    const wanted = 1 + Math.floor(chance() * 3)
    for (let i = 0; i < wanted; i++) {
      const kind = kinds[Math.floor(chance() * kinds.length)] ?? "person"
      const ref = { kind, id: `${kind}-${Math.floor(chance() * documents)}-연수` }
      refs.set(ref.id, ref)
    }
    const writes: Array<Write> = []
    for (const ref of refs.values())
      writes.push(await nextOf(driver, ref, number, chance() < 0.03 ? { erase: true } : {}))
    const [first, ...others] = writes
    if (first !== undefined) await driver.commit({ id: `h${number}`, writes: [first, ...others] }, live)
  }
}
