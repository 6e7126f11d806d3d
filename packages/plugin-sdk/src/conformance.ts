/** The laws that adapters must pass, for any test runner. Not loaded in production. */

export { type ActivityKindLaw, type ActivityKindSubject, activityKindLaws } from "./conformance/activityKindLaws.ts"
export type { Arrived, ChannelLaw, ChannelSubject, ChannelWorld, Fault } from "./conformance/channel/ChannelLaw.ts"
export { channelLaws } from "./conformance/channelLaws.ts"
// Life cycles.
export { type Given, given, type When } from "./conformance/givenWhenThen.ts"
export { type Draw, type Law, runLaws, usualDraw } from "./conformance/Law.ts"
export type { LanguageLaw, LanguageSubject } from "./conformance/language/LanguageSubject.ts"
export { languageLaws } from "./conformance/languageLaws.ts"
export {
  type Act,
  type Circumstances,
  type Difference,
  type LifeCycle,
  lifeCycle,
  type Noun,
  type Passing,
  type Story,
  type Worlds
} from "./conformance/lifeCycle/Worlds.ts"
export { lifeCycleLaws } from "./conformance/lifeCycleLaws.ts"
export { type Conformance, conformance, type LawReport, type Report, type ReportOptions } from "./conformance/Report.ts"
export type { RuleKindLaw, RuleKindSubject } from "./conformance/ruleKind/RuleKindLaw.ts"
export { drawRecord } from "./conformance/ruleKind/TrialRecord.ts"
export { ruleKindLaws } from "./conformance/ruleKindLaws.ts"
export { type FaultyStore, faulty, type StoreFault, type StoreFaults } from "./conformance/store/FaultyStore.ts"
export { historyLaw } from "./conformance/store/historyLaws.ts"
export { commitUntilKilled, killedProcess } from "./conformance/store/killed.ts"
export type { Step as HistoryStep } from "./conformance/store/Step.ts"
export type { StoreLaw, StoreSubject } from "./conformance/store/StoreLaw.ts"
export { storeLaws } from "./conformance/storeLaws.ts"
export { type WorkCalendarLaw, type WorkCalendarSubject, workCalendarLaws } from "./conformance/workCalendarLaws.ts"
