/** The laws that adapters must pass, for any test runner. Not loaded in production. */

// Life cycles.
export { type Given, given, type When } from "./conformance/givenWhenThen.ts"
export { type Law, runLaws } from "./conformance/Law.ts"
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
export { historyLaw } from "./conformance/store/historyLaws.ts"
export type { Step as HistoryStep } from "./conformance/store/Step.ts"
export type { StoreLaw, StoreSubject } from "./conformance/store/StoreLaw.ts"
export { storeLaws } from "./conformance/storeLaws.ts"
