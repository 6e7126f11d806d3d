/** Why something is so, as a tree of codes and values that `explain` puts into words. */
export type { Reason, Value, Values } from "../../values/Reason.ts"
