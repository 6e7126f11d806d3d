/**
 * What every storage driver must do. A law names what holds, whom it protects, and checks it on a place of its own; the
 * author of a driver reads them from top to bottom.
 */
import { commitLaws } from "./store/commitLaws.ts"
import { documentLaws } from "./store/documentLaws.ts"
import { erasureLaws } from "./store/erasureLaws.ts"
import { historyLaws } from "./store/historyLaws.ts"
import { journalLaws } from "./store/journalLaws.ts"
import { listLaws } from "./store/listLaws.ts"
import { openingLaws } from "./store/openingLaws.ts"
import type { StoreLaw } from "./store/StoreLaw.ts"
import { tallyLaws } from "./store/tallyLaws.ts"

export const storeLaws: ReadonlyArray<StoreLaw> = [
  ...documentLaws,
  ...commitLaws,
  ...listLaws,
  ...tallyLaws,
  ...journalLaws,
  ...erasureLaws,
  ...openingLaws,
  ...historyLaws
]
