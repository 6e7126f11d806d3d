/** Commits without end, three at a time, and names a commit only once it was acknowledged. */
import { loadDriver, openPlace, type Place } from "../places.ts"
import { commitUntilAnswered, nextOf } from "../samples.ts"
import type { Begin, Parent } from "./Parent.ts"

export interface CommitOn {
  readonly does: "commitOn"
  readonly place: Place
  /** Part of every id, so that no other process has the same. */
  readonly name: string
  /** Stop after so many; left out: go on until the parent kills. */
  readonly until?: number
  /** One at a time, so that each is flushed alone. */
  readonly single?: boolean
}

const lanes = [0, 1, 2]

export const commitOn = async ({ name, place, single = false, until = Infinity }: CommitOn, { say, told }: Parent) => {
  // Loading takes longest, so it is done before the order comes.
  await loadDriver(place)
  const { from } = (await told()) as Begin
  const { leak } = place
  const driver = await openPlace(leak === undefined ? place : { ...place, leak: { ...leak, from } })()
  const commit = async (number: number, lane: number): Promise<void> => {
    const id = `${name}-${number}-${lane}`
    const erase = number % 11 === 10 ? ({ erase: true } as const) : {}
    const [shared, own] = [
      await nextOf(driver, { kind: "lane", id: `${name.split("-")[0]}-${lane}-${number % 5}` }, number, erase),
      await nextOf(driver, { kind: "new", id }, number)
    ]
    const { outcome } = await commitUntilAnswered(driver, { id, writes: [shared, own] })
    if (outcome._tag === "Stale") throw new Error(`${id} is stale, and nobody else writes its documents`)
    say(id)
  }
  for (let number = 0; number < until; number++) {
    if (single) await commit(number, 0)
    else await Promise.all(lanes.map((lane) => commit(number, lane)))
    // SQLite answers without a turn of the event loop, in which the end of the parent would be seen.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await driver.close()
}
