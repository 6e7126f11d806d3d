/** The kinds that come with the core, in the order of the catalogue. */
import type { RuleKind } from "../RuleKind.ts"
import { absenceCap } from "./absenceCap.ts"
import { attendanceShare } from "./attendanceShare.ts"
import { ceremonyAttended } from "./ceremonyAttended.ts"
import { creditHours } from "./creditHours.ts"
import { daysPerHost } from "./daysPerHost.ts"
import { deliverableAccepted } from "./deliverableAccepted.ts"
import { distinctHosts } from "./distinctHosts.ts"
import { documentOnFile } from "./documentOnFile.ts"
import { electiveModules } from "./electiveModules.ts"
import { entrustmentLevel } from "./entrustmentLevel.ts"
import { evaluationScore } from "./evaluationScore.ts"
import { evaluationsReceived } from "./evaluationsReceived.ts"
import { examPassed } from "./examPassed.ts"
import { homeConfirmation } from "./homeConfirmation.ts"
import { hostSignOff } from "./hostSignOff.ts"
import { inOrder } from "./inOrder.ts"
import { languageLevel } from "./languageLevel.ts"
import { minimumDuration } from "./minimumDuration.ts"
import { minimumObservations } from "./minimumObservations.ts"
import { minimumProcedures } from "./minimumProcedures.ts"
import { orientationBeforeStart } from "./orientationBeforeStart.ts"
import { points } from "./points.ts"
import { procedureCredit } from "./procedureCredit.ts"
import { prohibition } from "./prohibition.ts"
import { requiredModules } from "./requiredModules.ts"
import { surveySubmitted } from "./surveySubmitted.ts"

/** @stability evolving */
export const standardKinds: ReadonlyArray<RuleKind> = [
  attendanceShare,
  absenceCap,
  daysPerHost,
  minimumDuration,
  distinctHosts,
  requiredModules,
  electiveModules,
  minimumProcedures,
  procedureCredit,
  minimumObservations,
  evaluationScore,
  evaluationsReceived,
  examPassed,
  entrustmentLevel,
  deliverableAccepted,
  surveySubmitted,
  hostSignOff,
  homeConfirmation,
  orientationBeforeStart,
  ceremonyAttended,
  creditHours,
  inOrder,
  prohibition,
  documentOnFile,
  languageLevel,
  points
]

/** The kinds of the core and those given; one that is given and is the core's own stands once. */
export const withStandardKinds = (kinds: ReadonlyArray<RuleKind> = []): ReadonlyArray<RuleKind> =>
  kinds.length === 0 ? standardKinds : [...new Set([...standardKinds, ...kinds])]
