/** Every message that says what does not hang together in a profile: its code, and what it is given, with a sample. */
import type { Values } from "../values/Reason.ts"

/**
 * @example
 * Object.keys(profileMessages["profile/unreachableState"]) // => ["noun", "state"]
 */
export const profileMessages: Readonly<Record<string, Values>> = {
  "profile/unreadable": {},
  "profile/unmeetable": { ruleSet: "gyeonggi-2019", version: 1 },
  "profile/unreachableState": { noun: "edition", state: "running" },
  "profile/stateWithoutExit": { noun: "edition", state: "running" },
  "profile/vacantOffice": { roles: ["supervisor", "hostCoordinator"] },
  "profile/step": { noun: "edition", transition: "Announce" },
  "profile/rule": { ruleSet: "gyeonggi-2019", path: "/rule" },
  "profile/appeal": { ruleSet: "gyeonggi-2019" },
  "profile/unnamed": { language: "ko", codes: ["role.programOffice", "noun.edition"] },
  "profile/unknownTerm": { term: "noun.editon" },
  "profile/kindUnsaid": { kind: "vendor/name", language: "ko", codes: ["rule.vendor/name", "measured.vendor/name"] }
}
