/**
 * What every storage driver must do. A law names what holds, whom it protects, and checks it on a place of its own; the
 * author of a driver reads them from top to bottom.
 */
import { advised } from "./Law.ts"
import { commitLaws } from "./store/commitLaws.ts"
import { documentLaws } from "./store/documentLaws.ts"
import { durableLaws } from "./store/durableLaws.ts"
import { erasureLaws } from "./store/erasureLaws.ts"
import { historyLaws } from "./store/historyLaws.ts"
import { journalLaws } from "./store/journalLaws.ts"
import { listLaws } from "./store/listLaws.ts"
import { openingLaws } from "./store/openingLaws.ts"
import type { StoreLaw } from "./store/StoreLaw.ts"
import { tallyLaws } from "./store/tallyLaws.ts"

/** @stability evolving */
export const storeLaws: ReadonlyArray<StoreLaw> = [
  ...advised(
    documentLaws,
    "Keep the texts that `prepareCommit` makes as they are, however long, and parse them anew for every answer; keep kind and id apart, and compare both byte by byte."
  ),
  ...advised(
    commitLaws,
    "In one transaction that no other commit comes between: look for the id (`repeated`) byte by byte, compare the versions (`staleIn`), and only then write, everything or nothing."
  ),
  ...advised(
    listLaws,
    "Keep a row for each value of each key (`keyChanges`), order by bytes (`compareBytes`, `valueIn`), ask for one row more than the limit, and let `pageOf` make the page."
  ),
  ...advised(
    tallyLaws,
    "Add what `counterChanges` gives to the counters in the commit's own transaction, drop a counter at 0, and answer with `sumCounters`."
  ),
  ...advised(
    journalLaws,
    "Give positions within the commit's own transaction, so that they become visible in their order, and end a page only where a commit ends."
  ),
  ...advised(
    erasureLaws,
    "Empty data and salt of the document's earlier entries, and the fingerprints of the commits that they came in, in the erasing commit's own transaction; touch nothing else."
  ),
  ...advised(
    openingLaws,
    "Keep everything in the place and nothing in the driver, begin every key and every lock with the tenant, and let the commits of a tenant follow one another."
  ),
  ...advised(
    durableLaws,
    "Answer only once the database says that it is flushed, and say `durable` only where it reports that itself."
  ),
  ...historyLaws
]
