/** The promises, in the order in which they are made. */
import type { Trial } from "../Trial.ts"
import { cut } from "./cut.ts"
import { feed } from "./feed.ts"
import { kill } from "./kill.ts"
import { quota } from "./quota.ts"
import { restore } from "./restore.ts"
import { writers } from "./writers.ts"

export const trials: ReadonlyArray<Trial> = [kill, writers, feed, restore, cut, quota]
