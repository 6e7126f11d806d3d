/**
 * Reports, as data: what a partnership did, what went each way, what was promised, and what a program comes to.
 *
 * What an actor may not see is not in a report, nor counted in it. A report about today reads documents and counters and
 * folds no journal; one about a past day folds the journals of the documents that it shows, and says how many entries.
 */

import { cumulativeStatistics } from "./reports/CumulativeStatistics.ts"
import { ledger } from "./reports/Ledger.ts"
import { promisedAndDone } from "./reports/PromisedAndDone.ts"
import { timeline } from "./reports/Timeline.ts"

/** @stability evolving */
export const Reports = { timeline, ledger, commitments: promisedAndDone, statistics: cumulativeStatistics }
