/** The kinds that come with the core, in the order of the catalogue. */
import type { RuleKind } from "../RuleKind.ts"
import { absenceCap } from "./absenceCap.ts"
import { attendanceShare } from "./attendanceShare.ts"
import { ceremonyAttended } from "./ceremonyAttended.ts"
import { daysPerHost } from "./daysPerHost.ts"
import { deliverableAccepted } from "./deliverableAccepted.ts"
import { distinctHosts } from "./distinctHosts.ts"
import { documentOnFile } from "./documentOnFile.ts"
import { hostSignOff } from "./hostSignOff.ts"
import { minimumDuration } from "./minimumDuration.ts"
import { minimumProcedures } from "./minimumProcedures.ts"
import { orientationBeforeStart } from "./orientationBeforeStart.ts"
import { requiredModules } from "./requiredModules.ts"

export const standardKinds: ReadonlyArray<RuleKind> = [
  attendanceShare,
  absenceCap,
  daysPerHost,
  minimumDuration,
  distinctHosts,
  requiredModules,
  minimumProcedures,
  deliverableAccepted,
  hostSignOff,
  orientationBeforeStart,
  ceremonyAttended,
  documentOnFile
]

/** The kinds of the core and those given; one that is given and is the core's own stands once. */
export const withStandardKinds = (kinds: ReadonlyArray<RuleKind> = []): ReadonlyArray<RuleKind> =>
  kinds.length === 0 ? standardKinds : [...new Set([...standardKinds, ...kinds])]
