/** The messages of what differs between two versions of a rule set: each with what it is given, and a sample. */
import type { Values } from "../values/Reason.ts"

/**
 * Every code of these reasons besides those of the rules themselves, with what its message is given.
 *
 * @example
 * versionMessages["versions/shift"] // => { count: 2, of: 9, from: "secured", to: "open" }
 */
export const versionMessages: Readonly<Record<string, Values>> = {
  "versions/diff": { before: 1, after: 2, count: 3 },
  "versions/added": {},
  "versions/removed": {},
  "versions/changed": {},
  "versions/maximumWaivers": {},
  "versions/appeal": {},
  "versions/before": {},
  "versions/after": {},
  "versions/waivers": { most: 2 },
  "versions/anyWaivers": {},
  "versions/compared": { before: 1, after: 2, asOf: "2019-09-18", count: 9 },
  "versions/unchanged": { count: 7, of: 9 },
  "versions/shift": { count: 2, of: 9, from: "secured", to: "open" },
  "versions/because.smallest": { count: 1 },
  "versions/because.irreducible": { count: 1 },
  "versions/because.unmet": { count: 1 }
}
