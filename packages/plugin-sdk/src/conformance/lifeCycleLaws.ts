/**
 * The laws of a noun with a life cycle. Most ask the table and are generated from it: every row, state, office and guard
 * is tried, and what is not allowed is refused with its reason.
 *
 * They prove that a table is obeyed and that it hangs together, not that it is the right one: that is compared with the
 * document that it was written from. Nor do they see a field that a row forgets to forget; a story does.
 */
import type { Law } from "./Law.ts"
import { chanceLaws } from "./lifeCycle/chanceLaws.ts"
import { objectionLaws } from "./lifeCycle/objectionLaws.ts"
import { officeLaws } from "./lifeCycle/officeLaws.ts"
import { recordLaws } from "./lifeCycle/recordLaws.ts"
import { stateLaws } from "./lifeCycle/stateLaws.ts"
import type { LifeCycle } from "./lifeCycle/Worlds.ts"

/**
 * What holds of every noun with a life cycle, those of plugins included.
 * @stability evolving
 */
export const lifeCycleLaws: ReadonlyArray<Law<LifeCycle>> = [
  ...stateLaws,
  ...officeLaws,
  ...objectionLaws,
  ...recordLaws,
  ...chanceLaws
]
