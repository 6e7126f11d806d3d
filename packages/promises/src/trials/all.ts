/** The promises, in the order in which they are made. */
import type { Trial } from "../Trial.ts"
import { audit } from "./audit.ts"
import { clock } from "./clock.ts"
import { cut } from "./cut.ts"
import { disk } from "./disk.ts"
import { elsewhere } from "./elsewhere.ts"
import { erase } from "./erase.ts"
import { feed } from "./feed.ts"
import { input } from "./input.ts"
import { kill } from "./kill.ts"
import { move } from "./move.ts"
import { names } from "./names.ts"
import { notices } from "./notices.ts"
import { projection } from "./projection.ts"
import { quota } from "./quota.ts"
import { restore } from "./restore.ts"
import { smtp } from "./smtp.ts"
import { soak } from "./soak.ts"
import { tamper } from "./tamper.ts"
import { upgrade } from "./upgrade.ts"
import { writers } from "./writers.ts"

export const trials: ReadonlyArray<Trial> = [
  kill,
  writers,
  feed,
  restore,
  cut,
  quota,
  elsewhere,
  disk,
  clock,
  projection,
  upgrade,
  move,
  tamper,
  notices,
  smtp,
  input,
  names,
  erase,
  audit,
  soak
]
