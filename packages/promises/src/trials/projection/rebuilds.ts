/** Views of random histories: kept as they grow, made anew while they grow and after, and folded in memory. */
import { type Comity, createComity } from "@comity/core/promise"
import { leakAmong } from "../../leaky.ts"
import { openPlace, type Place } from "../../places.ts"
import { type Chance, chanceOf } from "../../random.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"
import { foldOf, keep, readView, type Viewed, viewed } from "./view.ts"

const fewest = 3
const more = 12
const views = ["kept", "rebuilt meanwhile", "rebuilt"] as const
type View = (typeof views)[number]

const nameOf = (view: View): string => view.replace(" ", "-")

/** Follows to the end of what is there. */
const follow = (comity: Comity, view: View): Promise<void> =>
  comity.follow({ consumer: nameOf(view), live: false }, keep(nameOf(view)))

/** One history. Gives how many commits it has, and the views that are not its fold. */
const tryHistory = async (
  place: Place,
  chance: Chance
): Promise<{ readonly commits: number; readonly wrong: View[] }> => {
  const comity = await createComity({ store: openPlace(place) })
  const driver = await openPlace(place)()
  const made: Array<Viewed> = []
  const commits = fewest + Math.floor(chance() * more)
  const rebuiltFrom = Math.floor(chance() * commits)
  let rebuilding: Promise<void> = Promise.resolve()
  for (let number = 0; number < commits; number++) {
    const write = await nextOf(
      driver,
      { kind: viewed, id: `d${Math.floor(chance() * 5)}` },
      Math.floor(chance() * 1000)
    )
    await commitUntilAnswered(driver, { id: `c${number}`, writes: [write] })
    for (const { data } of write.entries) made.push({ id: write.ref.id, data })
    if (number === rebuiltFrom) rebuilding = follow(comity, "rebuilt meanwhile")
    if (chance() < 0.4) await follow(comity, "kept")
  }
  await rebuilding
  for (const view of views) await follow(comity, view)
  const fold = JSON.stringify(foldOf(made))
  const wrong: Array<View> = []
  for (const view of views) if (JSON.stringify(await readView(comity, nameOf(view))) !== fold) wrong.push(view)
  await driver.close()
  await comity.close()
  return { commits, wrong }
}

/** @param histories how many */
export const rebuildViews = async ({ ground, leaky, say, seed }: Run, histories: number): Promise<Row> => {
  const chance = chanceOf(seed, "histories")
  const shared = await ground.fresh()
  const every = leakAmong(histories * fewest)
  const wrong: Array<View> = []
  let commits = 0
  for (let number = 0; number < histories; number++) {
    // Each in a store of its own: another file, or another tenant.
    const fresh: Place = "sqlite" in shared ? await ground.fresh() : { ...shared, tenant: `history-${number}` }
    const place: Place = leaky ? { ...fresh, leak: { every, from: commits % every } } : fresh
    const tried = await tryHistory(place, chance)
    commits += tried.commits
    wrong.push(...tried.wrong)
    if (number % 500 === 499) say(`${number + 1} histories`)
  }
  return {
    what: "random histories, their views kept, rebuilt while others commit, and rebuilt from the beginning",
    tried: histories,
    lost: Object.fromEntries(
      views.map((view) => [`views ${view} that are not the fold`, wrong.filter((one) => one === view).length])
    ),
    remarks: `${commits.toLocaleString("en")} commits; each view held against the same fold in memory`
  }
}
