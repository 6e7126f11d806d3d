/** A subscriber: reads on, keeps a view and how far it has read in one commit, and says how late it was. */
import { setTimeout as pause } from "node:timers/promises"
import type { JournalEntry } from "@comity/plugin-sdk/store"
import { type Fold, folded, nothingRead, views } from "../fold.ts"
import { patient } from "../patient.ts"
import { live, openPlace, type Place } from "../places.ts"
import { commitUntilAnswered, nextOf } from "../samples.ts"
import type { Parent } from "./Parent.ts"

export interface FoldOn {
  readonly does: "foldOn"
  readonly place: Place
  /** Part of every id, so that no other process has the same. */
  readonly name: string
  /** Its view's id. */
  readonly view: string
  /** Milliseconds between two looks at what is new. */
  readonly every: number
}

/** Milliseconds since each commit was asked for, of those that say when. */
const agesOf = (page: ReadonlyArray<JournalEntry>): ReadonlyArray<number> =>
  page.flatMap(({ data, document: { kind }, type }) => {
    const { number } = data as { readonly number?: number }
    return kind === "lane" && type === "Opened" && number !== undefined ? [Date.now() - number] : []
  })

export const foldOn = async ({ every, name, place, view }: FoldOn, { say, told }: Parent): Promise<void> => {
  const driver = patient(await openPlace(place)())
  const ref = { kind: views, id: view }
  const kept = async (): Promise<Fold> => ({
    ...nothingRead,
    ...((await driver.load(ref, live))?.body as unknown as Fold | undefined)
  })
  let stopped = false
  void told().then(() => {
    stopped = true
  })
  let fold = await kept()
  for (let number = 0; ; number++) {
    // Asked before the page is: what is there by then is in it.
    const last = stopped
    const page = await driver.journal({ after: fold.position, limit: 1000 }, live)
    const next = page.reduce(folded, fold)
    if (next.entries > fold.entries) {
      const write = await nextOf(driver, ref, number)
      const body = { ...(write.body as object), ...next }
      const { outcome } = await commitUntilAnswered(driver, { id: `${name}-${number}`, writes: [{ ...write, body }] })
      if (outcome._tag === "Stale") {
        // Who was killed here before had a commit under way.
        fold = await kept()
        continue
      }
      say(agesOf(page))
    }
    fold = next
    if (page.length === 1000) continue
    if (last) break
    await pause(every)
  }
  await driver.close()
}
