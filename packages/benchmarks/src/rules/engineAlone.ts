/**
 * The engine without the guard that stands before every kind which is not the core's: what the trivial set is measured by,
 * where the kinds do next to nothing. No door of the core leads to it, since no host should be without the guard.
 */
export { engineOf } from "../../../core/src/completion/Engine.ts"
export { parts } from "../../../core/src/completion/Parts.ts"
