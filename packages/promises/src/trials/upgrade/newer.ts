/** What a later version has made is refused in words that say so, and left as it was. */
import { isStoreError } from "@comity/plugin-sdk/store"
import { openPlace } from "../../places.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"
import { contentOf, makeNewer } from "./tables.ts"

const times = 3

export const meetNewer = async ({ ground }: Run): Promise<Row> => {
  const lost = { "places opened all the same": 0, "other answers than that it is newer": 0, "places changed": 0 }
  for (let time = 0; time < times; time++) {
    const place = await ground.fresh()
    const driver = await openPlace(place)()
    for (let number = 0; number < time * 5; number++) {
      const write = await nextOf(driver, { kind: "kept", id: `k${number}` }, number)
      await commitUntilAnswered(driver, { id: `c${number}`, writes: [write] })
    }
    await driver.close()
    await makeNewer(place)
    const before = await contentOf(place)
    await openPlace(place)().then(
      async (opened) => {
        lost["places opened all the same"]++
        await opened.close()
      },
      (error: unknown) => {
        const says = isStoreError(error) && error.code === "newer" && /Install the newer Comity/.test(error.message)
        if (!says) lost["other answers than that it is newer"]++
      }
    )
    if ((await contentOf(place)) !== before) lost["places changed"]++
  }
  return {
    what: "this version opens a place that a later one has made",
    tried: times,
    lost,
    remarks: "refused as newer, and all that is in it left as it was"
  }
}
