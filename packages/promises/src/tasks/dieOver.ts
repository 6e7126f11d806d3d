/** Commits a few times, and dies over the next commit: before it was made, or after and before anybody heard of it. */
import type { Commit } from "@comity/plugin-sdk/store"
import { live, loadDriver, openPlace, type Place } from "../places.ts"
import { nextOf } from "../samples.ts"
import type { Begin, Parent } from "./Parent.ts"

export type Moment = "before" | "after"

export interface DieOver {
  readonly does: "dieOver"
  readonly place: Place
  readonly name: string
  /** So many are acknowledged first. */
  readonly commits: number
  readonly moment: Moment
}

export const dieOver = async ({ commits, moment, name, place }: DieOver, { say, told }: Parent): Promise<void> => {
  await loadDriver(place)
  const { from } = (await told()) as Begin
  const { leak } = place
  const driver = await openPlace(leak === undefined ? place : { ...place, leak: { ...leak, from } })()
  for (let number = 0; number <= commits; number++) {
    const write = await nextOf(driver, { kind: "cut", id: `cut-${number}` }, from + number)
    const commit: Commit = { id: `${name}-${number}`, writes: [write] }
    // The whole commit, so that another process can send the same.
    say(commit)
    const answer = driver.commit(commit, live)
    if (number === commits && moment === "before") process.kill(process.pid, "SIGKILL")
    await answer
    if (number === commits) process.kill(process.pid, "SIGKILL")
  }
}
