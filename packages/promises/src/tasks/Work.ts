/** What a process of its own is asked to do. Each is a file of this folder. */
import type { CommitOn } from "./commitOn.ts"
import type { Contest } from "./contest.ts"
import type { DieOver } from "./dieOver.ts"
import type { WriteHeld } from "./writeHeld.ts"
import type { WriteShared } from "./writeShared.ts"

export type Work = CommitOn | WriteShared | WriteHeld | DieOver | Contest
