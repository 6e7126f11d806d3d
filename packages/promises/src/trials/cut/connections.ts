/** The connection to a server, cut over a commit: the driver that asked sends it again. */
import { setTimeout as pause } from "node:timers/promises"
import { type NetworkProxy, startProxy } from "@comity-internal/testbed"
import { audit, documentsOf } from "../../audit.ts"
import { leakAmong } from "../../leaky.ts"
import { openPlace, type Place } from "../../places.ts"
import { type Chance, chanceOf } from "../../random.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"

/** Before the server got the commit, after it carried it out, and at a moment that chance chooses. */
const moments = ["request", "answer", "any"] as const
type Moment = (typeof moments)[number]

/** So many commits for each cut; the last is the cut one. */
const each = 4
/** In milliseconds: about as long as a commit takes. */
const longest = 3

/** Gets the line ready to be cut over the next commit; what it gives waits until it was. */
const arm = (proxy: NetworkProxy, moment: Moment, chance: Chance): (() => Promise<void>) => {
  const cut = moment === "any" ? pause(chance() * longest).then(proxy.cut) : proxy.cutAt(moment, /comity_commit/)
  return async () => {
    const late = pause(10_000, "late", { ref: false })
    if ((await Promise.race([cut, late])) === "late") throw new Error("the connection was not cut over the commit")
  }
}

export const cutConnections = async ({ ground, leaky, length, say, seed }: Run): Promise<Row> => {
  const fresh = await ground.fresh()
  if (!("postgres" in fresh)) throw new TypeError("only a connection can be cut")
  const made = length * each
  const place: Place = leaky ? { ...fresh, leak: { every: leakAmong(made), from: 0 } } : fresh
  const proxy = await startProxy(fresh.postgres)
  const chance = chanceOf(seed, "cut")
  const driver = await openPlace({ ...place, postgres: proxy.url })()
  const acknowledged: Array<string> = []
  const found = { resent: 0, stood: 0, otherwise: 0 }
  for (let number = 0; number < made; number++) {
    const write = await nextOf(driver, { kind: "cut", id: `cut-${number % each}` }, number)
    const commit = { id: `c-${number}`, writes: [write] as const }
    acknowledged.push(commit.id)
    const round = Math.floor(number / each)
    const moment = number % each === each - 1 ? moments[round % moments.length] : undefined
    const cut = moment === undefined ? undefined : arm(proxy, moment, chance)
    const { outcome, resent } = await commitUntilAnswered(driver, commit)
    if (moment === undefined) continue
    await cut?.()
    const stood = outcome._tag === "Repeated"
    if (resent > 0) found.resent++
    if (stood) found.stood++
    const asExpected = moment === "any" || (resent > 0 && stood === (moment === "answer"))
    if (!asExpected || outcome._tag === "Stale") found.otherwise++
    if (round % 100 === 99) say(`${round + 1} cuts`)
  }
  await driver.close()
  await proxy.close()
  const auditor = await openPlace(place)()
  const { lost } = await audit(auditor, { acknowledged, entriesIn: () => 2 })
  const versions = (await documentsOf(auditor, "cut")).reduce((sum, { version }) => sum + version, 0)
  await auditor.close()
  return {
    what: "the connection cut over a commit, which is sent again",
    tried: length,
    lost: {
      ...lost,
      "commits made twice or never": Math.abs(versions - made),
      "answers that are not what happened": found.otherwise
    },
    remarks: `a third each cut before the server got the commit, after it carried it out, and at any moment; ${found.resent} sent again, of which ${found.stood} stood`
  }
}
