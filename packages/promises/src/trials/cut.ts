/** The fifth promise: a commit whose answer was lost is sent again with its id, and is then made once. */
import type { Commit } from "@comity/plugin-sdk/store"
import { audit, documentsOf } from "../audit.ts"
import { type Child, start } from "../children.ts"
import { leakAmong } from "../leaky.ts"
import { openPlace, type Place } from "../places.ts"
import { commitUntilAnswered } from "../samples.ts"
import type { Row, Run, Trial } from "../Trial.ts"
import type { Moment } from "../tasks/dieOver.ts"
import { cutConnections } from "./cut/connections.ts"

/** So many commits are acknowledged before the one that is cut. */
const before = 3

/** What all versions together must be, when so many commits wrote one document each. */
const versionsOf = async (place: Place): Promise<number> => {
  const driver = await openPlace(place)()
  const documents = await documentsOf(driver, "cut")
  await driver.close()
  return documents.reduce((sum, { version }) => sum + version, 0)
}

const killBetween = async ({ ground, leaky, length, say }: Run): Promise<Row> => {
  const fresh = await ground.fresh()
  const made = length * (before + 1)
  const place = leaky ? { ...fresh, leak: { every: leakAmong(made), from: 0 } } : fresh
  const launch = (round: number): readonly [Moment, Child] => {
    const moment = round % 2 === 0 ? "before" : "after"
    return [moment, start({ does: "dieOver", place, name: `c${round}`, commits: before, moment })]
  }
  const acknowledged: Array<string> = []
  const found = { before: 0, after: 0, otherwise: 0 }
  let next = launch(0)
  for (let round = 0; round < length; round++) {
    const [moment, child] = next
    if (round + 1 < length) next = launch(round + 1)
    const from = round * (before + 1)
    child.tell({ from })
    const commits = (await child.rest()) as ReadonlyArray<Commit>
    const unanswered = commits.at(-1)
    if (commits.length !== before + 1 || unanswered === undefined) throw new Error("the process died too early")
    // Another process sends it again.
    const again = await openPlace(leaky ? { ...fresh, leak: { every: leakAmong(made), from: from + before } } : fresh)()
    const { outcome } = await commitUntilAnswered(again, unanswered)
    await again.close()
    if (outcome._tag === (moment === "before" ? "Committed" : "Repeated")) found[moment]++
    else found.otherwise++
    acknowledged.push(...commits.map(({ id }) => id))
    if (round % 50 === 49) say(`${round + 1} cuts`)
  }
  const driver = await openPlace(place)()
  const { lost } = await audit(driver, { acknowledged, entriesIn: () => 2 })
  await driver.close()
  return {
    what: "kill -9 over a commit, which another process sends again",
    tried: length,
    lost: {
      ...lost,
      "commits made twice or never": Math.abs((await versionsOf(place)) - made),
      "answers that are not what happened": found.otherwise
    },
    remarks: `${found.before} killed before the commit and made once when sent again; ${found.after} killed between commit and answer, and answered as repeated`
  }
}

export const cut: Trial = {
  name: "cut",
  promise: "A commit whose answer was lost is sent again with the same id, and is made once.",
  unit: "cuts",
  lengths: { sqlite: { short: 4, long: 1000 }, postgres: { short: 30, long: 1000 } },
  run: async (run) => [await (run.store === "sqlite" ? killBetween(run) : cutConnections(run))]
}
