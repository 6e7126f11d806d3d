/** The laws that adapters must pass, for any test runner. Not loaded in production. */

export { type Law, runLaws } from "./conformance/Law.ts"
export type { StoreLaw, StoreSubject } from "./conformance/store/StoreLaw.ts"
export { storeLaws } from "./conformance/storeLaws.ts"
