/** What a process of its own is asked to do. Each is a file of this folder. */
import type { CommitOn } from "./commitOn.ts"
import type { Contest } from "./contest.ts"
import type { DeliverOn } from "./deliverOn.ts"
import type { DieOver } from "./dieOver.ts"
import type { FillDisk } from "./fillDisk.ts"
import type { FoldOn } from "./foldOn.ts"
import type { HoldOpen } from "./holdOpen.ts"
import type { HostOn } from "./hostOn.ts"
import type { ImportInto } from "./importInto.ts"
import type { KeepView } from "./keepView.ts"
import type { OfferMalformed } from "./offerMalformed.ts"
import type { OpenNew } from "./openNew.ts"
import type { WriteHeld } from "./writeHeld.ts"
import type { WriteShared } from "./writeShared.ts"
import type { WriteSteadily } from "./writeSteadily.ts"

export type Work =
  | CommitOn
  | WriteShared
  | WriteHeld
  | DieOver
  | Contest
  | HoldOpen
  | WriteSteadily
  | FoldOn
  | HostOn
  | FillDisk
  | OfferMalformed
  | DeliverOn
  | KeepView
  | ImportInto
  | OpenNew
